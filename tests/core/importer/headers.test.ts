import { describe, expect, it } from 'vitest';
import {
  applicants,
  disputes,
  disputesHead,
  figures,
  outcomes,
  proactive,
  report,
  requests,
  span,
  table,
  tr,
} from '../../support/html-report.ts';
import { draftOf, findingsOf, importText, refusedFor, textOfFixture } from '../../support/import-original.ts';

const importReport = (tables: Parameters<typeof report>[0]) => importText(report(tables), 'report.html');
const doubts = async (tables: Parameters<typeof report>[0]): Promise<string[]> =>
  findingsOf(draftOf(await importReport(tables))).filter((finding) => finding.startsWith('import-header-unverified'));

describe('columns that the header names', () => {
  it('are taken without a doubt, in the form’s words or in others that mean the same', async () => {
    expect(await doubts({})).toEqual([]);
    const others = ['自然人', '商业企业', '科研机构', '社会公益性组织', '法律服务机构', '其他', '合计'];
    expect(await doubts({ requests: requests(tr(['项目', ...others])) })).toEqual([]);
  });

  it('are refused in another order, however many rows the header has', async () => {
    const organisations = applicants.slice(1, 6);
    const heads = (...cells: string[]): string[] => [`<tr>${span('', 1, 2)}${cells.join('')}</tr>`, tr(organisations)];
    const [natural, group, total] = [span('自然人', 1, 2), span('法人或其他组织', 5), span('总计', 1, 2)];
    expect(await doubts({ requests: requests(...heads(natural, group, total)) })).toEqual([]);
    for (const cells of [
      [natural, total, group],
      [group, natural, total],
    ])
      expect(refusedFor(await importReport({ requests: requests(...heads(...cells)) }))).toEqual([
        'import-table-unreadable',
      ]);
  });

  it('are refused where 行政诉讼 stands left of 行政复议', async () => {
    const heads = [
      `<tr>${span('行政诉讼', 10)}${span('行政复议', 5)}</tr>`,
      `<tr>${span('未经复议直接起诉', 5)}${span('复议后起诉', 5)}${outcomes.map((label) => span(label, 1, 2)).join('')}</tr>`,
      tr([...outcomes, ...outcomes]),
    ];
    expect(refusedFor(await importReport({ disputes: table(...heads, tr(figures)) }))).toEqual([
      'import-table-unreadable',
    ]);
  });
});

describe('the header of a table that is lines of text', () => {
  const text = textOfFixture('jiahezi-2020.txt');
  const plain = (line: string) => line.replace(/\s/g, '');

  it('is flagged where 自然人 stands right of the organisations', async () => {
    const lines = text.split('\n');
    const natural = lines.findIndex((line) => plain(line) === '自然人');
    const group = lines.findIndex((line) => plain(line) === '法人或其他组织');
    expect(natural).toBeGreaterThan(0);
    const swapped = lines.with(natural, lines[group] ?? '').with(group, lines[natural] ?? '');
    expect(findingsOf(draftOf(await importText(swapped.join('\n'))))).toContain('import-header-unverified requests');
  });
});

describe('columns that no header names', () => {
  it('are flagged, for their order is only the form’s', async () => {
    expect(await doubts({ requests: requests() })).toEqual(['import-header-unverified requests']);
    const swapped = ['自然人', '商业企业', '科研机构', '法律服务机构', '公益机构', '其他', '总计'];
    expect(await doubts({ requests: requests(tr(['项目', ...swapped])) })).toEqual([
      'import-header-unverified requests',
    ]);
    expect(await doubts({ proactive: proactive(['信息内容', '制定数', '有效数', '清理数']) })).toEqual([
      'import-header-unverified proactive.regulations',
      'import-header-unverified proactive.normativeDocuments',
    ]);
  });
});

describe('two tables for one', () => {
  it('are refused: last year’s disputes below this year’s', async () => {
    const earlier = table(...disputesHead, tr(figures.map(() => '9')));
    expect(refusedFor(await importReport({ disputes: `${disputes}<p>上年度情况如下：</p>${earlier}` }))).toEqual([
      'import-table-unreadable',
    ]);
  });
});

describe('an amount of the 2021 form, whose unit is 万元', () => {
  const charged = (label: string, head: string): string =>
    proactive()
      .replace(tr(['行政事业性收费', '0']), tr([label, '5000']))
      .replace('本年收费金额（单位：万元）', head);

  it('is flagged where a line above or a row of the table gives the unit as 元', async () => {
    const table = charged('行政事业性收费', '本年收费金额');
    for (const given of [`<p>单位：元</p>${table}`, table.replace('<tr>', `<tr>${span('（单位：元）', 4)}</tr><tr>`)])
      expect(findingsOf(draftOf(await importReport({ proactive: given })))).toContain(
        'import-row-doubtful proactive.fees',
      );
  });

  it('is not read where its label gives the unit as 元', async () => {
    const draft = draftOf(await importReport({ proactive: charged('行政事业性收费（元）', '本年收费金额') }));
    expect(findingsOf(draft)).toContain('import-row-unread proactive.fees');
  });
});

describe('rows of the requests table', () => {
  it('are known by numerals in brackets too', async () => {
    const table = requests(tr(['项目', ...applicants])).replace(/<td>(\d)\./g, '<td>（$1）');
    expect(draftOf(await importReport({ requests: table })).cells).toHaveLength(10 + 175 + 15);
  });
});
