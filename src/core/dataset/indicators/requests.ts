import { requestsRows2019, requestsRows2021 } from '../../report/editions/requests-rows.ts';
import { type CellRef, fromCells, type Indicator, type IndicatorGroup } from '../indicator.ts';

type Words = [zh: string, en: string];

const record = (
  id: string,
  group: IndicatorGroup,
  name: Words,
  definition: Words,
  from: CellRef[],
  shareOf?: string,
): Indicator =>
  fromCells(
    {
      id,
      group,
      name: { zh: name[0], en: name[1] },
      definition: { zh: definition[0], en: definition[1] },
      ...(shareOf !== undefined && { shareOf }),
    },
    from,
  );

const total = (row: string): CellRef => ({ table: 'requests', row, column: 'total' });

/** The rows of a group of the form, over both editions: `otherwise` and the three rows it became in 2021. */
const totalsOf = (group: string): CellRef[] => {
  const ids = new Set([...requestsRows2019, ...requestsRows2021].map((row) => row.id));
  return [...ids].filter((id) => id === group || id.startsWith(`${group}.`)).map(total);
};

/** What came in and went out: the rows that the form's one printed identity ties together. */
const flow: readonly Indicator[] = [
  record(
    'requestsReceived',
    'requests',
    ['新收申请', 'Requests received'],
    ['本年新收到的政府信息公开申请，各类申请人合计', 'Requests for information received in the year, all applicants'],
    [total('received')],
  ),
  record(
    'requestsConcluded',
    'requests',
    ['办结申请', 'Requests concluded'],
    ['本年办结的申请，即表中“（七）总计”', 'Requests concluded in the year: row (7) of the form'],
    [total('concluded')],
  ),
  record(
    'requestsCarriedIn',
    'requests',
    ['上年结转申请', 'Requests carried in'],
    ['上一年没有办结、转到本年办理的申请', 'Requests not concluded in the year before'],
    [total('carriedIn')],
  ),
  record(
    'requestsCarriedOver',
    'requests',
    ['结转下年申请', 'Requests carried over'],
    ['本年没有办结、结转下年度继续办理的申请', 'Requests carried over to the next year'],
    [total('carriedOver')],
  ),
];

const receivedFrom = (id: string, columns: string[], [zh, en]: Words, definition?: Words): Indicator =>
  record(
    id,
    'requests',
    [`${zh}的新收申请`, `Requests from ${en}`],
    definition ?? [`本年新收申请中由${zh}提出的`, `Requests received in the year from ${en}`],
    columns.map((column) => ({ table: 'requests', row: 'received', column })),
    'requestsReceived',
  );

const organisations = ['businesses', 'research', 'nonprofits', 'legalServices', 'others'];

const applicants: readonly Indicator[] = [
  receivedFrom('requestsFromPersons', ['naturalPersons'], ['自然人', 'natural persons']),
  receivedFrom(
    'requestsFromOrganisations',
    organisations,
    ['法人或其他组织', 'organisations'],
    [
      '本年新收申请中由商业企业、科研机构、社会公益组织、法律服务机构和其他组织提出的，五列之和',
      'Requests received in the year from businesses, research, public-interest and legal organisations and others: the sum of five columns',
    ],
  ),
  receivedFrom('requestsFromBusinesses', ['businesses'], ['商业企业', 'businesses']),
  receivedFrom('requestsFromResearch', ['research'], ['科研机构', 'research institutions']),
  receivedFrom('requestsFromNonprofits', ['nonprofits'], ['社会公益组织', 'public-interest organisations']),
  receivedFrom('requestsFromLegalServices', ['legalServices'], ['法律服务机构', 'legal service providers']),
  receivedFrom('requestsFromOthers', ['others'], ['其他组织', 'other organisations']),
];

const result = (id: string, name: Words, definition: Words, from: CellRef[]): Indicator =>
  record(id, 'results', name, definition, from, 'requestsConcluded');

/** How requests were concluded; each is a part of the row （七）总计. The grounds below them are indicators of their own. */
export const resultIndicators: readonly Indicator[] = [
  result('granted', ['予以公开', 'Disclosed'], ['全部公开的申请', 'Requests granted in full'], [total('granted')]),
  result(
    'partlyGranted',
    ['部分公开', 'Partly disclosed'],
    ['区分处理后部分公开的申请', 'Requests granted in part'],
    [total('partlyGranted')],
  ),
  result(
    'refused',
    ['不予公开', 'Refused'],
    ['不予公开的申请，表中八种情形之和', 'Requests refused: the sum of the eight grounds on the form'],
    totalsOf('refused'),
  ),
  result(
    'unavailable',
    ['无法提供', 'Unavailable'],
    ['无法提供的申请，表中三种情形之和', 'Requests that could not be met: the sum of three rows'],
    totalsOf('unavailable'),
  ),
  result(
    'notProcessed',
    ['不予处理', 'Not processed'],
    ['不予处理的申请，表中五种情形之和', 'Requests not processed: the sum of five rows'],
    totalsOf('notProcessed'),
  ),
  result(
    'otherwise',
    ['其他处理', 'Otherwise concluded'],
    [
      '其他处理的申请；2021 年版表格分为三行，此处相加',
      'Otherwise concluded; three rows since the 2021 edition, added up here',
    ],
    totalsOf('otherwise'),
  ),
];

/** Section 三 of the form: what came in and from whom. */
export const requestIndicators: readonly Indicator[] = [...flow, ...applicants];
