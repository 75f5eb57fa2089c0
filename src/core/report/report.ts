import type { Place } from '../findings/finding.ts';
import type { Text } from '../findings/text.ts';
import { absent, type Cell } from './cell.ts';
import type { Edition, FormRow, TableId } from './form.ts';
import { madeOnce } from './remembered.ts';

export type SectionId = 'overview' | 'proactive' | 'requests' | 'disputes' | 'problems' | 'other';

/** The six sections of the form, the same in both editions. `table` is the one that stands in it. */
export const formSections: readonly { id: SectionId; numeral: string; title: string; en: string; table?: TableId }[] = [
  { id: 'overview', numeral: '一', title: '总体情况', en: 'Overview' },
  { id: 'proactive', numeral: '二', title: '主动公开政府信息情况', en: 'Proactive disclosure', table: 'proactive' },
  {
    id: 'requests',
    numeral: '三',
    title: '收到和处理政府信息公开申请情况',
    en: 'Requests received and processed',
    table: 'requests',
  },
  {
    id: 'disputes',
    numeral: '四',
    title: '政府信息公开行政复议、行政诉讼情况',
    en: 'Reconsideration and litigation',
    table: 'disputes',
  },
  { id: 'problems', numeral: '五', title: '存在的主要问题及改进情况', en: 'Main problems and improvements' },
  { id: 'other', numeral: '六', title: '其他需要报告的事项', en: 'Other matters' },
];

/** A run of prose that stands together: a paragraph, a heading, a list item, a table that is not the form's. */
export interface Block {
  kind: 'paragraph' | 'heading' | 'list' | 'table' | 'quote';
  /** Plain text, as printed. */
  text: string;
  /** First and last line in the content file. */
  line: number;
  endLine: number;
  /** Sanitised HTML, safe to put into a page. */
  html: string;
}

export interface Section {
  /** `intro` stands before the first heading; `unknown` under a heading that is none of the six. */
  id: SectionId | 'intro' | 'unknown';
  /** As printed, numeral included; empty for the intro. */
  heading: string;
  line: number;
  blocks: Block[];
}

/** One table of a report: the cells that were read, by `row.column` id. Rows not in the original are not in it. */
export interface ReportTable {
  table: TableId;
  edition: Edition;
  /** Row ids in the order in which the original has them. */
  rows: string[];
  cells: Map<string, Cell>;
  /** Row labels as printed, where the original is at hand (tables in the body) and differs from the form. `''`: lost. */
  labels: Map<string, string>;
}

/** Where the report was received from. */
export interface ReportSource {
  file?: string;
  url?: string;
  /** Of the original file, hex. */
  sha256?: string;
  /** ISO date. */
  retrieved?: string;
  /** What was left out of the body or put right, in a maintainer's words. */
  note?: string;
}

/** A figure that stands in the prose, with its sentence. */
export interface StatedFigure {
  indicator: string;
  value: number;
  /** False for 余, 约, 多, 近. */
  exact: boolean;
  unit: string;
  quote: string;
}

/** A fault of the original that the maintainer has seen and gives a reason for. */
export interface Acknowledgement {
  check: string;
  at: string;
  reason: string;
}

export interface Report {
  /** `<region path>/<year>`: its address and its key everywhere. */
  path: string;
  /** The region's path in content/. */
  region: string;
  file: string;
  title: string;
  year: number;
  issuer: string;
  /** ISO date, or undefined when the original gives none. */
  issued?: string;
  documentNumber?: string;
  signatory?: string;
  source: ReportSource;
  /** Of the tables it has. */
  editions: Partial<Record<TableId, Edition>>;
  tables: Partial<Record<TableId, ReportTable>>;
  sections: Section[];
  stated: StatedFigure[];
  acknowledged: Acknowledgement[];
  /** From a field path (`requests.received.total`, `issued`, `sections.overview`) to its place; the nearest parent when the field itself is not there. */
  placeOf(at: string): Place;
}

/** Of the tables that are there. */
export const editionsOf = ({ proactive, requests, disputes }: Report['tables']): Report['editions'] => ({
  ...(proactive && { proactive: proactive.edition }),
  ...(requests && { requests: requests.edition }),
  ...(disputes && { disputes: disputes.edition }),
});

/** The cell, `absent` where its row or its whole table is not in the report. */
export const cellAt = (report: Report, table: TableId, row: string, column: string): Cell =>
  report.tables[table]?.cells.get(cellKey(row, column)) ?? absent;

/** The keys of the cells of a row, in the order of its columns. */
export const cellKeys = madeOnce((row: FormRow): readonly string[] => row.columns.map(({ id }) => cellKey(row.id, id)));

/** The key of a cell in its table. */
export const cellKey = (row: string, column: string): string => joined(keys, row, column, () => `${row}.${column}`);

/** The path by which findings, addresses and downloads name a cell. */
export const cellPath = (table: TableId, row: string, column: string): string =>
  joined(paths[table], row, column, () => `${table}.${row}.${column}`);

/**
 * Names of cells by row and column. The checks of 40,000 reports name the few hundred cells of the form some twenty million
 * times: the same string each time, found without being put together anew.
 */
type CellNames = Map<string, Map<string, string>>;

const keys: CellNames = new Map();
const paths: Record<TableId, CellNames> = { proactive: new Map(), requests: new Map(), disputes: new Map() };

/** The form has not so many rows, nor columns of a row; what else is asked for comes from faulty files. */
const mostNames = 100;

const joined = (names: CellNames, row: string, column: string, join: () => string): string => {
  const ofRow = names.get(row) ?? new Map<string, string>();
  const known = ofRow.get(column);
  if (known !== undefined) return known;
  const name = join();
  if (ofRow.size < mostNames) ofRow.set(column, name);
  if (names.size < mostNames) names.set(row, ofRow);
  return name;
};

export const sectionOf = (report: Report, id: SectionId): Section | undefined =>
  report.sections.find((s) => s.id === id);

/** How the states of a cell are named to people. */
export const cellStateLabels: Record<'blank' | 'notApplicable' | 'text' | 'absent', Text> = {
  blank: { zh: '未填', en: 'blank' },
  notApplicable: { zh: '不适用', en: 'not applicable' },
  text: { zh: '文字', en: 'text' },
  absent: { zh: '无此行', en: 'row absent' },
};
