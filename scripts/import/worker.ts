import { parentPort, workerData } from 'node:worker_threads';
import { importBlocks } from '../../src/core/importer/import-blocks.ts';
import { readOriginal } from '../../src/readers/read-original.ts';
import type { ImportTask } from './import-file.ts';
import { readContext } from './read-context.ts';

const { bytes, name, choice } = workerData as ImportTask;
const read = await readOriginal(bytes, name);
parentPort?.postMessage(read.status === 'refused' ? read : importBlocks(read, await readContext(choice)));
