import { dateLine, type PrintedDate, splitDate } from './dates.ts';
import { isFurniture, isPageNumber } from './furniture.ts';
import { isProse, type Line, runsOn } from './lines.ts';
import type { Reason } from './set-aside.ts';

/** Who signed and when, and the lines that say so. */
export interface Signature {
  /** As printed without blanks; several where party and government sign together. */
  names: string[];
  date?: PrintedDate;
  taken: { line: Line; reason: Reason }[];
}

const organEnd =
  /(?:政府|办事处|委员会|管委会|管理处|办公室|党政办|党政综合办|党委|党工委|农场|林场|牧场|街道|苏木|[乡镇])(?:\((?:盖章|公章|章|代章)\))?$/;
const sentence = /[,。;:!?、《》\d]|根据|按照|关于|报告|公开|情况|工作|我[乡镇]|本[乡镇]|^各|^全|有限公司/;

/** A line that is the name of an authority. @param beside whether a date stands with it: then a bare 渠口乡 is one too */
export const isSignatureName = (plain: string, beside: boolean): boolean => {
  if (plain.length < 3 || plain.length > 40 || !organEnd.test(plain) || sentence.test(plain)) return false;
  return beside || !/(?:街道|苏木|[乡镇])$/.test(plain);
};

const imprint = /^(?:抄送|抄报|主送|分送|报送|共印)[:\d]|印发$|^校对|^\(?此件(?:主动|依申请|不予)?公开/;

/** 巴藏沟回族乡人民政府办公室 2021年1月15日印发, 抄送：…, as they stand under a signature. */
export const isImprint = ({ plain }: Line): boolean => {
  if (imprint.test(plain)) return true;
  const { before, date } = splitDate(plain);
  return date !== undefined && /(?:办公室|党政办|综合办)$/.test(before) && isSignatureName(before, true);
};

/** The end of a report, from its last line upwards: page furniture, imprint, date, then who signed. */
export const readEnd = (lines: readonly Line[]): Signature => {
  const worded = lines.filter(({ plain, block }) => plain !== '' || block.kind === 'grid');
  const signature: Signature = { names: [], taken: [] };
  for (let index = worded.length - 1; index >= 0; index -= 1) {
    const line = worded[index];
    const reason = line && isProse(line) ? reasonAtEnd(line, worded[index - 1], signature) : undefined;
    if (!line || reason === undefined) break;
    signature.taken.push({ line, reason });
  }
  signature.taken.reverse();
  return signature;
};

/** What this line of the end is, noted in the signature; nothing where the report's own text begins. */
const reasonAtEnd = (line: Line, above: Line | undefined, signature: Signature): Reason | undefined => {
  const { plain } = line;
  if (signature.names.length === 0 && isImprint(line)) return 'imprint';
  const { before, date } = splitDate(plain);
  if (date && before !== '' && !signature.date && isSignatureName(before, true)) {
    signature.date = date;
    signature.names.unshift(before);
    return 'signature';
  }
  const alone = dateLine(plain);
  if (alone?.printed.includes('年') || (alone && above && isSignatureName(above.plain, true))) {
    if (signature.date || (above && runsOn(above))) return undefined;
    signature.date = alone;
    return 'date';
  }
  if (isSignatureName(plain, signature.date !== undefined)) {
    if (signature.names.length > 1) return undefined;
    signature.names.unshift(plain.replace(/\((?:盖章|公章|章|代章)\)$/, ''));
    return 'signature';
  }
  return signature.names.length === 0 && !signature.date && isFurniture(line) ? 'furniture' : undefined;
};

/** A signature that prose follows, which therefore is not the very end: a name directly above a date. */
export const readBuriedSignature = (lines: readonly Line[]): Signature | undefined => {
  const last = lines.filter((line) => line.plain !== '').slice(-12);
  const index = last.findLastIndex(
    (line, at) =>
      isProse(line) && dateLine(line.plain) !== undefined && isSignatureName(last[at - 1]?.plain ?? '', true),
  );
  const [name, dated] = [last[index - 1], last[index]];
  const date = dated && dateLine(dated.plain);
  if (!name || !dated || !date) return undefined;
  return {
    names: [name.plain],
    date,
    taken: [
      { line: name, reason: 'signature' },
      { line: dated, reason: 'date' },
    ],
  };
};

/** Page numbers anywhere in the prose. */
export const pageNumbers = (lines: readonly Line[]): Line[] =>
  lines.filter((line) => isProse(line) && isPageNumber(line.plain));
