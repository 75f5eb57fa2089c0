import { importBlocks } from '../../src/core/importer/import-blocks.ts';
import type { ImportContext, ImportResult } from '../../src/core/importer/import-result.ts';
import type { Gazetteer } from '../../src/core/regions/gazetteer.ts';
import { readOriginal } from '../../src/readers/read-original.ts';
import type { SyntheticDocument } from './document.ts';

/** The importer as the scripts run it, without folder names, which need a dictionary of readings. */
export const createImporter = (gazetteer: Gazetteer): ((bytes: Uint8Array, name: string) => Promise<ImportResult>) => {
  const context: ImportContext = { gazetteer, regions: [], slugOf: (name) => name, choice: {} };
  return async (bytes, name) => {
    const read = await readOriginal(bytes, name);
    return read.status === 'refused' ? read : importBlocks(read, context);
  };
};

const extensions = { docx: 'docx', doc: 'doc', pdf: 'pdf', html: 'html', markdown: 'md', text: 'txt' } as const;

export const fileName = ({ id, format }: SyntheticDocument): string => `${id}.${extensions[format]}`;
