import { describe, expect, test } from 'vitest';
import { buildPortal } from '../../../src/core/portal.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { learnCommon } from '../../../src/core/shared-prose/common-sentences.ts';
import { measureLikeness } from '../../../src/core/shared-prose/measure-likeness.ts';
import type { PassagePlace } from '../../../src/core/shared-prose/passage-places.ts';
import { sharedProseRules } from '../../../src/core/shared-prose/rules.ts';
import { findSharedProse, type ProseStore, relationOf } from '../../../src/core/shared-prose/shared-prose.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { buildReport } from '../../support/build-report.ts';
import { region, sourceOf } from '../../support/dataset-source.ts';
import { seeded } from '../../support/figures.ts';

const organised =
  '甲乡把政务公开列入重要议事日程，成立由乡长任组长的领导小组，定期研究解决公开中的问题；我乡建立信息员队伍，明确专人负责收集、审核和发布，逐项登记，做到有据可查。';
const asTold = (name: string, kind: string, text = organised) =>
  text.replaceAll('甲乡', `${name}${kind}`).replaceAll('我乡', `我${kind}`).replace('乡长', `${kind}长`);
const names = { [region('jia')]: '甲乙乡', [region('bing')]: '丙丁镇', [region('wu')]: '戊己乡' };
const told = (slug: string, year: number, prose: string[], overrides: Partial<Report> = {}): Report =>
  buildReport({ region: region(slug), edition: 2021, year, prose, overrides });
const find = (...reports: Report[]) => listGroups(findSharedProse(sourceOf(reports, names)));
/** The groups as the open data have them: a group is known by its pairs. */
const listGroups = (store: ProseStore) => {
  const rows = store.counties.flatMap((county) => [...store.rowsOf(county)]);
  const groups = [...Map.groupBy(rows, ({ group }) => group)].map(([id, pairs]) => ({
    id,
    pairs,
    passages: [...new Set(pairs.flatMap(({ one, other }) => [nameOf(one), nameOf(other)]))].sort(),
  }));
  return { groups, compared: store.whole().compared };
};
const nameOf = ({ report, section, number }: PassagePlace): string =>
  `${report.split('/').slice(-2).join('/')}#${section}.${number}`;

describe('A passage', () => {
  test('that stands in another township with its name and kind filled in is found', () => {
    const found = find(
      told('jia', 2021, ['引子。', asTold('甲乙', '乡')]),
      told('bing', 2022, [asTold('丙丁', '镇')], { issuer: '丙丁镇人民政府' }),
    );
    expect(found.groups.map(({ passages }) => passages)).toEqual([['bing/2022#overview.1', 'jia/2021#overview.2']]);
    expect(found.groups[0]?.pairs[0]?.similarity).toBeGreaterThan(0.9);
  });

  test('is the same with other years, spaces, widths and punctuation', () => {
    const text = `2021年，${asTold('甲乙', '乡')}共发布信息12条。`;
    const other = text.replace('2021年，', '２０２２ 年 ,').replaceAll('；', ';').replaceAll('、', '，');
    expect(find(told('jia', 2021, [text]), told('jia', 2022, [other])).groups[0]?.pairs[0]).toMatchObject({
      similarity: 1,
    });
  });

  test('of which a few words were changed is found, with the likeness measured', () => {
    const edited = asTold('甲乙', '乡').replace('逐项登记', '逐条编号').replace('定期', '按季度');
    const [group] = find(told('jia', 2021, [asTold('甲乙', '乡')]), told('jia', 2022, [edited])).groups;
    const pair = group?.pairs[0];
    expect(pair?.similarity).toBeGreaterThanOrEqual(sharedProseRules.similarity);
    expect(pair?.similarity).toBeLessThan(1);
    expect(pair?.sharedCharacters).toBeLessThan(organised.length);
  });

  test('that stands whole inside a longer one is found though most of the longer one differs', () => {
    const rest =
      '全年召开座谈会三次，走访农户二百余户，收集意见建议四十六条，逐条答复并张榜公布；对群众关心的低保评议、危房改造、惠农补贴发放情况在村务公开栏按月更新，接受监督。';
    const found = find(told('jia', 2021, [asTold('甲乙', '乡')]), told('bing', 2021, [rest + asTold('丙丁', '镇')]));
    expect(found.groups[0]?.pairs[0]?.containment).toBeGreaterThan(sharedProseRules.containment);
    expect(found.groups[0]?.pairs[0]?.similarity).toBeLessThan(sharedProseRules.similarity);
  });

  test('that is short is not compared, however alike', () => {
    const short = '我乡没有发生行政复议和行政诉讼。';
    expect(find(told('jia', 2021, [short]), told('bing', 2021, [short]))).toMatchObject({ compared: 0, groups: [] });
  });

  test('below a heading that is none of the form’s is told by that heading, also where there are several', () => {
    const section = (heading: string, text: string) => ({
      ...{ id: 'unknown' as const, heading, line: 1 },
      blocks: [{ kind: 'paragraph' as const, text, line: 1, endLine: 1, html: '' }],
    });
    const sections = [section('七、附件', '略。'), section('八、经验做法', organised)];
    const store = findSharedProse(
      sourceOf([told('jia', 2021, [asTold('甲乙', '乡')]), told('wu', 2021, ['引子。'], { sections })], names),
    );
    const [passage] = store.ofCounty('qinghai/xining/huangzhong').passages;
    expect(passage?.others[0]).toMatchObject({ section: 'unknown', heading: '八、经验做法', number: 1 });
  });

  test('that stands twice in one report is not shared', () => {
    expect(find(told('jia', 2021, [organised, organised])).groups).toEqual([]);
  });
});

describe('Words of the form', () => {
  test.each([
    '根据《中华人民共和国政府信息公开条例》和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》的要求，现发布本乡政府信息公开工作年度报告。',
    '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、因政府信息公开工作被申请行政复议、提起行政诉讼情况、存在的主要问题及改进情况和其他需要报告的事项六个部分组成。',
    '本报告中所列数据的统计期限自2021年1月1日起至2021年12月31日止；如对本报告有疑问，请与本乡党政办公室联系，地址：某路一号，电话：0000-0000000，邮编：000000，欢迎来电来函咨询。',
  ])('are no shared passage: %s', (text) => {
    expect(find(told('jia', 2021, [text]), told('bing', 2021, [text]))).toMatchObject({ compared: 0 });
  });

  test('a sentence that very many townships of several provinces have is learned, one of a single county is not', () => {
    const heard = (county: string, townships: number, sentence: number, inTownships: number) => ({
      ...{ county, townships, reports: townships },
      ...{ sentences: [sentence], inTownships: [inTownships] },
    });
    const spread = ['a/a/a', 'b/b/b', 'c/c/c'].map((county) => heard(county, 60, 1, 20));
    const local = heard('d/d/d', 60, 2, 60);
    const seldom = ['e/e/e', 'f/f/f', 'g/g/g'].map((county) => heard(county, 60, 3, 6));
    expect([...learnCommon([...spread, local, ...seldom])]).toEqual([1]);
  });

  test('a sentence that one township writes every year is one of a single township', () => {
    const text = asTold('甲乙', '乡');
    const years = Array.from({ length: 30 }, (_, index) => told('jia', 1990 + index, [text]));
    expect(find(...years).compared).toBe(30);
  });
});

describe('Groups', () => {
  const reports = ['jia', 'bing', 'wu'].map((slug, index) =>
    told(slug, 2020 + index, [asTold(names[region(slug)]?.slice(0, 2) ?? '', '乡')]),
  );

  test('bring together all that are alike, and tell every pair', () => {
    const { groups } = find(...reports);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.passages).toHaveLength(3);
    const slugs = groups[0]?.pairs.map(({ one, other }) => [one, other].map(({ report }) => report.split('/')[3]));
    expect(slugs).toEqual([
      ['jia', 'bing'],
      ['jia', 'wu'],
      ['bing', 'wu'],
    ]);
  });

  test('are the same, with the same names, every time', () => {
    expect(find(...reports)).toEqual(find(...reports));
    expect(find(...reports).groups[0]?.id).toMatch(/^[a-z0-9]+$/);
  });

  test('of very many passages bind each to another without telling every pair', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      told(`x${String(index).padStart(2, '0')}`, 2021, [organised]),
    );
    const [group] = listGroups(findSharedProse(sourceOf(many))).groups;
    expect(group?.passages).toHaveLength(60);
    expect(group?.pairs.length).toBeLessThan(60 * 3);
  });

  test('say what lies between two passages', () => {
    const place = (township: string) => ({ report: `${township}/2021` });
    expect(relationOf(place('a/b/c/d'), place('a/b/c/d'))).toBe('sameTownship');
    expect(relationOf(place('a/b/c/d'), place('a/b/c/e'))).toBe('sameCounty');
    expect(relationOf(place('a/b/c/d'), place('a/b/x/e'))).toBe('elsewhere');
  });
});

describe('Likeness', () => {
  test('is measured exactly: shared runs of five characters over all of them', () => {
    expect(measureLikeness('一二三四五六七', '一二三四五六八')).toEqual({
      similarity: 2 / 4,
      containment: 2 / 3,
      sharedCharacters: 6,
    });
    expect(measureLikeness('一二三四五', '六七八九十')).toEqual({ similarity: 0, containment: 0, sharedCharacters: 0 });
  });

  test('planted passages are found among thousands of others, and nothing else is', () => {
    const random = seeded(4);
    const invented = (length: number) =>
      Array.from({ length }, () => String.fromCodePoint(0x4e00 + random(3000))).join('');
    const edit = (text: string, places: number) => {
      const letters = [...text];
      for (let step = 0; step < places; step += 1) letters[random(letters.length) - 1] = '改';
      return letters.join('');
    };
    const planted = Array.from({ length: 40 }, () => invented(160)).flatMap((text) => [text, edit(text, 3)]);
    const others = Array.from({ length: 3000 }, () => invented(120));
    const slugOf = (index: number): string => `x${String(index).padStart(4, '0')}`;
    const one = told(slugOf(0), 2021, ['引子。']);
    // Read once and copied: what is read of a file's tables makes no difference here.
    const reports = [...planted, ...others].map((text, index): Report => {
      const blocks = [{ kind: 'paragraph' as const, text, line: 1, endLine: 1, html: '' }];
      const region = one.region.replace(slugOf(0), slugOf(index));
      return { ...one, region, path: `${region}/2021`, sections: [{ id: 'overview', heading: '', line: 1, blocks }] };
    });
    expect(find(...reports).groups.map(({ passages }) => passages.map((name) => name.split('/')[0]))).toEqual(
      Array.from({ length: 40 }, (_, index) => [slugOf(2 * index), slugOf(2 * index + 1)]),
    );
  });
});

test('The five published reports share no passage with each other', async () => {
  const portal = buildPortal(await readContent('content'));
  const five = portal.reports.filter(({ path }) =>
    /(?:lanlongkou|dacai|bazanggou|jiahezi)\/2020$|qukou\/2021$/.test(path),
  );
  const found = listGroups(findSharedProse({ regions: portal.regions, reports: five }));
  expect(found.compared).toBeGreaterThan(20);
  expect(found.groups).toEqual([]);
});
