import type { Stage } from '../../src/io/stages.ts';
import { isMeasured, isSite, type SiteRun, type SizeResult } from './result.ts';

export interface Requirement {
  what: string;
  measured: string;
  holds: boolean;
}

const rate = (run: { pages: number; wall: number }): number => run.pages / run.wall;

/** Our build up to its last page: nobody else in the comparison makes data files and an index of the search. */
const pagesAlone = (own: SiteRun, stages: readonly Stage[]): SiteRun => {
  const besides = stages.filter(({ stage }) => stage === 'open data' || stage === 'index');
  return { ...own, wall: own.wall - besides.reduce((sum, { wall }) => sum + wall, 0) };
};

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} kB`;
const times = (value: number): string => `${value.toFixed(2)} ×`;

/** What is asked of 40,000 reports on two cores; at other sizes it shows where things stand. What was not measured is left out. */
export const checkSize = ({ sites, rebuild, check, reader = [], reports, stages }: SizeResult): Requirement[] => {
  const own = sites.gongkai;
  const list: Requirement[] = [];
  const add = (what: string, measured: string, holds: boolean): void => {
    list.push({ what, measured, holds });
  };
  if (isSite(own)) {
    const alone = pagesAlone(own, stages);
    for (const [name, title, least] of faster) {
      const other = sites[name];
      if (!isSite(other)) continue;
      const bytes = own.bytes / own.wall / (other.bytes / other.wall);
      const words = `${times(rate(own) / rate(other))}, pages alone ${times(rate(alone) / rate(other))}, bytes/s ${times(bytes)}`;
      add(`pages/s ≥ ${least} × those of ${title}`, words, rate(own) >= least * rate(other));
    }
    const { peak } = own;
    if (peak !== undefined) {
      add('peak memory of any process ≤ 1.2 GB', `${(peak / 1e9).toFixed(2)} GB`, peak <= 1.2e9);
      const hugo = sites.hugo;
      if (isSite(hugo) && hugo.peak !== undefined)
        add('peak memory ≤ a fifth of Hugo’s', times(peak / hugo.peak), peak * 5 <= hugo.peak);
    }
    add('at most 10 files a report', (own.files / reports).toFixed(1), own.files <= 10 * reports);
    add('at most 100 kB a report', `${(own.bytes / reports / 1000).toFixed(0)} kB`, own.bytes <= 100_000 * reports);
    if (isMeasured(rebuild)) {
      const share = rebuild.wall / own.wall;
      const words = `${(share * 100).toFixed(1)} %, CPU ${((rebuild.cpu / own.cpu) * 100).toFixed(1)} %`;
      add('rebuild after one changed report ≤ 5 % of the full build', words, share <= 0.05);
      const { length } = rebuild.different;
      add('the rebuilt site is that of a clean build, to the byte', `${length} files differ`, length === 0);
    }
  }
  for (const { what, bytes, most } of reader) add(`${what} ≤ ${kilobytes(most)}`, kilobytes(bytes), bytes <= most);
  if (isMeasured(check))
    add('check ≥ 2,000 reports/s', (reports / check.wall).toFixed(0), reports / check.wall >= 2000);
  return list;
};

const faster = [
  ['hugo', 'Hugo', 1],
  ['eleventy-nunjucks', 'Eleventy with Nunjucks', 3],
  ['eleventy-javascript', 'Eleventy with JavaScript functions', 3],
] as const;
