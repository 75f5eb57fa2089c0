import { describe, expect, test } from 'vitest';
import { formatSheetSvg } from '../../../src/core/charts/sheet-svg.ts';
import { buildView } from '../../../src/core/charts/view.ts';
import { buildDataset } from '../../../src/core/dataset/build-dataset.ts';
import { findIndicator } from '../../../src/core/dataset/indicators.ts';
import { buildPortal } from '../../../src/core/portal.ts';
import { readContent } from '../../../src/io/read-content.ts';

const observations = buildDataset(buildPortal(await readContent('content')));
const source = { zh: '来源：各乡镇的报告', en: 'Source: reports of the townships' };
const address = `https://example.org/compare/?${'r=qinghai/xining/huangzhong/lanlongkou&'.repeat(6)}y=2020`;

const sheet = (ids: string[], title = '青海省，2020 年') => {
  const view = buildView(
    {
      regions: ['qinghai'],
      years: [2020],
      indicators: ids.flatMap((id) => findIndicator(id) ?? []),
      measure: 'count',
      form: 'bar',
    },
    observations,
  );
  return formatSheetSvg({ title: { zh: title, en: title }, panels: view.panels, source, address }, 'zh-CN');
};

const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);

describe('A comparison as one picture', () => {
  const made = sheet(['procurementAmount', 'procurementProjects', 'requestsReceived']);
  const svg = made?.svg ?? '';

  test('holds every chart, and what has none in words', () => {
    const words = textsOf(svg).join('');
    for (const figure of ['3,256.6732', '157', '2020 年新收申请']) expect(words).toContain(figure);
  });

  test('names its source and the whole address it came from, over as many lines as it takes', () => {
    const lines = textsOf(svg);
    expect(lines).toContain(source.zh);
    expect(lines.join('').replaceAll('&#38;', '&')).toContain(address);
  });

  test('needs nothing of a page: light colours on white, no tokens, no class', () => {
    expect(svg).not.toMatch(/var\(|class=|inherit"?>/);
    expect(svg).toContain(`<rect width="${made?.width}" height="${made?.height}" fill="#ffffff"/>`);
  });

  test('leaves room for everything that is in it', () => {
    const bottom = Math.max(...[...svg.matchAll(/<text x="28" y="(\d+)"/g)].map(([, y]) => Number(y)));
    expect(bottom).toBeLessThan(made?.height ?? 0);
  });
});

test('Words of a title are words in a picture, whatever stands in them', () => {
  expect(sheet(['procurementAmount'], '<script>alert(1)</script>')?.svg).not.toContain('<script');
});

test('There is no picture of nothing', () => {
  expect(sheet(['requestsReceived'])).toBeUndefined();
});
