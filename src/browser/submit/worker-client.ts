import type { Failure } from './failure.ts';
import type { Answered, Asked, QuestionName, Questions } from './protocol.ts';

export class WorkerError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, message: string = failure) {
    super(message);
    this.failure = failure;
  }
}

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: WorkerError): void;
}

/** The worker that holds the importer. It starts when first asked, and afresh after it has been stopped. */
export class ImportWorker {
  #worker: Worker | undefined;
  #waiting = new Map<number, Waiting>();
  #last = 0;
  #hasAnswered = false;

  /** @param seconds after so long without an answer the worker is stopped, with all it knows */
  ask<Name extends QuestionName>(
    name: Name,
    asked: Questions[Name]['asked'],
    seconds: number,
  ): Promise<Questions[Name]['answered']> {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.stop('too slow'), seconds * 1000);
      this.#waiting.set(id, {
        resolve: (answer) => {
          clearTimeout(timer);
          resolve(answer as Questions[Name]['answered']);
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      });
      try {
        this.#worker ??= this.#start();
        this.#worker.postMessage({ id, name, asked } satisfies Asked<Name>);
      } catch (error) {
        this.stop('cannot run', String(error));
      }
    });
  }

  get isRunning(): boolean {
    return this.#worker !== undefined;
  }

  stop(failure: Failure, message?: string): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(new WorkerError(failure, message));
    this.#waiting.clear();
  }

  #start(): Worker {
    const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => this.#take(data));
    // Before the first answer it is the browser that cannot read our code, after it our code that failed.
    worker.addEventListener('error', (event) =>
      this.stop(this.#hasAnswered ? 'failed' : 'cannot run', (event as ErrorEvent).message),
    );
    return worker;
  }

  #take(answer: Answered): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    this.#hasAnswered = true;
    if ('failure' in answer) waiting?.reject(new WorkerError(answer.failure, answer.message));
    else waiting?.resolve(answer.answered);
  }
}
