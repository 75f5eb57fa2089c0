import { type ChildProcess, fork } from 'node:child_process';

type Answer = { value: unknown } | { error: string };

/**
 * Does jobs in processes of their own and hands over each result as it comes, in no order. Each job is asked for when a
 * process is free for it.
 *
 * @param script calls `answerJobs`
 * @param flags of Node, for these processes
 * @throws what a job threw; the others are given up
 */
export async function workApart<Job, Result>(
  script: string,
  jobs: Iterable<Job>,
  processes: number,
  take: (job: Job, result: Result) => void,
  environment: Record<string, string> = {},
  flags: readonly string[] = [],
): Promise<void> {
  const queue = jobs[Symbol.iterator]();
  const env = { ...process.env, ...environment };
  const children = Array.from({ length: processes }, () =>
    fork(script, { serialization: 'advanced', execArgv: [...flags], env }),
  );
  try {
    await Promise.all(
      children.map(async (child) => {
        for (let next = queue.next(); !next.done; next = queue.next()) {
          const answer = await ask(child, next.value);
          if ('error' in answer) throw new Error(answer.error);
          take(next.value, answer.value as Result);
        }
        child.disconnect();
      }),
    );
  } finally {
    for (const child of children) if (child.connected) child.disconnect();
  }
}

const ask = (child: ChildProcess, job: unknown): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const fail = (code: unknown) => reject(new Error(`A process for ${child.spawnargs.at(-1)} ended early (${code}).`));
    child.once('exit', fail).once('error', reject);
    child.once('message', (answer: Answer) => {
      child.off('exit', fail).off('error', reject);
      resolve(answer);
    });
    child.send(job as object);
  });

/** The other end, in the script: answers every job, and ends with the process that asked. */
export const answerJobs = <Job>(work: (job: Job) => Promise<unknown>): void => {
  process.on('message', async (job: Job) => {
    const answer: Answer = await work(job).then(
      (value) => ({ value }),
      (error) => ({ error: error instanceof Error ? error.message : String(error) }),
    );
    // Who asked may have given up meanwhile: then nobody hears the answer.
    process.send?.(answer, undefined, undefined, () => undefined);
  });
  process.on('disconnect', () => process.exit());
};
