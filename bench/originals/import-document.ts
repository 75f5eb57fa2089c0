import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ReadOriginal } from '../../src/core/importer/blocks.ts';
import type { ImportContext, ImportResult } from '../../src/core/importer/import-result.ts';
import type { Gazetteer } from '../../src/core/regions/gazetteer.ts';
import type { SyntheticDocument } from './document.ts';

type Importer = (bytes: Uint8Array, name: string) => Promise<ImportResult>;

interface Modules {
  readOriginal(bytes: Uint8Array, name: string): Promise<ReadOriginal> | ReadOriginal;
  importBlocks(read: Extract<ReadOriginal, { status: 'read' }>, context: ImportContext): ImportResult;
}

/** The importer as the scripts run it, without folder names, which need a dictionary of readings. */
export const loadImporter = async (gazetteer: Gazetteer): Promise<Importer> => {
  const { readOriginal, importBlocks } = await loadModules();
  const context: ImportContext = { gazetteer, regions: [], slugOf: (name) => name, choice: {} };
  return async (bytes, name) => {
    const read = await readOriginal(bytes, name);
    return read.status === 'refused' ? read : importBlocks(read, context);
  };
};

// Loaded by address until the importer is there.
const loadModules = async (): Promise<Modules> => {
  const [reader, importer] = ['readers/read-original.ts', 'core/importer/import-blocks.ts'].map((path) =>
    fileURLToPath(new URL(`../../src/${path}`, import.meta.url)),
  );
  if (reader === undefined || importer === undefined || !existsSync(reader) || !existsSync(importer))
    return {
      readOriginal: () => ({ status: 'refused', reasons: [] }),
      importBlocks: () => ({ status: 'refused', reasons: [] }),
    };
  return { ...(await import(reader)), ...(await import(importer)) };
};

const extensions = { docx: 'docx', doc: 'doc', pdf: 'pdf', html: 'html', markdown: 'md', text: 'txt' } as const;

export const fileName = ({ id, format }: SyntheticDocument): string => `${id}.${extensions[format]}`;
