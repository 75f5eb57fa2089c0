import type { Topic, TopicCell } from './topic.ts';

const anyOf = (table: TopicCell['table'], rows: readonly string[]): TopicCell[] => rows.map((row) => ({ table, row }));

const refusedRows = [
  'stateSecrets',
  'otherLaws',
  'securityStability',
  'thirdPartyRights',
  'internalAffairs',
  'processInformation',
  'enforcementFiles',
  'administrativeInquiries',
].map((ground) => `refused.${ground}`);

const litigationRows = ['litigationDirect', 'litigationAfterReconsideration'];

/** What people ask a township for, and what became of it: read from the tables, for their rows stand in every report. */
export const requestTopics: readonly Topic[] = [
  {
    id: 'requests',
    group: 'requests',
    name: { zh: '有政府信息公开申请', en: 'Requests for information' },
    about: {
      zh: '公民、法人或者其他组织可以向地方各级人民政府申请获取政府信息（条例第二十七条）。这里是有申请的报告：本年新收的，上年结转的，或者结转下年的。',
      en: 'Citizens and organisations may ask governments of any level for information (Article 27 of the regulation). These are the reports with requests: received in the year, carried in, or carried over.',
    },
    told: { kind: 'cells', cells: anyOf('requests', ['received', 'carriedIn', 'carriedOver']), filter: 'requests' },
    asked: ['依申请公开', '收到申请', '信息公开申请', '公开申请'],
  },
  {
    id: 'requests-refused',
    group: 'requests',
    name: { zh: '不予公开', en: 'Requests refused' },
    about: {
      zh: '决定不予公开的，要告知申请人并说明理由（条例第三十六条第（三）项）；哪些不公开、哪些可以不公开，见第十四条至第十六条。表中分八种情形。',
      en: 'A refusal has to be told to the applicant with its reasons (Article 36 (3)); Articles 14 to 16 say what is not, or need not be, disclosed. The form has eight grounds.',
    },
    told: { kind: 'cells', cells: anyOf('requests', refusedRows) },
    asked: [
      '不公开',
      '拒绝公开',
      '国家秘密',
      '第三方合法权益',
      '内部事务信息',
      '过程性信息',
      '执法案卷',
      '三安全一稳定',
    ],
  },
  {
    id: 'information-not-held',
    group: 'requests',
    name: { zh: '本机关不掌握相关信息', en: 'Information not held' },
    about: {
      zh: '表中“无法提供”的第一种情形。没有所申请的信息，或者信息不由本机关负责公开的，怎样答复，见条例第三十六条第（四）、（五）项。',
      en: 'The first row of “Not available” on the form. Article 36 (4) and (5) say how to answer where there is no such information, or another authority is responsible for it.',
    },
    told: { kind: 'cells', cells: anyOf('requests', ['unavailable.notHeld']) },
    asked: ['本机关不掌握', '不掌握', '无法提供', '信息不存在'],
  },
  {
    id: 'reconsideration',
    group: 'requests',
    name: { zh: '行政复议', en: 'Administrative reconsideration' },
    about: {
      zh: '认为政府信息公开工作侵犯其合法权益的，可以申请行政复议（条例第五十一条）。这里是表中行政复议有案件的报告。',
      en: 'Those who hold that disclosure work infringes their rights may apply for reconsideration (Article 51). These are the reports with cases of it in the table.',
    },
    told: { kind: 'cells', cells: anyOf('disputes', ['reconsideration']), filter: 'reconsideration' },
    asked: ['复议'],
  },
  {
    id: 'litigation',
    group: 'requests',
    name: { zh: '行政诉讼', en: 'Administrative litigation' },
    about: {
      zh: '认为政府信息公开工作侵犯其合法权益的，可以提起行政诉讼（条例第五十一条）。表中分未经复议直接起诉和复议后起诉。',
      en: 'Those who hold that disclosure work infringes their rights may sue (Article 51), with or without reconsideration first: two rows of the table.',
    },
    told: { kind: 'cells', cells: anyOf('disputes', litigationRows), filter: 'litigation' },
    asked: ['诉讼', '起诉', '被告', '打官司'],
  },
  {
    id: 'results-corrected',
    group: 'requests',
    name: { zh: '复议、诉讼结果纠正', en: 'Corrected on reconsideration or in court' },
    about: {
      zh: '行政复议或者行政诉讼中，结果为纠正的案件；复议和诉讼的依据见条例第五十一条。',
      en: 'Cases of reconsideration or litigation whose result was a correction; Article 51 is what both rest on.',
    },
    told: {
      kind: 'cells',
      cells: ['reconsideration', ...litigationRows].map((row) => ({ table: 'disputes', row, column: 'corrected' })),
    },
    asked: ['结果纠正', '纠正', '败诉'],
  },
];
