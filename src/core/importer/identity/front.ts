import type { OriginalBlock } from '../blocks.ts';
import type { SetAside } from '../import-result.ts';
import { dateLine, datesIn, type PrintedDate, splitDate } from './dates.ts';
import { isFurniture } from './furniture.ts';
import { endOfLetter, isLetter, isNumberLine, type Letter, readLetter, readNumbers } from './letter.ts';
import { type Line, lineOf, plainOf } from './lines.ts';
import type { Places } from './places.ts';
import { type Reason, setAside } from './set-aside.ts';
import { isImprint, isSignatureName } from './signature.ts';
import { findTitles, isTitle, type TitleLines, titleInBrackets } from './title.ts';

/** What stands before the first section, sorted. */
export interface Front {
  title?: string;
  /** Where the title was found: on lines of its own, or in 《》 of the letter or the introduction. */
  titleFrom?: 'lines' | 'brackets';
  letter: Letter;
  /** Under the title. */
  header: { names: string[]; date?: PrintedDate };
  /** Dates that the page's furniture gives. */
  stamps: PrintedDate[];
  documentNumber?: string;
  signatory?: string;
  setAside: SetAside[];
  intro: OriginalBlock[];
}

/** Before the first section there is no table whose cell a bare number could be: it is a page's. */
const isAround = (line: Line): boolean => isFurniture(line) || /^[1-9]\d?$/.test(line.plain);

export const readFront = (blocks: readonly OriginalBlock[], places: Places): Front => {
  const all = blocks.map(lineOf);
  const lines = all.filter((line) => line.plain !== '');
  const worded = lines.filter((line) => line.block.kind !== 'grid' && !isAround(line));
  const best = undated(findTitles(worded, places)[0]);
  const titleLines = new Set(best?.lines);
  const start = best ? lines.indexOf(best.lines[0] as Line) : endOfLetter(lines);
  const before = lines.slice(0, start);
  const rest = lines.slice(start).filter((line) => !titleLines.has(line));
  const header = best ? readHeader(rest, best.title) : { names: [], taken: new Map<Line, Reason>() };
  const aside = new Map<Line, Reason>([...reasonsBefore(before), ...header.taken]);
  for (const line of titleLines) aside.set(line, 'title');
  for (const line of picturesBefore(all, titleLines)) aside.set(line, 'before');
  for (const line of rest) if (!aside.has(line) && isAround(line)) aside.set(line, 'furniture');
  const date = header.date ?? best?.date;
  const title = best?.title ?? titleInBrackets(all.map(({ text }) => text).join(''), places) ?? titleInLabel(lines);
  return {
    ...(title && { title, titleFrom: best ? 'lines' : 'brackets' }),
    letter: readLetter(before),
    header: { names: header.names, ...(date && { date }) },
    stamps: [...aside]
      .filter(([, reason]) => reason === 'furniture' || reason === 'before')
      .flatMap(([{ plain }]) => datesIn(plain)),
    ...readNumbers([...aside.keys()]),
    setAside: all.flatMap((line) => (aside.has(line) ? setAside(line, aside.get(line) as Reason) : [])),
    intro: introOf(all, aside).map(({ block }) => block),
  };
};

/** A date in brackets that shares the title's block is the report's, not part of its title. */
const undated = (found: TitleLines | undefined): (TitleLines & { date?: PrintedDate }) | undefined => {
  const bracket = /\s*[（(]([^（）()]*)[)）]$/.exec(found?.title ?? '');
  const date = bracket && dateLine(plainOf(bracket[1] ?? ''));
  return found && date ? { ...found, title: found.title.slice(0, bracket.index), date } : found;
};

/** 标题：… or 名称：… of the page, when the report prints no title. */
const titleInLabel = (lines: readonly Line[]): string | undefined =>
  lines
    .filter(isFurniture)
    .flatMap(({ text }) => /(?:标\s*题|名\s*称)\s*[:：|]?\s*([^|:：]+?(?:报告|年报))(?=\s|\||$)/.exec(text)?.[1] ?? [])
    .find((title) => isTitle(plainOf(title)));

const picturesBefore = (all: readonly Line[], titleLines: ReadonlySet<Line>): Line[] =>
  all.slice(0, all.findLastIndex((line) => titleLines.has(line)) + 1).filter(({ block }) => block.kind === 'image');

/** Blank lines are kept only between lines of the introduction. */
const introOf = (all: readonly Line[], aside: ReadonlyMap<Line, Reason>): Line[] => {
  let isAfterIntro = false;
  return all.filter((line) => {
    if (line.plain === '' && line.block.kind !== 'image') return isAfterIntro;
    isAfterIntro = !aside.has(line);
    return isAfterIntro;
  });
};

const reasonsBefore = (lines: readonly Line[]): Map<Line, Reason> => {
  const rest: Reason = isLetter(lines) ? 'letter' : 'before';
  return new Map(
    lines.map((line) => {
      if (isAround(line)) return [line, 'furniture'];
      if (isTitle(line.plain)) return [line, 'repeated'];
      if (isImprint(line)) return [line, 'imprint'];
      return [line, isNumberLine(line.plain) ? 'number' : rest];
    }),
  );
};

interface Header {
  names: string[];
  date?: PrintedDate;
  taken: Map<Line, Reason>;
}

/** Lines between the title and the first sentence: who and when, the title again, counters of the page. */
const readHeader = (lines: readonly Line[], title: string): Header => {
  const header: Header = { names: [], taken: new Map() };
  for (const line of lines) {
    const reason = reasonInHeader(line, header, title);
    if (reason === undefined) break;
    header.taken.set(line, reason);
  }
  return header;
};

const reasonInHeader = (line: Line, header: Header, title: string): Reason | undefined => {
  const { plain } = line;
  if (isAround(line)) return 'furniture';
  if (isNumberLine(plain)) return 'number';
  if (isTitle(plain) && (title.replace(/\s/g, '').includes(plain) || plain.includes('年'))) return 'repeated';
  const { before, date } = splitDate(plain);
  if (date && !header.date && (before === '' || isSignatureName(before, true))) {
    header.date = date;
    if (before !== '') header.names.push(before);
    return before === '' ? 'date' : 'signature';
  }
  if (!isSignatureName(plain, false)) return undefined;
  header.names.push(plain);
  return 'signature';
};
