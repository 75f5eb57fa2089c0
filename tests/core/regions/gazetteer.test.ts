import { describe, expect, test } from 'vitest';
import { kindOf, parseGazetteer } from '../../../src/core/regions/gazetteer.ts';
import { stemOf } from '../../../src/core/regions/name-forms.ts';
import { readGazetteerText } from '../../../src/io/read-gazetteer.ts';

const gazetteer = parseGazetteer(readGazetteerText());
const codes = (name: string): string[] => gazetteer.find(name).map((township) => township.code);

describe('the committed gazetteer', () => {
  test('holds every township, county, prefecture and province of the 2023 list', () => {
    expect(gazetteer.count).toBe(41_352);
    const upper = gazetteer.within('').map(({ code }) => code.length);
    expect([2, 4, 6].map((digits) => upper.filter((length) => length === digits).length)).toEqual([31, 342, 2978]);
    const all = gazetteer.counties().flatMap(({ code }) => gazetteer.townshipsOf(code));
    expect(new Set(all.map(({ code }) => code)).size).toBe(41_352);
    for (const { code, name } of all) expect(`${code} ${name}`).toMatch(/^\d{9} \S+$/);
  });

  test('knows the five townships of the first reports', () => {
    expect(gazetteer.find('拦隆口镇')).toEqual([
      { code: '630106106', name: '拦隆口镇', county: { code: '630106', name: '湟中区' } },
    ]);
    expect(codes('夹河子乡')).toEqual(['654202201']);
    expect(codes('大才回族乡')).toEqual(['630106203']);
    expect(codes('渠口乡')).toContain('640221202');
  });

  test('finds all that are alike but for kind and nationality', () => {
    const names = new Set(gazetteer.alike('太平镇').map(({ name }) => name));
    expect([...names]).toEqual(expect.arrayContaining(['太平镇', '太平乡', '太平街道']));
    expect(gazetteer.alike('大才回族乡').map(({ name }) => name)).toContain('大才乡');
  });

  test('finds a township whose nationality the list leaves out', () => {
    expect(codes('巴藏沟回族乡')).toEqual(['630203204']);
    expect(codes('没有这个地方乡')).toEqual([]);
  });

  test('keeps municipalities with their pseudo levels', () => {
    expect(gazetteer.get('1101')?.name).toBe('市辖区');
    expect(gazetteer.counties('11')).toHaveLength(16);
    expect(gazetteer.get('500200')?.name).toBe('县');
    expect(gazetteer.townshipsOf('110101')[0]).toEqual({ code: '110101001', name: '东华门街道' });
  });

  test.each([
    ['东莞市', '441900', '441900003'],
    ['中山市', '442000', '442000001'],
    ['儋州市', '460400', '460400100'],
    ['嘉峪关市', '620201', '620201100'],
  ])('keeps the townships of %s, a prefecture without counties', (name, county, township) => {
    expect(gazetteer.get(county.slice(0, 4))?.name).toBe(name);
    expect(gazetteer.townshipsOf(county).map(({ code }) => code)).toContain(township);
  });

  test('takes the six-digit codes of content/ for provinces and prefectures', () => {
    expect(gazetteer.get('630000')?.name).toBe('青海省');
    expect(gazetteer.get('630100')?.name).toBe('西宁市');
    expect(gazetteer.get('630106106')?.name).toBe('拦隆口镇');
    expect(gazetteer.get('999999')).toBeUndefined();
  });
});

test.each([
  ['拦隆口镇', '镇', '拦隆口'],
  ['夹河子乡', '乡', '夹河子'],
  ['大才回族乡', '民族乡', '大才'],
  ['桦皮窑林场', '其他', '桦皮窑林场'],
  ['竹园彝族苗族乡', '民族乡', '竹园'],
  ['老竹畲族镇', '镇', '老竹'],
  ['鄂温克民族苏木', '苏木', '鄂温克'],
  ['腰站子东乡族镇', '镇', '腰站子'],
  ['东华门街道', '街道', '东华门'],
  ['保康街道办事处', '街道', '保康'],
  ['三星镇（叠石桥家纺产业园区）', '镇', '三星镇（叠石桥家纺产业园区）'],
  ['甘河工业园', '其他', '甘河工业园'],
])('%s is a %s called %s', (name, kind, stem) => {
  expect(kindOf(name)).toBe(kind);
  expect(stemOf(name)).toBe(stem);
});

test('a county may have no townships, and comments and empty lines are skipped', () => {
  const small = parseGazetteer('# 说明\n\n63青海省\n 01西宁市\n  06湟中区\n  07某区 001甲街道 100乙镇\n');
  expect(small.count).toBe(2);
  expect(small.townshipsOf('630106')).toEqual([]);
  expect(small.townshipsOf('000000')).toEqual([]);
  expect(small.find('乙镇')[0]?.county.name).toBe('某区');
});
