import { requestsRows2019, requestsRows2021 } from '../../report/editions/requests-rows.ts';
import { type CellRef, fromCells, type Indicator, type IndicatorGroup } from '../indicator.ts';

const total = (row: string): CellRef => ({ table: 'requests', row, column: 'total' });

/** The rows of a group of the form, over both editions: `otherwise` and the three rows it became in 2021. */
const totalsOf = (group: string): CellRef[] => {
  const ids = new Set([...requestsRows2019, ...requestsRows2021].map((row) => row.id));
  return [...ids].filter((id) => id === group || id.startsWith(`${group}.`)).map(total);
};

const organisations = ['businesses', 'research', 'nonprofits', 'legalServices', 'others'];

type Words = [zh: string, en: string];

const record = (id: string, group: IndicatorGroup, name: Words, definition: Words, from: CellRef[]): Indicator =>
  fromCells(
    { id, group, name: { zh: name[0], en: name[1] }, definition: { zh: definition[0], en: definition[1] } },
    from,
  );

/** Sections 三 and 四 of the form. */
export const requestIndicators: readonly Indicator[] = [
  record(
    'requestsReceived',
    'requests',
    ['新收申请', 'Requests received'],
    ['本年新收到的政府信息公开申请，各类申请人合计', 'Requests for information received in the year, all applicants'],
    [total('received')],
  ),
  record(
    'requestsFromPersons',
    'requests',
    ['自然人的新收申请', 'Requests from natural persons'],
    ['本年新收申请中由自然人提出的', 'Requests received in the year from natural persons'],
    [{ table: 'requests', row: 'received', column: 'naturalPersons' }],
  ),
  record(
    'requestsFromOrganisations',
    'requests',
    ['法人或其他组织的新收申请', 'Requests from organisations'],
    [
      '本年新收申请中由商业企业、科研机构、社会公益组织、法律服务机构和其他组织提出的',
      'Requests received in the year from businesses, research, public-interest and legal organisations and others',
    ],
    organisations.map((column) => ({ table: 'requests', row: 'received', column })),
  ),
  record(
    'requestsCarriedIn',
    'requests',
    ['上年结转申请', 'Requests carried in'],
    ['上一年没有办结、转到本年办理的申请', 'Requests not concluded in the year before'],
    [total('carriedIn')],
  ),
  record(
    'requestsConcluded',
    'requests',
    ['办结申请', 'Requests concluded'],
    ['本年办结的申请，即表中“（七）总计”', 'Requests concluded in the year: row (7) of the form'],
    [total('concluded')],
  ),
  record(
    'requestsCarriedOver',
    'requests',
    ['结转下年申请', 'Requests carried over'],
    ['本年没有办结、结转下年度继续办理的申请', 'Requests carried over to the next year'],
    [total('carriedOver')],
  ),
  record(
    'granted',
    'results',
    ['予以公开', 'Disclosed'],
    ['全部公开的申请', 'Requests granted in full'],
    [total('granted')],
  ),
  record(
    'partlyGranted',
    'results',
    ['部分公开', 'Partly disclosed'],
    ['区分处理后部分公开的申请', 'Requests granted in part'],
    [total('partlyGranted')],
  ),
  record(
    'refused',
    'results',
    ['不予公开', 'Refused'],
    ['不予公开的申请，表中八种情形之和', 'Requests refused: the sum of the eight grounds on the form'],
    totalsOf('refused'),
  ),
  record(
    'unavailable',
    'results',
    ['无法提供', 'Unavailable'],
    ['无法提供的申请，表中三种情形之和', 'Requests that could not be met: the sum of three rows'],
    totalsOf('unavailable'),
  ),
  record(
    'notProcessed',
    'results',
    ['不予处理', 'Not processed'],
    ['不予处理的申请，表中五种情形之和', 'Requests not processed: the sum of five rows'],
    totalsOf('notProcessed'),
  ),
  record(
    'otherwise',
    'results',
    ['其他处理', 'Otherwise concluded'],
    [
      '其他处理的申请；2021 年版表格分为三行，此处相加',
      'Otherwise concluded; three rows since the 2021 edition, added up here',
    ],
    totalsOf('otherwise'),
  ),
  record(
    'reconsiderations',
    'disputes',
    ['行政复议', 'Reconsiderations'],
    ['因政府信息公开被申请行政复议的件数（总计）', 'Administrative reconsiderations about disclosure (total)'],
    [{ table: 'disputes', row: 'reconsideration', column: 'total' }],
  ),
  record(
    'litigationDirect',
    'disputes',
    ['未经复议直接起诉', 'Litigation without reconsideration'],
    ['未经复议直接提起的行政诉讼件数（总计）', 'Lawsuits brought without reconsideration (total)'],
    [{ table: 'disputes', row: 'litigationDirect', column: 'total' }],
  ),
  record(
    'litigationAfterReconsideration',
    'disputes',
    ['复议后起诉', 'Litigation after reconsideration'],
    ['复议后提起的行政诉讼件数（总计）', 'Lawsuits brought after reconsideration (total)'],
    [{ table: 'disputes', row: 'litigationAfterReconsideration', column: 'total' }],
  ),
];
