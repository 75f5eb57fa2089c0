import type { DatasetSource } from '../../src/core/dataset/source.ts';
import { csvFile } from '../../src/core/open-data/csv-file.ts';
import { formatDataPackage } from '../../src/core/open-data/datapackage.ts';
import type { PackageInfo } from '../../src/core/open-data/package-info.ts';
import { packageName } from '../../src/core/open-data/paths.ts';
import { openTables } from '../../src/core/open-data/tables.ts';

/** The files made of text, by name: the CSVs and the Data Package of them. */
export const buildDataFiles = async (source: DatasetSource, info: PackageInfo): Promise<Map<string, string>> => {
  const files = new Map<string, string>();
  for (const table of openTables) files.set(table.file, await join(csvFile(table, source).pieces()));
  const written = await Promise.all([...files].map(([path, text]) => measure(path, text)));
  return files.set(packageName, formatDataPackage(info, written));
};

const join = async (pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>): Promise<string> => {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
};

const measure = async (path: string, text: string) => {
  const bytes = new TextEncoder().encode(text);
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return { path, bytes: bytes.byteLength, sha256: hex(new Uint8Array(digest)) };
};

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
