import type { CsvValue, Digits } from './csv.ts';
import type { OpenColumn, OpenTable } from './open-table.ts';

/** SQLite has no decimals, so a number stands twice: as SQLite counts it, and exactly, as text. */
const exactName = (name: string): string => `${name}_exact`;

/** SQL names of tables have no hyphens. */
export const sqlName = (table: Pick<OpenTable, 'name'>): string => table.name.replaceAll('-', '_');

export const createTable = (table: OpenTable): string => {
  const lines = [
    ...table.columns.flatMap(columnLines),
    ...(table.primaryKey ? [`PRIMARY KEY (${table.primaryKey.map(quote).join(', ')})`] : []),
    ...table.columns.flatMap(({ name, references }) =>
      references
        ? [
            `FOREIGN KEY (${quote(name)}) REFERENCES ${sqlName({ name: references.table })} (${quote(references.column)})`,
          ]
        : [],
    ),
  ];
  return `CREATE TABLE ${sqlName(table)} (\n  ${lines.join(',\n  ')}\n)${table.primaryKey ? ' WITHOUT ROWID' : ''};`;
};

const columnLines = ({ name, type, optional, values }: OpenColumn): string[] => {
  const line = `${quote(name)} ${sqlTypes[type]}${optional ? '' : ' NOT NULL'}${values ? check(name, type, values) : ''}`;
  return type === 'number' ? [line, `${quote(exactName(name))} TEXT`] : [line];
};

const sqlTypes: Record<OpenColumn['type'], string> = {
  string: 'TEXT',
  integer: 'INTEGER',
  year: 'INTEGER',
  number: 'NUMERIC',
  boolean: 'INTEGER',
  date: 'TEXT',
};

const check = (name: string, type: OpenColumn['type'], values: readonly string[]): string =>
  ` CHECK (${quote(name)} IN (${values.map((value) => (type === 'integer' ? value : `'${value}'`)).join(', ')}))`;

const quote = (name: string): string => `"${name}"`;

export const insertInto = (table: OpenTable): string => {
  const width = table.columns.reduce((count, { type }) => count + (type === 'number' ? 2 : 1), 0);
  return `INSERT INTO ${sqlName(table)} VALUES (${Array.from({ length: width }, () => '?').join(', ')})`;
};

/** The values of one row, as `insertInto` takes them. */
export const sqlValues = (
  columns: readonly OpenColumn[],
  row: readonly (CsvValue | Digits)[],
): (string | number | null)[] =>
  columns.flatMap(({ type }, index) => {
    const value = row[index] ?? null;
    if (typeof value === 'boolean') return [Number(value)];
    const plain = value !== null && typeof value === 'object' ? value.text : value;
    if (type === 'number') return [plain === null ? null : Number(plain), plain === null ? null : String(plain)];
    return [plain];
  });

/** Keys by which the tables are asked most. */
export const indexes: readonly string[] = [
  'CREATE INDEX reports_region ON reports (region, year);',
  'CREATE INDEX cells_place ON cells ("table", "row", "column", year);',
  'CREATE INDEX indicators_year ON indicators (indicator, year);',
  'CREATE INDEX findings_report ON findings (report);',
  'CREATE INDEX findings_check ON findings ("check");',
  'CREATE INDEX stated_report ON stated (report);',
];

/** The common questions, each as a view. */
export const views: readonly string[] = [
  `CREATE VIEW region_names AS
WITH RECURSIVE up (region, full_name, parent) AS (
  SELECT region, name, parent FROM regions
  UNION ALL
  SELECT up.region, regions.name || up.full_name, regions.parent FROM up JOIN regions ON regions.region = up.parent
)
SELECT region, full_name FROM up WHERE parent IS NULL;`,
  `CREATE VIEW named_indicators AS
SELECT i.region, n.full_name, i.code, i.year, i.indicator, d.name_zh, d.name_en, i.value, i.value_exact, i.unit, i.comparable
FROM indicators i
JOIN region_names n ON n.region = i.region
JOIN indicator_definitions d ON d.indicator = i.indicator;`,
  `CREATE VIEW cells_without_number AS
SELECT report, "table", "row", "column", state, raw FROM cells WHERE state <> 'number';`,
  `CREATE VIEW reports_by_province AS
SELECT CASE instr(region, '/') WHEN 0 THEN region ELSE substr(region, 1, instr(region, '/') - 1) END AS province, year, count(*) AS reports,
  sum(errors) AS errors, sum(warnings) AS warnings, sum(acknowledged) AS acknowledged
FROM reports GROUP BY province, year;`,
];

/** What somebody who opens the file without this portal must know. */
export const createNotes =
  'CREATE TABLE notes (topic TEXT PRIMARY KEY, zh TEXT NOT NULL, en TEXT NOT NULL) WITHOUT ROWID;';
