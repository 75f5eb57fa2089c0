import { checkDraft } from '../../src/core/importer/check-draft.ts';
import { formatDraft } from '../../src/core/importer/format-draft.ts';
import { importBlocks } from '../../src/core/importer/import-blocks.ts';
import type { ImportContext, ImportResult } from '../../src/core/importer/import-result.ts';
import type { Gazetteer } from '../../src/core/regions/gazetteer.ts';
import { readOriginal } from '../../src/readers/read-original.ts';
import type { SyntheticDocument } from './document.ts';

const source = { file: 'invented.txt', sha256: '0'.repeat(64), retrieved: '2026-01-01' };

/**
 * The importer as the scripts run it, without folder names, which need a dictionary of readings: the draft is written
 * as a content file and the checks of the build are run on it, so their findings are there for its maintainer too.
 */
export const createImporter = (gazetteer: Gazetteer): ((bytes: Uint8Array, name: string) => Promise<ImportResult>) => {
  const context: ImportContext = { gazetteer, regions: [], slugOf: () => 'slug', choice: {} };
  return async (bytes, name) => {
    const read = await readOriginal(bytes, name);
    const result = read.status === 'refused' ? read : importBlocks(read, context);
    if (result.status === 'refused') return result;
    const path = `a/b/c/d/${result.identity.year ?? 2020}.md`;
    const checked = checkDraft(result, { path, text: formatDraft(result, source) }, [], gazetteer);
    return { ...result, findings: [...result.findings, ...checked.map(({ place: _, ...finding }) => finding)] };
  };
};

const extensions = { docx: 'docx', doc: 'doc', pdf: 'pdf', html: 'html', markdown: 'md', text: 'txt' } as const;

export const fileName = ({ id, format }: SyntheticDocument): string => `${id}.${extensions[format]}`;
