import { candidateOf } from '../../core/importer/identity/region.ts';
import { importBlocks } from '../../core/importer/import-blocks.ts';
import type { ImportContext } from '../../core/importer/import-result.ts';
import { parseGazetteer } from '../../core/regions/gazetteer.ts';
import { slugOf } from '../../readers/pinyin.ts';
import { readOriginal } from '../../readers/read-original.ts';
import { buildDraftFiles } from './draft-files.ts';
import { findTownships } from './find-townships.ts';
import type { Asked, QuestionName, Questions } from './protocol.ts';
import { sha256 } from './sha256.ts';

let prepared: ImportContext | undefined;

const known = (): ImportContext => {
  if (!prepared) throw new Error('Asked before it was prepared');
  return prepared;
};

const answers: { [Name in QuestionName]: (asked: Questions[Name]['asked']) => Promise<Questions[Name]['answered']> } = {
  prepare: async ({ gazetteer, regions }) => {
    prepared = { gazetteer: parseGazetteer(gazetteer), regions, slugOf, choice: {} };
    return null;
  },
  read: async ({ bytes, name }) => {
    const context = known();
    // Before a reader may take the bytes for itself.
    const sum = sha256(bytes);
    const read = await readOriginal(bytes, name);
    return { result: read.status === 'refused' ? read : importBlocks(read, context), sha256: sum };
  },
  check: async ({ draft, source }) => buildDraftFiles(draft, source, known()),
  places: async ({ query }) => {
    const context = known();
    return findTownships(query, context.gazetteer, (township) => candidateOf(township, undefined, context));
  },
};

export const answerQuestion = ({ name, asked }: Asked): Promise<unknown> =>
  (answers[name] as (asked: unknown) => Promise<unknown>)(asked);
