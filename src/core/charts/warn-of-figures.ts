import { missingLabels } from '../dataset/observation.ts';
import type { Text } from '../findings/text.ts';
import { namesOf, reportsOf } from './list-names.ts';
import type { ViewPanelData } from './view-panel.ts';

/** What the figures themselves do not allow: shares of few, money without a unit, counts that each township makes its own way. */
export const warnOfFigures = (panels: readonly ViewPanelData[]): Text[] => [
  ...notAShare(panels),
  ...smallShares(panels),
  ...moneyWithoutUnit(panels),
  ...stated(panels),
];

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
