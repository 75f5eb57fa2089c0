import type { Indicator } from '../dataset/indicator.ts';
import { missingLabels, type Observation } from '../dataset/observation.ts';
import { select } from '../dataset/select.ts';
import { same, type Text } from '../findings/text.ts';
import { type Bin, type Bins, binsOf } from './bins.ts';
import type { ChartConfig, ChartRow, ChartValue } from './chart.ts';
import { cellOf, type Scale, scaleOf, unitOnly, withUnit, writeExact } from './figures.ts';
import { notesOn } from './notes.ts';
import { baseOptions, categoryAxis } from './options.ts';
import { palette } from './palette.ts';
import { quartilesOf } from './quartiles.ts';

export interface Distribution {
  indicator: Indicator;
  year: number;
  /** Of one edition of the form. All there are; the chart picks those of its indicator and year. */
  observations: readonly Observation[];
}

/** Up to this many, each township is a dot. */
export const mostDots = 60;

const width = 360;
const rowHeight = 27;
/** So few dots stay as near to each other as many would be. */
const fewestPlaces = 24;

interface Counted {
  label: Text;
  count: number;
  missing?: true;
}

/** How the values of many townships lie: a row of dots, or a counted bar, for each class of values. Nobody is ranked. */
export const distribution = ({ indicator, year, observations }: Distribution): ChartValue => {
  const chosen = select(observations, { indicator: indicator.id, year });
  const scale = scaleOf(indicator, chosen);
  const valued = chosen.filter((one) => one.value !== null);
  const values = valued.flatMap((one) => cellOf(one, scale).value ?? []);
  const bins = binsOf(values, isWhole(indicator, values), indicator.unit === '%' ? 100 : undefined);
  const rows = countedRows(bins.bins, values, chosen.length - values.length);
  const headed = withUnit(indicator, scale);
  const title = { zh: `${year} 年${indicator.name.zh}`, en: `${indicator.name.en}, ${year}` };
  const shown = {
    id: `distribution-${indicator.id}-${year}`,
    title: { zh: `${year} 年${headed.zh}`, en: `${headed.en}, ${year}` },
    notes: [
      howMany(chosen, valued, indicator.unit !== '%'),
      ...quartileNote(valued, scale),
      ...binNote(bins),
      ...notesOn(indicator, chosen),
    ],
    table: {
      caption: { zh: `${title.zh}（${chosen.length} 个乡镇）`, en: `${title.en} (townships: ${chosen.length})` },
      columns: [unitOnly(scale), { zh: '乡镇数', en: 'Townships' }],
      rows: rows.map(({ label, count }): ChartRow => {
        return { header: label, cells: [{ text: same(String(count)), value: count }] };
      }),
    },
  };
  const words = inWords(valued, chosen, scale, title);
  if (words) return { kind: 'words', ...shown, text: words };
  return {
    kind: 'chart',
    still: true,
    ...shown,
    description: describe(rows, title, scale),
    width,
    height: 8 + rowHeight * rows.length,
    config: configOf(rows, chosen.length <= mostDots),
  };
};

const isWhole = (indicator: Indicator, values: readonly number[]): boolean =>
  indicator.unit !== '元' && indicator.unit !== '%' && values.every(Number.isInteger);

const countedRows = (bins: readonly Bin[], values: readonly number[], missing: number): Counted[] => [
  ...bins.map(({ label, has }) => ({ label, count: values.filter(has).length })),
  ...(missing > 0 ? [{ label: { zh: '没有数', en: 'no value' }, count: missing, missing: true as const }] : []),
];

/** How many there are, how many of them 0, how many without a value and why: blank is not zero. */
const howMany = (chosen: readonly Observation[], valued: readonly Observation[], tellZeros: boolean): Text => {
  const zeros = valued.filter((one) => Number(one.value) === 0).length;
  const missing = reasons(chosen);
  const ofZeros = tellZeros ? { zh: `，其中为 0 的 ${zeros} 个`, en: `, of which ${zeros} are 0` } : same('');
  const without = missing ? { zh: `；没有数的：${missing.zh}`, en: `; without: ${missing.en}` } : same('');
  return {
    zh: `${chosen.length} 个乡镇，有数的 ${valued.length} 个${ofZeros.zh}${without.zh}。`,
    en: `Townships: ${chosen.length}; with a value: ${valued.length}${ofZeros.en}${without.en}.`,
  };
};

const reasons = (chosen: readonly Observation[]): Text | undefined => {
  const found = [...Map.groupBy(chosen, (one) => one.status)].flatMap(([status, those]) =>
    status === 'number' ? [] : [{ label: missingLabels[status], count: those.length }],
  );
  if (found.length === 0) return undefined;
  return {
    zh: found.map(({ label, count }) => `${label.zh} ${count} 个`).join('，'),
    en: found.map(({ label, count }) => `${label.en} ${count}`).join(', '),
  };
};

const quartileNote = (valued: readonly Observation[], scale: Scale): Text[] => {
  const found = quartilesOf(valued.flatMap((one) => one.value ?? []));
  if (!found) return [];
  const [lower, median, upper] = [found.lower, found.median, found.upper].map((one) => writeExact(one, scale));
  return [
    {
      zh: `中位数 ${median} ${scale.unit.zh}；四分之一的乡镇不超过 ${lower}，四分之一不少于 ${upper}。`,
      en: `Median ${median} (${scale.unit.en}); a quarter of the townships have ${lower} or less, a quarter ${upper} or more.`,
    },
  ];
};

/** How the classes are to be read, where that is not plain. */
const binNote = ({ bins, widths, whole }: Bins): Text[] => {
  const parts: Text[] = [];
  if (widths === 'growing') {
    parts.push({
      zh: '数值相差悬殊，各档越往后越宽（对数刻度）',
      en: 'the values lie far apart, so the classes grow wider (a logarithmic scale)',
    });
  }
  if (!whole && widths !== 'single') {
    parts.push({ zh: '每档含前一个数，不含后一个数', en: 'a class has its first number in it, not its second' });
  }
  if (parts.length > 0 && bins[0]?.label.zh === '0') {
    parts.push({ zh: '为 0 的单列', en: 'zeros stand by themselves' });
  }
  if (parts.length === 0) return [];
  const en = parts.map((part) => part.en).join('; ');
  return [{ zh: `${parts.map((part) => part.zh).join('；')}。`, en: `${en.charAt(0).toUpperCase()}${en.slice(1)}.` }];
};

/** Words instead of a drawing with a single row. */
const inWords = (
  valued: readonly Observation[],
  chosen: readonly Observation[],
  scale: Scale,
  title: Text,
): Text | undefined => {
  const [first] = valued;
  const missing = reasons(chosen);
  if (!first)
    return { zh: `${title.zh}：没有可用的数（${missing?.zh}）。`, en: `${title.en}: no value (${missing?.en}).` };
  if (valued.some((one) => Number(one.value) !== Number(first.value))) return undefined;
  const { text } = cellOf(first, scale);
  const rest = missing ? { zh: `没有数的：${missing.zh}。`, en: ` Without a value: ${missing.en}.` } : same('');
  return {
    zh: `${title.zh}：有数的 ${valued.length} 个乡镇均为 ${text.zh} ${scale.unit.zh}。${rest.zh}`,
    en: `${title.en}: ${text.en} (${scale.unit.en}) in each of the ${valued.length} townships with a value.${rest.en}`,
  };
};

const describe = (rows: readonly Counted[], title: Text, scale: Scale): Text => ({
  zh: `${title.zh}（${scale.unit.zh}）：${rows.map(({ label, count }) => `${label.zh}，${count} 个乡镇`).join('；')}。`,
  en: `${title.en} (${scale.unit.en}): ${rows.map(({ label, count }) => `${label.en}: ${count}`).join('; ')}.`,
});

const configOf = (rows: readonly Counted[], dots: boolean): ChartConfig => ({
  type: 'bar',
  data: {
    labels: rows.map(({ label }) => label),
    datasets: [
      {
        label: { zh: '乡镇数', en: 'Townships' },
        data: rows.map(({ count }) => count),
        valueTexts: rows.map(({ count }) => same(String(count))),
        backgroundColor: rows.map(({ missing }) => {
          if (dots) return 'transparent';
          return palette[missing ? 'chart-axis' : 'chart-1'];
        }),
        maxBarThickness: 15,
      },
    ],
  },
  options: {
    ...baseOptions,
    indexAxis: 'y',
    // Digits run wider in many fonts than they are measured without one.
    layout: { padding: { left: 12, right: 44 } },
    scales: {
      x: { display: false, beginAtZero: true, suggestedMax: dots ? fewestPlaces : 1, grace: 0, bounds: 'data' },
      y: categoryAxis(),
    },
    plugins: {
      ...baseOptions.plugins,
      ...(dots && {
        unitDots: {
          colour: palette['chart-1'],
          hollow: rows.flatMap(({ missing }, index) => (missing ? [index] : [])),
          lineWidth: 1.2,
        },
      }),
    },
  },
});
