import { expect, test } from 'vitest';
import { checkDraft } from '../../../src/core/importer/check-draft.ts';
import { formatDraft } from '../../../src/core/importer/format-draft.ts';
import type { Draft } from '../../../src/core/importer/import-result.ts';
import { emptyContext } from '../../support/identify.ts';
import { draftOf, importText, textOfFixture } from '../../support/import-original.ts';

const path = 'xinjiang/tacheng/wusu/jiahezi/2020.md';
const source = { file: 'report.txt', sha256: '0'.repeat(64), retrieved: '2026-01-01' };

const check = (draft: Draft) =>
  checkDraft(draft, { path, text: formatDraft(draft, source) }, [], emptyContext.gazetteer).map(
    ({ check: id, at }) => `${id} ${at}`,
  );

test('a row that lost a cell is unread, not absent', async () => {
  const label = '	7.属于行政执法案卷\n	0\n';
  const text = textOfFixture('jiahezi-2020.txt');
  expect(text).toContain(label);
  const draft = draftOf(await importText(text.replace(label, label.replace('	0\n', ''))));
  expect(draft.findings).toContainEqual(
    expect.objectContaining({ check: 'import-row-unread', at: 'requests.refused.enforcementFiles' }),
  );
  expect(check(draft)).not.toContain('form-row-absent requests.refused.enforcementFiles');
});

test('a row that is gone is absent, and the build says so', async () => {
  const text = textOfFixture('jiahezi-2020.txt');
  const from = text.indexOf('	\n	\n	7.属于行政执法案卷');
  const to = text.indexOf('	\n	\n	8.属于行政查询事项');
  const draft = draftOf(await importText(text.slice(0, from) + text.slice(to)));
  expect(check(draft)).toContain('form-row-absent requests.refused.enforcementFiles');
});

test('a figure that does not add up is kept as printed, and named', async () => {
  const text = textOfFixture('jiahezi-2020.txt').replace(
    '一、本年新收政府信息公开申请数量\n	0\n',
    '一、本年新收政府信息公开申请数量\n	7\n',
  );
  const draft = draftOf(await importText(text));
  expect(draft.cells.find(({ row, column }) => row === 'received' && column === 'naturalPersons')?.cell).toEqual({
    state: 'number',
    value: 7,
  });
  expect(check(draft)).toEqual(
    expect.arrayContaining([
      'requests-applicant-sum requests.received.total',
      'requests-balance requests.carriedOver.naturalPersons',
    ]),
  );
});
