import { same, type Text } from '../findings/text.ts';
import type { ChartCell, ChartRow, ChartTable } from './chart.ts';
import { cellOf, withUnit } from './figures.ts';
import { countiesOf, labelPlaces, type Place } from './place-labels.ts';
import type { ViewPanelData } from './view-panel.ts';

/** A township's year a row, an indicator a column; the county is a column where there are several. */
export const tabulate = (panels: readonly ViewPanelData[]): ChartTable => {
  const [first] = panels;
  const townships = first?.townships ?? [];
  const counties = countiesOf(townships).size > 1;
  const label = labelPlaces(townships);
  return {
    caption: captionOf(townships.length, first?.years ?? []),
    columns: [
      { zh: '乡镇', en: 'Township' },
      ...(counties ? [{ zh: '所属', en: 'Part of' }] : []),
      { zh: '年度', en: 'Year' },
      { zh: '表格版本', en: 'Edition of the form' },
      ...panels.map(({ indicator, scale }) => withUnit(indicator, scale)),
    ],
    rows: townships.flatMap((township) =>
      (first?.years ?? []).map((year) => rowOf(panels, township, year, label, counties)),
    ),
  };
};

const captionOf = (townships: number, years: readonly number[]): Text => ({
  zh: `${townships} 个乡镇，${years.join('、')} 年`,
  en: `Townships: ${townships}; years: ${years.join(', ')}`,
});

const rowOf = (
  panels: readonly ViewPanelData[],
  township: Place,
  year: number,
  label: (place: Place) => Text,
  counties: boolean,
): ChartRow => {
  const own = panels.map(({ find, scale }) => ({ observation: find(township.region, year), scale }));
  const report = own.find(({ observation }) => observation)?.observation?.report;
  const above = township.parentName ?? same('—');
  return {
    header: label(township),
    ...(report !== undefined && { report }),
    cells: [
      ...(counties ? [{ text: above, value: null }] : []),
      { text: same(String(year)), value: year },
      editionCell(own.flatMap(({ observation }) => observation?.edition ?? [])),
      ...own.map(({ observation, scale }) => cellOf(observation, scale)),
    ],
  };
};

/** Of the figures in the row: what stands in the prose is on no edition. */
const editionCell = (all: readonly number[]): ChartCell => {
  const editions = [...new Set(all)].sort((a, b) => a - b);
  if (editions.length === 0) return { text: same('—'), value: null };
  return {
    text: { zh: `${editions.join('、')} 年版`, en: editions.join(', ') },
    value: editions.length === 1 ? (editions[0] ?? null) : null,
  };
};
