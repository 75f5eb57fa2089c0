import type { Observation } from '../../core/dataset/observation.ts';

/** The observations of counties, each fetched once and kept. A failure is forgotten, so that the next call tries again. */
export interface CountyData {
  /** Tells after each county how many are there. What could not be fetched is named, what could is kept. */
  fetch(counties: readonly string[], progress: (done: number) => void): Promise<{ failed: string[] }>;
  /** Those that were fetched, of these counties. */
  of(counties: readonly string[]): Observation[];
}

/** As many as a browser asks one server for at a time. */
const atOnce = 6;

export const countyData = (load: (county: string) => Promise<Observation[]>): CountyData => {
  const kept = new Map<string, Observation[]>();
  const coming = new Map<string, Promise<boolean>>();
  const get = (county: string): Promise<boolean> => {
    const known = coming.get(county);
    if (known) return known;
    const made = load(county)
      .then((observations) => {
        kept.set(county, observations);
        return true;
      })
      .catch(() => false)
      .finally(() => coming.delete(county));
    coming.set(county, made);
    return made;
  };
  return {
    fetch: async (counties, progress) => {
      const waiting = counties.filter((county) => !kept.has(county));
      const failed: string[] = [];
      let done = counties.length - waiting.length;
      const worker = async (): Promise<void> => {
        for (let county = waiting.shift(); county !== undefined; county = waiting.shift()) {
          if (await get(county)) progress(++done);
          else failed.push(county);
        }
      };
      await Promise.all(Array.from({ length: atOnce }, worker));
      return { failed };
    },
    of: (counties) => counties.flatMap((county) => kept.get(county) ?? []),
  };
};
