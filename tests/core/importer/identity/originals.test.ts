import { describe, expect, test } from 'vitest';
import { checksOf, contentRegions, identifyOriginal } from '../../../support/identify.ts';

const regions = await contentRegions();

const expected = {
  'bazanggou-2020.txt': {
    title: '巴藏沟乡人民政府 2020 年度信息公开工作报告',
    year: 2020,
    issuer: '巴藏沟回族乡人民政府',
    issued: '2021-01-15',
    documentNumber: '巴政字〔2021〕 号',
    signatory: '贾有旺',
    path: 'qinghai/haidong/pingan/bazanggou',
  },
  'dacai-2020.txt': {
    title: '大才回族乡2020年政府信息公开工作年度报告',
    year: 2020,
    issuer: '大才回族乡人民政府',
    path: 'qinghai/xining/huangzhong/dacai',
  },
  'jiahezi-2020.txt': {
    title: '夹河子乡政府信息公开工作2020年度报告',
    year: 2020,
    issuer: '夹河子乡人民政府',
    path: 'xinjiang/tacheng/wusu/jiahezi',
  },
  'lanlongkou-2020.txt': {
    title: '拦隆口镇2020年政府信息公开工作年度报告',
    year: 2020,
    issuer: '拦隆口镇人民政府',
    issued: '2021-02-03',
    path: 'qinghai/xining/huangzhong/lanlongkou',
  },
  'qukou-2021.md': {
    title: '平罗县渠口乡人民政府 2021 年政府信息公开工作年度报告',
    year: 2021,
    issuer: '平罗县渠口乡人民政府',
    path: 'ningxia/shizuishan/pingluo/qukou',
  },
};

describe.each(Object.entries(expected))('%s', (name, { path, ...identity }) => {
  test('is identified as in its content file', () => {
    const { region, ...read } = identifyOriginal(name, { regions }).identity;
    expect(read).toEqual(identity);
    expect(region.chosen?.path).toBe(path);
  });

  test('has the same path and name while content/ is empty', () => {
    const { region } = identifyOriginal(name).identity;
    expect(region.chosen?.path).toBe(path);
    expect(region.chosen?.name).toBe(regions.find((one) => one.path === path)?.name);
  });
});

describe('what is not the text of the five originals', () => {
  test('the cover letter and the imprint of 巴藏沟 are set aside, its introduction is kept with its blank lines', () => {
    const { setAside, intro } = identifyOriginal('bazanggou-2020.txt');
    expect(setAside.map(({ text }) => text)).toHaveLength(7);
    const lines = intro.map((block) => ('text' in block ? block.text.trim() : ''));
    expect(lines[0]).toMatch(/^为加强政府信息管理/);
    expect(lines.filter(Boolean).at(-1)).toBe('按照法定权限和程序，适时公开政府信息。报告如下：');
    expect(lines).toContain('');
  });

  test('the cover letter of 拦隆口 is set aside whole, and nothing is left as an introduction', () => {
    const { setAside, intro } = identifyOriginal('lanlongkou-2020.txt');
    expect(setAside).toHaveLength(8);
    expect(intro).toEqual([]);
  });

  test('渠口 keeps its introduction, its title in two headings is set aside', () => {
    const { setAside, intro, taken } = identifyOriginal('qukou-2021.md');
    expect(setAside.map(({ text }) => text)).toEqual(['平罗县渠口乡人民政府', '2021 年政府信息公开工作年度报告']);
    expect(intro.filter((block) => 'text' in block && block.text !== '')).toHaveLength(1);
    expect(taken.size).toBe(0);
  });

  test('a report without a date says so, and an inferred county says by what', () => {
    expect(checksOf(identifyOriginal('jiahezi-2020.txt'))).toEqual(['import-date', 'import-region-inferred']);
    expect(checksOf(identifyOriginal('bazanggou-2020.txt'))).toEqual([]);
  });
});
