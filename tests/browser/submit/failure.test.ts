import { expect, test } from 'vitest';
import { failureOf } from '../../../src/browser/submit/failure.ts';

test.each([
  ['a browser that does not understand the code', new SyntaxError("Unexpected token '{'"), 'cannot run'],
  [
    'one that does not understand the library for PDF',
    new Error("Serverless PDF.js bundle could not be resolved: SyntaxError: Unexpected token '{'"),
    'cannot run',
  ],
  ['a line that broke', new TypeError('Failed to fetch dynamically imported module: /a.js'), 'offline'],
  ['a fault of ours', new TypeError('Cannot read properties of undefined'), 'failed'],
])('%s is told as what it is', (_, error, failure) => {
  expect(failureOf(error).failure).toBe(failure);
});
