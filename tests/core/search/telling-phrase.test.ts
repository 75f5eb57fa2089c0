import { expect, test } from 'vitest';
import { tellingPhrase } from '../../../src/core/search/telling-phrase.ts';

test('A short piece is looked for as it is', () => {
  expect(tellingPhrase('行政诉讼')).toBe('"行 政 诉 讼"');
  expect(tellingPhrase('3256.6')).toBe('"3 2 5 6 ꓸ 6"');
});

test('Of a long piece the part is looked for that is not in every report', () => {
  expect(tellingPhrase('政府信息公开工作肉牛育肥场')).toBe('"肉 牛 育 肥 场"');
  expect(tellingPhrase('税收工作整体质量提升')).toBe('"整 体 质 量 提"');
});
