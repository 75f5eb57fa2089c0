import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/core/importer/import-result.ts';
import { applicants, disputes, proactive, report, requests, span, tr } from '../../support/html-report.ts';
import { draftOf, findingsOf, importText, textOfFixture } from '../../support/import-original.ts';

const note = '注：以上数据含所属事业单位报送的情况';
const prose = '上述各项数据均为本年度实际发生数，统计口径与上年保持一致，特此说明。';

const proseOf = (draft: Draft, id: string): string =>
  draft.sections
    .filter((section) => section.id === id)
    .flatMap(({ paragraphs }) => paragraphs)
    .join('\n');

const withRow = (table: string, columns: number): string =>
  table.replace('</table>', `<tr>${span(note, columns)}</tr></table>`);

describe('words inside a table that are none of its rows', () => {
  it('are kept with the prose and named: a note in the last row of each table', async () => {
    const html = report({
      proactive: withRow(proactive(), 4),
      requests: withRow(requests(tr(['项目', ...applicants])), 8),
      disputes: withRow(disputes, 15),
    });
    const draft = draftOf(await importText(html, 'report.html'));
    expect(draft.cells).toHaveLength(10 + 175 + 15);
    for (const table of ['proactive', 'requests', 'disputes']) {
      expect(proseOf(draft, table)).toBe(note);
      expect(findingsOf(draft)).toContain(`import-reading ${table}`);
    }
  });

  it('are kept where a line that could be the table’s follows them', async () => {
    const text = textOfFixture('jiahezi-2020.txt');
    const at = text.search(/^五、/m);
    const plain = draftOf(await importText(text));
    const draft = draftOf(await importText(`${text.slice(0, at)}${prose}\n无\n${text.slice(at)}`));
    expect(proseOf(draft, 'disputes')).toContain(`${prose}\n无`);
    expect(draft.cells.map(({ cell }) => cell)).toEqual(plain.cells.map(({ cell }) => cell));
  });

  it('are kept and named between two rows', async () => {
    const text = textOfFixture('jiahezi-2020.txt');
    const at = text.search(/^.*二、上年结转/m);
    const plain = draftOf(await importText(text));
    const draft = draftOf(await importText(`${text.slice(0, at)}${prose}\n${text.slice(at)}`));
    expect(proseOf(draft, 'requests')).toContain(prose);
    expect(findingsOf(draft)).toContain('import-reading requests');
    expect(draft.cells.map(({ cell }) => cell)).toEqual(plain.cells.map(({ cell }) => cell));
  });
});
