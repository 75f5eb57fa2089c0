import { fromCells, type Indicator, type IndicatorGroup } from '../indicator.ts';

type Words = [zh: string, en: string];

/** One cell of the first table: `row.column`. */
const record = (id: string, group: IndicatorGroup, cell: string, name: Words, definition: Words): Indicator => {
  const [row = '', column = ''] = cell.split('.');
  return fromCells(
    { id, group, name: { zh: name[0], en: name[1] }, definition: { zh: definition[0], en: definition[1] } },
    [{ table: 'proactive', row, column }],
  );
};

/** Section 二 of the form. Only `decisions` is counted alike in both editions. */
export const proactiveIndicators: readonly Indicator[] = [
  record(
    'normativeDocumentsMade',
    'documents',
    'normativeDocuments.made',
    ['规范性文件新制作数', 'Normative documents made'],
    ['本年新制作的规范性文件（2019 年版表格）', 'Normative documents made in the year (2019 edition)'],
  ),
  record(
    'normativeDocumentsDisclosed',
    'documents',
    'normativeDocuments.disclosed',
    ['规范性文件新公开数', 'Normative documents disclosed'],
    ['本年新公开的规范性文件（2019 年版表格）', 'Normative documents disclosed in the year (2019 edition)'],
  ),
  record(
    'normativeDocumentsTotalDisclosed',
    'documents',
    'normativeDocuments.totalDisclosed',
    ['规范性文件对外公开总数', 'Normative documents disclosed in total'],
    ['对外公开的规范性文件总数（2019 年版表格）', 'All normative documents disclosed (2019 edition)'],
  ),
  record(
    'normativeDocumentsIssued',
    'documents',
    'normativeDocuments.issued',
    ['行政规范性文件制发数', 'Normative documents issued'],
    ['本年制发的行政规范性文件（2021 年版表格）', 'Normative documents issued in the year (2021 edition)'],
  ),
  record(
    'normativeDocumentsRepealed',
    'documents',
    'normativeDocuments.repealed',
    ['行政规范性文件废止数', 'Normative documents repealed'],
    ['本年废止的行政规范性文件（2021 年版表格）', 'Normative documents repealed in the year (2021 edition)'],
  ),
  record(
    'normativeDocumentsInForce',
    'documents',
    'normativeDocuments.inForce',
    ['行政规范性文件现行有效数', 'Normative documents in force'],
    ['现行有效的行政规范性文件（2021 年版表格）', 'Normative documents in force (2021 edition)'],
  ),
  record(
    'licensingDecisions',
    'decisions',
    'licensing.decisions',
    ['行政许可决定', 'Licensing decisions'],
    ['行政许可的处理决定数量', 'Decisions on administrative licences'],
  ),
  record(
    'penaltyDecisions',
    'decisions',
    'penalties.decisions',
    ['行政处罚决定', 'Penalty decisions'],
    ['行政处罚的处理决定数量', 'Decisions on administrative penalties'],
  ),
  record(
    'coercionDecisions',
    'decisions',
    'coercion.decisions',
    ['行政强制决定', 'Coercion decisions'],
    ['行政强制的处理决定数量', 'Decisions on administrative coercion'],
  ),
  record(
    'otherServicesItemsLastYear',
    'decisions',
    'otherServices.itemsLastYear',
    ['其他对外管理服务事项上年项目数', 'Other services: items last year'],
    [
      '其他对外管理服务事项的上一年项目数量（2019 年版表格）',
      'Other services to the public: items in the year before (2019 edition)',
    ],
  ),
  record(
    'otherServicesChange',
    'decisions',
    'otherServices.change',
    ['其他对外管理服务事项增减数', 'Other services: change in items'],
    [
      '其他对外管理服务事项的本年增减项目数，可为负（2019 年版表格）',
      'Change in the number of items, may be negative (2019 edition)',
    ],
  ),
  record(
    'otherServicesDecisions',
    'decisions',
    'otherServices.decisions',
    ['其他对外管理服务事项处理决定数', 'Other services: decisions'],
    ['其他对外管理服务事项的处理决定数量（2019 年版表格）', 'Decisions on other services to the public (2019 edition)'],
  ),
  record(
    'feeItems',
    'money',
    'fees.itemsLastYear',
    ['行政事业性收费上年项目数', 'Fee items last year'],
    [
      '行政事业性收费的上一年项目数量，是项目数，不是金额（2019 年版表格）',
      'Kinds of administrative fees in the year before: a count, not money (2019 edition)',
    ],
  ),
  record(
    'feesAmount',
    'money',
    'fees.amount',
    ['行政事业性收费金额', 'Fees collected'],
    ['本年行政事业性收费金额（2021 年版表格）', 'Administrative fees collected in the year (2021 edition)'],
  ),
  record(
    'procurementProjects',
    'money',
    'procurement.projects',
    ['政府集中采购项目', 'Procurement projects'],
    ['政府集中采购的项目数量（2019 年版表格）', 'Government procurement projects (2019 edition)'],
  ),
  record(
    'procurementAmount',
    'money',
    'procurement.amount',
    ['政府集中采购金额', 'Procurement amount'],
    [
      '政府集中采购的总金额；原件不写单位时没有数（2019 年版表格）',
      'Government procurement in total; no value where the original names no unit (2019 edition)',
    ],
  ),
];
