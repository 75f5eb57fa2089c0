import type { Line } from './lines.ts';
import { plainOf, runsOn } from './lines.ts';
import { yearPattern } from './numerals.ts';
import { type Organisation, readOrganisation } from './organisation.ts';
import type { Places } from './places.ts';

const refused =
  /报送|呈报|呈送|上报|报请|印发|通知|的函|请示|的报告的|报告的|编制|格式|模板|要求|制度|办法|条例|指南|如下|下载|点击|根据|按照|现将|特此/;
const subject = /(?:政府信息|政务信息|信息|政务)公开/;
const ending = /(?:报告|年报)(?:[-—]*\([^()]{1,24}\)|[-—]+[\p{Script=Han}]{2,24})?$/u;

/** A line that is the title of a disclosure report and nothing else. */
export const isTitle = (plain: string): boolean =>
  plain.length <= 70 &&
  subject.test(plain) &&
  ending.test(plain) &&
  /年|工作|总结/.test(plain) &&
  !refused.test(plain) &&
  !/[。,;!?:《》>|]/.test(plain);

const yearOfTitle = new RegExp(
  `${yearPattern}(?=年|-|—)|(?<=[(（])${yearPattern}(?=[)）])|${yearPattern}(?=度?(?:政府|政务|信息))`,
);

export const yearInTitle = (plain: string): string | undefined => yearOfTitle.exec(plain)?.[0];

const lead = new RegExp(`^(?:关于)?(?:${yearPattern}年?度?)?(?:关于)?`);
const orgEnd = new RegExp(
  `^(.*?)(?:关于|${yearPattern}|(?:人民)?政府(?:政府|政务|信息|20|关于)|政府信息|政务信息|政务公开|政府政务|信息公开|基层政务|年度|年报|工作)`,
);

/** The authority that a title names: before the year or the subject, or after the last word. */
export const organisationInTitle = (title: string, places: Places): Organisation | undefined => {
  const plain = plainOf(title).replace(lead, '');
  const start = orgEnd.exec(plain)?.[1] ?? '';
  const organ = /^人民政府|^政府(?=政府|政务|20|关于)/.exec(plain.slice(start.length))?.[0] ?? '';
  const before = (start + organ).replace(/[-—:|·、]+$/, '').replace(/的$/, '');
  const after = /(?:报告|年报)[-—(]+([\p{Script=Han}]{2,24})\)?$/u.exec(plain)?.[1] ?? '';
  const name = before.length > 1 ? before : after;
  return name === '' ? undefined : readOrganisation(name, places);
};

export interface TitleLines {
  /** Joined. */
  title: string;
  lines: Line[];
}

const join = (lines: readonly Line[]): string =>
  lines
    .flatMap(({ text }) => text.split(/[\r\n]+/))
    .map((part) =>
      part
        .replace(/\*\*|^#+\s*/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .reduce((title, next) => title + (needsBlank(title, next) ? ' ' : '') + next, '');

/** Lines are joined without a blank, as Chinese is written; where the next begins “2021 年”, figures stand between blanks in this original. */
const needsBlank = (before: string, next: string): boolean =>
  (/\p{Script=Han}$/u.test(before) && /^\d+ /.test(next)) || (/ \d+$/.test(before) && /^\p{Script=Han}/u.test(next));

const plainly = (lines: readonly Line[]): string => lines.map(({ plain }) => plain).join('');

/** More are not looked at: a report has a title or two, a file full of them is no report. */
const mostTitles = 40;

/** Every title that stands on lines of its own, over one to four of them; the best is the report's, of equals the last. */
export const findTitles = (lines: readonly Line[], places: Places): TitleLines[] => {
  const found: TitleLines[] = [];
  for (let end = 0; end < lines.length && found.length < mostTitles; end += 1) {
    const title = titleEndingAt(lines, end, places);
    if (title) found.unshift(title);
  }
  return found
    .map((title) => ({ title, points: pointsOf(title, places) }))
    .sort((a, b) => b.points - a.points)
    .map(({ title }) => title);
};

const pointsOf = ({ title, lines }: TitleLines, places: Places): number => {
  const organisation = organisationInTitle(title, places);
  return (
    (yearInTitle(plainOf(title)) ? 2 : 0) +
    (organisation ? 1 : 0) +
    (organisation?.township ? 2 : 0) +
    (lines.every(({ block }) => block.kind === 'heading') ? 1 : 0)
  );
};

const titleEndingAt = (lines: readonly Line[], end: number, places: Places): TitleLines | undefined => {
  const count = [1, 2, 3, 4].find(
    (size) => end + 1 - size >= 0 && isTitle(plainly(lines.slice(end + 1 - size, end + 1))),
  );
  if (count === undefined) return undefined;
  let from = end + 1 - count;
  while (end - from < 3 && belongsBefore(lines, from, end, places)) from -= 1;
  const above = lines[from - 1];
  if (above && (runsOn(above) || isLetterTitle(above.plain + plainly(lines.slice(from, end + 1))))) return undefined;
  const below = lines[end + 1];
  const to = below && isYearOnly(below.plain) && !yearInTitle(plainly(lines.slice(from, end + 1))) ? end + 1 : end;
  const own = lines.slice(from, to + 1);
  return { title: join(own), lines: own };
};

/** 关于报送2020年 + 政府信息公开工作年度报告 is half of a cover letter's title. */
const isLetterTitle = (plain: string): boolean => /(?:报送|呈报|呈送|上报|报请|印发)[^。,]*(?:报告|年报)$/.test(plain);

const isYearOnly = (plain: string): boolean => new RegExp(`^\\(?${yearPattern}年?度?\\)?$`).test(plain);

/** Whether the line above is the title's beginning: the authority that the title lacks, the places above it, the year. */
const belongsBefore = (lines: readonly Line[], from: number, end: number, places: Places): boolean => {
  const above = lines[from - 1];
  if (!above || above.plain.length > 40 || !/^[\p{Script=Han}\dA-Z()〇○·-]+$/u.test(above.plain)) return false;
  const title = plainly(lines.slice(from, end + 1));
  if (!isTitle(above.plain + title) || isTitle(above.plain)) return false;
  if (isYearOnly(above.plain)) return !yearInTitle(title);
  const named = organisationInTitle(title, places);
  const upper = readOrganisation(above.plain, places);
  if (named?.township) return upper.township === '' && upper.above.join('') === above.plain;
  return named === undefined || named.printed === '' || /^(?:人民)?政府$|办事处$/.test(named.printed)
    ? organisationInTitle(above.plain + title, places)?.township !== '' || upper.organ !== ''
    : false;
};

/** The title inside 《》 of a letter or an introduction, when none stands by itself. */
export const titleInBrackets = (text: string, places: Places): string | undefined => {
  const titles = [...text.matchAll(/《([^《》]{4,90})》/g)]
    .map(([, title = '']) => title.trim().replace(/\s+/g, ' '))
    .filter((title) => isTitle(plainOf(title)))
    .slice(0, mostTitles);
  const ranked = titles.map((title) => ({ title, points: pointsOf({ title, lines: [] }, places) }));
  return ranked.sort((a, b) => b.points - a.points)[0]?.title;
};
