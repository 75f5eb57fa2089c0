import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ImportContext, ImportResult } from '../../src/core/importer/import-result.ts';
import { refusal } from '../../src/core/importer/import-rules.ts';

/** An original is at most some megabytes; a larger file is not read at all. */
const maxBytes = 30 * 1024 * 1024;
const maxSeconds = 18;
const maxHeapMegabytes = 320;

/** What the worker is given. */
export interface ImportTask {
  bytes: Uint8Array;
  name: string;
  choice: ImportContext['choice'];
}

/** Imports a file in a thread of its own, with limits on memory and time: an original is somebody else's work. */
export const importFile = async (
  path: string,
  choice: ImportContext['choice'],
): Promise<{ result: ImportResult; sha256: string }> => {
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : undefined),
    () => undefined,
  );
  if (size === undefined)
    return { sha256: '', result: refused('import-empty', `没有文件“${path}”。`, `There is no file "${path}".`) };
  if (size > maxBytes) {
    const megabytes = Math.ceil(size / 1024 / 1024);
    const limit = maxBytes / 1024 / 1024;
    return {
      sha256: '',
      result: refused(
        'import-too-large',
        `文件有 ${megabytes} MB，最多 ${limit} MB。`,
        `The file has ${megabytes} MB; the limit is ${limit} MB.`,
      ),
    };
  }
  const bytes = await readFile(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { sha256, result: await runWorker({ bytes, name: basename(path), choice }) };
};

const refused = (id: Parameters<typeof refusal>[0], zh: string, en: string): ImportResult => ({
  status: 'refused',
  reasons: [refusal(id, { zh, en })],
});

const runWorker = (task: ImportTask): Promise<ImportResult> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: maxHeapMegabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    });
    const timer = setTimeout(() => {
      resolve(
        refused(
          'import-too-complex',
          `${maxSeconds} 秒内没有读完，已停止。`,
          `It was not read within ${maxSeconds} seconds and was stopped.`,
        ),
      );
      worker.terminate();
    }, maxSeconds * 1000);
    const settle = (act: () => void) => {
      clearTimeout(timer);
      act();
    };
    worker.once('message', (result: ImportResult) => settle(() => resolve(result)));
    worker.once('error', (error: Error & { code?: string }) =>
      settle(() =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? resolve(
              refused(
                'import-too-complex',
                '读取它所需的内存超过上限，已停止。',
                'Reading it takes more memory than the limit and was stopped.',
              ),
            )
          : reject(error),
      ),
    );
  });
