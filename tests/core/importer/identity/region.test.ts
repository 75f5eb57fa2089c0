import { describe, expect, test } from 'vitest';
import { checksOf, contentRegions, identify } from '../../../support/identify.ts';

const regions = await contentRegions();
const titled = (name: string): string => `${name}2021年政府信息公开工作年度报告`;
const pathOf = (front: string, end = '', context = {}): string | undefined =>
  identify(front, end, context).identity.region.chosen?.path;

describe('a name that many townships bear', () => {
  test('is asked for with every one of them and what to pass', () => {
    const read = identify(titled('城关镇'));
    expect(read.identity.region.chosen).toBeUndefined();
    expect(read.identity.region.candidates.length).toBeGreaterThan(88);
    expect(read.identity.region.candidates[0]?.name).toBe('城关镇');
    const message = read.findings.find(({ check }) => check === 'import-region-ambiguous')?.message.zh;
    expect(message).toMatch(/--region [a-z]+\/[a-z]+\/[a-z]+\/chengguan/);
  });

  test('is settled by the county in the title, the signature or the introduction', () => {
    const path = 'ningxia/shizuishan/pingluo/chengguan';
    expect(pathOf(titled('平罗县城关镇'))).toBe(path);
    expect(pathOf(titled('石嘴山市平罗县城关镇'))).toBe(path);
    expect(pathOf(titled('城关镇'), '平罗县城关镇人民政府\n2022年1月18日')).toBe(path);
    const mentioned = identify(`${titled('城关镇')}\n根据平罗县人民政府有关要求编制本报告。`);
    expect(mentioned.identity.region.chosen?.path).toBe(path);
    expect(checksOf(mentioned)).toContain('import-region-inferred');
  });

  test('is settled by a county of two characters only as an authority', () => {
    expect(pathOf(`${titled('桑园镇')}\n根据蠡县人民政府办公室要求编制。`)).toBe('hebei/baoding/lixian/sangyuan');
    expect(pathOf(`${titled('桑园镇')}\n在郊区和城区设立公开栏。`)).toBeUndefined();
  });

  test('is not settled by the page that carries it', () => {
    expect(
      pathOf(`平罗县人民政府\n\n首页>平罗县>年报\n${titled('城关镇')}\n来源：平罗县人民政府办公室`),
    ).toBeUndefined();
  });

  test('is not settled by two counties that both have one', () => {
    const front = `${titled('城关镇')}\n学习借鉴陕西省旬邑县经验，按照宁夏回族自治区平罗县要求编制。`;
    expect(pathOf(front)).toBeUndefined();
  });

  test('goes by its very name within the county', () => {
    expect(pathOf(titled('甘肃省天水市麦积区甘泉镇'))).toMatch(/^gansu\/tianshui\/maiji\/ganquan/);
  });
});

describe('a county that is named', () => {
  test('is never overruled by the only township so called elsewhere', () => {
    const read = identify(titled('平罗县拦隆口镇'));
    expect(read.identity.region.chosen).toBeUndefined();
    expect(checksOf(read)).toContain('import-region-unknown');
  });

  test('may be called as it was: 湟中县 for 湟中区', () => {
    expect(pathOf(titled('湟中县拦隆口镇'))).toBe('qinghai/xining/huangzhong/lanlongkou');
    expect(pathOf(titled('平安县三合镇'), '', { regions })).toBe('qinghai/haidong/pingan/sanhe');
  });

  test('finds a township whose kind has changed since, and says so', () => {
    const read = identify(titled('平罗县通伏镇'));
    expect(read.identity.region.chosen?.name).toBe('通伏乡');
    expect(read.findings.find(({ check }) => check === 'import-region-inferred')?.message.zh).toContain('通伏乡');
  });
});

describe('a county that is not named', () => {
  test('is inferred where the whole country has one township of that name', () => {
    const read = identify(titled('夹河子乡'));
    expect(read.identity.region.chosen?.path).toBe('xinjiang/tacheng/wusu/jiahezi');
    expect(checksOf(read)).toContain('import-region-inferred');
    expect(pathOf(titled('大才回族乡'))).toBe('qinghai/xining/huangzhong/dacai');
  });

  test('is not inferred where the text names other places, or the kind differs', () => {
    expect(checksOf(identify(`${titled('夹河子乡')}\n按照平罗县要求编制。`))).toContain('import-region-ambiguous');
    expect(checksOf(identify(titled('夹河子镇')))).toContain('import-region-ambiguous');
  });
});

describe('who a report is of', () => {
  test('is told by the title, not by townships that the text mentions', () => {
    const read = identify(`${titled('平罗县渠口乡')}\n根据平罗县城关镇、陶乐镇人民政府经验。`);
    expect(read.identity.region.chosen?.path).toBe('ningxia/shizuishan/pingluo/qukou');
    expect(read.identity.issuer).toBe('平罗县渠口乡人民政府');
  });

  test('is nobody we know when the title names a county or a department', () => {
    for (const name of ['平罗县人民政府', '平罗县', '平罗县财政局']) {
      const read = identify(`${titled(name)}\n根据平罗县渠口乡人民政府等乡镇统计。`);
      expect(read.identity.region.candidates).toEqual([]);
      expect(read.identity.issuer).toBeUndefined();
      expect(checksOf(read)).toEqual(expect.arrayContaining(['import-region-unknown', 'import-issuer']));
    }
  });

  test('is asked for when the original only says 我乡', () => {
    const read = identify('2021年政府信息公开工作年度报告\n现将我乡工作情况报告如下。');
    expect(checksOf(read)).toEqual(expect.arrayContaining(['import-issuer', 'import-region-unknown']));
  });

  test('is told by the signature when the title names nobody', () => {
    const read = identify('2021年政府信息公开工作年度报告', '平罗县渠口乡人民政府\n2022年1月18日');
    expect(read.identity.region.chosen?.path).toBe('ningxia/shizuishan/pingluo/qukou');
    expect(read.identity.issuer).toBe('平罗县渠口乡人民政府');
  });

  test('is doubtful when title and signature differ', () => {
    const read = identify(titled('平罗县渠口乡'), '平罗县陶乐镇人民政府\n2022年1月18日');
    expect(read.identity.region.chosen?.path).toBe('ningxia/shizuishan/pingluo/qukou');
    expect(checksOf(read)).toContain('import-issuer');
  });

  test('may be a street, a sumu or a township with its nationality', () => {
    expect(pathOf(titled('北京市朝阳区建外街道办事处'))).toBe('beijing/shixiaqu/chaoyang/jianwai');
    expect(pathOf(titled('海东市平安区巴藏沟回族乡'))).toBe('qinghai/haidong/pingan/bazanggou');
  });

  test('is unknown when nobody knows the name', () => {
    const read = identify(titled('平罗县虚构镇人民政府'));
    expect(checksOf(read)).toContain('import-region-unknown');
    expect(read.identity.issuer).toBe('平罗县虚构镇人民政府');
  });
});

describe('what a person has said', () => {
  const path = 'ningxia/shizuishan/pingluo/chengguan';

  test.each([path, `content/${path}`, '640221100'])('%s decides', (region) => {
    const read = identify(titled('城关镇'), '', { choice: { region } });
    expect(read.identity.region.chosen?.path).toBe(path);
    expect(checksOf(read)).not.toContain('import-region-ambiguous');
  });

  test('is held against the title', () => {
    const read = identify(titled('太平镇'), '', { choice: { region: path } });
    expect(read.identity.region.chosen?.path).toBe(path);
    expect(read.findings.find(({ at }) => at === 'region')?.severity).toBe('warning');
  });

  test.each(['nowhere/at/all/here', '999999999', 'ningxia', ''])('%j is no township, and that is said', (region) => {
    const read = identify(titled('平罗县渠口乡'), '', { choice: { region } });
    expect(read.identity.region.chosen).toBeUndefined();
    expect(checksOf(read)).toContain('import-region-unknown');
  });
});
