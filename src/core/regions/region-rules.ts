import type { Finding, Place, Rule } from '../findings/finding.ts';
import type { Text } from '../findings/text.ts';

const define = (id: string, title: Text, why: Text, fix: Text): Rule => ({ id, severity: 'error', title, why, fix });

const rules = {
  'region-missing': define(
    'region-missing',
    { zh: '地区没有 region.yaml', en: 'A region has no region.yaml' },
    {
      zh: '每一级文件夹都要说明自己是哪里：没有名称和代码，报告就无法归属。',
      en: 'Every folder says which place it is; without name and code a report belongs nowhere.',
    },
    {
      zh: '在该文件夹里新建 region.yaml，写明 name、code、level。',
      en: 'Add a region.yaml with name, code and level to the folder.',
    },
  ),
  'region-invalid': define(
    'region-invalid',
    { zh: 'region.yaml 的内容不合要求', en: 'A region.yaml is not right' },
    {
      zh: '名称、代码和级别决定报告归在哪里，也决定与谁比较。',
      en: 'Name, code and level decide where a report belongs and with whom it is compared.',
    },
    {
      zh: '对照 content/README.md 与国家统计局的统计用区划代码改正。',
      en: "Correct it by content/README.md and the statistics bureau's list of codes.",
    },
  ),
  'region-code': define(
    'region-code',
    { zh: '区划代码对不上', en: 'A region code does not fit' },
    {
      zh: '下级代码以上级代码开头，且不与别处重复；对不上说明写错了代码或放错了文件夹。',
      en: "A region's code begins with its parent's and is used once; otherwise the code is mistyped or the folder is in the wrong place.",
    },
    { zh: '核对代码与文件夹。', en: 'Check the code and the folder.' },
  ),
} satisfies Record<string, Rule>;

export const regionRules: readonly Rule[] = Object.values(rules);

export const regionFinding = (id: keyof typeof rules, place: Place, at: string, message: Text): Finding => ({
  check: id,
  severity: rules[id].severity,
  outcome: 'broken',
  at,
  place,
  message,
});
