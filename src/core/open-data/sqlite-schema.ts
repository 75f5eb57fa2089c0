import type { CsvValue, Digits } from './csv.ts';
import type { OpenColumn, OpenTable } from './open-table.ts';

/** SQLite has no decimals: a number that is no integer stands twice, as SQLite counts it and exactly, as text. */
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
    return type === 'number' ? sqlNumber(plain) : [plain];
  });

/** The number, and the same as exact text where it is no integer that SQLite holds exactly. */
export const sqlNumber = (value: string | number | null): [number | null, string | null] => {
  if (value === null) return [null, null];
  const number = Number(value);
  return [number, Number.isSafeInteger(number) ? null : String(value)];
};
