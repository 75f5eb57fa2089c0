import { reportRows } from '../dataset/rows.ts';
import type { DatasetSource } from '../dataset/source.ts';
import { type FileFacts, formatDataPackage, type PackageInfo } from './datapackage.ts';
import { formatTable, openTables } from './tables.ts';

/** Every file of `data/`, by name: the CSVs and the Data Package that describes them. */
export const buildDataFiles = async (source: DatasetSource, info: PackageInfo): Promise<Map<string, string>> => {
  const files = new Map(openTables.map((table) => [table.file as string, formatTable(table, source)]));
  const facts = new Map<string, FileFacts>();
  for (const [file, text] of files) facts.set(file, await factsOf(text));
  const described = formatDataPackage(info, (file) => {
    const known = facts.get(file);
    if (!known) throw new Error(`${file} was not written`);
    return known;
  });
  return files.set('datapackage.json', described);
};

const factsOf = async (text: string): Promise<FileFacts> => {
  const bytes = new TextEncoder().encode(text);
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return { bytes: bytes.byteLength, sha256: hex(new Uint8Array(digest)) };
};

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The day the newest original was fetched. */
export const lastRetrieved = (source: DatasetSource): string | undefined =>
  reportRows(source)
    .flatMap((row) => row.retrieved ?? [])
    .sort()
    .at(-1);
