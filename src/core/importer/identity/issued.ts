import type { Text } from '../../findings/text.ts';
import type { ImportFinding } from '../import-result.ts';
import { importFinding } from '../import-rules.ts';
import type { PrintedDate } from './dates.ts';

/** Dates of issue, surest first. */
export interface DateEvidence {
  end?: PrintedDate;
  header?: PrintedDate;
  letter?: PrintedDate;
  /** What the page around the report says: when it was put on the web, perhaps. */
  stamps: readonly PrintedDate[];
}

const places = {
  end: { zh: '文末', en: 'at the end' },
  header: { zh: '标题下', en: 'under the title' },
  letter: { zh: '报送函', en: 'in the cover letter' },
} satisfies Record<string, Text>;

export const readIssued = (evidence: DateEvidence): { issued?: string; findings: ImportFinding[] } => {
  const dates = (['end', 'header', 'letter'] as const).flatMap((where) => {
    const date = evidence[where];
    return date ? [{ date, where: places[where] }] : [];
  });
  const findings = dates.flatMap(({ date, where }) => (date.iso ? [] : [noSuchDay(date, where)]));
  const valid = dates.filter(({ date }) => date.iso);
  const [first] = valid;
  if (!first?.date.iso) return fromStamp(evidence.stamps, findings);
  const others = valid.filter(({ date }) => date.iso !== first.date.iso);
  if (others.length > 0) findings.push(differ([first, ...others]));
  return { issued: first.date.iso, findings };
};

const finding = (message: Text): ImportFinding => importFinding('import-date', 'issued', message);

const noSuchDay = ({ printed }: PrintedDate, where: Text): ImportFinding =>
  finding({
    zh: `${where.zh}的日期“${printed}”不是一个完整有效的日期，没有采用。请对照原件。`,
    en: `The date ${printed} ${where.en} is not a whole, possible date and is not used. Look at the original.`,
  });

const differ = (dates: readonly { date: PrintedDate; where: Text }[]): ImportFinding =>
  finding({
    zh: `日期不一致：${dates.map(({ date, where }) => `${where.zh}为 ${date.iso}`).join('，')}。取前者，请对照原件。`,
    en: `The dates differ: ${dates.map(({ date, where }) => `${date.iso} ${where.en}`).join(', ')}. The first is taken; look at the original.`,
  });

const fromStamp = (stamps: readonly PrintedDate[], findings: ImportFinding[]): ReturnType<typeof readIssued> => {
  const days = [...new Set(stamps.flatMap(({ iso }) => iso ?? []))];
  const [only] = days;
  if (only !== undefined && days.length === 1)
    return {
      issued: only,
      findings: [
        ...findings,
        finding({
          zh: `原件没有可用的落款日期，取网页上的日期 ${only}，可能是上网日期。请核对。`,
          en: `The report has no usable date of its own; ${only} is the web page's and may be the day it was put on line. Check it.`,
        }),
      ],
    };
  if (findings.length > 0) return { findings };
  const seen = days.length > 1 ? `（网页上有 ${days.join('、')}，不一致）` : '';
  return {
    findings: [
      finding({
        zh: `没有找到落款日期${seen}。原件确无日期的，issued 写 ~。`,
        en: `No date of issue was found${days.length > 1 ? ` (the web page gives ${days.join(', ')})` : ''}. If the original has none, issued is ~.`,
      }),
    ],
  };
};
