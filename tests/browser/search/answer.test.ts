import { expect, test } from 'vitest';
import { findAnswer, findPartByPart } from '../../../src/browser/search/answer.ts';
import type { SearchEngine } from '../../../src/browser/search/search-engine.ts';
import { hitOf, searchedReport } from './searched-report.ts';

const texts: Record<string, string[]> = { qinghai: ['提升税收工作质量'], ningxia: ['肉牛育肥', '税收'] };

/** Reports of one sentence each, in two parts. */
const engine: SearchEngine = {
  mostParts: 1,
  partsOf: () => [],
  prepare: async () => undefined,
  find: async (part, pieces) => reportsOf(part).filter(({ text }) => pieces.every((piece) => text.includes(piece))),
  findLoosely: async (part, pieces) =>
    reportsOf(part).filter(({ text }) => [...pieces.join('')].some((one) => text.includes(one))),
};

const reportsOf = (part: string) =>
  (texts[part] ?? []).map((text, index) => {
    const report = searchedReport(`${part}/a/a/${index}`, 2020);
    return { ...hitOf(report), text, page: async () => ({ title: '', sections: [{ id: '', heading: '', text }] }) };
  });

const parts = ['qinghai', 'ningxia'];
const spelt = (likely: string[], further: string[] = []) => ({ likely, further: async () => further });
const regions = (hits: readonly { report: { region: string } }[]) => hits.map(({ report }) => report.region);

test('the first spelling that anything has is the one that is found', async () => {
  const answer = await findAnswer(engine, parts, spelt(['稅收', '税收'], ['肉牛']));
  expect(answer).toMatchObject({ form: '税收', similar: false, pieces: ['税收'] });
  expect(regions(answer.hits)).toEqual(['qinghai/a/a/0', 'ningxia/a/a/1']);
});

test('other spellings come before what is only similar', async () => {
  const answer = await findAnswer(engine, parts, spelt(['税收工作質量'], ['税收工作质量']));
  expect(answer).toMatchObject({ form: '税收工作质量', similar: false });
});

test('where nothing has the words, what has most of them is called similar', async () => {
  const answer = await findAnswer(engine, parts, spelt(['税收工作水平']));
  expect(answer.similar).toBe(true);
  expect(regions(answer.hits)).toEqual(['qinghai/a/a/0']);
  expect((await findAnswer(engine, parts, spelt(['量子计算机']))).hits).toEqual([]);
});

test('part by part the answer grows, and only what no part has is looked for as similar', async () => {
  const steps: [number, boolean][] = [];
  for await (const { hits, similar } of findPartByPart(engine, parts, spelt(['税收'])))
    steps.push([hits.length, similar]);
  expect(steps).toEqual([
    [1, false],
    [2, false],
  ]);
  const none: boolean[] = [];
  for await (const { similar } of findPartByPart(engine, parts, spelt(['税收工作水平']))) none.push(similar);
  expect(none).toEqual([false, false, true]);
});
