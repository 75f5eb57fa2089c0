import type { OriginalBlock } from '../blocks.ts';
import type { SetAside } from '../import-result.ts';
import { dateLine, datesIn, type PrintedDate, splitDate } from './dates.ts';
import { isFurniture } from './furniture.ts';
import { type Line, lineOf, plainOf } from './lines.ts';
import type { Places } from './places.ts';
import { type Reason, setAside } from './set-aside.ts';
import { isImprint, isSignatureName } from './signature.ts';
import { findTitles, isTitle, titleInBrackets } from './title.ts';

/** What stands before the first section, sorted. */
export interface Front {
  title?: string;
  /** Where the title was found: on lines of its own, or in 《》 of the letter or the introduction. */
  titleFrom?: 'lines' | 'brackets';
  letter: { titles: string[]; names: string[]; date?: PrintedDate; text: string };
  /** Under the title. */
  header: { names: string[]; date?: PrintedDate };
  /** Dates that the page's furniture gives. */
  stamps: PrintedDate[];
  documentNumber?: string;
  signatory?: string;
  setAside: SetAside[];
  intro: OriginalBlock[];
}

const salutation = /^[\p{Script=Han}()、]{2,24}:$/u;
const letterWords = /报上|呈上|上报|报送|呈报|请审[阅示核]|请查收|请予审|随文/;

/** Whether lines before the report's text are a letter that it was sent with. */
const isLetter = (lines: readonly Line[]): boolean =>
  letterWords.test(lines.map(({ plain }) => plain).join('')) &&
  lines.some(({ plain }) => salutation.test(plain) || /现将|的函$|的报告$|请示$|请审/.test(plain));

export const readFront = (blocks: readonly OriginalBlock[], places: Places): Front => {
  const all = blocks.map(lineOf);
  const lines = all.filter((line) => line.plain !== '');
  const worded = lines.filter((line) => line.block.kind !== 'grid' && !isFurniture(line));
  const [best] = findTitles(worded, places);
  const titleLines = new Set(best?.lines);
  const start = best ? lines.indexOf(best.lines[0] as Line) : endOfLetter(lines);
  const before = lines.slice(0, start);
  const rest = lines.slice(start).filter((line) => !titleLines.has(line));
  const header = best ? readHeader(rest, best.title) : { names: [], taken: new Map<Line, Reason>() };
  const aside = new Map<Line, Reason>([...reasonsBefore(before), ...header.taken]);
  for (const line of titleLines) aside.set(line, 'title');
  for (const line of rest) if (!aside.has(line) && isFurniture(line)) aside.set(line, 'furniture');
  const intro = all.filter((line) => !aside.has(line) && !(line.plain === '' && isBefore(line, all, aside)));
  const title = best?.title ?? titleInBrackets(all.map(({ text }) => text).join(''), places) ?? titleInLabel(lines);
  return {
    ...(title && { title, titleFrom: best ? 'lines' : 'brackets' }),
    letter: readLetter(before),
    header: { names: header.names, ...(header.date && { date: header.date }) },
    stamps: [...aside]
      .filter(([, reason]) => reason === 'furniture' || reason === 'before')
      .flatMap(([{ plain }]) => datesIn(plain)),
    ...readNumbers([...aside.keys()]),
    setAside: lines.flatMap((line) => (aside.has(line) ? setAside(line, aside.get(line) as Reason) : [])),
    intro: intro.map(({ block }) => block),
  };
};

/** 标题：… or 名称：… of the page, when the report prints no title. */
const titleInLabel = (lines: readonly Line[]): string | undefined =>
  lines
    .filter(isFurniture)
    .flatMap(({ text }) => /(?:标\s*题|名\s*称)\s*[:：|]?\s*([^|:：]+?(?:报告|年报))(?=\s|\||$)/.exec(text)?.[1] ?? [])
    .find((title) => isTitle(plainOf(title)));

/** A blank line is kept only between lines of the introduction. */
const isBefore = (line: Line, all: readonly Line[], aside: ReadonlyMap<Line, Reason>): boolean => {
  if (line.block.kind === 'image') return all.slice(all.indexOf(line)).some((later) => aside.get(later) === 'title');
  const previous = all.slice(0, all.indexOf(line)).findLast(({ plain }) => plain !== '');
  return previous === undefined || aside.has(previous);
};

/** With no title of the report's own, what follows the letter's last date or signature is the report's. */
const endOfLetter = (lines: readonly Line[]): number => {
  const dated = lines.findLastIndex((line) => isImprint(line) || dateLine(line.plain) !== undefined || isSigned(line));
  const last = dated < 0 ? lines.findLastIndex(({ plain }) => isSignatureName(plain, false)) : dated;
  const closing = lines.findLastIndex(({ plain }) => /请审[阅示核]|请查收|请予审/.test(plain));
  const end = Math.max(last, closing) + 1;
  return isLetter(lines.slice(0, end)) ? end : 0;
};

const isSigned = ({ plain }: Line): boolean => {
  const { before, date } = splitDate(plain);
  return date !== undefined && isSignatureName(before, true);
};

const reasonsBefore = (lines: readonly Line[]): Map<Line, Reason> => {
  const rest: Reason = isLetter(lines) ? 'letter' : 'before';
  return new Map(
    lines.map((line) => {
      if (isFurniture(line)) return [line, 'furniture'];
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
  if (isFurniture(line)) return 'furniture';
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

/** Lines before the title that are no letter say nothing of who and where: the head of a web page names its host. */
const readLetter = (lines: readonly Line[]): Front['letter'] => {
  const own = isLetter(lines) ? lines.filter((line) => !isFurniture(line) && !isImprint(line)) : [];
  const text = own.map(({ plain }) => plain).join('');
  const dated = own.flatMap(({ plain }) => splitDate(plain).date ?? []).at(-1);
  const names = own.flatMap(({ plain }) => {
    const name = splitDate(plain).before;
    return isSignatureName(name, true) ? [name] : [];
  });
  const titles = [...text.matchAll(/《([^《》]{4,90})》/g)].flatMap(([, title = '']) =>
    isTitle(title) ? [title] : [],
  );
  return { titles, names, text, ...(dated && { date: dated }) };
};

const number = /[\p{Script=Han}]{1,14}\s*[〔[【(（［﹝]\s*20\d\d\s*(?:年)?\s*[〕\]】)）］﹞]\s*第?\s*\d*\s*号/u;
const signed = /签发人?\s*[:：]\s*([\p{Script=Han}·]{2,}|\p{Script=Han}\s+\p{Script=Han})/u;

const isNumberLine = (plain: string): boolean =>
  plain.length <= 50 && new RegExp(`^\\(?(?:${number.source})`, 'u').test(plain);

/** Document number and signatory, never from a sentence. */
const readNumbers = (lines: readonly Line[]): Pick<Front, 'documentNumber' | 'signatory'> => {
  const printed = lines.filter(({ plain }) => isNumberLine(plain) || /^(?:发文字号|文号|文件编号)[:】]/.test(plain));
  const documentNumber = printed.flatMap(({ text }) => number.exec(text)?.[0] ?? [])[0];
  const signatory = lines.flatMap(({ text }) => signed.exec(text)?.[1]?.replace(/\s/g, '') ?? [])[0];
  return { ...(documentNumber && { documentNumber }), ...(signatory && { signatory }) };
};
