import type { Text } from '../findings/text.ts';

/** More names than this make no heading. */
const mostNames = 3;

export interface Headed {
  /** Names, as chosen. */
  places: readonly Text[];
  years: readonly number[];
  /** Names, as chosen. */
  indicators: readonly Text[];
}

/** What a comparison is called: 拦隆口镇、大才回族乡，2020 年：政府集中采购金额. */
export const headlineOf = ({ places, years, indicators }: Headed): Text => {
  const place = listNames(places, { zh: '个地区', en: 'places' });
  const what = listNames(indicators, { zh: '项指标', en: 'figures' });
  const span = yearsInWords(years);
  const join = (parts: string[], sign: string) => parts.filter(Boolean).join(sign);
  return {
    zh: join([join([place.zh, span.zh], '，'), what.zh], '：'),
    en: join([join([place.en, span.en], ', '), what.en], ': '),
  };
};

const listNames = (names: readonly Text[], counted: Text): Text => {
  const shown = names.slice(0, names.length > mostNames ? mostNames - 1 : mostNames);
  const more = names.length > shown.length;
  return {
    zh: `${shown.map((name) => name.zh).join('、')}${more ? `等 ${names.length} ${counted.zh}` : ''}`,
    en: `${shown.map((name) => name.en).join(', ')}${more ? ` and others (${names.length} ${counted.en})` : ''}`,
  };
};

/** 2019—2021 年 for years in a row, each by itself otherwise; nothing for none. */
export const yearsInWords = (years: readonly number[]): Text => {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return { zh: '', en: '' };
  if (years.length > 2 && last - first === years.length - 1)
    return { zh: `${first}—${last} 年`, en: `${first}–${last}` };
  return { zh: `${years.join('、')} 年`, en: years.join(', ') };
};

/** The name a file of a comparison is saved under, without its ending: plain letters, for every system takes them. */
export const fileNameOf = (choice: {
  regions: readonly string[];
  years: readonly number[];
  indicators: readonly string[];
}): string => {
  const { regions, years, indicators } = choice;
  const [first, last] = [years[0], years.at(-1)];
  const parts = [nameOrCount(regions, 'places'), nameOrCount(indicators, 'indicators')];
  return ['gongkai', ...parts, ...(first === last ? [first] : [first, last])]
    .join('-')
    .replaceAll(/[^A-Za-z0-9-]/g, '');
};

const nameOrCount = (all: readonly string[], what: string): string => {
  const [only] = all;
  return all.length === 1 && only !== undefined ? (only.split('/').at(-1) ?? only) : `${all.length}-${what}`;
};
