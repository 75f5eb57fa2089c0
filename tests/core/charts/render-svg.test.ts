import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { DrawnChart } from '../../../src/core/charts/chart.ts';
import { compareRegions } from '../../../src/core/charts/compare-regions.ts';
import { formFilled } from '../../../src/core/charts/form-filled.ts';
import { palette } from '../../../src/core/charts/palette.ts';
import { renderSvg } from '../../../src/core/charts/render-svg.ts';
import { showChart } from '../../../src/core/charts/show-chart.ts';
import { buildDataset } from '../../../src/core/dataset/build-dataset.ts';
import { indicators } from '../../../src/core/dataset/indicators.ts';
import { buildReport, withCell } from '../../support/build-report.ts';
import { region, sourceOf } from '../../support/dataset-source.ts';

const hostile = `</script><script>alert(1)</script><img src=x onerror="alert('x')">]]>&\u0000`;
const reports = ['a', 'b', 'c'].map((name, seed) => buildReport({ region: region(name), seed: seed + 1 }));
const [first, ...rest] = reports;
const blank = first ? [withCell(first, 'requests.received.total', ''), ...rest] : [];

const chartsOf = (name: string): DrawnChart[] => {
  const observations = buildDataset(sourceOf(blank, { [region('a')]: name }));
  const filled = formFilled({ year: 2020, observations });
  const compared = indicators.map((indicator) => compareRegions({ indicator, year: 2020, observations }));
  return [...compared, filled].filter((chart) => chart.kind === 'chart');
};

describe('A static SVG', () => {
  const charts = chartsOf('拦隆口镇');

  test('contains every number, name and reason of its table', () => {
    for (const chart of charts.filter((one) => one.id.startsWith('compare-'))) {
      const svg = renderSvg(chart, 'zh-CN');
      for (const row of chart.table.rows)
        for (const words of [row.header.zh, row.cells[0]?.text.zh]) expect(svg).toContain(`>${words}</text>`);
    }
  });

  test('is the same each time', () => {
    for (const chart of charts) expect(renderSvg(chart, 'en')).toBe(renderSvg(structuredClone(chart), 'en'));
  });

  test('is small, named for those who cannot see it, and styled by presentation attributes alone', () => {
    for (const chart of charts) {
      const svg = renderSvg(chart, 'zh-CN');
      expect(gzipSync(svg).length).toBeLessThan(2048);
      expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*aria-label="[^"]+"[^>]*><title>[^<]+<\/title><desc>[^<]+<\/desc>/);
      expect(svg).not.toMatch(/ style=|<style| id=|NaN|undefined/);
    }
  });

  test('takes each colour from a token of the page', () => {
    for (const chart of charts)
      for (const [, colour] of renderSvg(chart, 'zh-CN').matchAll(/(?:fill|stroke)="([^"]+)"/g))
        expect(colour).toMatch(/^(none|var\(--[\w-]+, #[0-9a-f]{6}\))$/);
  });

  test('falls back to the light values of the design tokens', () => {
    const tokens = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8').split('@media')[0];
    for (const [token, hex] of Object.entries(palette)) expect(tokens).toContain(`--${token}: ${hex};`);
  });

  test('shows hostile words as words, in the drawing and in the JSON beside it', () => {
    for (const chart of chartsOf(hostile)) {
      const { drawn } = showChart(chart, 'zh-CN', renderSvg);
      const names: string[] = [];
      const walk = (node: { nodeName: string; childNodes?: unknown[]; attrs?: { name: string }[] }): void => {
        names.push(node.nodeName, ...(node.attrs ?? []).map((attribute) => attribute.name));
        for (const child of node.childNodes ?? []) walk(child as typeof node);
      };
      walk(parseFragment(`${drawn?.svg}<script type="application/json">${drawn?.json}</script>`));
      expect(names.filter((name) => name === 'script')).toHaveLength(1);
      expect(names.filter((name) => name === 'img' || name.startsWith('on'))).toEqual([]);
      expect(JSON.parse(drawn?.json ?? '').config.data.labels.length).toBeGreaterThan(0);
    }
  });
});
