import { missingLabels, type Observation } from '../dataset/observation.ts';
import type { Text } from '../findings/text.ts';
import { countiesOf } from './place-labels.ts';
import type { ViewForm } from './view.ts';
import { mostTownships } from './view-charts.ts';
import type { ViewPanelData } from './view-panel.ts';

/** Why what was chosen may not be compared as it stands: each a sentence with its reason. */
export const warnOf = (panels: readonly ViewPanelData[], form: ViewForm): Text[] => [
  ...crowded(panels, form),
  ...unlikeEditions(panels),
  ...notInEdition(panels),
  ...unlikeYears(panels),
  ...severalCounties(panels),
  ...notAShare(panels),
  ...smallShares(panels),
  ...moneyWithoutUnit(panels),
  ...stated(panels),
];

const listed = (texts: readonly Text[], most = 6): Text => {
  const [zh, en] = [texts.slice(0, most).map((text) => text.zh), texts.slice(0, most).map((text) => text.en)];
  const more = texts.length > most;
  return {
    zh: `${zh.join('、')}${more ? `等 ${texts.length} 个` : ''}`,
    en: `${en.join(', ')}${more ? ` and ${texts.length - most} more` : ''}`,
  };
};

const namesOf = (panels: readonly ViewPanelData[]): Text =>
  listed(
    panels.map(({ indicator }) => indicator.name),
    12,
  );

const reportsOf = (observations: readonly Observation[]): Text =>
  listed(observations.map(({ name, year }) => ({ zh: `${name.zh} ${year}`, en: `${name.en} ${year}` })));

const formNames: Record<ViewForm, Text> = {
  bar: { zh: '条形图', en: 'bar chart' },
  line: { zh: '折线图', en: 'line chart' },
  dot: { zh: '点图', en: 'dot plot' },
};

const crowded = ([panel]: readonly ViewPanelData[], form: ViewForm): Text[] => {
  const [n, most] = [panel?.townships.length ?? 0, mostTownships[form]];
  if (n <= most) return [];
  const instead = form === 'line' && n <= mostTownships.dot;
  return [
    {
      zh: `选了 ${n} 个乡镇，${formNames[form].zh}最多能看清 ${most} 个，所以只列表${instead ? '；可改用点图' : ''}。`,
      en: `${n} townships are chosen and a ${formNames[form].en} shows at most ${most} that can be told apart, so there is only the table${instead ? '; a dot plot has room for them' : ''}.`,
    },
  ];
};

const editionsIn = (panels: readonly ViewPanelData[]): number[] =>
  [...new Set(panels.flatMap(({ observations }) => observations.flatMap((one) => one.edition ?? [])))].sort(
    (a, b) => a - b,
  );

const unlikeEditions = (panels: readonly ViewPanelData[]): Text[] => {
  const mixed = panels.filter(
    (panel) =>
      !panel.indicator.comparable &&
      editionsIn([{ ...panel, observations: panel.observations.filter(({ status }) => status !== 'notInEdition') }])
        .length > 1,
  );
  if (mixed.length === 0) return [];
  const [editions, names] = [editionsIn(mixed), namesOf(mixed)];
  return [
    {
      zh: `所选报告用了 ${editions.join('、')} 年两版表格，下列指标两版的算法不同，不能跨版本比较：${names.zh}。`,
      en: `The chosen reports are on the ${editions.join(' and ')} editions of the form, which count these figures differently; do not compare across them: ${names.en}.`,
    },
  ];
};

const notInEdition = (panels: readonly ViewPanelData[]): Text[] =>
  [
    ...Map.groupBy(
      panels.filter(({ observations }) => observations.some(({ status }) => status === 'notInEdition')),
      ({ indicator }) => indicator.editions.join('、'),
    ),
  ].map(([editions, those]) => {
    const names = namesOf(those);
    const lacking = reportsOf(those[0]?.observations.filter(({ status }) => status === 'notInEdition') ?? []);
    return {
      zh: `只有 ${editions} 年版表格有下列指标：${names.zh}。所选报告里用另一版表格的没有可比的数：${lacking.zh}。`,
      en: `Only the ${editions} edition of the form has these figures: ${names.en}. Chosen reports on another edition have nothing to compare: ${lacking.en}.`,
    };
  });

const unlikeYears = ([panel]: readonly ViewPanelData[]): Text[] => {
  if (!panel || panel.years.length < 2 || panel.townships.length < 2) return [];
  const { townships, years, find } = panel;
  const there = years.map((year) => ({ year, n: townships.filter(({ region }) => find(region, year)).length }));
  if (there.every(({ n }) => n === townships.length)) return [];
  return [
    {
      zh: `各年度有报告的乡镇不同（${there.map(({ year, n }) => `${year} 年 ${n} 个`).join('，')}，共选 ${townships.length} 个），年度之间的差别可能只是因为报告不全。`,
      en: `Not every township has a report for each year (${there.map(({ year, n }) => `${year}: ${n}`).join(', ')}, of ${townships.length} chosen): a difference between years may only be a difference in who is there.`,
    },
  ];
};

const severalCounties = ([panel]: readonly ViewPanelData[]): Text[] => {
  const counties = countiesOf(panel?.townships ?? []);
  if (counties.size < 2) return [];
  const names = listed([...counties.values()]);
  return [
    {
      zh: `所选乡镇分属 ${counties.size} 个县级地区（${names.zh}）。各地的职责、人口和填报要求不同，同县之内才最可比。`,
      en: `The townships lie in ${counties.size} counties (${names.en}). Duties, population and guidance differ between them: townships of one county compare best.`,
    },
  ];
};

const notAShare = (panels: readonly ViewPanelData[]): Text[] => {
  const without = panels.filter(({ noShare }) => noShare);
  if (without.length === 0) return [];
  const names = namesOf(without);
  return [
    {
      zh: `下列指标不是哪一项的一部分，没有占比，按原数显示：${names.zh}。`,
      en: `These figures are no part of another one, so they have no share and are shown as they are: ${names.en}.`,
    },
  ];
};

/** One case is more than one point of per cent where N is below a hundred. */
const steady = 100;

const smallShares = (panels: readonly ViewPanelData[]): Text[] => {
  const shares = panels.filter(({ indicator }) => indicator.unit === '%').flatMap(({ observations }) => observations);
  const tooFew = shares.filter(({ status }) => status === 'tooFew').length;
  const bases = shares.flatMap(({ value, base }) => (value === null || base === undefined ? [] : Number(base)));
  const least = bases.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const step = Math.round(1000 / least) / 10;
  return [
    ...(tooFew > 0
      ? [
          {
            zh: `有 ${tooFew} 处分母不足 10 件，没有比例，标为“${missingLabels.tooFew.zh}”。`,
            en: `${tooFew} shares would be of fewer than 10 and are not given: “${missingLabels.tooFew.en}”.`,
          },
        ]
      : []),
    ...(least < steady
      ? [
          {
            zh: `比例的分母（N）最小的是 ${least}：那里一件之差就是 ${step} 个百分点。比较比例要连 N 一起看。`,
            en: `The smallest N of a share here is ${least}: one case more or less is ${step} points of per cent. Read shares together with their N.`,
          },
        ]
      : []),
  ];
};

const moneyWithoutUnit = (panels: readonly ViewPanelData[]): Text[] =>
  panels
    .filter(({ indicator }) => indicator.unit === '元')
    .flatMap(({ indicator, observations }) => {
      const unknown = observations.filter(({ status }) => status === 'text');
      if (unknown.length === 0) return [];
      const those = reportsOf(unknown);
      return [
        {
          zh: `${indicator.name.zh}：有的报告没有写明单位，或没有写成可用的数，不知是元还是万元，没有列出数值：${those.zh}。`,
          en: `${indicator.name.en}: some reports name no unit or give no usable number, so nobody knows whether it is yuan or 10,000 yuan, and no value is shown: ${those.en}.`,
        },
      ];
    });

const stated = (panels: readonly ViewPanelData[]): Text[] => {
  const those = panels.filter(({ indicator }) => indicator.stated);
  if (those.length === 0) return [];
  const names = namesOf(those);
  return [
    {
      zh: `下列数取自报告正文的叙述，不是统一表格里的数，各乡镇的算法可能不同，只能作参考：${names.zh}。`,
      en: `These figures are stated in the prose, not in the national form. Each township counts in its own way; take them as a hint: ${names.en}.`,
    },
  ];
};
