import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildPaths } from '../../../../src/core/importer/identity/region-path.ts';
import { regionFiles } from '../../../../src/core/importer/identity/write-region.ts';
import { checkRegions } from '../../../../src/core/regions/check-regions.ts';
import { englishName } from '../../../../src/core/regions/english-name.ts';
import { readRegion } from '../../../../src/core/regions/read-region.ts';
import { readContentPath } from '../../../../src/core/report/read-content-path.ts';
import { pinyinOf } from '../../../../src/readers/pinyin.ts';
import { contentRegions, emptyContext } from '../../../support/identify.ts';

const regions = await contentRegions();
const { gazetteer } = emptyContext;
const townships = regions.filter(({ level }) => level === 'township');

describe('the region.yaml files of a township', () => {
  test.each(townships)('$path: are those of content/, but for what only people know', ({ path, code, name }) => {
    for (const file of regionFiles({ path, code, name, within: [] }, emptyContext, pinyinOf)) {
      const published = readFileSync(`content/${file.path}`, 'utf8');
      expect(file.text).toBe(published.split('formerly:')[0]);
    }
  });

  test('are written for the levels that content/ lacks, and no others', () => {
    const context = { ...emptyContext, regions };
    const candidate = { path: 'ningxia/shizuishan/pingluo/chengguan', code: '640221100', name: '城关镇', within: [] };
    expect(regionFiles(candidate, context, pinyinOf).map(({ path }) => path)).toEqual([
      `${candidate.path}/region.yaml`,
    ]);
  });

  test.each(['110105001', '460400100', '441900003', '542421100', '659001001'])(
    '%s: can be read again and nest',
    (code) => {
      const name = gazetteer.get(code)?.name ?? '';
      if (name === '') return;
      const candidate = { path: buildPaths(emptyContext)(code), code, name, within: [] };
      const encoder = new TextEncoder();
      const read = regionFiles(candidate, emptyContext, pinyinOf).map(({ path, text }) =>
        readRegion({ path, bytes: encoder.encode(text) }),
      );
      expect(read.flatMap(({ findings }) => findings)).toEqual([]);
      const written = read.flatMap(({ region }) => region ?? []);
      expect(written).toHaveLength(4);
      expect(checkRegions(written, gazetteer)).toEqual([]);
    },
  );
});

describe('paths in content/', () => {
  test('every township of the country has one, valid and its own', () => {
    const pathOf = buildPaths(emptyContext);
    const paths = gazetteer
      .counties()
      .flatMap(({ code }) => gazetteer.townshipsOf(code).map((one) => pathOf(one.code)));
    expect(new Set(paths).size).toBe(gazetteer.count);
    expect(paths.filter((path) => readContentPath(`${path}/2021.md`).kind !== 'report')).toEqual([]);
  });

  test('what content/ has keeps its path', () => {
    const pathOf = buildPaths({ ...emptyContext, regions });
    for (const { path, code } of townships) expect(pathOf(code)).toBe(path);
  });

  test('neighbours that sound alike are told apart by their kind', () => {
    const pathOf = buildPaths(emptyContext);
    const path = (name: string, county: string): string =>
      pathOf(gazetteer.find(name).find((one) => one.county.name === county)?.code ?? '');
    expect(pathOf('654021')).toBe('xinjiang/yili/yining-xian');
    expect(path('建外街道', '朝阳区')).toBe('beijing/shixiaqu/chaoyang/jianwai');
    expect(pathOf('61')).toBe('shaanxi');
    expect(pathOf('140109')).toBe('shanxi/taiyuan/wanbailin');
  });
});

describe('English names', () => {
  test.each([
    ['湟中区', 'county', 'Huangzhong District'],
    ['平安区', 'county', 'Ping’an District'],
    ['互助土族自治县', 'county', 'Huzhu Tu Autonomous County'],
    ['恩施土家族苗族自治州', 'prefecture', 'Enshi Tujia and Miao Autonomous Prefecture'],
    ['北京市', 'province', 'Beijing Municipality'],
    ['吕梁市', 'prefecture', 'Lüliang City'],
    ['建外街道', 'township', 'Jianwai Subdistrict'],
    ['大才回族乡', 'township', 'Dacai Hui Ethnic Township'],
  ] as const)('%s', (name, level, english) => expect(englishName(name, level, pinyinOf)).toBe(english));

  test('a farm gets none', () => expect(englishName('八五〇农场', 'township', pinyinOf)).toBeUndefined());
});
