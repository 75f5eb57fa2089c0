import type { Text } from '../findings/text.ts';
import type { Scale } from './figures.ts';
import type { Course } from './year-courses.ts';
import { spanYears } from './year-span.ts';

/** Gaps of several lines are told below: at the axis the reasons would stand upon each other. */
export const gapNotes = (courses: readonly Course[], drawn: boolean): Text[] => {
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
      zh: `${drawn ? '线断开处' : ''}没有数（${said('zh', ['：', '，']).join('；')}）。`,
      en: `${drawn ? 'Gaps are years without' : 'Without'} a value (${said('en', [': ', ', ']).join('; ')}).`,
    },
  ];
};

export const inWords = (courses: readonly Course[], scale: Scale, title: Text): Text | undefined => {
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

export const describe = (courses: readonly Course[], title: Text): Text => {
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
