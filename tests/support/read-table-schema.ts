import { readCsv } from './read-csv.ts';

interface Field {
  name: string;
  type: string;
  constraints?: { required?: boolean; enum?: (string | number)[] };
}

export interface TableResource {
  name: string;
  path: string;
  schema: {
    fields: Field[];
    primaryKey?: string[];
    foreignKeys?: { fields: string[]; reference: { resource?: string; fields: string[] } }[];
  };
}

const lexical: Record<string, RegExp> = {
  string: /^/,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?$/,
  boolean: /^(true|false)$/,
  year: /^\d{4}$/,
  date: /^\d{4}-\d\d-\d\d$/,
};

export type TableRow = Record<string, string>;

export const readTable = (text: string): TableRow[] => {
  const [header = [], ...records] = readCsv(text.replace(/^\ufeff/, '')).records;
  return records.map((record) => Object.fromEntries(header.map((name, index) => [name, record[index] ?? ''])));
};

/** What is wrong with the rows of a table by its Table Schema: types, required, enum, keys, references. Sentences. */
export const findTableFaults = (resource: TableResource, text: string, rowsOf: (resource: string) => TableRow[]) => {
  const { fields, primaryKey = [], foreignKeys = [] } = resource.schema;
  const [header = []] = readCsv(text.replace(/^\ufeff/, '')).records;
  const rows = readTable(text);
  const faults: string[] = [];
  if (header.join() !== fields.map(({ name }) => name).join()) faults.push(`${resource.name}: header ${header.join()}`);
  for (const [index, row] of rows.entries())
    for (const field of fields) {
      const fault = valueFault(field, row[field.name] ?? '');
      if (fault) faults.push(`${resource.name} row ${index + 1}, ${field.name}: ${fault}`);
    }
  const keyOf = (row: TableRow, names: readonly string[]) => JSON.stringify(names.map((name) => row[name]));
  if (primaryKey.length > 0 && new Set(rows.map((row) => keyOf(row, primaryKey))).size !== rows.length)
    faults.push(`${resource.name}: ${primaryKey.join()} does not tell the rows apart`);
  for (const { fields: names, reference } of foreignKeys) {
    const there = new Set(rowsOf(reference.resource ?? resource.name).map((row) => keyOf(row, reference.fields)));
    for (const row of rows)
      if (names.some((name) => row[name] !== '') && !there.has(keyOf(row, names)))
        faults.push(`${resource.name}: ${keyOf(row, names)} is not in ${reference.resource ?? resource.name}`);
  }
  return faults;
};

const valueFault = ({ type, constraints = {} }: Field, value: string): string | undefined => {
  if (value === '') return constraints.required ? 'is missing' : undefined;
  if (!lexical[type]?.test(value)) return `${value} is no ${type}`;
  if (constraints.enum && !constraints.enum.map(String).includes(value)) return `${value} is not allowed`;
  return undefined;
};
