import { escapeInline } from '../../src/core/importer/build-prose.ts';
import { formTable, tableIds } from '../../src/core/report/editions/index.ts';
import type { FormRow, TableId } from '../../src/core/report/form.ts';
import { gridOf, pipeTable } from '../originals/markdown-layouts.ts';
import { buildSheet } from '../originals/sheet.ts';
import type { InventedReport } from './invented-report.ts';

/** The text of a content file. */
export const formatReport = (report: InventedReport): string =>
  `${[...formatFrontMatter(report), ...formatBody(report)].join('\n')}\n`;

const scalar = (text: string | undefined): string =>
  text === undefined ? '~' : /^[\p{Script=Han}（][^\n:#'"`{}[\],]*$/u.test(text) ? text : JSON.stringify(text);

const formatFrontMatter = (report: InventedReport): string[] => [
  '---',
  `title: ${scalar(report.title)}`,
  `year: ${report.year}`,
  `issuer: ${scalar(report.issuer)}`,
  `issued: ${report.issued ?? '~'}`,
  `documentNumber: ${scalar(report.documentNumber)}`,
  'signatory: ~',
  'source:',
  `  file: ${scalar(report.source.file)}`,
  `  url: ${report.source.url ?? '~'}`,
  `  sha256: ${report.source.sha256}`,
  `  retrieved: ${report.source.retrieved}`,
  '  note: 由程序生成的测试数据，不是任何机关的报告。',
  `editions: { proactive: ${report.editions.proactive}, requests: ${report.editions.requests} }`,
  ...(report.inBody ? [] : tableIds.flatMap((table) => formatTable(report, table))),
  ...listOf(
    'stated',
    report.stated.map(
      ({ indicator, value, exact, unit, quote }) =>
        `{ indicator: ${indicator}, value: ${value}, exact: ${exact}, unit: ${unit}, quote: ${scalar(quote)} }`,
    ),
  ),
  ...listOf(
    'acknowledged',
    report.acknowledged.map(
      ({ check, at, reason }) => `{ check: ${check}, at: ${scalar(at)}, reason: ${scalar(reason)} }`,
    ),
  ),
  '---',
];

const listOf = (name: string, entries: readonly string[]): string[] =>
  entries.length === 0 ? [] : [`${name}:`, ...entries.map((entry) => `  - ${entry}`)];

const formatTable = (report: InventedReport, table: TableId): string[] => {
  let group = '';
  const form = formTable(table, report.editions[table]);
  const lines = form.rows.flatMap((row) => {
    const cells = formatCells(report, table, row);
    if (cells === undefined) return [];
    const [head = '', name] = row.id.split('.');
    const opens = name !== undefined && head !== group ? [`  ${head}:`] : [];
    group = name === undefined ? '' : head;
    return [...opens, `${name === undefined ? `  ${head}` : `    ${name}`}: ${cells}`];
  });
  return lines.length === 0 ? [] : [`${table}:`, ...lines];
};

const formatCells = ({ printed }: InventedReport, table: TableId, row: FormRow): string | undefined => {
  const cells = row.columns.map(({ id }) => ({ id, text: printed.get(`${table}.${row.id}.${id}`) }));
  if (cells.every(({ text }) => text === undefined)) return undefined;
  const values = cells.map(({ id, text = '' }) => (table === 'proactive' ? `${id}: ${cell(text)}` : cell(text)));
  return table === 'proactive' ? `{ ${values.join(', ')} }` : `[${values.join(', ')}]`;
};

/** What is no plain number is quoted as printed. */
const cell = (text: string): string =>
  text === '' ? '~' : /^(?:0|-?[1-9]\d*)$/.test(text) ? text : JSON.stringify(text);

const formatBody = (report: InventedReport): string[] => [
  ...report.intro.flatMap((paragraph) => ['', escapeInline(paragraph)]),
  ...report.sections.flatMap(({ id, heading, paragraphs }) => [
    '',
    `## ${heading}`,
    ...paragraphs.flatMap((paragraph) => ['', escapeInline(paragraph)]),
    ...(report.inBody && isTable(id) ? ['', formatSheet(report, id)] : []),
  ]),
];

const isTable = (id: string): id is TableId => tableIds.some((table) => table === id);

const formatSheet = ({ editions, printed }: InventedReport, table: TableId): string =>
  pipeTable(gridOf(buildSheet(formTable(table, editions[table]), printed)));
