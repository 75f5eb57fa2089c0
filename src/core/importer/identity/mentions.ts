import { type Organisation, readOrganisation } from './organisation.ts';
import type { Places } from './places.ts';

/** Townships that a text names, each once, with the places before them; governments (渠口乡人民政府) alone where there are any. */
export const townshipsIn = (plain: string, places: Places): Organisation[] => {
  const found = new Map<string, Organisation>();
  const governments = new Map<string, Organisation>();
  const read = new Map<string, Organisation | undefined>();
  for (const { index, 0: kind } of plain.matchAll(/街道|苏木|[乡镇]/g)) {
    const organ = /^(?:人民政府|政府|办事处)/.exec(plain.slice(index + kind.length))?.[0] ?? '';
    const run = runEndingAt(plain, index + kind.length);
    if (!read.has(run)) read.set(run, nameEnding(run, places));
    // A text that names thousands of them names none as its own.
    if (read.size > mostRuns) return [];
    const named = read.get(run);
    if (!named || (named.township.length < 3 && organ === '')) continue;
    const organisation = { ...named, organ, printed: named.printed + organ };
    if (!found.has(named.township)) found.set(named.township, organisation);
    if (organ !== '' && !governments.has(named.township)) governments.set(named.township, organisation);
  }
  return [...(governments.size > 0 ? governments : found).values()];
};

const longest = 24;

const mostRuns = 2000;

const runEndingAt = (plain: string, end: number): string =>
  /[\p{Script=Han}]*$/u.exec(plain.slice(Math.max(0, end - longest), end))?.[0] ?? '';

/** The longest stretch of characters at the end of a run that is places and a known township. */
const nameEnding = (run: string, places: Places): Organisation | undefined => {
  for (let from = 0; from < run.length - 1; from += 1) {
    const organisation = readOrganisation(run.slice(from), places);
    const strict = organisation.above.every((name) => places.upper(name).length > 0);
    if (organisation.known && strict && organisation.organ === '') return organisation;
  }
  return undefined;
};

/** Codes of the provinces, prefectures and counties that a text names in full; 城区 and the like are ordinary words, of two characters only 蠡县人民政府 is sure. */
export const upperPlacesIn = (plain: string, places: Places): Map<string, string[]> => {
  const named = new Map<string, string[]>();
  for (let at = 0; at < plain.length; ) {
    const name = upperAt(plain, at, places);
    if (name !== '') named.set(name, places.upper(name));
    at += Math.max(1, name.length);
  }
  return named;
};

const upperAt = (plain: string, at: number, places: Places): string => {
  for (let length = places.longestUpper; length > 1; length -= 1) {
    const name = plain.slice(at, at + length);
    if (length === 2 && !/^.县(?:人民政府|政府|委)/.test(plain.slice(at, at + 6))) continue;
    if (places.upper(name).length > 0) return name;
  }
  return '';
};
