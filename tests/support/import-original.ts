import { readFileSync } from 'node:fs';
import { importBlocks } from '../../src/core/importer/import-blocks.ts';
import type { Draft, ImportResult } from '../../src/core/importer/import-result.ts';
import { readOriginal } from '../../src/readers/read-original.ts';
import { contentRegions, emptyContext } from './identify.ts';

/** An original from its bytes to a draft or a refusal, as the command does it. */
export const importBytes = async (bytes: Uint8Array, name: string): Promise<ImportResult> => {
  const read = await readOriginal(bytes, name);
  if (read.status === 'refused') return read;
  return importBlocks(read, { ...emptyContext, regions: await contentRegions() });
};

export const importText = (text: string, name = 'report.txt'): Promise<ImportResult> =>
  importBytes(new TextEncoder().encode(text), name);

/** @param name in tests/fixtures/originals/ */
export const importFixture = (name: string): Promise<ImportResult> =>
  importBytes(new Uint8Array(readFileSync(new URL(`../fixtures/originals/${name}`, import.meta.url))), name);

export const textOfFixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/originals/${name}`, import.meta.url), 'utf8');

export const draftOf = (result: ImportResult): Draft => {
  if (result.status === 'draft') return result;
  throw new Error(`refused: ${result.reasons.map(({ message }) => message.en).join(' ')}`);
};

export const refusedFor = (result: ImportResult): string[] =>
  result.status === 'refused' ? result.reasons.map(({ check }) => check) : [];

/** The findings of a draft as `check at`. */
export const findingsOf = (draft: Draft): string[] => draft.findings.map(({ check, at }) => `${check} ${at}`);
