import { expect, test } from 'vitest';
import { buildPortal } from '../../src/core/portal.ts';
import { readContent } from '../../src/io/read-content.ts';
import { fragmentsOf, numberNotes } from '../../src/site/report-notes.ts';
import { buildPageTable } from '../../src/site/report-table.ts';

const portal = buildPortal(await readContent('content'));
const checked = portal.report('ningxia/shizuishan/pingluo/qukou/2021');
if (!checked) throw new Error('渠口 2021 is not in content/.');
const notes = numberNotes(checked.report, checked.findings);
const noteOf = (check: string) => {
  const note = notes.find((one) => one.check.id === check);
  if (!note) throw new Error(check);
  return note;
};
const linksOf = (check: string) =>
  noteOf(check).told.map(({ named }) => named.map(({ fragment, name }) => `${name.zh} ${fragment}`).join());

test('What a rule says of seven columns leads to each by its name', () => {
  expect(linksOf('requests-result-sum')).toEqual([
    '自然人 #requests.concluded.naturalPersons',
    '商业企业 #requests.concluded.businesses',
    '科研机构 #requests.concluded.research',
    '社会公益组织 #requests.concluded.nonprofits',
    '法律服务机构 #requests.concluded.legalServices',
    '其他 #requests.concluded.others',
    '总计 #requests.concluded.total',
  ]);
  expect(noteOf('requests-result-sum').places).toEqual([]);
});

test('A row within a group is found by the name that the sentence has for it', () => {
  expect(linksOf('form-row-absent')[0]).toBe(
    '（三）不予公开 6.属于四类过程性信息 #requests.refused.processInformation',
  );
});

test('A name that the sentence does not quote is listed below it', () => {
  expect(linksOf('dates-issue-date-missing')).toEqual(['']);
  expect(noteOf('dates-issue-date-missing').places.map(({ fragment }) => fragment)).toEqual(['#issued']);
});

test('Every label that leads somewhere stands in its sentence, in both languages', () => {
  const told = portal.reports.flatMap(({ report, findings }) =>
    numberNotes(report, findings).flatMap((note) => note.told),
  );
  for (const { message, named } of told)
    for (const { name } of named) {
      expect(message.zh).toContain(`“${name.zh}”`);
      expect(message.en).toContain(`“${name.en}”`);
    }
});

test('Each cell that a sentence leads to is marked with the note', () => {
  const { requests } = checked.report.tables;
  if (!requests) throw new Error('渠口 2021 has no table of requests.');
  const { number } = noteOf('requests-result-sum');
  const cells = buildPageTable(requests, notes).groups.flatMap(({ body }) => body.flat());
  const marked = cells.filter(({ marks }) => marks.includes(number)).map(({ at }) => `#${at}`);
  expect(marked).toEqual([...fragmentsOf(noteOf('requests-result-sum'))]);
});
