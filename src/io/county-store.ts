import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { CountyData, CountyTable } from '../core/open-data/county-data.ts';
import type { PackedRows } from '../core/open-data/packed-rows.ts';
import type { DeflatedText } from '../core/open-data/planned-file.ts';
import type { CountyParts, Keep, TablePart } from '../core/open-data/table-source.ts';
import { deflateText } from './deflate-text.ts';
import { type KeptValues, keepJson } from './kept-values.ts';

/** A county of which data files are made. */
export interface CountyToOpen {
  county: string;
  /** Of everything its data are made from. */
  key: string;
  /** Reads and checks the county; asked only where nothing whole is kept of it. */
  make: () => CountyData;
}

/** The data of a county as they are kept: how many rows, and each table twice, as rows and as compressed CSV. */
export const openCounty = ({ county, key, make }: CountyToOpen, kept: KeptValues): CountyParts => {
  const remake = (): CountyData => {
    const data = make();
    for (const [name, table] of Object.entries(data.tables)) keepTable(kept, name, key, table);
    return data;
  };
  const read = (kind: string): Uint8Array => {
    const known = kept.read(kind, key);
    if (known) return known;
    remake();
    const made = kept.read(kind, key);
    if (!made) throw new Error(`${kind} of ${county} was not kept.`);
    return made;
  };
  const facts = keepJson(kept, factsKind, key, () => factsOf(remake()));
  return {
    county,
    key,
    ...facts,
    part: ({ name }) => ({ rows: () => readRows(read(rowsKind(name))), csv: () => readText(read(csvKind(name))) }),
  };
};

/** Keeps what the data files need of a county, unless it is there; for whoever has the county open already. */
export const keepCounty = (county: CountyToOpen, kept: KeptValues): void => {
  openCounty(county, kept);
};

/** A table that is not kept, but made for this build. */
export const partInMemory = ({ rows, csv }: CountyTable): TablePart => {
  const text = deflateText(csv);
  return { rows: () => rows, csv: () => text };
};

const factsKind = 'data-facts';
const csvKind = (table: string): string => `data-csv-${table}`;
const rowsKind = (table: string): string => `data-rows-${table}`;
/** Whether its keys are those of counties. */
export const isOfCounty = (kind: string): boolean => /^data-(?:facts|csv-.*|rows-.*)$/.test(kind);

const factsOf = ({ years, tables }: CountyData) => ({
  years,
  counts: Object.fromEntries(Object.entries(tables).map(([name, { rows }]) => [name, rows.count])),
});

const keepTable = (kept: KeptValues, name: string, key: string, { rows, csv }: CountyTable): void => {
  kept.write(rowsKind(name), key, packRows(rows));
  kept.write(csvKind(name), key, packText(deflateText(csv)));
};

const packRows = (rows: PackedRows): Uint8Array => zstdCompressSync(serialize(rows));
const readRows = (bytes: Uint8Array): PackedRows => deserialize(zstdDecompressSync(bytes));

const packText = ({ deflated, bytes, crc32 }: DeflatedText): Uint8Array => {
  const head = Buffer.alloc(12);
  head.writeDoubleLE(bytes);
  head.writeUInt32LE(crc32, 8);
  return Buffer.concat([head, deflated]);
};

const readText = (packed: Uint8Array): DeflatedText => {
  const head = Buffer.from(packed.buffer, packed.byteOffset, 12);
  return { bytes: head.readDoubleLE(), crc32: head.readUInt32LE(8), deflated: packed.subarray(12) };
};

export const hashOf = (madeFrom: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(madeFrom)).digest('hex');

/** Keeps whatever the structured clone algorithm can copy. */
export const keepIn =
  (kept: KeptValues): Keep =>
  (kind, madeFrom, make) => {
    const key = hashOf(madeFrom);
    const known = kept.read(valueKind(kind), key);
    if (known) return deserialize(known);
    const value = make();
    kept.write(valueKind(kind), key, serialize(value));
    return value;
  };

/** Whether a value is there that `keepIn` has kept. */
export const hasKept = (kept: KeptValues, kind: string, madeFrom: readonly string[]): boolean =>
  kept.has(valueKind(kind), hashOf(madeFrom));

const valueKind = (kind: string): string => `data-${kind}`;

/** Kept values that note which of them a build has used, by kind. */
export interface NotedValues extends KeptValues {
  /** Notes a value that the build needs without reading it. */
  use(kind: string, key: string): void;
  used: ReadonlyMap<string, ReadonlySet<string>>;
}

export const noteUse = (kept: KeptValues): NotedValues => {
  const used = new Map<string, Set<string>>();
  const note = (kind: string, key: string): void => {
    used.set(kind, (used.get(kind) ?? new Set()).add(key));
  };
  return {
    used,
    use: note,
    has: (kind, key) => {
      note(kind, key);
      return kept.has(kind, key);
    },
    read: (kind, key) => {
      note(kind, key);
      return kept.read(kind, key);
    },
    digestOf: (kind, key) => {
      note(kind, key);
      return kept.digestOf(kind, key);
    },
    write: (kind, key, value) => {
      note(kind, key);
      kept.write(kind, key, value);
    },
    sweep: kept.sweep,
  };
};

/**
 * Deletes what is of no county of this build, and what it has made of them before and not used again.
 *
 * @param tables that counties have a share of
 */
export const sweepUnused = (
  kept: NotedValues,
  tables: readonly { name: string }[],
  counties: readonly Pick<CountyToOpen, 'key'>[],
): void => {
  const keys = new Set(counties.map(({ key }) => key));
  const ofCounties = [factsKind, ...tables.flatMap(({ name }) => [csvKind(name), rowsKind(name)])];
  for (const kind of ofCounties) kept.sweep(kind, keys);
  for (const [kind, used] of kept.used) if (!ofCounties.includes(kind)) kept.sweep(kind, used);
};

/** For a build that leaves nothing for the next. */
export const keptInMemory = (): KeptValues => {
  const values = new Map<string, Uint8Array>();
  return {
    has: (kind, key) => values.has(`${kind}/${key}`),
    read: (kind, key) => values.get(`${kind}/${key}`),
    digestOf: (kind, key) => {
      const value = values.get(`${kind}/${key}`);
      return value && createHash('sha256').update(value).digest('hex');
    },
    write: (kind, key, value) => {
      values.set(`${kind}/${key}`, Buffer.from(value));
    },
    sweep: () => undefined,
  };
};
