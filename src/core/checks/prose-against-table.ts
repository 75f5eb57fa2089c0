import type { Outcome } from '../findings/finding.ts';
import type { Text } from '../findings/text.ts';
import { amountOf, type Cell } from '../report/cell.ts';
import { findColumn, findRow } from '../report/editions/index.ts';
import type { TableId } from '../report/form.ts';
import { cellAt, cellPath, type Report } from '../report/report.ts';
import { formIn } from './assessable-tables.ts';
import { assessBalance, type Side, statedTerm } from './balance.ts';
import { cellName } from './labels.ts';
import type { ProseAssessment, Sentence } from './sentences.ts';

/** A cell the prose speaks of. */
export interface Spot {
  table: TableId;
  row: string;
  column: string;
}

/** A figure in the prose with the words that state it. */
export interface Stated {
  sentence: Sentence;
  quote: string;
  value: number;
}

/** A count in the prose against the sum of the cells it speaks of; nothing where the form has no such cell. */
export const assessStated = (report: Report, stated: Stated, spots: readonly Spot[]): ProseAssessment[] => {
  const known = spots.filter((spot) => columnAt(report, spot));
  const side = sideOf(report, known);
  if (!side) return [];
  const quote = inChinesePunctuation(stated.quote);
  const judged = assessBalance(
    { at: stated.sentence.at, line: stated.sentence.line },
    { zh: `正文“${quote}”`, en: `The prose says “${quote}”` },
    { name: { zh: '正文所述', en: 'the prose' }, terms: [statedTerm(stated.value)] },
    side,
  );
  return [judged];
};

const pathOf = ({ table, row, column }: Spot): string => cellPath(table, row, column);

const columnAt = (report: Report, { table, row: rowId, column }: Spot) => {
  const form = formIn(report, table);
  const row = form && findRow(form, rowId);
  return row && findColumn(row, column);
};

const sideOf = (report: Report, spots: readonly Spot[]): Side | undefined => {
  const terms = spots.flatMap(({ table, row: rowId, column: columnId }) => {
    const form = formIn(report, table);
    const row = form && findRow(form, rowId);
    const column = row && findColumn(row, columnId);
    if (!row || !column) return [];
    const at = cellPath(table, rowId, columnId);
    return [{ name: cellName(row, column), cell: cellAt(report, table, rowId, columnId), at }];
  });
  if (terms.length === 0) return undefined;
  const join = (lang: keyof Text) => terms.map((term) => term.name[lang]).join(lang === 'zh' ? '加' : ' plus ');
  return { name: { zh: `表中${join('zh')}`, en: `the table’s ${join('en')}` }, terms };
};

/** The prose says there was no such amount. */
export const assessNoAmount = (report: Report, { sentence, quote }: Stated, spot: Spot): ProseAssessment[] => {
  const { table, row: rowId, column: columnId } = spot;
  const form = formIn(report, table);
  const row = form && findRow(form, rowId);
  const column = row && findColumn(row, columnId);
  if (!row || !column) return [];
  const cell = cellAt(report, table, rowId, columnId);
  const amount = amountOf(cell);
  const outcome = outcomeOfNone(cell);
  const name = cellName(row, column);
  const message = {
    zh: `正文“${inChinesePunctuation(quote)}”；表中${name.zh}为 ${amount === undefined ? '空或非金额' : `${amount} 元`}。`,
    en: `The prose says “${inChinesePunctuation(quote)}”; the table’s ${name.en} is ${amount === undefined ? 'blank or no amount' : `${amount} yuan`}.`,
  };
  return [{ at: sentence.at, line: sentence.line, cells: [pathOf(spot)], outcome, message }];
};

const outcomeOfNone = (cell: Cell): Outcome => {
  const amount = amountOf(cell);
  if (amount !== undefined) return amount === '0' ? 'holds' : 'broken';
  return cell.state === 'blank' || cell.state === 'absent' ? 'holdsIfBlankIsZero' : 'notAssessable';
};

const fullWidth: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '?': '？',
  '!': '！',
};

/** Words that went through `plain`, as a reader is used to see them. */
export const inChinesePunctuation = (text: string): string =>
  text.replace(/[,;:()?!]/g, (mark) => fullWidth[mark] ?? mark);
