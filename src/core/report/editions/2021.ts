import type { FormColumn, FormEdition, FormRow } from '../form.ts';
import { disputesHead, disputesRows } from './disputes-rows.ts';
import { applicantHead, requestsRows2021 } from './requests-rows.ts';

const documents: readonly FormColumn[] = [
  { id: 'issued', label: '本年制发件数', en: 'Issued this year', unit: '件' },
  { id: 'repealed', label: '本年废止件数', en: 'Repealed this year', unit: '件' },
  { id: 'inForce', label: '现行有效件数', en: 'In force', unit: '件' },
];

const decisions: readonly FormColumn[] = [
  { id: 'decisions', label: '本年处理决定数量', en: 'Decisions this year', unit: '件' },
];

const amount: readonly FormColumn[] = [
  {
    id: 'amount',
    label: '本年收费金额（单位：万元）',
    en: 'Fees collected this year (10,000 yuan)',
    unit: '元',
    money: '万元',
  },
];

const rows: readonly FormRow[] = [
  { id: 'regulations', label: '规章', en: 'Regulations', groups: ['第二十条第（一）项'], columns: documents },
  {
    id: 'normativeDocuments',
    label: '行政规范性文件',
    en: 'Normative documents',
    groups: ['第二十条第（一）项'],
    columns: documents,
    variants: ['规范性文件'],
  },
  {
    id: 'licensing',
    label: '行政许可',
    en: 'Administrative licensing',
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
    columns: amount,
    variants: ['行政事业型收费'],
  },
];

/** 国办公开办函〔2021〕30号. */
export const edition2021: FormEdition = {
  id: 2021,
  document: '国办公开办函〔2021〕30号',
  years: { zh: '2021 年度起', en: 'reports for 2021 and later' },
  tables: {
    proactive: {
      table: 'proactive',
      edition: 2021,
      rows,
      deciding: [
        '本年制发件数',
        '本年废止件数',
        '现行有效件数',
        '制发数量',
        '废止数量',
        '现行有效数量',
        '本年收费金额',
      ],
    },
    requests: {
      table: 'requests',
      edition: 2021,
      head: applicantHead,
      rows: requestsRows2021,
      deciding: [
        '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
        '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      ],
    },
    disputes: { table: 'disputes', edition: 2021, head: disputesHead, rows: disputesRows, deciding: [] },
  },
};
