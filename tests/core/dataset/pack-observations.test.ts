import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { buildDataset } from '../../../src/core/dataset/build-dataset.ts';
import { countyOf, indexObservations } from '../../../src/core/dataset/index-observations.ts';
import { indicators } from '../../../src/core/dataset/indicators.ts';
import type { Observation } from '../../../src/core/dataset/observation.ts';
import { observationsIndexSchema, observationsSchema } from '../../../src/core/dataset/observations-schema.ts';
import { packObservations, unpackObservations } from '../../../src/core/dataset/pack-observations.ts';
import { buildPortal } from '../../../src/core/portal.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { buildReport, cellPaths, withCell, withoutRow } from '../../support/build-report.ts';
import { region, sourceOf } from '../../support/dataset-source.ts';
import { seeded } from '../../support/figures.ts';

const counties = (observations: readonly Observation[]): Observation[][] => [
  ...Map.groupBy(observations, (one) => countyOf(one.region)).values(),
];

const wire = (value: unknown): number =>
  brotliCompressSync(JSON.stringify(value), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

const expectBack = (observations: readonly Observation[]): void => {
  for (const own of counties(observations)) {
    const sent = JSON.parse(JSON.stringify(packObservations(own)));
    expect(observationsSchema.parse(sent)).toEqual(sent);
    expect(unpackObservations(sent)).toEqual(own);
  }
};

/** A report with some cells blank, marked, in words, or its row absent. */
const worn = (report: Report, seed: number): Report => {
  const random = seeded(seed);
  const paths = cellPaths(report);
  const printed = ['', '/', '约三件', '0', '00', '8040', '606.05万元'];
  const changed = Array.from({ length: 40 }).reduce<Report>((so) => {
    const at = paths[random(paths.length) - 1] ?? '';
    return withCell(so, at, printed[random(printed.length) - 1] ?? '');
  }, report);
  return random(3) === 1 ? withoutRow(changed, 'requests.refused.stateSecrets') : changed;
};

const mixed = (report: Report, other: Report): Report => {
  const { proactive } = other.tables;
  return { ...report, tables: { ...report.tables, ...(proactive && { proactive }) } };
};

const quiet = (report: Report, seed: number): Report => {
  const random = seeded(seed);
  return cellPaths(report).reduce((so, at) => (random(12) === 1 ? so : withCell(so, at, '0')), report);
};

describe('The packed observations of a county', () => {
  test('come out as they went in, for every real report', async () => {
    expectBack(buildDataset(buildPortal(await readContent('content'))));
  });

  test('come out as they went in, whatever stands in the cells and the prose', () => {
    const reports = Array.from({ length: 24 }, (_, seed) => {
      const year = 2019 + (seed % 6);
      const name = ['a', 'b', 'c', 'd'][Math.floor(seed / 6)] ?? 'e';
      const report = worn(
        buildReport({ region: region(name), year, edition: year < 2021 ? 2019 : 2021, seed }),
        seed + 1,
      );
      if (seed % 7 === 0) return mixed(report, buildReport({ edition: year < 2021 ? 2021 : 2019 }));
      const stated = [{ indicator: 'briefs', value: 100, exact: false, unit: '篇', quote: '简报100余篇' }];
      return seed % 5 === 0 ? { ...report, stated } : report;
    });
    const { disputes: _, ...tables } = buildReport().tables;
    const lacking = buildReport({ region: region('e'), overrides: { tables } });
    expectBack(buildDataset(sourceOf([...reports, lacking])));
  });

  test('can be taken out for a few indicators only', () => {
    const observations = buildDataset(sourceOf([buildReport()]));
    const wanted = new Set(['requestsReceived', 'refused']);
    expect(unpackObservations(packObservations(observations), wanted)).toEqual(
      observations.filter((one) => wanted.has(one.indicator)),
    );
  });

  test('of indicators that this build does not know are passed over', () => {
    const packed = packObservations(buildDataset(sourceOf([buildReport()])));
    const newer = { ...packed, indicators: packed.indicators.with(0, 'ofTheFuture') };
    expect(unpackObservations(newer)).toHaveLength(indicators.length - 1);
  });

  test('take less than 5 kB a township and six years on the wire', () => {
    const reports = Array.from({ length: 120 }, (_, seed) => {
      const year = 2019 + (seed % 6);
      const options = { region: region(`t${Math.floor(seed / 6)}`), year, edition: year < 2021 ? 2019 : 2021 } as const;
      return quiet(buildReport({ ...options, seed }), seed);
    });
    expect(wire(packObservations(buildDataset(sourceOf(reports)))) / 20).toBeLessThan(5000);
  });
});

describe('The index of the observations', () => {
  const reports = Array.from({ length: 3000 }, (_, order) => ({
    region: `sheng${order % 30}/diqu${order % 300}/xianqu${order % 1500}/zhen${order}`,
    year: 2019 + (order % 6),
  }));

  test('names every county with its townships, reports and years, and what lies above', () => {
    const { regions } = sourceOf([buildReport()]);
    const index = indexObservations(
      [
        { region: region('ceshi'), year: 2021 },
        { region: region('ceshi'), year: 2020 },
        { region: region('b'), year: 2020 },
      ],
      regions,
    );
    expect(index).toEqual({
      version: 1,
      above: [
        { region: 'qinghai', name: { zh: 'qinghai', en: 'qinghai' }, townships: 2, reports: 3 },
        { region: 'qinghai/xining', name: { zh: 'xining', en: 'xining' }, townships: 2, reports: 3 },
      ],
      counties: [
        {
          region: 'qinghai/xining/huangzhong',
          name: { zh: 'huangzhong', en: 'huangzhong' },
          townships: 2,
          reports: 3,
          years: [2020, 2021],
        },
      ],
    });
    expect(observationsIndexSchema.parse(index)).toEqual(index);
  });

  test('takes less than 100 bytes a county on the wire', () => {
    const index = indexObservations(reports, sourceOf([]).regions);
    expect(index.counties).toHaveLength(1500);
    expect(wire(index) / index.counties.length).toBeLessThan(100);
  });
});
