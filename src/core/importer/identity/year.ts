import type { Text } from '../../findings/text.ts';
import type { ImportFinding } from '../import-result.ts';
import { importFinding } from '../import-rules.ts';
import { readYear, yearPattern } from './numerals.ts';
import { yearInTitle } from './title.ts';

/** A year and the place of the original that gives it. */
interface YearSource {
  year: number;
  where: Text;
}

const period = new RegExp(
  `(${yearPattern})年1月1日(?:零时)?(?:起|开始)?,?(?:至|到|—+|-+|~|止)(?:(${yearPattern})年|同年|当年)?12月31日`,
  'g',
);
const aboutFigures = /统计|数据|期限|时限|时间|报告|截至|截止/;
const announced = new RegExp(
  `现将[^。;]{0,80}?(${yearPattern})年(?:度|[^。;月]{0,30}?信息公开)[^。;]{0,80}?(?:如下|公布|报告)|[编撰]制[^。;]{0,30}?(${yearPattern})年度?[^。;月]{0,20}(?:信息|政务)公开[^。;]{0,12}报告`,
  'g',
);

/** Years of the reporting period as sentences give it: 自2021年1月1日起至2021年12月31日; both, where they differ. */
const yearsOfPeriod = (prose: string): number[] =>
  prose.split(/[。;]/).flatMap((sentence) => {
    if (!aboutFigures.test(sentence)) return [];
    return [...sentence.matchAll(period)].flatMap(([, from = '', to = from]) => [readYear(from), readYear(to)]);
  });

const yearsAnnounced = (intro: string): number[] =>
  [...intro.matchAll(announced)].flatMap(([, first, second]) => readYear(first ?? second ?? ''));

export interface YearEvidence {
  title?: string;
  letterTitles: readonly string[];
  /** Without blanks. */
  intro: string;
  prose: string;
  issued?: string;
  choice?: number;
}

const places = {
  choice: { zh: '指定的年度', en: 'the year given' },
  title: { zh: '标题', en: 'the title' },
  letter: { zh: '报送函', en: 'the cover letter' },
  period: { zh: '统计期限', en: 'the reporting period' },
  announced: { zh: '引言', en: 'the introduction' },
} satisfies Record<string, Text>;

const sourcesOf = (evidence: YearEvidence): YearSource[] => {
  const inTitle = (title: string): number[] => {
    const year = yearInTitle(title);
    return year === undefined ? [] : [readYear(year)];
  };
  const at = (where: Text, years: readonly number[]): YearSource[] =>
    [...new Set(years)].map((year) => ({ year, where }));
  return [
    ...at(places.choice, evidence.choice === undefined ? [] : [evidence.choice]),
    ...at(places.title, evidence.title === undefined ? [] : inTitle(evidence.title)),
    ...at(places.period, yearsOfPeriod(evidence.intro + evidence.prose)),
    ...at(places.announced, yearsAnnounced(evidence.intro)),
    ...at(places.letter, evidence.letterTitles.flatMap(inTitle)),
  ];
};

/** The year reported on: as said, as titled, as the period has it; never the year of issue, never by counting mentions. */
export const readReportYear = (evidence: YearEvidence): { year?: number; findings: ImportFinding[] } => {
  const sources = sourcesOf(evidence);
  const [first] = sources;
  if (!first || isSplit(sources)) return { findings: [noYear(sources)] };
  const others = sources.filter(({ year }) => year !== first.year);
  const late = evidence.issued !== undefined && !follows(evidence.issued, first.year);
  if (others.length === 0 && !late) return { year: first.year, findings: [] };
  const values = [first, ...others].map(({ where, year }) => ({
    zh: `${where.zh}为 ${year} 年`,
    en: `${where.en} says ${year}`,
  }));
  if (late) values.push({ zh: `落款日期为 ${evidence.issued}`, en: `the date of issue is ${evidence.issued}` });
  const message = {
    zh: `年度不一致：${values.map(({ zh }) => zh).join('，')}。取 ${first.year} 年，请对照原件。`,
    en: `The years disagree: ${values.map(({ en }) => en).join(', ')}. ${first.year} is taken; look at the original.`,
  };
  return { year: first.year, findings: [importFinding('import-year-disagrees', 'year', message)] };
};

/** No title says it, and the period names two years: neither is the report's. */
const isSplit = (sources: readonly YearSource[]): boolean =>
  sources.every(({ where }) => where === places.period || where === places.announced || where === places.letter) &&
  new Set(sources.map(({ year }) => year)).size > 1;

/** Reports are issued from the last days of their year to the end of the next. */
const follows = (issued: string, year: number): boolean => issued >= `${year}-12-01` && issued <= `${year + 1}-12-31`;

const noYear = (sources: readonly YearSource[]): ImportFinding => {
  const seen = sources.map(({ year }) => year).join('、');
  return importFinding('import-year', 'year', {
    zh: `${seen ? `标题没有年度，正文所写的年度不止一个（${seen}）` : '标题和统计期限都没有写明年度'}，请用 --year 指定报告的年度。`,
    en: `${seen ? `The title has no year and the text has several (${seen})` : 'Neither the title nor the reporting period gives a year'}: give the year reported on with --year.`,
  });
};
