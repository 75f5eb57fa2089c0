import { afterEach, expect, test, vi } from 'vitest';
import { canRunIndex } from '../../../src/browser/search/can-run-index.ts';

afterEach(() => vi.restoreAllMocks());

test('What is asked of a browser is a module that one of today runs', () => {
  expect(canRunIndex()).toBe(true);
});

test('A browser that takes no such module searches the texts', () => {
  vi.spyOn(WebAssembly, 'validate').mockReturnValue(false);
  expect(canRunIndex()).toBe(false);
});

test('So does one whose page may not compile any', () => {
  vi.spyOn(WebAssembly, 'Module').mockImplementation(function refuse() {
    throw new WebAssembly.CompileError('Wasm code generation disallowed by embedder');
  });
  expect(canRunIndex()).toBe(false);
});

test('And one that has no WebAssembly at all', () => {
  vi.stubGlobal('WebAssembly', undefined);
  expect(canRunIndex()).toBe(false);
  vi.unstubAllGlobals();
});
