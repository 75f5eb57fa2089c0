import { describe, expect, test } from 'vitest';
import { readCell } from '../../../src/core/report/cell.ts';
import type { FormColumn } from '../../../src/core/report/form.ts';
import { addYuan, parseMoney, type Yuan } from '../../../src/core/report/money.ts';

const count: FormColumn = { id: 'total', label: '总计', en: 'Total', unit: '件' };
const change: FormColumn = { id: 'change', label: '本年增/减', en: 'Change', unit: '项', signed: true };
const amount: FormColumn = { id: 'amount', label: '采购总金额', en: 'Amount', unit: '元', money: 'stated' };
const fees: FormColumn = { id: 'amount', label: '本年收费金额', en: 'Fees', unit: '元', money: '万元' };

describe('a cell is not a number', () => {
  test.each([
    ['0', { state: 'number', value: 0 }],
    ['　 0 \u00a0', { state: 'number', value: 0 }],
    ['00', { state: 'number', value: 0, raw: '00' }],
    ['0 0', { state: 'number', value: 0, raw: '0 0' }],
    ['１２', { state: 'number', value: 12, raw: '１２' }],
    ['1,234', { state: 'number', value: 1234, raw: '1,234' }],
    ['', { state: 'blank' }],
    ['　', { state: 'blank' }],
    ['/', { state: 'notApplicable', raw: '/' }],
    ['—', { state: 'notApplicable', raw: '—' }],
    ['无', { state: 'notApplicable', raw: '无' }],
    ['12件', { state: 'number', value: 12, raw: '12件' }],
    ['3 项', { state: 'number', value: 3, raw: '3 项' }],
    ['5¹', { state: 'text', raw: '5¹' }],
    ['5①', { state: 'text', raw: '5①' }],
    ['⑤', { state: 'text', raw: '⑤' }],
    ['100余', { state: 'text', raw: '100余' }],
    ['1 2', { state: 'text', raw: '1 2' }],
    ['-1', { state: 'text', raw: '-1' }],
    ['1.5', { state: 'text', raw: '1.5' }],
    ['22（其中修订 16 件）', { state: 'text', raw: '22（其中修订 16 件）' }],
    ['99999999999999999999', { state: 'text', raw: '99999999999999999999' }],
  ])('%j', (printed, cell) => {
    expect(readCell(printed, count)).toEqual(cell);
  });

  test('only a change can be negative', () => {
    expect(readCell('-3', change)).toEqual({ state: 'number', value: -3 });
    expect(readCell('−3', change)).toEqual({ state: 'number', value: -3, raw: '−3' });
  });
});

describe('money is exact and never guesses its unit', () => {
  test.each([
    ['606.05万元', '6060500'],
    ['3256.6732万元', '32566732'],
    ['1949952 元', '1949952'],
    ['1,949,952.50元', '1949952.5'],
    ['0.1万元', '1000'],
    ['0.00001万元', '0.1'],
    ['1.2亿元', '120000000'],
    ['0', '0'],
    ['0.00', '0'],
  ])('%s is %s 元', (printed, yuan) => {
    expect(parseMoney(printed)).toBe(yuan);
  });

  test('a number without a unit has no value, and what was printed is kept', () => {
    expect(readCell('8040', amount)).toEqual({ state: 'text', raw: '8040' });
    expect(readCell('15000000', amount)).toEqual({ state: 'text', raw: '15000000' });
  });

  test('the unit of the header or the form counts where the cell names none', () => {
    expect(readCell('190.457379', amount, '万元')).toEqual({ state: 'number', value: '1904573.79', raw: '190.457379' });
    expect(readCell('0.092', fees)).toEqual({ state: 'number', value: '920', raw: '0.092' });
  });

  test('sums keep every decimal', () => {
    expect(addYuan(['0.1', '0.2', '1949952'] as Yuan[])).toBe('1949952.3');
  });
});
