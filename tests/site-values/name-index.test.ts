import { beforeAll, describe, expect, it } from 'vitest';
import { buildPortal } from '../../src/core/portal.ts';
import { parseGazetteer } from '../../src/core/regions/gazetteer.ts';
import { matchNames } from '../../src/core/regions/match-names.ts';
import type { NamedPlace } from '../../src/core/regions/named-place.ts';
import { readNameTable } from '../../src/core/regions/read-name-table.ts';
import { readContent } from '../../src/io/read-content.ts';
import { readGazetteerText } from '../../src/io/read-gazetteer.ts';
import { buildNameTable } from '../../src/site/name-index.ts';
import { pinyinReadings } from '../../src/site/pinyin-readings.ts';

let places: NamedPlace[];

beforeAll(async () => {
  const table = buildNameTable(
    buildPortal(await readContent('content')),
    parseGazetteer(readGazetteerText()),
    pinyinReadings,
  );
  places = readNameTable(JSON.parse(JSON.stringify(table)));
});

const namesFor = (query: string): string[] => matchNames(places, query).map(({ place }) => place.name);

describe('the name index', () => {
  it.each([
    ['拦隆口镇', '拦隆口镇'],
    ['拦隆口', '拦隆口镇'],
    ['隆口', '拦隆口镇'],
    ['lanlongkou', '拦隆口镇'],
    ['lan long kou', '拦隆口镇'],
    ['Lán lóng kǒu', '拦隆口镇'],
    ['lan2 long2 kou3', '拦隆口镇'],
    ["Lanlong'kou", '拦隆口镇'],
    ['lanlongkouzhen', '拦隆口镇'],
    ['LanLongK', '拦隆口镇'],
    ['llk', '拦隆口镇'],
    ['湟中 拦隆口', '拦隆口镇'],
    ['拦隆口 huangzhong', '拦隆口镇'],
    ['bazanggou', '巴藏沟回族乡'],
    ['bacanggou', '巴藏沟回族乡'],
    ['巴藏沟乡', '巴藏沟回族乡'],
    ['bzg', '巴藏沟回族乡'],
    ['湟中区', '湟中区'],
    ['湟中县', '湟中区'],
    ['huangzhong', '湟中区'],
    ['qinghai', '青海省'],
    ['qukou', '渠口乡'],
    ['jiahezi', '夹河子乡'],
    ['Lanlongkou Town', '拦隆口镇'],
    ['lanlongkou town, huangzhong district, Xining', '拦隆口镇'],
    ['Huangzhong Lanlongkou', '拦隆口镇'],
    ['Town Lanlongkou', '拦隆口镇'],
    ['Huangzhong District', '湟中区'],
    ['Dacai Hui Ethnic Township', '大才回族乡'],
    ['DACAI HUI', '大才回族乡'],
    ['Ping’an District', '平安区'],
    ["ping'an district", '平安区'],
    ['Xinjiang Uygur Autonomous Region', '新疆维吾尔自治区'],
    ['湟中拦隆口', '拦隆口镇'],
    ['湟中区拦隆口镇', '拦隆口镇'],
    ['湟中县拦隆口镇', '拦隆口镇'],
    ['青海省西宁市湟中区拦隆口镇', '拦隆口镇'],
    ['青海省西宁市湟中区拦隆口镇人民政府', '拦隆口镇'],
    ['拦隆口镇政府', '拦隆口镇'],
    ['青海拦隆口', '拦隆口镇'],
    ['青海省西宁市 湟中区拦隆口镇', '拦隆口镇'],
    ['西宁湟中', '湟中区'],
    ['大才乡', '大才回族乡'],
    ['湟中大才乡', '大才回族乡'],
    ['新疆塔城乌苏夹河子', '夹河子乡'],
    ['宁夏石嘴山市平罗县渠口乡', '渠口乡'],
    ['630106106', '拦隆口镇'],
    ['630106106000', '拦隆口镇'],
    ['630122107', '拦隆口镇'],
    ['６３０１０６１０６', '拦隆口镇'],
    ['630106', '湟中区'],
    ['630000', '青海省'],
  ])('for “%s” gives %s first', (query, name) => {
    expect(namesFor(query)[0]).toBe(name);
  });

  it('says by which name a place was found', () => {
    expect(matchNames(places, '湟中县')[0]?.by).toBe('湟中县');
    expect(matchNames(places, '湟中区 拦隆口')[0]?.by).toBe('湟中区');
  });

  it('leads from a former county to its townships, those with a report first', () => {
    const [county, first, second, third] = matchNames(places, '湟中县');
    expect([county, first, second].map((found) => found?.place.name).sort()).toEqual([
      '大才回族乡',
      '拦隆口镇',
      '湟中区',
    ]);
    expect(third?.place.path).toBe('');
  });

  it('holds every township of a county with a page, and knows which have a report', () => {
    const inHuangzhong = places.filter(({ above }) => above[0]?.name === '湟中区');
    expect(inHuangzhong.length).toBe(parseGazetteer(readGazetteerText()).townshipsOf('630106').length);
    expect(inHuangzhong.filter(({ path }) => path !== '').map(({ name, years }) => [name, years])).toEqual([
      ['拦隆口镇', [2020]],
      ['大才回族乡', [2020]],
    ]);
  });

  it('finds nothing else for a whole address, a whole English name or a whole code', () => {
    for (const query of [
      '湟中拦隆口',
      '青海省西宁市湟中区拦隆口镇',
      '大才乡',
      '630106106',
      'Dacai Hui Ethnic Township',
    ])
      expect(namesFor(query), query).toHaveLength(1);
  });

  it('finds a township whose address is still being typed', () => {
    expect(namesFor('湟中区多')).toContain('多巴镇');
  });

  it('does not take a place of another county for the one of the address', () => {
    expect(namesFor('平罗县拦隆口镇')).toEqual([]);
    expect(namesFor('Lanlongkou Town, Pingluo County')).toEqual([]);
  });

  it('gives as many places as there are, for whoever counts them', () => {
    expect(matchNames(places, '湟中').length).toBeGreaterThan(8);
  });

  it.each(['', '  ', '？', '”“', '.*', '\\', 'zzzz', '没有这个地方', '2020', '63', '1'])(
    'finds nothing for “%s”',
    (query) => {
      expect(namesFor(query)).toEqual([]);
    },
  );

  it('bears what nobody would type', () => {
    expect(namesFor('拦'.repeat(10_000))).toEqual([]);
    expect(namesFor('a'.repeat(10_000))).toEqual([]);
    expect(namesFor('🙂拦隆口')).toContain('拦隆口镇');
  });
});
