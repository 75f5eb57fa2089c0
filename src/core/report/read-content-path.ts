import type { Text } from '../findings/text.ts';

/** What a path in the content folder is. */
export type ContentPath =
  | { kind: 'report'; region: string; year: number }
  | { kind: 'region'; region: string }
  | { kind: 'ignored' }
  | { kind: 'wrong'; message: Text };

const slug = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
/** Windows cannot have folders of these names, and the site's own pages are at the others. */
const reserved = new Set([
  'con',
  'prn',
  'aux',
  'nul',
  'en',
  'compare',
  'search',
  'data',
  'checks',
  'about',
  'submit',
  'corrections',
  'shared',
  'pagefind',
  'api',
  'assets',
]);
const maxSlug = 40;

/** The folder path is the address on the site, so it is as strict as an address. */
export const readContentPath = (path: string): ContentPath => {
  const steps = path.split('/');
  const name = steps.pop() ?? '';
  if (steps.length === 0 && name === 'README.md') return { kind: 'ignored' };
  const bad = steps.find(
    (step) => !slug.test(step) || step.length > maxSlug || reserved.has(step) || /^(?:com|lpt)\d$/.test(step),
  );
  if (bad !== undefined)
    return wrong(
      `文件夹名“${bad}”应为小写拼音，最长 ${maxSlug} 个字母，且不是保留名。`,
      `The folder name "${bad}" should be lower-case pinyin of at most ${maxSlug} letters, and not a reserved name.`,
    );
  const region = steps.join('/');
  if (name === 'region.yaml' && steps.length >= 1 && steps.length <= 4) return { kind: 'region', region };
  const year = /^(\d{4})\.md$/.exec(name)?.[1];
  if (year && steps.length === 4) return { kind: 'report', region, year: Number(year) };
  if (year)
    return wrong(
      `报告应在第四级文件夹（省/地/县/乡）里，这个文件在第 ${steps.length} 级。`,
      `A report belongs in the fourth level of folders (province/prefecture/county/township); this one is at level ${steps.length}.`,
    );
  return wrong(
    `不认识的文件“${name}”：这里只放“年份.md”和 region.yaml；同一年度只能有一份报告。`,
    `Unknown file "${name}": only <year>.md and region.yaml belong here, one report a year.`,
  );
};

const wrong = (zh: string, en: string): ContentPath => ({ kind: 'wrong', message: { zh, en } });
