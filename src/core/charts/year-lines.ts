import type { Indicator } from '../dataset/indicator.ts';
import type { Observation } from '../dataset/observation.ts';
import { select } from '../dataset/select.ts';
import { same, type Text } from '../findings/text.ts';
import type { ChartRow, ChartTable, ChartValue } from './chart.ts';
import { cellOf, type Scale, scaleOf, withUnit } from './figures.ts';
import { notesOn } from './notes.ts';
import { labelPlaces, type Place } from './place-labels.ts';
import { type Course, editionAt } from './year-courses.ts';
import { linesConfig } from './year-lines-config.ts';
import { describe, gapNotes, inWords } from './year-lines-words.ts';

export interface YearLines {
  indicator: Indicator;
  /** A line each. */
  townships: readonly Place[];
  /** Oldest first. A year between them that is not among them is left empty. */
  years: readonly number[];
  /** All there are; the chart picks those of its townships and indicator. */
  observations: readonly Observation[];
}

const size = { width: 360, height: 230 };
const tall = { width: 360, height: 300 };

/** One indicator over the years. A year without a value is a gap, a new edition of the form a break where it counts otherwise. */
export const yearLines = ({ indicator, townships, years, observations }: YearLines): ChartValue => {
  const chosen = select(observations, { indicator: indicator.id }).filter(
    ({ region, year }) => years.includes(year) && townships.some((one) => one.region === region),
  );
  const scale = scaleOf(indicator, chosen);
  const courses = coursesOf(townships, years, chosen, scale);
  const title = titleOf(indicator, townships);
  const words = inWords(courses, scale, title);
  const shown = {
    id: `trend-${townships.length === 1 ? `${townships[0]?.region.replaceAll('/', '-')}-` : ''}${indicator.id}`,
    title,
    notes: [...notesOn(indicator, chosen), ...gapNotes(courses, words === undefined)],
    table: tableOf(title, courses, indicator, scale),
  };
  if (words) return { kind: 'words', ...shown, text: words };
  return {
    kind: 'chart',
    ...shown,
    ...(courses.length > 1 ? tall : size),
    description: describe(courses, title),
    config: linesConfig(courses, indicator, scale),
  };
};

const titleOf = (indicator: Indicator, [first, ...others]: readonly Place[]): Text =>
  first && others.length === 0
    ? {
        zh: `${first.name.zh}历年${indicator.name.zh}`,
        en: `${indicator.name.en} of ${first.name.en} over the years`,
      }
    : { zh: `历年${indicator.name.zh}`, en: `${indicator.name.en} over the years` };

const coursesOf = (
  townships: readonly Place[],
  years: readonly number[],
  chosen: readonly Observation[],
  scale: Scale,
): Course[] => {
  const label = labelPlaces(townships);
  const [first = 0, last = -1] = [years[0], years.at(-1)];
  return townships.map((place) => {
    const byYear = new Map(select(chosen, { region: place.region }).map((one) => [one.year, one]));
    const points = Array.from({ length: last - first + 1 }, (_, step) => {
      const year = first + step;
      const observation = byYear.get(year);
      return { year, observation, cell: years.includes(year) ? cellOf(observation, scale) : notChosen };
    });
    return { place, name: label(place), points };
  });
};

const notChosen = { text: { zh: '未选', en: 'not chosen' }, value: null };

/** Of one township its years are the rows, as on its page; of several, townships are rows and years columns. */
const tableOf = (caption: Text, courses: readonly Course[], indicator: Indicator, scale: Scale): ChartTable => {
  const [first, ...others] = courses;
  if (first && others.length === 0) {
    return {
      caption,
      columns: [{ zh: '年度', en: 'Year' }, withUnit(indicator, scale), { zh: '表格版本', en: 'Edition of the form' }],
      rows: first.points.map((point): ChartRow => {
        const edition = editionAt(point);
        const words = { zh: edition ? `${edition} 年版` : '—', en: edition ? String(edition) : '—' };
        return {
          header: same(String(point.year)),
          ...(point.observation && { report: point.observation.report }),
          cells: [point.cell, { text: words, value: edition ?? null }],
        };
      }),
    };
  }
  return {
    caption: { zh: `${caption.zh}（单位：${scale.unit.zh}）`, en: `${caption.en} (unit: ${scale.unit.en})` },
    columns: [{ zh: '乡镇', en: 'Township' }, ...(first?.points ?? []).map(({ year }) => same(String(year)))],
    rows: courses.map(({ name, points }) => ({ header: name, cells: points.map(({ cell }) => cell) })),
  };
};
