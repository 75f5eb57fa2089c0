import type { Topic, TopicCell } from './topic.ts';

const proactive = (row: string, ...columns: string[]): TopicCell[] =>
  columns.map((column) => ({ table: 'proactive', row, column }));

/** What is disclosed: the first table, and subjects the prose speaks of. */
export const contentTopics: readonly Topic[] = [
  {
    id: 'normative-documents',
    group: 'contents',
    name: { zh: '制发规范性文件', en: 'Normative documents issued' },
    about: {
      zh: '规章和规范性文件应当主动公开（条例第二十条第（一）项）。这里是本年制作或制发过规范性文件的报告。',
      en: 'Regulations and normative documents are to be disclosed (Article 20 (1)). These are the reports that count any made or issued in the year.',
    },
    told: { kind: 'cells', cells: proactive('normativeDocuments', 'made', 'issued') },
    asked: ['规范性文件', '制发文件'],
  },
  {
    id: 'penalties-and-coercion',
    group: 'contents',
    name: { zh: '行政处罚、行政强制', en: 'Penalties and coercion' },
    about: {
      zh: '实施行政处罚、行政强制的依据、条件和程序应当主动公开（条例第二十条第（六）项）。这里是本年有处理决定的报告。',
      en: 'The basis, conditions and procedure of penalties and coercion are to be disclosed (Article 20 (6)). These are the reports with decisions in the year.',
    },
    told: { kind: 'cells', cells: [...proactive('penalties', 'decisions'), ...proactive('coercion', 'decisions')] },
    asked: ['行政处罚', '行政强制', '罚款', '综合执法'],
  },
  {
    id: 'fees',
    group: 'contents',
    name: { zh: '行政事业性收费', en: 'Administrative fees' },
    about: {
      zh: '行政事业性收费的项目、依据和标准应当主动公开（条例第二十条第（八）项）。2019 年版表格填项目数量，2021 年版填本年收费金额。',
      en: 'Administrative fees, their basis and their rates are to be disclosed (Article 20 (8)). The 2019 edition of the form counts items; the 2021 edition gives the amount.',
    },
    told: { kind: 'cells', cells: proactive('fees', 'itemsLastYear', 'amount') },
    asked: ['收费', '事业性收费'],
  },
  {
    id: 'procurement',
    group: 'contents',
    name: { zh: '政府集中采购', en: 'Government procurement' },
    about: {
      zh: '政府集中采购项目的目录、标准和实施情况应当主动公开（条例第二十条第（九）项）。只有 2019 年版表格有这一行。',
      en: 'The catalogue, standards and results of central procurement are to be disclosed (Article 20 (9)). Only the 2019 edition of the form has this row.',
    },
    told: { kind: 'cells', cells: proactive('procurement', 'projects') },
    asked: ['采购', '集中采购', '政府采购'],
  },
  {
    id: 'budgets',
    group: 'contents',
    name: { zh: '财政预决算', en: 'Budgets and final accounts' },
    about: {
      zh: '财政预算、决算信息应当主动公开（条例第二十条第（七）项）。',
      en: 'Budgets and final accounts are to be disclosed (Article 20 (7)).',
    },
    told: { kind: 'phrases', phrases: ['预算', '决算', '三公经费'] },
    asked: ['预决算', '三公', '财政信息'],
  },
  {
    id: 'major-projects',
    group: 'contents',
    name: { zh: '重大建设项目', en: 'Major construction projects' },
    about: {
      zh: '重大建设项目的批准和实施情况应当主动公开（条例第二十条第（十）项）。',
      en: 'The approval and progress of major construction projects are to be disclosed (Article 20 (10)).',
    },
    told: { kind: 'phrases', phrases: ['重大建设项目', '重大项目'] },
    asked: ['建设项目'],
  },
  {
    id: 'rural-revitalisation',
    group: 'contents',
    name: { zh: '乡村振兴与扶贫', en: 'Rural revitalisation and poverty relief' },
    about: {
      zh: '扶贫等方面的政策、措施和实施情况应当主动公开（条例第二十条第（十一）项）；乡镇还要公开贯彻落实农业农村政策的信息（第二十一条）。',
      en: 'Policies against poverty and their results are to be disclosed (Article 20 (11)), and by townships what they do for agriculture and the countryside (Article 21).',
    },
    told: { kind: 'phrases', phrases: ['乡村振兴', '脱贫攻坚', '扶贫'] },
    asked: ['脱贫'],
  },
  {
    id: 'social-assistance',
    group: 'contents',
    name: { zh: '社会救助与低保', en: 'Social assistance' },
    about: {
      zh: '乡镇应当根据本地情况主动公开社会救助等方面的信息（条例第二十一条）。',
      en: 'Townships are to disclose, as local conditions ask, information on social assistance (Article 21).',
    },
    told: { kind: 'phrases', phrases: ['社会救助', '低保'] },
    asked: ['救助', '最低生活保障'],
  },
  {
    id: 'epidemic',
    group: 'contents',
    name: { zh: '疫情防控', en: 'Epidemic control' },
    about: {
      zh: '突发公共事件的应急预案、预警信息和应对情况，以及公共卫生的监督检查情况，应当主动公开（条例第二十条第（十二）、（十三）项）。',
      en: 'Plans, warnings and measures in public emergencies, and supervision of public health, are to be disclosed (Article 20 (12) and (13)).',
    },
    told: { kind: 'phrases', phrases: ['疫情', '防疫'] },
    asked: ['新冠', '公共卫生'],
  },
  {
    id: 'proposals',
    group: 'contents',
    name: { zh: '建议提案办理', en: 'Proposals of deputies' },
    about: {
      zh: '人大代表建议和政协提案的办理情况。格式没有要求填写，是报告自己写到的。',
      en: 'What became of proposals by deputies to the people’s congress and the consultative conference. The form does not ask for it; reports tell of their own accord.',
    },
    told: { kind: 'phrases', phrases: ['提案', '代表建议'] },
    asked: ['建议提案', '人大代表', '政协'],
  },
];
