import { printedAs, readCell } from '../report/cell.ts';
import { findRow, formTable, tableIds } from '../report/editions/index.ts';
import type { Edition, FormColumn, FormTable, TableId } from '../report/form.ts';
import { moneyUnits } from '../report/money.ts';
import { escapeInline } from './build-prose.ts';
import { formatStated } from './format-stated.ts';
import type { Draft, ImportedCell } from './import-result.ts';

/** Where the original came from, for the draft's `source`. */
export interface DraftSource {
  file: string;
  /** Of the original's bytes, hex. */
  sha256: string;
  /** ISO date. */
  retrieved: string;
  url?: string;
}

/** A draft as the text of a content file. What is not known is `~`; nothing is filled in. */
export const formatDraft = (draft: Draft, source: DraftSource): string =>
  `${[...formatFrontMatter(draft, source), ...formatBody(draft)].join('\n')}\n`;

const formatFrontMatter = (draft: Draft, source: DraftSource): string[] => {
  const { title, year, issuer, issued, documentNumber, signatory } = draft.identity;
  const editions = Object.entries(draft.editions).map(([table, edition]) => `${table}: ${edition}`);
  return [
    '---',
    `title: ${scalar(title)}`,
    `year: ${year ?? '~'}`,
    `issuer: ${scalar(issuer)}`,
    `issued: ${issued ?? '~'}`,
    `documentNumber: ${scalar(documentNumber)}`,
    `signatory: ${scalar(signatory)}`,
    'source:',
    `  file: ${scalar(source.file)}`,
    `  url: ${scalar(source.url)}`,
    `  sha256: ${source.sha256}`,
    `  retrieved: ${source.retrieved}`,
    `  note: ${scalar(noteOf(draft))}`,
    `editions: { ${editions.join(', ')} }`,
    ...tableIds.flatMap((table) => formatTable(draft, table)),
    ...formatStated(draft.stated),
    ...formatAcknowledged(draft),
    '---',
  ];
};

/** Plain where YAML reads it back as the same words, else in double quotes. */
const scalar = (text: string | undefined): string => {
  if (text === undefined || text === '') return '~';
  const plain =
    /^[\p{Script=Han}A-Za-z《（〔“][^\n"'\\`#\t]*$/u.test(text) &&
    !/: |:$|^(?:null|true|false|yes|no|on|off)$/i.test(text);
  return plain && text.trim() === text ? text : JSON.stringify(text);
};

/** The same inside brackets, where commas and brackets part. A cell that is no plain number is quoted as printed. */
const cellScalar = ({ cell }: ImportedCell, column: FormColumn): string => {
  if (!('raw' in cell) && cell.state !== 'number') return '~';
  if (cell.state === 'number' && typeof cell.value === 'number' && cell.raw === undefined) return String(cell.value);
  const text = cell.state === 'number' ? withUnit(printedAs(cell), cell.value, column) : (cell.raw ?? '');
  const flat = text.replace(/(?<!\s)\s*\n\s*/g, ' ');
  return column.money && /^\d[\d.]*\s?\S*$/.test(flat) && !/[,[\]{}:#"']/.test(flat) ? flat : JSON.stringify(flat);
};

/** A unit that stands in the header goes with the figure, since the file has no header. */
const withUnit = (printed: string, value: number | string, column: FormColumn): string => {
  const reads = (text: string) => {
    const cell = readCell(text, column);
    return cell.state === 'number' && cell.value === value;
  };
  return reads(printed) ? printed : (moneyUnits.map((unit) => printed + unit).find(reads) ?? printed);
};

const editionOf = (draft: Draft, table: TableId): Edition | undefined =>
  draft.editions[table === 'disputes' ? 'requests' : table];

const formatTable = (draft: Draft, table: TableId): string[] => {
  const edition = editionOf(draft, table);
  const cells = draft.cells.filter((cell) => cell.table === table);
  if (edition === undefined || cells.length === 0) return [];
  const form = formTable(table, edition);
  const rows = form.rows.filter((row) => cells.some((cell) => cell.row === row.id));
  const columns = form.table === 'proactive' ? '' : `   # ${form.rows[0]?.columns.map(({ label }) => label).join(' ')}`;
  let group = '';
  return [
    `${table}:${columns}`,
    ...rows.flatMap((row) => {
      const [head = '', name] = row.id.split('.');
      const opens = name !== undefined && head !== group ? [`  ${head}:`] : [];
      group = name === undefined ? '' : head;
      const key = name === undefined ? `  ${head}` : `    ${name}`;
      const values = formatRow(form, row.id, cells);
      return [
        ...opens,
        form.table === 'proactive'
          ? `${key}: { ${values.join(', ')} }`
          : `${`${key}:`.padEnd(width(form))} [${values.join(', ')}]`,
      ];
    }),
  ];
};

/** Figures stand below each other. */
const width = (form: FormTable): number =>
  Math.max(...form.rows.map(({ id }) => (id.includes('.') ? 4 + (id.split('.')[1] ?? '').length : 2 + id.length))) + 1;

const formatRow = (form: FormTable, row: string, cells: readonly ImportedCell[]): string[] =>
  (findRow(form, row)?.columns ?? []).map((column) => {
    const cell = cells.find((one) => one.row === row && one.column === column.id);
    const value = cell ? cellScalar(cell, column) : '~';
    return form.table === 'proactive' ? `${column.id}: ${value}` : value;
  });

/** A label that is lost can only be told here: nothing else in the file says it. */
const formatAcknowledged = (draft: Draft): string[] => {
  const lost = [...draft.labels].filter(([, label]) => label === '');
  if (lost.length === 0) return [];
  return [
    'acknowledged:',
    ...lost.map(
      ([at]) => `  - { check: form-row-label-lost, at: ${at}, reason: 原件此行没有行名，按上下行的位置认定 }`,
    ),
  ];
};

const noteOf = (draft: Draft): string | undefined => {
  const left = Map.groupBy(draft.setAside, ({ why }) => why.zh);
  const parts = [...left].map(([why, items]) => {
    const first = items[0]?.text.replace(/\s+/g, ' ') ?? '';
    const shown = first.length > 24 ? `${first.slice(0, 24)}……` : first;
    return `“${shown}”${items.length > 1 ? `等 ${items.length} 处` : ''}（${why.replace(/。$/, '')}）`;
  });
  const labels = [...draft.labels]
    .filter(([, label]) => label !== '')
    .map(([at, label]) => `${at} 的行名作“${label.replace(/\s+/g, ' ')}”`);
  const sentences = [
    parts.length > 0 ? `正文未收：${parts.join('；')}。` : '',
    labels.length > 0 ? `${labels.join('，')}。` : '',
    '三张表转入卷首，单元格首尾用于排版的空格未收。',
  ];
  return sentences.join('');
};

const formatBody = ({ sections }: Draft): string[] =>
  sections.flatMap(({ heading, paragraphs }) => [
    ...(heading === '' ? [] : ['', `## ${escapeInline(heading)}`]),
    ...paragraphs.flatMap((paragraph) => ['', paragraph]),
  ]);
