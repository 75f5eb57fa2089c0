import type { Draft } from '../../src/core/importer/import-result.ts';
import { printDraft } from './print-draft.ts';
import type { DraftFiles } from './write-draft.ts';

export const askAndWrite = async (draft: Draft, files: DraftFiles, _options: unknown): Promise<number> => {
  printDraft(draft, files);
  return 0;
};
