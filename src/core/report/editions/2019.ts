import type { FormColumn, FormEdition, FormRow } from '../form.ts';
import { disputesHead, disputesRows } from './disputes-rows.ts';
import { applicantHead, requestsRows2019 } from './requests-rows.ts';

const documents: readonly FormColumn[] = [
  { id: 'made', label: '本年新制作数量', en: 'Made this year', unit: '件' },
  { id: 'disclosed', label: '本年新公开数量', en: 'Disclosed this year', unit: '件' },
  { id: 'totalDisclosed', label: '对外公开总数量', en: 'Disclosed in total', unit: '件' },
];

const items: readonly FormColumn[] = [
  { id: 'itemsLastYear', label: '上一年项目数量', en: 'Items last year', unit: '项' },
  { id: 'change', label: '本年增/减', en: 'Change this year', unit: '项', signed: true },
];

const decisions: readonly FormColumn[] = [
  ...items,
  { id: 'decisions', label: '处理决定数量', en: 'Decisions', unit: '件' },
];

const procurement: readonly FormColumn[] = [
  { id: 'projects', label: '采购项目数量', en: 'Procurement projects', unit: '项' },
  { id: 'amount', label: '采购总金额', en: 'Total amount', unit: '元', money: 'stated' },
];

const rows: readonly FormRow[] = [
  { id: 'regulations', label: '规章', en: 'Regulations', groups: ['第二十条第（一）项'], columns: documents },
  {
    id: 'normativeDocuments',
    label: '规范性文件',
    en: 'Normative documents',
    groups: ['第二十条第（一）项'],
    columns: documents,
    variants: ['行政规范性文件'],
  },
  {
    id: 'licensing',
    label: '行政许可',
    en: 'Administrative licensing',
    groups: ['第二十条第（五）项'],
    columns: decisions,
  },
  {
    id: 'otherServices',
    label: '其他对外管理服务事项',
    en: 'Other services to the public',
    groups: ['第二十条第（五）项'],
    columns: decisions,
  },
  {
    id: 'penalties',
    label: '行政处罚',
    en: 'Administrative penalties',
    groups: ['第二十条第（六）项'],
    columns: decisions,
  },
  {
    id: 'coercion',
    label: '行政强制',
    en: 'Administrative coercion',
    groups: ['第二十条第（六）项'],
    columns: decisions,
  },
  {
    id: 'fees',
    label: '行政事业性收费',
    en: 'Administrative fees',
    groups: ['第二十条第（八）项'],
    columns: items,
    variants: ['行政事业型收费'],
  },
  {
    id: 'procurement',
    label: '政府集中采购',
    en: 'Government procurement',
    groups: ['第二十条第（九）项'],
    columns: procurement,
  },
];

/** 国办公开办函〔2019〕60号. */
export const edition2019: FormEdition = {
  id: 2019,
  document: '国办公开办函〔2019〕60号',
  years: { zh: '2019—2020 年度', en: 'reports for 2019 and 2020' },
  tables: {
    proactive: {
      table: 'proactive',
      edition: 2019,
      rows,
      deciding: [
        '本年新制作数量',
        '本年新公开数量',
        '对外公开总数量',
        '其他对外管理服务事项',
        '政府集中采购',
        '采购项目数量',
      ],
    },
    requests: {
      table: 'requests',
      edition: 2019,
      head: applicantHead,
      rows: requestsRows2019,
      deciding: ['（六）其他处理'],
    },
    disputes: { table: 'disputes', edition: 2019, head: disputesHead, rows: disputesRows, deciding: [] },
  },
};
