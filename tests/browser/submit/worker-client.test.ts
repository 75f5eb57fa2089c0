import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ImportWorker, WorkerError } from '../../../src/browser/submit/worker-client.ts';

type Listener = (event: { data?: unknown; message?: string }) => void;

/** Stands in for the browser's: what it is asked is kept, and it answers when a test says so. */
class FakeWorker {
  static made: FakeWorker[] = [];
  asked: { id: number; name: string }[] = [];
  listeners = new Map<string, Listener>();
  isStopped = false;

  constructor() {
    FakeWorker.made.push(this);
  }
  addEventListener(type: string, listener: Listener): void {
    this.listeners.set(type, listener);
  }
  postMessage(asked: { id: number; name: string }): void {
    this.asked.push(asked);
  }
  terminate(): void {
    this.isStopped = true;
  }
}

const failureOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => 'answered',
    (error: unknown) => (error instanceof WorkerError ? error.failure : error),
  );

beforeEach(() => {
  FakeWorker.made = [];
  vi.useFakeTimers();
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('Each answer reaches the question it belongs to', async () => {
  const worker = new ImportWorker();
  const [first, second] = [worker.ask('places', { query: 'a' }, 20), worker.ask('places', { query: 'b' }, 20)];
  const [made] = FakeWorker.made;
  for (const { id } of made?.asked.toReversed() ?? [])
    made?.listeners.get('message')?.({ data: { id, answered: { found: [], all: id } } });
  expect([(await first).all, (await second).all]).toEqual([1, 2]);
});

test('After the time that is given the worker is stopped, and the next question starts another', async () => {
  const worker = new ImportWorker();
  const failure = failureOf(worker.ask('read', { bytes: new Uint8Array(), name: 'x.pdf' }, 20));
  vi.advanceTimersByTime(19_999);
  expect(FakeWorker.made[0]?.isStopped).toBe(false);
  vi.advanceTimersByTime(1);
  expect(await failure).toBe('too slow');
  expect(FakeWorker.made[0]?.isStopped).toBe(true);
  expect(worker.isRunning).toBe(false);
  worker.ask('places', { query: 'a' }, 20).catch(() => undefined);
  expect(FakeWorker.made).toHaveLength(2);
});

test('An answer in time leaves the worker alone', async () => {
  const worker = new ImportWorker();
  const asked = worker.ask('prepare', { gazetteer: '', regions: [] }, 20);
  FakeWorker.made[0]?.listeners.get('message')?.({ data: { id: 1, answered: null } });
  expect(await asked).toBe(null);
  vi.advanceTimersByTime(60_000);
  expect(FakeWorker.made[0]?.isStopped).toBe(false);
});

test('A browser that has no worker, or one that does not understand our code, cannot run it', async () => {
  const worker = new ImportWorker();
  const failure = failureOf(worker.ask('places', { query: 'a' }, 20));
  FakeWorker.made[0]?.listeners.get('error')?.({ message: 'SyntaxError' });
  expect(await failure).toBe('cannot run');
  vi.stubGlobal('Worker', undefined);
  expect(await failureOf(new ImportWorker().ask('places', { query: 'a' }, 20))).toBe('cannot run');
});

test('What the worker says went wrong is told apart', async () => {
  const worker = new ImportWorker();
  const failure = failureOf(worker.ask('places', { query: 'a' }, 20));
  FakeWorker.made[0]?.listeners.get('message')?.({ data: { id: 1, failure: 'offline', message: '' } });
  expect(await failure).toBe('offline');
});
