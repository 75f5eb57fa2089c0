import type { FormColumn, FormHeader, FormRow } from '../form.ts';

const count = (id: string, label: string, en: string, ...variants: string[]): FormColumn => ({
  ...{ id, label, en, unit: '件' },
  ...(variants.length > 0 && { variants }),
});

/** Who asked: the seven columns of the requests table, the same in both editions. */
const applicantColumns: readonly FormColumn[] = [
  count('naturalPersons', '自然人', 'Natural persons'),
  count('businesses', '商业企业', 'Businesses'),
  count('research', '科研机构', 'Research institutions'),
  count('nonprofits', '社会公益组织', 'Public-interest organisations', '社会公益性组织'),
  count('legalServices', '法律服务机构', 'Legal service providers'),
  count('others', '其他', 'Others'),
  count('total', '总计', 'Total', '合计'),
];

const [naturalPersons, ...rest] = applicantColumns;
const organisations = rest.slice(0, -1);
const total = rest.at(-1);
const heading = (column: FormColumn | undefined): FormHeader => ({ label: column?.label ?? '', en: column?.en ?? '' });

/** The three lines above the requests table; the first cell carries the one identity that the form prints. */
export const applicantHead: readonly (readonly FormHeader[])[] = [
  [
    {
      label: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
      en: '(In each column, I + II = III + IV)',
      colspan: 3,
      rowspan: 3,
    },
    { label: '申请人情况', en: 'Applicants', colspan: 7 },
  ],
  [
    { ...heading(naturalPersons), rowspan: 2 },
    { label: '法人或其他组织', en: 'Legal persons and other organisations', colspan: organisations.length },
    { ...heading(total), rowspan: 2 },
  ],
  organisations.map(heading),
];

const row = (
  id: string,
  label: string,
  en: string,
  groups: readonly string[] = [],
  variants: readonly string[] = [],
): FormRow => ({
  id,
  label,
  en,
  columns: applicantColumns,
  ...(groups.length > 0 && { groups }),
  ...(variants.length > 0 && { variants }),
});

const results = '三、本年度办理结果';
const inGroup = (group: string) => [results, group];
const refused = inGroup('（三）不予公开');
const unavailable = inGroup('（四）无法提供');
const notProcessed = inGroup('（五）不予处理');
const otherwise = inGroup('（六）其他处理');

/** 一 to （五）: printed alike in both editions. */
const sharedRows: readonly FormRow[] = [
  row('received', '一、本年新收政府信息公开申请数量', 'I. Requests received this year'),
  row('carriedIn', '二、上年结转政府信息公开申请数量', 'II. Requests carried over from last year'),
  row('granted', '（一）予以公开', '(1) Disclosed', [results]),
  row(
    'partlyGranted',
    '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    '(2) Partly disclosed (separable content; counted only here)',
    [results],
    ['（二）部分公开'],
  ),
  row('refused.stateSecrets', '1.属于国家秘密', '1. State secrets', refused),
  row('refused.otherLaws', '2.其他法律行政法规禁止公开', '2. Prohibited by other laws or regulations', refused, [
    '2.其他法律行政止公开',
  ]),
  row('refused.securityStability', '3.危及“三安全一稳定”', '3. Endangers security or stability', refused),
  row('refused.thirdPartyRights', '4.保护第三方合法权益', '4. Protects third-party rights', refused),
  row('refused.internalAffairs', '5.属于三类内部事务信息', '5. Internal affairs', refused),
  row('refused.processInformation', '6.属于四类过程性信息', '6. Deliberative information', refused),
  row('refused.enforcementFiles', '7.属于行政执法案卷', '7. Law-enforcement files', refused),
  row('refused.administrativeInquiries', '8.属于行政查询事项', '8. Administrative inquiries', refused),
  row('unavailable.notHeld', '1.本机关不掌握相关政府信息', '1. Not held by this authority', unavailable),
  row('unavailable.needsCreating', '2.没有现成信息需要另行制作', '2. Would have to be created', unavailable),
  row('unavailable.stillUnclear', '3.补正后申请内容仍不明确', '3. Still unclear after correction', unavailable),
  row('notProcessed.petitions', '1.信访举报投诉类申请', '1. Petitions, reports or complaints', notProcessed),
  row('notProcessed.duplicates', '2.重复申请', '2. Duplicate requests', notProcessed),
  row('notProcessed.publications', '3.要求提供公开出版物', '3. Asks for published works', notProcessed),
  row('notProcessed.excessive', '4.无正当理由大量反复申请', '4. Excessive without good reason', notProcessed),
  row(
    'notProcessed.reconfirmation',
    '5.要求行政机关确认或重新出具已获取信息',
    '5. Asks to confirm or reissue information already obtained',
    notProcessed,
  ),
];

const lastRows: readonly FormRow[] = [
  row('concluded', '（七）总计', '(7) Total concluded', [results], ['（七）合计']),
  row('carriedOver', '四、结转下年度继续办理', 'IV. Carried over to next year'),
];

export const requestsRows2019: readonly FormRow[] = [
  ...sharedRows,
  row('otherwise', '（六）其他处理', '(6) Otherwise concluded', [results]),
  ...lastRows,
];

export const requestsRows2021: readonly FormRow[] = [
  ...sharedRows,
  row(
    'otherwise.abandoned',
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    '1. Not corrected in time without good reason; no longer processed',
    otherwise,
  ),
  row(
    'otherwise.unpaidFee',
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    '2. Fee not paid in time; no longer processed',
    otherwise,
  ),
  row('otherwise.other', '3.其他', '3. Other', otherwise),
  ...lastRows,
];
