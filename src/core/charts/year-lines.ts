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
import { spanYears } from './year-span.ts';

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
  const shown = {
    id: `trend-${townships.length === 1 ? `${townships[0]?.region.replaceAll('/', '-')}-` : ''}${indicator.id}`,
    title,
    notes: [...notesOn(indicator, chosen), ...gapNotes(courses)],
    table: tableOf(title, courses, indicator, scale),
  };
  const words = inWords(courses, scale, title);
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

/** Gaps of several lines are told below: at the axis the reasons would stand upon each other. */
const gapNotes = (courses: readonly Course[]): Text[] => {
  if (courses.length < 2) return [];
  const gaps = courses.flatMap(({ name, points }) =>
    points.filter(({ cell }) => cell.missing !== undefined).map(({ year, cell }) => ({ name, year, cell })),
  );
  const reasons = [...Map.groupBy(gaps, ({ cell }) => cell.text.zh).values()];
  if (reasons.length === 0) return [];
  const said = (language: 'zh' | 'en', [colon, joint]: [string, string]) =>
    reasons.map((those) => {
      const places = [...Map.groupBy(those, ({ name }) => name.zh).values()].map(
        (own) =>
          `${own[0]?.name[language]} ${spanYears(
            own.map(({ year }) => year),
            language,
          )}`,
      );
      return `${those[0]?.cell.text[language]}${colon}${places.join(joint)}`;
    });
  return [
    {
      zh: `线断开处没有数。${said('zh', ['：', '，']).join('；')}。`,
      en: `Gaps are years without a value. ${said('en', [': ', ', ']).join('; ')}.`,
    },
  ];
};

const inWords = (courses: readonly Course[], scale: Scale, title: Text): Text | undefined => {
  const valued = courses.flatMap(({ name, points }) =>
    points.filter(({ cell }) => cell.value !== null).map((point) => ({ ...point, name })),
  );
  const [only] = valued;
  if (!only) return { zh: `${title.zh}：没有可用的数。`, en: `${title.en}: no value.` };
  const years = [...new Set(valued.map(({ year }) => year))].sort((a, b) => a - b);
  const several = courses.length > 1;
  if (valued.every(({ cell }) => cell.value === 0)) {
    const all = years.length > 1 || several ? '均' : '';
    return {
      zh: `${title.zh}：${years.join('、')} 年${several ? '有数的乡镇' : ''}${all}为 0 ${scale.unit.zh}。`,
      en: `${title.en}: 0 in ${years.join(', ')}${several ? ', wherever there is a value' : ''}.`,
    };
  }
  if (years.length > 1) return undefined;
  if (several)
    return {
      zh: `${title.zh}：只有 ${only.year} 年有数，画不成线；请用条形图或看表。`,
      en: `${title.en}: only ${only.year} has values, which makes no line; choose bars or the table.`,
    };
  const { zh, en } = only.cell.text;
  return {
    zh: `${title.zh}：只有 ${only.year} 年有数，为 ${zh} ${scale.unit.zh}。`,
    en: `${title.en}: only ${only.year} has a value, ${en} (${scale.unit.en}).`,
  };
};

const describe = (courses: readonly Course[], title: Text): Text => {
  const each = (language: 'zh' | 'en', of: (course: Course) => string): string =>
    courses
      .map(
        (course) =>
          (courses.length > 1 ? `${course.name[language]}${language === 'zh' ? '：' : ': '}` : '') + of(course),
      )
      .join(language === 'zh' ? '；' : '; ');
  const zh = each('zh', ({ points }) => points.map(({ year, cell }) => `${year} 年 ${cell.text.zh}`).join('，'));
  const en = each('en', ({ points }) => points.map(({ year, cell }) => `${year}: ${cell.text.en}`).join(', '));
  return { zh: `${title.zh}：${zh}。`, en: `${title.en}: ${en}.` };
};
