/** Why there is no answer: it took too long, the browser cannot run the code or fetch it, or the fault is ours. */
export type Failure = 'too slow' | 'cannot run' | 'offline' | 'failed' | 'left';

const notFetched = /dynamically imported module|module script failed/i;
/** Said so by the browser, or by the library that could not load its other half. */
const notUnderstood = /\bSyntaxError\b/;

/** What an error in the worker means to the person at the page. */
export const failureOf = (error: unknown): { failure: Failure; message: string } => {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (error instanceof SyntaxError || notUnderstood.test(message)) return { failure: 'cannot run', message };
  return { failure: notFetched.test(message) ? 'offline' : 'failed', message };
};
