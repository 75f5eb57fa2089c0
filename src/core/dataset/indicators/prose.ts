import type { Report } from '../../report/report.ts';
import { everyEdition, type Indicator } from '../indicator.ts';
import type { Measured } from '../observation.ts';

const readStated = (report: Report, id: string): Measured => {
  const figure = report.stated.find((entry) => entry.indicator === id);
  if (!figure) return { status: 'notStated' };
  const { value, exact, unit, quote } = figure;
  return { status: 'number', value, unit, exact, quote, at: `stated.${id}` };
};

type Words = [zh: string, en: string];

const stated = (id: string, unit: string, name: Words, definition: Words): Indicator => ({
  id,
  group: 'prose',
  name: { zh: name[0], en: name[1] },
  definition: { zh: definition[0], en: definition[1] },
  unit,
  editions: everyEdition,
  comparable: false,
  from: [],
  stated: true,
  formula: { zh: '照录正文所写的数', en: 'The figure as the prose states it' },
  value: ({ report }) => readStated(report, id),
});

/** What the prose says. Stated figures are entered by hand with their sentence, in `stated` of the front matter. */
export const proseIndicators: readonly Indicator[] = [
  stated(
    'itemsDisclosed',
    '条',
    ['主动公开信息条数', 'Items disclosed'],
    ['正文所述本年主动公开的信息条数', 'Items of information disclosed in the year, as the prose says'],
  ),
  stated(
    'documentsIssued',
    '件',
    ['制发文件数', 'Documents issued'],
    ['正文所述本年制发的文件数', 'Documents issued in the year, as the prose says'],
  ),
  stated(
    'documentsDisclosed',
    '件',
    ['公开发布文件数', 'Documents published'],
    ['正文所述本年公开发布的文件数', 'Documents published in the year, as the prose says'],
  ),
  stated(
    'briefs',
    '篇',
    ['信息简报', 'Briefs'],
    ['正文所述本年的信息简报篇数', 'Information briefs in the year, as the prose says'],
  ),
  stated(
    'openDays',
    '次',
    ['政府开放日', 'Open days'],
    ['正文所述本年组织的政府开放日次数', 'Government open days in the year, as the prose says'],
  ),
  stated(
    'hotlineReplies',
    '件',
    ['热线回复办理', 'Hotline replies'],
    ['正文所述“12345”热线回复办理件数', 'Replies through the 12345 hotline, as the prose says'],
  ),
];
