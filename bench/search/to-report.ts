import { readCell } from '../../src/core/report/cell.ts';
import { formCells, formTable, tableIds } from '../../src/core/report/editions/index.ts';
import type { TableId } from '../../src/core/report/form.ts';
import { type Block, editionsOf, type Report, type ReportTable, type Section } from '../../src/core/report/report.ts';
import type { InventedReport } from '../content/invented-report.ts';
import type { Random } from '../originals/random.ts';
import { type Phrases, printAnew, writeProse } from './write-prose.ts';

/** The invented report as it would be read, with prose as varied as that of real ones. */
export const toReport = (invented: InventedReport, name: string, phrases: Phrases, random: Random): Report => {
  const { region, year, title, issuer, documentNumber } = invented;
  const path = `${region}/${year}`;
  const intro = toSection('intro', '', invented.intro);
  const sections = invented.sections.map(({ id, heading, paragraphs }) => {
    const printed = paragraphs.map((text) => printAnew(text, random));
    const more = id === 'overview' || id === 'problems' ? writeProse(name, phrases, random) : [];
    return toSection(id, heading, [...printed, ...more]);
  });
  const tables = Object.fromEntries(tableIds.map((table) => [table, toTable(invented, table)]));
  return {
    ...{ path, region, year, title, issuer, file: `${path}.md`, source: {}, stated: [], acknowledged: [] },
    ...(documentNumber !== undefined && { documentNumber }),
    editions: editionsOf(tables),
    tables,
    sections: intro.blocks.length > 0 ? [intro, ...sections] : sections,
    placeOf: () => ({ file: path, line: 1, column: 1 }),
  };
};

const toSection = (id: Section['id'], heading: string, texts: readonly string[]): Section => {
  const blocks = texts.map((text): Block => ({ kind: 'paragraph', text, line: 1, endLine: 1, html: '' }));
  return { id, heading, line: 1, blocks };
};

const toTable = ({ editions, printed }: InventedReport, table: TableId): ReportTable => {
  const form = formTable(table, editions[table]);
  const cells = formCells(form).map(({ row, column }) => {
    const id = `${row.id}.${column.id}`;
    return [id, readCell(printed.get(`${table}.${id}`) ?? '', column)] as const;
  });
  return {
    table,
    edition: form.edition,
    rows: form.rows.map(({ id }) => id),
    cells: new Map(cells),
    labels: new Map(),
  };
};
