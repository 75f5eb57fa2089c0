import { beforeAll, expect, test } from 'vitest';
import { buildSample } from '../../bench/content/build-sample.ts';
import { buildPortal, type Portal } from '../../src/core/portal.ts';
import { parseGazetteer } from '../../src/core/regions/gazetteer.ts';
import {
  type CountyTopics,
  mostListed,
  type TopicTally,
  topicsOfCounty,
} from '../../src/core/search/topics/county-topics.ts';
import { joinTopics } from '../../src/core/search/topics/join-topics.ts';
import { readContent } from '../../src/io/read-content.ts';
import { readGazetteerText } from '../../src/io/read-gazetteer.ts';
import { buildTopicPage } from '../../src/site/topic-pages.ts';
import { countTopics, topicProvinces } from '../../src/site/topics.ts';

const published = buildPortal(await readContent('content'));
const page = (id: string, portal = published, province?: string) => buildTopicPage(portal, 'zh-CN', id, province);

/** Invented reports of several provinces, more than a page lists. */
let invented: Portal;

beforeAll(() => {
  const gazetteer = parseGazetteer(readGazetteerText());
  const encoder = new TextEncoder();
  const years = [2020, 2021, 2022];
  const files = [...buildSample(gazetteer, { reports: 200, seed: 1, years })].flatMap((county) => county.files);
  invented = buildPortal(
    files.map(({ path, text }) => ({ path, bytes: encoder.encode(text) })),
    gazetteer,
  );
}, 120_000);

const sum = (tallies: Iterable<TopicTally>): TopicTally =>
  [...tallies].reduce(
    (total, { reports, told, unknown, phrases }) => ({
      reports: total.reports + reports,
      told: total.told + told,
      unknown: total.unknown + unknown,
      phrases: phrases.map((count, index) => count + (total.phrases[index] ?? 0)),
    }),
    { reports: 0, told: 0, unknown: 0, phrases: [] },
  );

test('The years of a topic add up to all reports, and so do its provinces, prefectures and counties', () => {
  for (const { whole, years, regions } of [...countTopics(invented), ...countTopics(published)]) {
    expect(sum(Object.values(years))).toEqual(whole);
    for (const depth of [1, 2, 3])
      expect(
        sum(
          Object.entries(regions)
            .filter(([path]) => path.split('/').length === depth)
            .map(([, tally]) => tally),
        ),
      ).toEqual(whole);
    expect(whole.told + whole.unknown).toBeLessThanOrEqual(whole.reports);
    for (const count of whole.phrases) expect(count).toBeLessThanOrEqual(whole.told);
  }
});

test('A figure of a table leads to the search that finds the very same reports, in that year or place', () => {
  const { years, places } = page('budgets');
  expect(years.map(({ name, told, phraseHrefs }) => [name, told, phraseHrefs[1]])).toEqual([
    ['2021', 1, `/search/?${new URLSearchParams({ q: '决算', year: '2021' })}`],
    ['2020', 2, `/search/?${new URLSearchParams({ q: '决算', year: '2020' })}`],
  ]);
  const huangzhong = places.find(({ name }) => name === '湟中区');
  expect(huangzhong).toMatchObject({ reports: 2, told: 1, phrases: [0, 1, 1] });
  expect(huangzhong?.phraseHrefs[0]).toBe(undefined);
  expect(huangzhong?.phraseHrefs[1]).toBe(
    `/search/?${new URLSearchParams({ q: '决算' })}&place=qinghai/xining/huangzhong`,
  );
  expect(page('litigation').years[1]?.toldHref).toBe('/search/?figures=litigation&year=2020');
});

test('Where the search would find other reports, figures lead nowhere: words of one section, cells without a filter', () => {
  for (const id of ['timeliness', 'procurement'])
    for (const { toldHref, phraseHrefs } of [...page(id).years, ...page(id).places])
      expect([toldHref, ...phraseHrefs].filter(Boolean)).toEqual([]);
});

test('A report is listed with its own sentence, and leads to that paragraph with the words marked', () => {
  const reports = page('open-days').reports ?? [];
  expect(reports).toHaveLength(1);
  expect(reports[0]).toMatchObject({ year: 2021, township: '渠口乡', where: '宁夏回族自治区石嘴山市平罗县' });
  expect(reports[0]?.mention?.find(({ marked }) => marked)?.text).toBe('开放日');
  expect(reports[0]?.href).toBe(
    `/ningxia/shizuishan/pingluo/qukou/2021/?hl=${encodeURIComponent('开放日')}#overview.13`,
  );
});

test('A report told by a figure is listed with it, as printed, and leads to its cell', () => {
  expect(page('litigation').reports).toMatchObject([
    {
      township: '拦隆口镇',
      figures: [
        {
          printed: '1',
          href: '/qinghai/xining/huangzhong/lanlongkou/2020/#disputes.litigationDirect.total',
        },
      ],
    },
  ]);
});

test('A cell that one edition of the form lacks is named with the edition that has it', () => {
  expect(page('procurement').cells).toEqual([{ name: '政府集中采购 · 采购项目数量', editions: [2019] }]);
  expect(page('litigation').cells.map(({ name }) => name)).toEqual([
    '行政诉讼 未经复议直接起诉',
    '行政诉讼 复议后起诉',
  ]);
});

test('More reports than a page lists are told province by province, in the order of the regions', () => {
  const many = countTopics(invented).find(
    (counts) => counts.whole.told > mostListed && Object.keys(counts.listed).length > 1,
  );
  if (!many) throw new Error('The sample has no topic with so many reports in several provinces');
  const { id } = many.topic;
  const whole = page(id, invented);
  expect(whole.reports).toBe(undefined);
  expect(whole.places.every(({ depth }) => depth === 0)).toBe(true);
  for (const province of topicProvinces(many)) {
    expect(whole.places.map(({ href }) => href)).toContain(`/search/topics/${id}/${province}/`);
    const own = page(id, invented, province);
    expect(own.whole.told).toBe(many.regions[province]?.told);
    expect(own.reports?.length ?? mostListed + 1).toBe(Math.min(own.whole.told, mostListed + 1));
    const years = own.reports?.map(({ year }) => year) ?? [];
    expect(years).toEqual([...years].sort((a, b) => b - a));
  }
});

test('Topics with few reports have no pages of provinces', () => {
  for (const counts of countTopics(published)) expect(topicProvinces(counts)).toEqual([]);
});

/** As a build has them: a plain value of each county, kept as JSON. */
const keptValues = ({ reports }: Portal): CountyTopics[] => {
  const counties = Map.groupBy(reports, ({ report }) => report.region.split('/').slice(0, 3).join('/'));
  return [...counties.values()].map((own) => JSON.parse(JSON.stringify(topicsOfCounty(own))));
};

test('What is kept of the counties is all that the pages of topics need', () => {
  for (const portal of [published, invented])
    expect(JSON.parse(JSON.stringify(joinTopics(keptValues(portal))))).toEqual(countTopics(portal));
});

test('No more reports of a topic are held than pages list', () => {
  const most = Math.max(
    ...joinTopics(keptValues(invented)).flatMap(({ listed }) => Object.values(listed).map(({ length }) => length)),
  );
  expect(most).toBeLessThanOrEqual(mostListed);
  const crowded = topicsOfCounty(invented.reports).topics;
  expect(Object.values(crowded).some(({ years }) => sum(Object.values(years)).told > mostListed)).toBe(true);
  for (const { years, listed } of Object.values(crowded)) {
    const { told } = sum(Object.values(years));
    expect(listed).toHaveLength(told > mostListed ? 0 : told);
  }
});
