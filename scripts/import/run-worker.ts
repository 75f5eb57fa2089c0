import { Worker } from 'node:worker_threads';
import type { Draft, ImportContext, ImportResult } from '../../src/core/importer/import-result.ts';
import { refusal } from '../../src/core/importer/import-rules.ts';
import type { DraftFiles, OriginalSource } from './write-draft.ts';

/** What the worker is given: a file's bytes, or a draft whose files are to be made anew. */
export type ImportTask =
  | { bytes: Uint8Array; name: string; choice: ImportContext['choice']; source: OriginalSource }
  | { draft: Draft; source: OriginalSource };

/** What it makes of them. */
export interface Made {
  result: ImportResult;
  files?: DraftFiles;
}

const maxSeconds = 16;
const maxHeapMegabytes = 256;
/** Of the whole process: buffers of bytes are not part of any heap. */
const maxMegabytes = 400;

/** Runs a task within limits. Beyond them, or where a call nests too deep for any machine, the file is refused. */
export const runWorker = (task: ImportTask): Promise<Made> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: task,
      transferList: 'bytes' in task ? [task.bytes.buffer as ArrayBuffer] : [],
      resourceLimits: { maxOldGenerationSizeMb: maxHeapMegabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    });
    const settle = (act: () => void) => {
      clearTimeout(timer);
      clearInterval(watch);
      act();
      worker.terminate();
    };
    const timer = setTimeout(() => settle(() => resolve(tooLong)), maxSeconds * 1000);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() > maxMegabytes * 1024 * 1024) settle(() => resolve(tooMuch));
    }, 50);
    worker.once('message', (made: Made) => settle(() => resolve(made)));
    worker.once('error', (error: Error & { code?: string }) =>
      settle(() => (isBeyond(error) ? resolve(tooMuch) : reject(error))),
    );
    worker.once('exit', () => settle(() => reject(new Error('The thread that imports ended without a result'))));
  });

/** Out of memory, out of stack, or a string or buffer that nobody can make. */
const isBeyond = (error: Error & { code?: string }): boolean =>
  error.code === 'ERR_WORKER_OUT_OF_MEMORY' || error.code === 'ERR_STRING_TOO_LONG' || error.name === 'RangeError';

const refuse = (zh: string, en: string): Made => ({
  result: { status: 'refused', reasons: [refusal('import-too-complex', { zh, en })] },
});

const tooLong = refuse(
  `${maxSeconds} 秒内没有读完，已停止。`,
  `It was not read within ${maxSeconds} seconds and was stopped.`,
);

const tooMuch = refuse(
  '读取它所需的内存超过上限，已停止。',
  'Reading it takes more memory than the limit and was stopped.',
);
