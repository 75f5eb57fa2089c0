import type { Outcome } from '../../findings/finding.ts';
import { formSections, type Report } from '../../report/report.ts';
import { everyEdition, type Indicator } from '../indicator.ts';
import type { Measured } from '../observation.ts';

const han = /\p{Script=Han}/gu;

/** Han characters of headings, paragraphs and lists; tables are not prose. */
const proseLength = (report: Report): number =>
  report.sections
    .flatMap((section) => section.blocks)
    .filter((block) => block.kind !== 'table')
    .reduce((total, block) => total + (block.text.match(han)?.length ?? 0), 0);

const day = 24 * 60 * 60 * 1000;

/** From 31 December of the year the report is about; UTC, so that no clock is turned in between. */
const daysToIssue = ({ issued, year }: Report): Measured => {
  if (issued === undefined) return { status: 'undated', at: 'issued' };
  const days = (Date.parse(`${issued}T00:00:00Z`) - Date.UTC(year, 11, 31)) / day;
  return { status: 'number', value: days, at: 'issued' };
};

/** One that is missing is marked on the page: it is what there is to see. */
const sectionsPresent = ({ sections }: Report): Measured => {
  const missing = formSections.filter(({ id }) => !sections.some((section) => section.id === id));
  return {
    status: 'number',
    value: formSections.length - missing.length,
    at: (missing[0] ?? formSections[0])?.id ?? '',
  };
};

const ofReport = { group: 'report', editions: everyEdition, from: [] } as const;

const inTheReport: readonly Indicator[] = [
  {
    ...ofReport,
    id: 'daysToIssue',
    name: { zh: '年终至落款的天数', en: 'Days from the year’s end to issue' },
    definition: {
      zh: '从报告年度 12 月 31 日到落款日期的天数。条例没有规定乡镇何时公布年报；原件没有日期的不计',
      en: 'Days from 31 December of the year reported on to the date of issue. The regulation names no date for townships; none where the original has no date',
    },
    unit: '天',
    comparable: true,
    formula: { zh: '落款日期 − 报告年度 12 月 31 日', en: 'date of issue − 31 December of the year reported on' },
    value: ({ report }) => daysToIssue(report),
  },
  {
    ...ofReport,
    id: 'sectionsPresent',
    name: { zh: '报告的部分数', en: 'Sections present' },
    definition: {
      zh: '全国统一格式的六个部分中，报告有标题的部分数',
      en: 'Of the six sections of the national form, those the report has a heading for',
    },
    unit: '部分',
    comparable: true,
    formula: { zh: '六个部分中有标题的部分数', en: 'Headings of the six sections that are there' },
    value: ({ report }) => sectionsPresent(report),
  },
  {
    ...ofReport,
    id: 'proseLength',
    name: { zh: '正文篇幅', en: 'Length of the prose' },
    definition: { zh: '正文的汉字数，不含表格', en: 'Han characters of the text, without tables' },
    unit: '字',
    comparable: true,
    formula: { zh: '标题、段落和列表中的汉字数', en: 'Han characters of headings, paragraphs and lists' },
    value: ({ report }) => ({ status: 'number', value: proseLength(report), at: 'overview' }),
  },
];

type Words = [zh: string, en: string];

/** Spots, not rules: one rule looks at seven columns, or at every paragraph. */
const checked = (id: string, outcome: Outcome, name: Words, definition: Words): Indicator => ({
  ...ofReport,
  id,
  name: { zh: name[0], en: name[1] },
  definition: { zh: definition[0], en: definition[1] },
  unit: '处',
  comparable: false,
  formula: {
    zh: '各条规则核对的各处中，得出这一结果的处数',
    en: 'Of all spots that the rules looked at, those with this outcome',
  },
  value: ({ assessments }) => ({
    status: 'number',
    value: [...assessments.values()].flat().filter((one) => one.outcome === outcome).length,
    at: 'checks',
  }),
});

/** What can be said of the report itself, whatever its tables hold. */
export const reportIndicators: readonly Indicator[] = [
  ...inTheReport,
  checked(
    'checksHeld',
    'holds',
    ['核对相符', 'Checks that hold'],
    [
      '自动核对相符的处数；报告填得越多，能核对的越多',
      'Spots where a check holds. The more a report gives, the more can be checked',
    ],
  ),
  checked(
    'checksBroken',
    'broken',
    ['核对不符', 'Checks that do not hold'],
    [
      '自动核对不符的处数，原件如此而已说明理由的也计入；不等于有错，理由见报告页',
      'Spots where a check does not hold, those acknowledged as the original’s own included. Not necessarily an error: the report’s page gives the reasons',
    ],
  ),
  checked(
    'checksHeldIfBlankIsZero',
    'holdsIfBlankIsZero',
    ['空白作 0 则相符', 'Checks that hold if blank is zero'],
    ['有空白、只有把空白当作 0 才相符的处数', 'Spots with blanks that would hold only if a blank meant zero'],
  ),
  checked(
    'checksNotAssessable',
    'notAssessable',
    ['无法核对', 'Not assessable'],
    ['缺行、空白或文字使核对无法进行的处数', 'Spots that rows absent, blanks or words leave without a verdict'],
  ),
];
