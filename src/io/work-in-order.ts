import { setImmediate } from 'node:timers/promises';
import { parentPort, type Transferable, Worker } from 'node:worker_threads';

/** So many results wait for one before them and no more, lest memory grows with the jobs. */
const mostAhead = 24;

/** A thread that is done with a job has the next one at hand. */
const jobsAtHand = 2;

/** What a job makes is mostly forgotten with it: the more of it there is room for, the less is left to be moved aside. */
const youngMegabytes = 96;

interface Numbered<T> {
  index: number;
  value: T;
}

/**
 * Does jobs in this thread and at the same time in others, and gives each result in the order of the jobs.
 *
 * @param plan gives the jobs; it is asked while the other threads start
 * @param work how this thread does a job
 * @param others how many other threads, and what they run: a module that calls `answerJobsWith`; `data` is its `workerData`
 * @throws what a job threw, or that a thread ended early
 */
export async function* workInOrder<Job, Result>(
  plan: () => readonly Job[],
  work: (job: Job) => Result,
  others: { count: number; script: URL; data: unknown },
): AsyncGenerator<Result> {
  const threads = Array.from({ length: others.count }, () => startThread(others.script, others.data));
  try {
    const jobs = plan();
    const queue = new JobQueue<Job, Result>(jobs);
    const feeders = threads.map((thread) => feederOf(thread, queue));
    for (let index = 0; index < jobs.length; index++) {
      queue.allow(index + mostAhead);
      for (const feed of feeders) feed();
      while (!queue.isDone(index)) {
        const own = queue.next();
        if (own) queue.finish({ index: own.index, value: work(own.value) });
        else await queue.nextChange();
        // Between two jobs of this thread the others are heard.
        await setImmediate();
      }
      yield queue.take(index);
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

class JobQueue<Job, Result> {
  #jobs: readonly Job[];
  #results = new Map<number, Result>();
  #next = 0;
  #allowed = 0;
  #failure: Error | undefined;
  #wake = () => {};

  constructor(jobs: readonly Job[]) {
    this.#jobs = jobs;
  }

  /** Jobs from this one on must wait. */
  allow(index: number): void {
    this.#allowed = Math.min(index, this.#jobs.length);
  }

  next(): Numbered<Job> | undefined {
    if (this.#next >= this.#allowed) return undefined;
    const index = this.#next++;
    return { index, value: this.#jobs[index] as Job };
  }

  finish({ index, value }: Numbered<Result>): void {
    this.#results.set(index, value);
    this.#wake();
  }

  fail(error: Error): void {
    this.#failure ??= error;
    this.#wake();
  }

  isDone(index: number): boolean {
    if (this.#failure) throw this.#failure;
    return this.#results.has(index);
  }

  /** Until a result or a failure comes in; both come as events, so none is missed between `isDone` and this. */
  nextChange(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  take(index: number): Result {
    const result = this.#results.get(index) as Result;
    this.#results.delete(index);
    return result;
  }
}

const startThread = (script: URL, data: unknown): Worker =>
  new Worker(script, { workerData: data, resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } });

/** Gives the thread its jobs as long as there are any, and takes what it makes. */
const feederOf = <Job, Result>(thread: Worker, queue: JobQueue<Job, Result>): (() => void) => {
  let atHand = 0;
  const feed = (): void => {
    while (atHand < jobsAtHand) {
      const job = queue.next();
      if (!job) return;
      atHand++;
      thread.postMessage(job);
    }
  };
  thread.on('message', (result: Numbered<Result>) => {
    atHand--;
    queue.finish(result);
    feed();
  });
  thread.on('error', (error) => queue.fail(error instanceof Error ? error : new Error(String(error))));
  thread.on('exit', (code) => queue.fail(new Error(`A thread ended early (${code}).`)));
  return feed;
};

/**
 * The other end, in the script: does every job.
 *
 * @param give what of a result is handed over instead of being copied
 */
export const answerJobsWith = <Job, Result>(
  work: (job: Job) => Result,
  give: (result: Result) => Transferable[],
): void => {
  parentPort?.on('message', ({ index, value }: Numbered<Job>) => {
    const result = work(value);
    parentPort?.postMessage({ index, value: result }, give(result));
  });
};
