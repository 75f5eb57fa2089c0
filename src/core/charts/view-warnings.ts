import type { Text } from '../findings/text.ts';
import { listed, namesOf, reportsOf } from './list-names.ts';
import { countiesOf } from './place-labels.ts';
import type { ViewForm } from './view.ts';
import { mostTownships } from './view-charts.ts';
import type { ViewPanelData } from './view-panel.ts';
import { warnOfFigures } from './warn-of-figures.ts';

/** Why what was chosen may not be compared as it stands: each a sentence with its reason. */
export const warnOf = (panels: readonly ViewPanelData[]): Text[] => [
  ...unlikeEditions(panels),
  ...notInEdition(panels),
  ...unlikeYears(panels),
  ...severalCounties(panels),
  ...warnOfFigures(panels),
];

const formNames: Record<ViewForm, Text> = {
  bar: { zh: '条形图', en: 'bar chart' },
  line: { zh: '折线图', en: 'line chart' },
  dot: { zh: '点图', en: 'dot plot' },
};

/** More townships than a chart of this form can show. */
export const warnOfForm = ([panel]: readonly ViewPanelData[], form: ViewForm): Text[] => {
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
