import { expect, test } from 'vitest';
import { tellingPhrases } from '../../../src/core/search/telling-phrase.ts';

test('A short piece is looked for as it is', () => {
  expect(tellingPhrases('行政诉讼')).toEqual(['"行 政 诉 讼"']);
  expect(tellingPhrases('3256.6')).toEqual(['"3 2 5 6 ꓸ 6"']);
});

test('Of a long piece the parts are looked for that are not in every report', () => {
  expect(tellingPhrases('政府信息公开工作肉牛育肥场')).toEqual(['"肉 牛 育 肥 场"', expect.any(String)]);
});

test('The parts stand in the piece, and are two different ones', () => {
  const piece = '切实提升税收工作的整体质量和水平';
  const parts = tellingPhrases(piece).map((phrase) => phrase.replaceAll(/[" ]/g, ''));
  for (const part of parts) expect(piece).toContain(part);
  expect(new Set(parts).size).toBe(2);
});
