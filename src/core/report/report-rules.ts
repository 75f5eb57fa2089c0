import type { Finding, Place, Rule } from '../findings/finding.ts';
import type { Text } from '../findings/text.ts';

/** Rules about a content file as a report: what the reading stage itself can say. All are faults of the file, not of the original. */
const define = (id: string, title: Text, why: Text, fix: Text): Rule => ({ id, severity: 'error', title, why, fix });

const rules = {
  'row-wrong-length': define(
    'row-wrong-length',
    { zh: '一行的格数不对', en: 'A row has the wrong number of cells' },
    {
      zh: '少一格或多一格，其后的数字就都错了列。',
      en: 'One cell too few or too many puts every figure after it into the wrong column.',
    },
    { zh: '按表头逐格核对；空白的格写 ~。', en: 'Check cell by cell against the header; a blank cell is ~.' },
  ),
  'table-unreadable': define(
    'table-unreadable',
    { zh: '正文中的表格无法认定', en: 'A table in the body cannot be recognised' },
    {
      zh: '行列认不准的表格不读取：读错一格比没有更坏。',
      en: 'A table whose rows cannot be told apart is not read: one misplaced figure is worse than none.',
    },
    {
      zh: '按国家统一格式整理表格，或把数字写在信息区。',
      en: 'Arrange the table as in the national form, or write its figures in the front matter.',
    },
  ),
  'table-twice': define(
    'table-twice',
    { zh: '同一张表写了两处', en: 'A table is given twice' },
    { zh: '两处的数字可能不同，程序不替人选择。', en: 'The two may differ, and we do not choose for you.' },
    { zh: '只保留信息区或正文中的一处。', en: 'Keep it either in the front matter or in the body.' },
  ),
  'edition-mismatch': define(
    'edition-mismatch',
    { zh: '写明的格式版本与表格不符', en: 'The edition stated is not that of the table' },
    {
      zh: '两版格式的列含义不同，版本错了，数字的意思就错了。',
      en: 'Columns mean different things in the two editions; with the wrong edition every figure is misread.',
    },
    { zh: '按表头的字样改正 editions。', en: 'Correct `editions` by the labels of the table.' },
  ),
  'year-mismatch': define(
    'year-mismatch',
    { zh: '年度与文件名不符', en: 'Year and file name differ' },
    {
      zh: '文件名就是网站上的地址，年度写错，报告就进了别的年份。',
      en: 'The file name is the address on the site; with the wrong year the report lands in another.',
    },
    {
      zh: '改正 year 或文件名；年度是报告所述的那一年，不是发布的那一年。',
      en: 'Correct the field or the file name. The year is the one the report is about, not the one it was issued in.',
    },
  ),
  'report-misplaced': define(
    'report-misplaced',
    { zh: '标题和机关里没有所在地区的名字', en: 'Neither title nor issuer names the region' },
    {
      zh: '报告以文件夹定归属：放错文件夹，一个乡镇的数字就成了另一个乡镇的。',
      en: 'The folder says whose report it is: in the wrong one, a township is given the figures of another.',
    },
    {
      zh: '把文件移到所属乡镇的文件夹；地区改过名的，把旧名写进 region.yaml 的 formerly。',
      en: 'Move the file to its township. If the region was renamed, put its former name into `formerly` of region.yaml.',
    },
  ),
  'report-twice': define(
    'report-twice',
    { zh: '同一份原件录入了两次', en: 'One original, two content files' },
    { zh: '一份报告只属于一个乡镇的一个年度。', en: 'A report belongs to one township and one year.' },
    { zh: '删去放错位置的那个文件，或改正 source。', en: 'Delete the file in the wrong place, or correct `source`.' },
  ),
} satisfies Record<string, Rule>;

export type ReportRuleId = keyof typeof rules;

export const reportRules: readonly Rule[] = Object.values(rules);

export const reportFinding = (id: ReportRuleId, place: Place, at: string, message: Text): Finding => ({
  check: id,
  severity: rules[id].severity,
  outcome: 'broken',
  at,
  place,
  message,
});
