import type { FormColumn, FormHeader, FormRow } from '../form.ts';

/** How a dispute ended: five columns for each of the three rows, the same in both editions. */
const outcomeColumns: readonly FormColumn[] = [
  { id: 'upheld', label: '结果维持', en: 'Upheld', unit: '件' },
  { id: 'corrected', label: '结果纠正', en: 'Corrected', unit: '件' },
  { id: 'other', label: '其他结果', en: 'Other result', unit: '件' },
  { id: 'pending', label: '尚未审结', en: 'Pending', unit: '件' },
  { id: 'total', label: '总计', variants: ['合计'], en: 'Total', unit: '件' },
];

export const disputesRows: readonly FormRow[] = [
  { id: 'reconsideration', label: '行政复议', en: 'Administrative reconsideration', columns: outcomeColumns },
  {
    id: 'litigationDirect',
    label: '未经复议直接起诉',
    en: 'Litigation without reconsideration',
    groups: ['行政诉讼'],
    columns: outcomeColumns,
  },
  {
    id: 'litigationAfterReconsideration',
    label: '复议后起诉',
    en: 'Litigation after reconsideration',
    groups: ['行政诉讼'],
    columns: outcomeColumns,
  },
];

const outcomes: readonly FormHeader[] = outcomeColumns.map(({ label, en }) => ({ label, en }));

/** The table is printed in one line of fifteen cells below three lines of header. */
export const disputesHead: readonly (readonly FormHeader[])[] = [
  [
    { label: '行政复议', en: 'Administrative reconsideration', colspan: 5 },
    { label: '行政诉讼', en: 'Administrative litigation', colspan: 10 },
  ],
  [
    ...outcomes.map((header) => ({ ...header, rowspan: 2 })),
    { label: '未经复议直接起诉', en: 'Without reconsideration', colspan: 5 },
    { label: '复议后起诉', en: 'After reconsideration', colspan: 5 },
  ],
  [...outcomes, ...outcomes],
];
