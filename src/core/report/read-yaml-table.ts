import { fieldFinding } from '../document/field-rules.ts';
import type { ParsedYaml } from '../document/parse-yaml.ts';
import { findPair, keyOf, type YamlMap, type YamlNode, type YamlScalar } from '../document/yaml-node.ts';
import type { Finding } from '../findings/finding.ts';
import { blank, type Cell, countCell, readCell } from './cell.ts';
import { editions } from './editions/index.ts';
import type { FormColumn, FormRow, FormTable } from './form.ts';
import { madeOnce } from './remembered.ts';
import { cellKeys, type ReportTable } from './report.ts';
import { reportFinding } from './report-rules.ts';

/** Reads one table of the front matter, cell by cell. What it cannot read is a finding; the rest is kept. */
export const readYamlTable = (form: FormTable, yaml: ParsedYaml): { table?: ReportTable; findings: Finding[] } => {
  const node = yaml.root?.kind === 'map' ? findPair(yaml.root, form.table)?.value : undefined;
  if (!node || (node.kind === 'scalar' && node.value === null)) return { findings: [] };
  const findings: Finding[] = [];
  if (node.kind !== 'map') {
    const message = { zh: `“${form.table}”应为每行一个字段。`, en: `"${form.table}" should hold one field a row.` };
    return { findings: [fieldFinding('field-invalid', yaml.placeOfNode(node), form.table, message)] };
  }
  const table: ReportTable = {
    table: form.table,
    edition: form.edition,
    rows: [],
    cells: new Map(),
    labels: new Map(),
  };
  for (const { id, value, key } of flattenRows(node, form, yaml, findings)) {
    const row = rowsById(form).get(id);
    if (!row) findings.push(unknownRow(form, id, yaml.placeOfNode(key)));
    else if (readRow(row, form, value, table, yaml, findings)) table.rows.push(id);
  }
  return { table, findings };
};

const rowsById = madeOnce((form: FormTable) => new Map(form.rows.map((row) => [row.id, row])));

/** `refused`, of `refused.stateSecrets`. */
const groupsOf = madeOnce(
  (form: FormTable) =>
    new Set(form.rows.flatMap(({ id }) => [...id.matchAll(/\./g)].map(({ index }) => id.slice(0, index)))),
);

interface RowNode {
  id: string;
  key: YamlNode | null;
  value: YamlNode | null;
}

/** `refused: { stateSecrets: [...] }` is the row `refused.stateSecrets`. */
const flattenRows = (map: YamlMap, form: FormTable, yaml: ParsedYaml, findings: Finding[]): RowNode[] =>
  map.items.flatMap((pair): RowNode[] => {
    const id = keyOf(pair);
    if (!groupsOf(form).has(id)) return [{ id, key: pair.key, value: pair.value }];
    if (pair.value?.kind === 'map')
      return pair.value.items.map((inner) => ({
        id: `${id}.${keyOf(inner)}`,
        key: inner.key,
        value: inner.value,
      }));
    const message = { zh: `“${id}”下面应分行写各项。`, en: `The rows of "${id}" should stand below it, one a line.` };
    findings.push(fieldFinding('field-invalid', yaml.placeOfNode(pair.key), `${form.table}.${id}`, message));
    return [];
  });

const unknownRow = (form: FormTable, id: string, place: Finding['place']): Finding => {
  const other = editions.find((edition) => edition.tables[form.table].rows.some((row) => row.id === id));
  return fieldFinding('field-unknown', place, `${form.table}.${id}`, {
    zh: other
      ? `“${id}”是 ${other.id} 年版的行，${form.edition} 年版的表没有。`
      : `${form.edition} 年版的表没有“${id}”这一行。`,
    en: other
      ? `The row "${id}" belongs to the ${other.id} edition; the ${form.edition} edition has none.`
      : `The ${form.edition} edition of this table has no row "${id}".`,
  });
};

const readRow = (
  row: FormRow,
  form: FormTable,
  value: YamlNode | null,
  table: ReportTable,
  yaml: ParsedYaml,
  findings: Finding[],
): boolean => {
  const at = `${form.table}.${row.id}`;
  const cells = form.table === 'proactive' ? mapCells(row, value) : listCells(row, value);
  if (typeof cells === 'string') {
    findings.push(reportFinding('row-wrong-length', yaml.placeOf(at.split('.')), at, wrongLength(row, form, cells)));
    return false;
  }
  if (form.table === 'proactive') findings.push(...unknownColumns(row, at, value, yaml));
  const keys = cellKeys(row);
  for (const [index, column] of row.columns.entries())
    table.cells.set(keys[index] ?? '', readNode(cells[index] ?? null, column));
  return true;
};

/** The cells in the order of the columns, or what stands there instead. */
const listCells = (row: FormRow, value: YamlNode | null): (YamlNode | null)[] | string => {
  if (value?.kind !== 'list') return '?';
  return value.items.length === row.columns.length ? value.items : String(value.items.length);
};

const mapCells = (row: FormRow, value: YamlNode | null): (YamlNode | null)[] | string => {
  if (value?.kind !== 'map') return '?';
  const present = row.columns.flatMap((column) => findPair(value, column.id) ?? []);
  return present.length === row.columns.length ? present.map((pair) => pair.value) : String(present.length);
};

const wrongLength = (row: FormRow, form: FormTable, actual: string) => {
  const names = row.columns
    .map((column) => (form.table === 'proactive' ? `${column.id} ${column.label}` : column.label))
    .join('、');
  const wanted = row.columns.length;
  return {
    zh:
      actual === '?'
        ? `“${row.label}”应有 ${wanted} 格：${names}。`
        : `“${row.label}”有 ${actual} 格，应有 ${wanted} 格：${names}。`,
    en: `The row "${row.label}" ${actual === '?' ? 'should have' : `has ${actual} cells but should have`} ${wanted} (${row.columns.map((c) => c.id).join(', ')}).`,
  };
};

const unknownColumns = (row: FormRow, at: string, value: YamlNode | null, yaml: ParsedYaml): Finding[] =>
  (value?.kind === 'map' ? value.items : []).flatMap((pair) => {
    const key = keyOf(pair);
    if (row.columns.some((column) => column.id === key)) return [];
    const message = /^\d/.test(key)
      ? {
          zh: `“${row.label}”中“${key}”前面的逗号把一个数分成了两段：有千分位逗号的数要加引号，如 "1,286,000元"。`,
          en: `In "${row.label}" the comma before "${key}" parts a number: put one with thousands separators in quotes, as "1,286,000元".`,
        }
      : { zh: `“${row.label}”没有“${key}”这一列。`, en: `The row "${row.label}" has no column "${key}".` };
    return [fieldFinding('field-unknown', yaml.placeOfNode(pair.key), `${at}.${key}`, message)];
  });

/** A plain scalar is read by its source text: YAML would make 0.10 and 00 into numbers and lose what was printed. */
const readNode = (node: YamlNode | null, column: FormColumn): Cell => {
  if (node === null || (node.kind === 'scalar' && node.value === null)) return blank;
  if (node.kind !== 'scalar') return { state: 'text', raw: node.print() };
  return plainCount(node, column) ?? readCell(node.source ?? String(node.value), column);
};

/** Nearly all cells are such: a count as it is written. */
const plainCount = ({ value, source }: YamlScalar, column: FormColumn): Cell | undefined =>
  typeof value === 'number' && !column.money && source === String(value) ? countCell(value) : undefined;
