import type { ReadOriginal } from '../core/importer/blocks.ts';
import { refusal } from '../core/importer/import-rules.ts';

export const readDoc = async (_bytes: Uint8Array): Promise<ReadOriginal> => ({
  status: 'refused',
  reasons: [refusal('import-wrong-format', { zh: '尚不能读取。', en: 'Not read yet.' })],
});
