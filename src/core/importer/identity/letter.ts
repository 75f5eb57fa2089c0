import { dateLine, type PrintedDate, splitDate } from './dates.ts';
import { isFurniture } from './furniture.ts';
import type { Line } from './lines.ts';
import { isImprint, isSignatureName } from './signature.ts';
import { isTitle } from './title.ts';

/** What the letter says that a report was sent with. */
export interface Letter {
  /** Titles of reports in 《》. */
  titles: string[];
  names: string[];
  date?: PrintedDate;
  /** Without blanks. */
  text: string;
}

const salutation = /^[\p{Script=Han}()、]{2,24}:$/u;
const letterWords = /报上|呈上|上报|报送|呈报|请审[阅示核]|请查收|请予审|随文/;

/** Whether lines before the report's text are a letter that it was sent with. */
export const isLetter = (lines: readonly Line[]): boolean =>
  letterWords.test(lines.map(({ plain }) => plain).join('')) &&
  lines.some(({ plain }) => salutation.test(plain) || /现将|的函$|的报告$|请示$|请审/.test(plain));

/** With no title of the report's own, what follows the letter's last date or signature is the report's. */
export const endOfLetter = (lines: readonly Line[]): number => {
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

/** Lines before the title that are no letter say nothing of who and where: the head of a web page names its host. */
export const readLetter = (lines: readonly Line[]): Letter => {
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

export const isNumberLine = (plain: string): boolean =>
  plain.length <= 50 && new RegExp(`^\\(?(?:${number.source})`, 'u').test(plain);

/** Document number and signatory, never from a sentence. */
export const readNumbers = (lines: readonly Line[]): { documentNumber?: string; signatory?: string } => {
  const printed = lines.filter(({ plain }) => isNumberLine(plain) || /^(?:发文字号|文号|文件编号)[:】]/.test(plain));
  const documentNumber = printed.flatMap(({ text }) => number.exec(text)?.[0] ?? [])[0];
  const signatory = lines.flatMap(({ text }) => signed.exec(text)?.[1]?.replace(/\s/g, '') ?? [])[0];
  return { ...(documentNumber && { documentNumber }), ...(signatory && { signatory }) };
};
