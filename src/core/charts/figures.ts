import type { Indicator } from '../dataset/indicator.ts';
import { missingLabels, type Observation } from '../dataset/observation.ts';
import { same, type Text } from '../findings/text.ts';
import type { ChartCell } from './chart.ts';

/** How the values of one chart are written: in one unit, so that bars and numbers agree. */
export interface Scale {
  unit: Text;
  /** Powers of ten by which an amount of 元 is divided. */
  shift: 0 | 4;
}

const units: Record<string, string> = {
  件: 'cases',
  项: 'items',
  元: 'yuan',
  万元: '10,000 yuan',
  字: 'characters',
  格: 'cells',
  行: 'rows',
  条: 'items',
  篇: 'briefs',
  次: 'times',
  人: 'people',
  天: 'days',
  处: 'spots',
  部分: 'sections',
};

/** A unit by its name. */
export const unitText = (unit: string): Text => ({ zh: unit, en: units[unit] ?? unit });

/** Money is shown in 万元 as soon as one amount reaches it. */
export const scaleOf = (indicator: Indicator, observations: readonly Observation[]): Scale => {
  const large = indicator.unit === '元' && observations.some((one) => Number(one.value) >= 10_000);
  return large ? { unit: unitText('万元'), shift: 4 } : { unit: unitText(indicator.unit), shift: 0 };
};

/** Moves the decimal point of a printed number to the left, exactly. */
const shiftLeft = (digits: string, places: number): string => {
  if (places === 0) return digits;
  const [whole = '0', fraction = ''] = digits.split('.');
  const padded = whole.padStart(places + 1, '0');
  const decimals = `${padded.slice(-places)}${fraction}`.replace(/0+$/, '');
  return decimals === '' ? padded.slice(0, -places) : `${padded.slice(0, -places)}.${decimals}`;
};

/** 3256.6732 → 3,256.6732, as the axis writes its numbers. */
export const grouped = (digits: string): string => {
  const [whole = '', fraction] = digits.split('.');
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? thousands : `${thousands}.${fraction}`;
};

/** An exact number, or a sum or difference of such, as the chart of this scale writes its numbers. */
export const writeExact = (digits: string, scale: Scale): string => {
  const sign = digits.startsWith('-') ? '-' : '';
  return sign + grouped(shiftLeft(sign === '' ? digits : digits.slice(1), scale.shift));
};

/** The cell for one observation: its number as written, or why there is none. */
export const cellOf = (observation: Observation | undefined, scale: Scale): ChartCell => {
  if (!observation) return { text: { zh: '无报告', en: 'no report' }, value: null, missing: 'noReport' };
  const { value, status, report, at } = observation;
  const source = { report, ...(at !== undefined && { at }) };
  if (value === null || status !== 'number') {
    const missing = status === 'number' ? 'blank' : status;
    return { text: missingLabels[missing], value: null, missing, source };
  }
  const exact = shiftLeft(String(value), scale.shift);
  const written = grouped(exact);
  const text = observation.exact === false ? inexact(written, observation) : withBase(written, observation);
  return { text, value: Number(exact), source };
};

/** A share or a mean never stands without its N: 62.5 %（N=16）. */
const withBase = (written: string, { value, unit, base }: Observation): Text => {
  if (base === undefined) return same(written);
  if (unit !== '%') return { zh: `${written}（N=${base}）`, en: `${written} (N=${base})` };
  const share = Number(value).toFixed(1);
  return { zh: `${share} %（N=${base}）`, en: `${share}% (N=${base})` };
};

/** With the word by which the prose says that it is no exact figure: 100余 is more than 100, 近100 less. */
const inexact = (written: string, { value, quote = '' }: Observation): Text => {
  const [, before, after] = new RegExp(`([约近]?)\\s*${value}\\s*([余多]?)`).exec(quote.normalize('NFKC')) ?? [];
  if (after) return { zh: `${written}${after}`, en: `over ${written}` };
  if (before === '近') return { zh: `近${written}`, en: `nearly ${written}` };
  return { zh: `约${written}`, en: `about ${written}` };
};

/** The indicator with its unit, as an axis or a column is headed. */
export const withUnit = (indicator: Indicator, scale: Scale): Text => ({
  zh: `${indicator.name.zh}（${scale.unit.zh}）`,
  en: `${indicator.name.en} (${scale.unit.en})`,
});

/** Heads an axis: the title above the chart has named the indicator. */
export const unitOnly = (scale: Scale): Text => ({ zh: `单位：${scale.unit.zh}`, en: `Unit: ${scale.unit.en}` });
