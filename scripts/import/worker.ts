import { parentPort, workerData } from 'node:worker_threads';
import { importBlocks } from '../../src/core/importer/import-blocks.ts';
import type { ImportResult } from '../../src/core/importer/import-result.ts';
import { readOriginal } from '../../src/readers/read-original.ts';
import { readContext } from './read-context.ts';
import type { ImportTask, Made } from './run-worker.ts';
import { formatFiles } from './write-draft.ts';

const task = workerData as ImportTask;

/** Everything whose cost a file decides happens here: reading, recognising, and checking what was made of it. */
const run = async (): Promise<Made> => {
  const result = 'draft' in task ? task.draft : await importBytes(task);
  return result.status === 'draft' ? { result, files: await formatFiles(result, task.source) } : { result };
};

const importBytes = async ({ bytes, name, choice }: Extract<ImportTask, { name: string }>): Promise<ImportResult> => {
  const read = await readOriginal(bytes, name);
  return read.status === 'refused' ? read : importBlocks(read, await readContext(choice));
};

parentPort?.postMessage(await run());
