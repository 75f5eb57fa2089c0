import { importBlocks } from '../../core/importer/import-blocks.ts';
import type { ImportContext } from '../../core/importer/import-result.ts';
import { parseGazetteer } from '../../core/regions/gazetteer.ts';
import { readOriginal } from '../../readers/read-original.ts';
import { checkDraft } from './check-draft.ts';
import { findTownships } from './find-townships.ts';
import type { Asked, PublishedRegion, QuestionName, Questions } from './protocol.ts';
import { type RegionWriter, regionWriter } from './region-writer.ts';
import { sha256 } from './sha256.ts';

interface Known extends RegionWriter {
  context: ImportContext;
  regions: readonly PublishedRegion[];
}

let prepared: Known | undefined;

const known = (): Known => {
  if (!prepared) throw new Error('Asked before it was prepared');
  return prepared;
};

const answers: { [Name in QuestionName]: (asked: Questions[Name]['asked']) => Promise<Questions[Name]['answered']> } = {
  prepare: async ({ gazetteer: text, regions }) => {
    const writer = await regionWriter();
    const gazetteer = parseGazetteer(text);
    prepared = { ...writer, regions, context: { gazetteer, regions, slugOf: writer.slugOf, choice: {} } };
    return null;
  },
  read: async ({ bytes, name }) => {
    const { context } = known();
    // A reader may take the bytes for itself.
    const sum = sha256(bytes);
    const read = await readOriginal(bytes, name);
    return { result: read.status === 'refused' ? read : importBlocks(read, context), sha256: sum };
  },
  check: async ({ draft, source }) => {
    const { context, regions, missingRegions } = known();
    return checkDraft(draft, source, {
      gazetteer: context.gazetteer,
      regions,
      missingRegions: (candidate) => missingRegions(candidate, context),
    });
  },
  places: async ({ query }) => {
    const { context, toCandidate } = known();
    return findTownships(query, context.gazetteer, (township) => toCandidate(township, context));
  },
};

export const answerQuestion = ({ name, asked }: Asked): Promise<unknown> =>
  (answers[name] as (asked: unknown) => Promise<unknown>)(asked);
