import type { Finding, Place, Rule } from '../findings/finding.ts';
import type { Text } from '../findings/text.ts';

/** Rules about a content file as a report: what the reading stage itself can say. All are faults of the file, not of the original. */
const define = (id: string, title: Text, why: Text, fix: Text): Rule => ({ id, severity: 'error', title, why, fix });

const rules = {
  'field-unknown': define(
    'field-unknown',
    { zh: '不认识的字段', en: 'Unknown field' },
    { zh: '拼错的字段不会被读取，其中的数字会无声地丢失。', en: 'A misspelt field is not read, and its figures would be lost silently.' },
    { zh: '对照 content/README.md 改正字段名。', en: 'Correct the name; content/README.md lists all fields.' },
  ),
  'field-missing': define(
    'field-missing',
    { zh: '缺少字段', en: 'A field is missing' },
    { zh: '没有它，报告无法归属、引用或核对。', en: 'Without it the report cannot be attributed, cited or checked.' },
    { zh: '补上该字段；原件没有的写 ~。', en: 'Add it; write ~ for what the original does not give.' },
  ),
  'field-invalid': define(
    'field-invalid',
    { zh: '字段的值不合要求', en: 'A field has a wrong value' },
    { zh: '网站、下载和比较都依赖这个值的写法一致。', en: 'Pages, downloads and comparisons rely on one way of writing it.' },
    { zh: '对照 content/README.md 改写。', en: 'Write it as content/README.md says.' },
  ),
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
    { zh: '按国家统一格式整理表格，或把数字写在信息区。', en: 'Arrange the table as in the national form, or write its figures in the front matter.' },
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
    { zh: '两版格式的列含义不同，版本错了，数字的意思就错了。', en: 'Columns mean different things in the two editions; with the wrong edition every figure is misread.' },
    { zh: '按表头的字样改正 editions。', en: 'Correct `editions` by the labels of the table.' },
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
