import type { Topic } from './topic.ts';

/** What reports themselves name in section 五, as problems or as what they want to do about them. */
const problem = (
  id: string,
  name: Topic['name'],
  about: Topic['about'],
  phrases: readonly string[],
  asked: readonly string[],
): Topic => ({ id, group: 'problems', name, about, told: { kind: 'phrases', phrases, within: 'problems' }, asked });

export const problemTopics: readonly Topic[] = [
  problem(
    'timeliness',
    { zh: '公开不及时', en: 'Timeliness' },
    {
      zh: '报告自己在“存在的主要问题及改进情况”里说到公开或更新的时效。行政机关应当及时公开政府信息（条例第六条）。',
      en: 'Reports that speak of timeliness in their own section on problems and improvements. Information is to be disclosed in good time (Article 6).',
    },
    ['不及时', '及时性', '滞后', '时间节点'],
    ['更新不及时', '时效', '时效性', '栏目更新'],
  ),
  problem(
    'content-and-form',
    { zh: '内容或形式单一、不全面', en: 'Narrow contents or forms' },
    {
      zh: '报告自己在“存在的主要问题及改进情况”里说到公开的内容、范围或形式有限。',
      en: 'Reports that speak, in their own section on problems and improvements, of the contents, scope or forms of disclosure being narrow.',
    },
    ['单一', '不够全面', '全面性', '不够广泛'],
    ['内容单一', '形式单一', '不全面'],
  ),
  problem(
    'staff-and-training',
    { zh: '人员与培训', en: 'Staff and training' },
    {
      zh: '报告自己在“存在的主要问题及改进情况”里说到工作人员和培训。主管部门应当对政府信息公开工作人员定期进行培训（条例第四十八条）。',
      en: 'Reports that speak of staff and training in their own section on problems and improvements. Staff are to be trained regularly (Article 48).',
    },
    ['培训', '队伍', '人员更换', '专职'],
    ['人员', '业务培训', '工作人员', '专人专岗', '兼职'],
  ),
  problem(
    'awareness',
    { zh: '思想认识与公开意识', en: 'Awareness' },
    {
      zh: '报告自己在“存在的主要问题及改进情况”里说到对公开工作的认识。',
      en: 'Reports that speak, in their own section on problems and improvements, of how disclosure is seen by those who do it.',
    },
    ['思想认识', '认识不', '意识不', '公开意识'],
    ['主动公开意识', '认识不足', '意识不强', '重视不够'],
  ),
];
