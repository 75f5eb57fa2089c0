import type { Assessment } from '../findings/finding.ts';
import type { Text } from '../findings/text.ts';
import type { StatedFigure } from '../report/report.ts';
import { statedIndicatorIds } from '../report/stated-indicators.ts';
import type { Check } from './check.ts';

export const statedIndicator: Check = {
  id: 'stated-indicator',
  severity: 'error',
  group: 'file',
  title: { zh: '正文数据须归入指标', en: 'A stated figure needs its indicator' },
  why: {
    zh: '从正文摘出的数据按指标进入图表和下载。指标写错的数不会出现在任何地方；同一指标写两次，只有第一个会用到。',
    en: 'Figures taken from the prose reach charts and downloads under their indicator. One under a name nobody knows appears nowhere; of two under one name only the first is used.',
  },
  fix: {
    zh: '按 content/README.md 改正 indicator；一个指标只留一条。',
    en: 'Correct indicator by content/README.md, and keep one entry for an indicator.',
  },
  *run({ stated }): Iterable<Assessment> {
    const first = new Map<string, number>();
    for (const [index, figure] of stated.entries()) {
      const earlier = first.get(figure.indicator);
      const at = `stated[${index}].indicator`;
      if (earlier !== undefined) yield { at, outcome: 'broken', message: twice(stated, earlier, index) };
      else {
        first.set(figure.indicator, index);
        if (!statedIndicatorIds.includes(figure.indicator)) yield { at, outcome: 'broken', message: unknown(figure) };
      }
    }
  },
};

const unknown = ({ indicator, value, unit }: StatedFigure): Text => ({
  zh: `没有名为“${indicator}”的指标，${value} ${unit}不会出现在任何图表和下载中。请改为其中之一：${statedIndicatorIds.join('、')}。`,
  en: `There is no indicator called “${indicator}”, so ${value} ${unit} would appear in no chart or download. Use one of ${statedIndicatorIds.join(', ')}.`,
});

const twice = (stated: readonly StatedFigure[], earlier: number, index: number): Text => {
  const one = entryText(stated, earlier);
  const two = entryText(stated, index);
  const name = stated[index]?.indicator ?? '';
  return {
    zh: `“${name}”写了两条：${one.zh}，${two.zh}；只有前一条会用到。请只留一条。`,
    en: `“${name}” has two entries: ${one.en}, and ${two.en}; only the former would be used. Keep one.`,
  };
};

const entryText = (stated: readonly StatedFigure[], index: number): Text => {
  const { value, unit } = stated[index] ?? { value: '', unit: '' };
  return { zh: `第 ${index + 1} 条为 ${value} ${unit}`, en: `entry ${index + 1} with ${value} ${unit}` };
};
