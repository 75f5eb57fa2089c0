import { describe, expect, test } from 'vitest';
import { reportRecord } from '../../../src/core/dataset/report-record.ts';
import { buildPortal, type CheckedReport } from '../../../src/core/portal.ts';
import { nameCells, nameSpot } from '../../../src/core/trace/name-places.ts';
import { readContent } from '../../../src/io/read-content.ts';

const portal = buildPortal(await readContent('content'));
const record = reportRecord(
  portal.report('qinghai/xining/huangzhong/lanlongkou/2020') as CheckedReport,
  portal.regions,
);
const names = (...paths: string[]) => nameCells(record, paths).map(({ name }) => name.zh);

describe('A place of a report is named', () => {
  test('by the labels of the form, with the address of its cell or row', () => {
    expect(nameSpot(record, 'requests.refused.stateSecrets.total')).toMatchObject({
      fragment: '#requests.refused.stateSecrets.total',
      name: { zh: '（三）不予公开 1.属于国家秘密 · 总计' },
    });
    expect(nameSpot(record, 'requests.received')).toMatchObject({ name: { en: 'I. Requests received this year' } });
    expect(nameSpot(record, 'disputes')).toMatchObject({ fragment: '#disputes' });
  });

  test('by its section and paragraph in the prose', () => {
    expect(nameSpot(record, 'sections.overview.3')).toMatchObject({
      fragment: '#overview.3',
      title: { zh: '一、总体情况' },
      paragraph: 3,
    });
    expect(nameSpot(record, 'sections.intro')).toMatchObject({ fragment: '#intro', title: undefined });
  });

  test('by its indicator where the prose states it, and by its field elsewhere', () => {
    expect(nameSpot(record, 'stated[0]')).toMatchObject({ fragment: '#stated.itemsDisclosed', kind: 'stated' });
    expect(nameSpot(record, 'issued')).toEqual({ kind: 'field', fragment: '#issued', field: 'issued' });
  });
});

describe('Among the cells of one rule', () => {
  test('those of one row are told by their columns', () => {
    expect(names('requests.received.total', 'requests.received.others')).toEqual(['总计', '其他']);
  });

  test('those of one column by their rows', () => {
    expect(names('requests.received.total', 'requests.granted.total')).toEqual([
      '一、本年新收政府信息公开申请数量',
      '（一）予以公开',
    ]);
  });

  test('one alone, and those with nothing in common, by both', () => {
    expect(names('requests.received.total')).toEqual(['一、本年新收政府信息公开申请数量 · 总计']);
    expect(names('proactive.procurement.amount', 'disputes.reconsideration.total')[1]).toBe('行政复议 · 总计');
  });

  test('each has what stands in it, but for those of the year before', () => {
    expect(nameCells(record, ['requests.carriedOver.others'])[0]?.cell?.state).toBe('blank');
    const [before] = nameCells(record, ['requests.carriedOver.total'], true);
    expect(before).toMatchObject({ name: { zh: '四、结转下年度继续办理 · 总计' }, cell: undefined });
  });
});
