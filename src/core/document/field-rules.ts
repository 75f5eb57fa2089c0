import type { Finding, Place, Rule } from '../findings/finding.ts';
import type { Text } from '../findings/text.ts';

/** Rules about the fields of a YAML file, whatever it describes. */
const define = (id: string, title: Text, why: Text, fix: Text): Rule => ({ id, severity: 'error', title, why, fix });

const rules = {
  'field-unknown': define(
    'field-unknown',
    { zh: '不认识的字段', en: 'Unknown field' },
    {
      zh: '拼错的字段不会被读取，其中的数字会无声地丢失。',
      en: 'A misspelt field is not read, and its figures would be lost silently.',
    },
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
    {
      zh: '网站、下载和比较都依赖这个值的写法一致。',
      en: 'Pages, downloads and comparisons rely on one way of writing it.',
    },
    { zh: '对照 content/README.md 改写。', en: 'Write it as content/README.md says.' },
  ),
} satisfies Record<string, Rule>;

export const fieldRules: readonly Rule[] = Object.values(rules);

export const fieldFinding = (id: keyof typeof rules, place: Place, at: string, message: Text): Finding => ({
  check: id,
  severity: rules[id].severity,
  outcome: 'broken',
  at,
  place,
  message,
});
