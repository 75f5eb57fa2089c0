import type { Indicator } from '../dataset/indicator.ts';
import type { Observation } from '../dataset/observation.ts';
import { byName, regionsOf, select } from '../dataset/select.ts';
import type { Text } from '../findings/text.ts';
import type { ChartValue } from './chart.ts';
import { compareRegions } from './compare-regions.ts';
import { regionTrend } from './region-trend.ts';

/** What a reader compares. A region stands for every township below it that has a report. */
export interface Choice {
  regions: readonly string[];
  years: readonly number[];
  indicator: Indicator;
}

export interface ChosenComparison {
  /** One a year; for one township over several years its course. */
  charts: ChartValue[];
  /** Why what was chosen may not be compared as it stands. */
  warnings: Text[];
  /** How many of what, and how many have a value. */
  counts: { townships: number; reports: number; values: number };
}

/** By name, never ranked. What is missing is in the charts and tables with its reason. */
export const compareChoice = (
  { regions, years, indicator }: Choice,
  observations: readonly Observation[],
): ChosenComparison => {
  const own = select(observations, { indicator: indicator.id }).filter((one) =>
    regions.some((region) => isWithin(one.region, region)),
  );
  const chosen = own.filter((one) => years.includes(one.year));
  const townships = regionsOf(own);
  const [only] = townships;
  const inOrder = [...years].sort((a, b) => b - a);
  const charts =
    only && townships.length === 1 && new Set(chosen.map((one) => one.year)).size > 1
      ? [regionTrend({ indicator, region: only.region, observations: own.filter((one) => isBetween(one.year, years)) })]
      : inOrder.map((year) => withAbsentees(compareRegions({ indicator, year, observations: chosen }), year, own));
  return {
    charts,
    warnings: [
      ...editionWarning(indicator, chosen),
      ...yearWarning(inOrder, townships.length),
      ...statedWarning(indicator),
    ],
    counts: {
      townships: townships.length,
      reports: chosen.length,
      values: chosen.filter((one) => one.value !== null).length,
    },
  };
};

const isWithin = (region: string, path: string): boolean => region === path || region.startsWith(`${path}/`);

/** A year in the middle that nobody chose is part of the course. */
const isBetween = (year: number, years: readonly number[]): boolean =>
  year >= Math.min(...years) && year <= Math.max(...years);

/** Townships that were chosen and have no report for the year. */
const withAbsentees = (chart: ChartValue, year: number, own: readonly Observation[]): ChartValue => {
  const there = new Set(select(own, { year }).map((one) => one.region));
  const absent = regionsOf(own)
    .filter(({ region }) => !there.has(region))
    .sort(byName);
  if (absent.length === 0) return chart;
  const note = {
    zh: `没有 ${year} 年报告的：${absent.map((one) => one.name.zh).join('、')}。`,
    en: `No report for ${year}: ${absent.map((one) => one.name.en).join(', ')}.`,
  };
  return { ...chart, notes: [...chart.notes, note] };
};

const editionWarning = (indicator: Indicator, chosen: readonly Observation[]): Text[] => {
  const lacking = chosen.filter((one) => one.status === 'notInEdition');
  if (lacking.length > 0) {
    const [have, names] = [
      indicator.editions.join('、'),
      (language: 'zh' | 'en') => lacking.map((one) => `${one.name[language]} ${one.year}`),
    ];
    return [
      {
        zh: `这一项只有 ${have} 年版表格有。所选报告里有的用另一版表格，没有可比的数：${names('zh').join('、')}。`,
        en: `Only the ${have} edition of the form has this figure. Some of the chosen reports are on another one and have nothing to compare: ${names('en').join(', ')}.`,
      },
    ];
  }
  const editions = [...new Set(chosen.flatMap((one) => one.edition ?? []))].sort();
  if (editions.length < 2) return [];
  return indicator.comparable
    ? [
        {
          zh: `所选报告用了 ${editions.join('、')} 年两版表格。这一项两版都有，含义相同。`,
          en: `The chosen reports are on the ${editions.join(' and ')} editions of the form. Both have this figure, with the same meaning.`,
        },
      ]
    : [
        {
          zh: `所选报告用了 ${editions.join('、')} 年两版表格，这一项两版的算法不同，不能直接比较。`,
          en: `The chosen reports are on the ${editions.join(' and ')} editions of the form, which count this differently: do not compare across them.`,
        },
      ];
};

const yearWarning = (years: readonly number[], townships: number): Text[] =>
  years.length < 2 || townships < 2
    ? []
    : [
        {
          zh: '选了几个年度，每年一张图。只在同一年度之内比较各乡镇；年度之间有的乡镇没有报告。',
          en: 'Several years are chosen; each has its own chart. Compare townships within a year only: not every township has a report for each.',
        },
      ];

const statedWarning = (indicator: Indicator): Text[] =>
  indicator.stated
    ? [
        {
          zh: '这一项取自报告正文的叙述，不是统一表格里的数，各乡镇的算法可能不同，只能作参考。',
          en: 'This figure is stated in the prose, not in the national form. Each township counts in its own way: take it as a hint.',
        },
      ]
    : [];
