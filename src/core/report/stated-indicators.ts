import type { Text } from '../findings/text.ts';

/** What a figure of the prose can be entered as. The data set makes an indicator of each, the importer proposes them. */
export interface StatedIndicator {
  id: string;
  /** The usual one; what a township counts in is kept with its figure. 元: an exact amount. */
  unit: string;
  name: Text;
  definition: Text;
}

type Words = [zh: string, en: string];

const stated = (id: string, unit: string, name: Words, definition: Words): StatedIndicator => ({
  id,
  unit,
  name: { zh: name[0], en: name[1] },
  definition: { zh: `正文所述${definition[0]}`, en: `${definition[1]}, as the prose says` },
});

const items = (id: string, topic: Words, definition: Words): StatedIndicator =>
  stated(id, '条', [`${topic[0]}信息`, `Items on ${topic[1]}`], definition);

const channel = (id: string, [zh, en]: Words): StatedIndicator =>
  stated(
    id,
    '条',
    [`${zh}公开信息`, `Items disclosed ${en}`],
    [`通过${zh}公开的信息条数`, `Items of information disclosed ${en}`],
  );

const disclosed: readonly StatedIndicator[] = [
  stated(
    'itemsDisclosed',
    '条',
    ['主动公开信息条数', 'Items disclosed'],
    [
      '本年主动公开的信息条数；所指范围以原句为准',
      'Items of information disclosed in the year; the sentence says of what kind',
    ],
  ),
  channel('itemsOnWebsite', ['政府网站', 'on the website']),
  channel('itemsOnWechat', ['微信', 'on WeChat']),
  channel('itemsAtReadingPoints', ['信息查阅点', 'at reading points']),
  channel('itemsOnBoards', ['公示栏', 'on notice boards']),
  channel('itemsByOtherMeans', ['其他方式', 'by other means']),
];

const documents: readonly StatedIndicator[] = [
  stated(
    'documentsIssued',
    '件',
    ['制发文件数', 'Documents issued'],
    ['本年制发的文件数', 'Documents issued in the year'],
  ),
  stated(
    'documentsDisclosed',
    '件',
    ['公开发布文件数', 'Documents published'],
    ['本年制发的文件中公开发布的', 'Documents published in the year'],
  ),
  stated(
    'documentsOnRequest',
    '件',
    ['依申请公开文件数', 'Documents on request only'],
    ['本年制发的文件中定为依申请公开的', 'Documents of the year that are disclosed on request'],
  ),
  stated(
    'documentsNotDisclosed',
    '件',
    ['不公开文件数', 'Documents not disclosed'],
    ['本年制发的文件中定为不公开的', 'Documents of the year that are not disclosed'],
  ),
];

const topics: readonly StatedIndicator[] = [
  items(
    'financialItems',
    ['财政', 'public finance'],
    ['本年公开的财政信息', 'Items on public finance disclosed in the year'],
  ),
  items(
    'epidemicItems',
    ['疫情防控', 'the epidemic'],
    ['本年公开的疫情防控信息', 'Items on the epidemic disclosed in the year'],
  ),
  stated(
    'epidemicItemsReposted',
    '条',
    ['转发疫情防控信息', 'Items on the epidemic reposted'],
    ['本年转发的疫情防控信息', 'Items on the epidemic reposted in the year'],
  ),
  items(
    'povertyItems',
    ['扶贫和乡村振兴', 'poverty relief and rural revitalisation'],
    ['本年公开的扶贫、乡村振兴信息', 'Items on poverty relief and rural revitalisation disclosed in the year'],
  ),
  items(
    'welfareItems',
    ['民生', 'public welfare'],
    ['本年公开的民生领域信息', 'Items on public welfare disclosed in the year'],
  ),
  items(
    'socialAssistanceItems',
    ['社会救助', 'social assistance'],
    ['本年公开的社会救助信息', 'Items on social assistance disclosed in the year'],
  ),
  items(
    'constructionItems',
    ['重大建设项目', 'major construction projects'],
    ['本年公开的重大建设项目信息', 'Items on major construction projects disclosed in the year'],
  ),
  stated(
    'constructionItemsPosted',
    '条',
    ['公示栏公示重大建设项目信息', 'Items on construction projects on notice boards'],
    ['本年在公示栏公示的重大建设项目信息', 'Items on major construction projects posted on notice boards in the year'],
  ),
];

const exchange: readonly StatedIndicator[] = [
  stated('briefs', '篇', ['信息简报', 'Briefs'], ['本年的信息简报篇数', 'Information briefs in the year']),
  stated(
    'policyInterpretations',
    '篇',
    ['政策解读', 'Policy interpretations'],
    ['本年发布的政策解读', 'Interpretations of policies published in the year'],
  ),
  stated(
    'forumReplies',
    '篇',
    ['网帖和留言回复', 'Replies to posts and messages'],
    ['本年回复的网帖、留言', 'Replies to posts and messages on the web in the year'],
  ),
  stated(
    'hotlineReplies',
    '件',
    ['热线回复办理', 'Hotline replies'],
    ['本年“12345”热线回复办理件数', 'Replies through the 12345 hotline in the year'],
  ),
  stated(
    'openDays',
    '次',
    ['政府开放日', 'Open days'],
    ['本年组织的政府开放日次数', 'Government open days in the year'],
  ),
  stated(
    'openDayParticipants',
    '人',
    ['政府开放日参加人数', 'Participants of open days'],
    ['本年政府开放日邀请、参加的人数', 'People invited to or present at the open days of the year'],
  ),
  stated(
    'trainingSessions',
    '次',
    ['信息公开培训', 'Training on disclosure'],
    ['本年组织的信息公开培训次数', 'Training sessions on information disclosure in the year'],
  ),
];

/** Told in a sentence as well as in a table. The two are kept apart: a check compares them. */
const alsoInTables: readonly StatedIndicator[] = [
  stated(
    'requestsInProse',
    '件',
    ['正文所述新收申请', 'Requests received, in the prose'],
    [
      '本年收到的政府信息公开申请；表中的数见“新收申请”',
      'Requests for information received in the year; the table’s figure is “Requests received”',
    ],
  ),
  stated(
    'reconsiderationsInProse',
    '件',
    ['正文所述行政复议', 'Reconsiderations, in the prose'],
    ['因政府信息公开发生的行政复议', 'Administrative reconsiderations about disclosure'],
  ),
  stated(
    'litigationInProse',
    '件',
    ['正文所述行政诉讼', 'Lawsuits, in the prose'],
    ['因政府信息公开发生的行政诉讼', 'Lawsuits about disclosure'],
  ),
  stated(
    'procurementProjectsInProse',
    '项',
    ['正文所述政府集中采购项目', 'Procurement projects, in the prose'],
    ['本年的政府集中采购项目数', 'Government procurement projects in the year'],
  ),
  stated(
    'procurementAmountInProse',
    '元',
    ['正文所述政府集中采购金额', 'Procurement amount, in the prose'],
    ['本年的政府集中采购金额', 'Government procurement in the year'],
  ),
  stated(
    'procurementGoods',
    '元',
    ['货物类采购金额', 'Procurement of goods'],
    ['本年政府集中采购中货物的金额', 'Government procurement of goods in the year'],
  ),
  stated(
    'procurementWorks',
    '元',
    ['工程类采购金额', 'Procurement of works'],
    ['本年政府集中采购中工程的金额', 'Government procurement of works in the year'],
  ),
  stated(
    'procurementServices',
    '元',
    ['服务类采购金额', 'Procurement of services'],
    ['本年政府集中采购中服务的金额', 'Government procurement of services in the year'],
  ),
];

/** In the order in which pages list them. A new one is one record here, and a rule in the importer that proposes it. */
export const statedIndicators: readonly StatedIndicator[] = [
  ...disclosed,
  ...documents,
  ...topics,
  ...exchange,
  ...alsoInTables,
];

export const statedIndicatorIds: readonly string[] = statedIndicators.map(({ id }) => id);
