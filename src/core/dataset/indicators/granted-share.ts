import { asShare } from '../as-share.ts';
import { type CellRef, everyEdition, type Indicator, measureCells } from '../indicator.ts';

const total = (row: string): CellRef => ({ table: 'requests', row, column: 'total' });

const disclosed = ['granted', 'partlyGranted'].map(total);
const concluded = [total('concluded')];

/**
 * Requests that led to disclosure, in full or in part. Everything else that was concluded is in the whole, also what the
 * township does not hold and what is no request for information: the form does not say which of these could have been granted.
 */
export const grantedShare: Indicator = {
  id: 'grantedShare',
  group: 'results',
  name: { zh: '公开占比', en: 'Share disclosed' },
  definition: {
    zh: '办结的申请中予以公开和部分公开的占比。办结数含无法提供、不予处理和其他处理；办结不足 10 件的不计',
    en: 'Requests disclosed in full or in part, as a share of all concluded, those unavailable, not processed or otherwise concluded included; not given for fewer than 10 concluded',
  },
  unit: '%',
  editions: everyEdition,
  comparable: true,
  from: [...disclosed, ...concluded],
  formula: {
    zh: '(requests.granted.total + requests.partlyGranted.total) ÷ requests.concluded.total × 100，保留一位小数',
    en: '(requests.granted.total + requests.partlyGranted.total) ÷ requests.concluded.total × 100, to one decimal',
  },
  value: ({ report }) => asShare(measureCells(report, disclosed), measureCells(report, concluded)),
};
