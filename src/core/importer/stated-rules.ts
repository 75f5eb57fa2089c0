/** How sentences say a figure. Everything is matched in `plain` text: without spaces, half-width punctuation. */
export interface StatedRule {
  /** The stated indicator. */
  id: string;
  units: RegExp;
  /** Ends right before the figure. What it matches, from its first word on, belongs to the quote. */
  before: RegExp;
  /** Begins right after the figure, where its noun follows it: 2次政府开放日. */
  after?: RegExp;
  /** Must be found in the title of the item or in its sentence up to the figure. */
  about?: RegExp;
  /** With these words in the sentence up to the figure, something else is counted. */
  unless?: RegExp;
  /** The same for the whole sentence. */
  never?: RegExp;
  /** Counts for the whole township: not under a title that names one topic, nor among the parts after 其中. */
  ofAll?: true;
}

/** Words between a noun and its figure that say nothing else. */
const total = '(?:数量|总数|条数|件数|篇数|数|共计|合计|总计|累计|共|约|计|达到?|为|有|了|[:])*$';
const rule = (id: string, units: RegExp, before: string, more: Partial<StatedRule> = {}): StatedRule => ({
  id,
  units,
  before: new RegExp(before + total),
  ...more,
});

const pieces = /^(?:条|篇|件|份|则)$/;
const papers = /^(?:件|份|个|篇)$/;
const cases = /^(?:件|起|宗|例|次)$/;
const yuan = /^元$/;

const disclose = '(?:主动公开|公开|发布|公布|公示|推送)';
const information = '(?:各类|政府|政务|有关|相关)*信息';

/** What villages disclose is theirs. */
const ofAll = { ofAll: true, unless: /[各全]村|村级|村务|社区/ } as const;

/** 主动公开政府信息664条, 公开政府信息共计30条 */
const disclosed: readonly StatedRule[] = [
  rule('itemsDisclosed', pieces, `主动公开(?:了|的)?${information}`, ofAll),
  rule('itemsDisclosed', pieces, `(?:全年|全乡|全镇|本年度?|共)${disclose}${information}`, ofAll),
  rule('itemsDisclosed', pieces, '主动公开(?:了)?', { ...ofAll, after: new RegExp(`^${information}`) }),
  rule('itemsDisclosed', pieces, '发布对外管理服务事项信息', ofAll),
  rule('itemsByOtherMeans', pieces, `其[他它](?:方式|渠道|形式|途径)${disclose}?${information}`),
];

/** 公文106件,其中公开发布42件,不公开4件,依申请公开60件 */
const ofDocuments = /(?:制发|印发|制作|形成|发布|下发)[^,;]{0,12}(?:公文|文件)|(?:公文|文件)[^,;]{0,6}\d/;
const document = '(?:各类|政府|行政|党委)*(?:公文|文件)';
const documents: readonly StatedRule[] = [
  rule('documentsIssued', papers, `(?:制发|印发|制作|形成|下发)${document}`),
  rule('documentsDisclosed', papers, `(?<![不予])(?:主动公开|公开发布|对外公开|(?<=其中)公开)(?:的)?(?:${document})?`, {
    about: ofDocuments,
  }),
  rule('documentsOnRequest', papers, `依申请公开(?:的)?(?:${document})?`, { about: ofDocuments }),
  rule('documentsNotDisclosed', papers, `(?:不公开|不予公开)(?:的)?(?:${document})?`, { about: ofDocuments }),
];

const finance = '(?:财政|财务|预决算|财政预决算|财政资金)(?:收支|管理|类)*信息';
const epidemic = '(?:新冠肺炎|新冠|疫情防控|疫情|防疫)+(?:工作|宣传|相关|类)*信息';
const poverty = '(?:扶贫|脱贫|乡村振兴|防返贫)[^,。;:\\d]{0,24}信息';

/** The fields that notices ask townships to disclose. A title of one paragraph may say the field: 民生领域信息公开情况。 */
const topics: readonly StatedRule[] = [
  rule('financialItems', pieces, `${disclose}(?:了)?${finance}`),
  rule('epidemicItems', pieces, `${disclose}(?:了)?${epidemic}`),
  rule('epidemicItemsReposted', pieces, `转发(?:了)?${epidemic}`),
  rule('povertyItems', pieces, `${disclose}[^,。;:]{0,12}${poverty}`),
  rule('welfareItems', pieces, `${disclose}(?:了)?民生(?:领域|保障|类)*${information}`),
  rule('welfareItems', pieces, '民生领域[^,。;:]{0,10}。该领域[^,。;:\\d]{0,16}发布', {
    after: new RegExp(`^${information}`),
  }),
  rule('socialAssistanceItems', pieces, '(?:社会救助|社会救助和社会福利)(?:类)?信息(?:公开)?'),
  rule('constructionItems', pieces, '项目[^,。;:\\d]{0,10}通过[^,。;:、\\d]{0,8}网站?(?:公开|发布)', {
    about: /建设项目|设施项目|工程/,
  }),
  rule('constructionItemsPosted', pieces, '项目[^,。;:]{0,10}通过[^,。;:]{0,20}公示栏(?:公示|公开)', {
    about: /建设项目|设施项目|工程/,
  }),
];

const reply = '(?:回复办理|办理回复|回复|答复|办理|办结)';
const exchange: readonly StatedRule[] = [
  rule('briefs', /^(?:篇|期|条|份|则)$/, '(?:信息|政务|工作)+简报(?:信息)?'),
  rule('policyInterpretations', pieces, `(?:发布|公开|转发)(?:各类|相关)*政策解读(?:类)?(?:信息|材料|文件|稿件)?`),
  rule('forumReplies', pieces, `${reply}[^,。;:、\\d]{0,8}(?:网帖|留言)`),
  rule('hotlineReplies', cases, `(?:12345[”"]?|热线)[^,。;:、\\d]{0,10}${reply}`),
  rule('hotlineReplies', cases, `${reply}[“"]?(?:12345[”"]?|[^,。;:、\\d]{0,6}热线)[^,。;:、\\d]{0,10}`),
  rule('openDays', /^(?:次|场|期|场次)$/, '(?:组织|开展|举办|举行)', { after: /^(?:政府|政务|公众)?开放日/ }),
  rule('openDays', /^(?:次|场|期|场次)$/, '(?:政府|政务|公众)开放日(?:活动)?'),
  rule('openDayParticipants', /^(?:人|人次|名)$/, '开放日(?:活动)?(?:\\d+[次场期])?,(?:共)?邀请[^,。;:\\d]{0,12}'),
  rule('trainingSessions', /^(?:次|期|场)$/, '(?:政务公开|信息公开|政府信息公开)(?:工作)?(?:专题|业务)*培训(?:会|班)?'),
];

const disputes = /信息公开|依申请公开/;
/** Named only to say that the disputes are not about it. */
const elsewhere = /无关|非(?:因)?(?:政府)?信息公开|(?:不|未|没有)(?:涉及|属于|是因|关系到)/;
const alsoInTables: readonly StatedRule[] = [
  rule(
    'requestsInProse',
    /^(?:件|条|份|宗|次|例|起|项)$/,
    '(?:收到|受理|接到|新收)(?:了|到|的)?[^,。;:\\d]{0,20}(?:信息公开的?申请|依申请公开(?:政府)?(?:信息|申请|事项)*|公开(?:政府)?信息的?申请)',
    { unless: /其中|通过|网上|网络|信函|邮寄|邮件|当面|现场|电话|传真/ },
  ),
  rule('reconsiderationsInProse', cases, '(?:信息公开[^。;]*)?(?<!诉讼(?:案件)?[、和及与或])行政复议(?:案件|申请)?', {
    about: disputes,
    never: elsewhere,
  }),
  rule('litigationInProse', cases, '(?:信息公开[^。;]*)?(?<!复议(?:案件|申请)?[、和及与或])行政诉讼(?:案件)?', {
    about: disputes,
    never: elsewhere,
  }),
  rule('procurementProjectsInProse', /^(?:项|个|次|批)$/, '政府集中采购(?:项目)?'),
  rule(
    'procurementAmountInProse',
    yuan,
    '政府集中采购(?:项目)?(?:数量|共|:)*(?:\\d+(?:项|个|次|批))?(?:,|项目|总?金额|资金|总额|支出)*',
  ),
  ...(
    [
      ['procurementGoods', '货物'],
      ['procurementWorks', '工程'],
      ['procurementServices', '服务'],
    ] as const
  ).map(([id, kind]) => rule(id, yuan, `政府集中采购[^。;]*[(:,、]${kind}(?:类|采购|金额)*`)),
];

/** In the order of the indicators. Channels are read where they divide the items disclosed, see `channelRules`. */
export const statedRules: readonly StatedRule[] = [...disclosed, ...documents, ...topics, ...exchange, ...alsoInTables];

/** The parts of the items disclosed, in the sentence that gives the whole or the next: 其中政府网站131条. */
const byChannel = `(?:${disclose}(?:了)?(?:${information})?)?`;
export const channelRules: readonly StatedRule[] = [
  rule('itemsOnWebsite', pieces, `(?:政府|门户|公开)*网站?${byChannel}`),
  rule('itemsOnWechat', pieces, `(?:政务)?微信(?:公众号|平台)?${byChannel}`),
  rule('itemsAtReadingPoints', pieces, `(?:信息)?(?:查阅点|查阅场所)${byChannel}`),
  rule('itemsOnBoards', pieces, `(?:公示|公开|宣传)栏${byChannel}`),
];
