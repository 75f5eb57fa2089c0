import { beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/core/importer/import-result.ts';
import { buildPortal, type Portal } from '../../../src/core/portal.ts';
import { cellAt, type Report } from '../../../src/core/report/report.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { draftOf, findingsOf, importFixture } from '../../support/import-original.ts';

const originals = [
  ['lanlongkou-2020.txt', 'qinghai/xining/huangzhong/lanlongkou/2020'],
  ['dacai-2020.txt', 'qinghai/xining/huangzhong/dacai/2020'],
  ['jiahezi-2020.txt', 'xinjiang/tacheng/wusu/jiahezi/2020'],
  ['bazanggou-2020.txt', 'qinghai/haidong/pingan/bazanggou/2020'],
  ['qukou-2021.md', 'ningxia/shizuishan/pingluo/qukou/2021'],
] as const;

let portal: Portal;
beforeAll(async () => {
  portal = buildPortal(await readContent('content'));
});

const published = (path: string): Report => {
  const report = portal.report(path)?.report;
  if (!report) throw new Error(`${path} is not published`);
  return report;
};

describe.each(originals)('%s', (file, path) => {
  let draft: Draft;
  beforeAll(async () => {
    draft = draftOf(await importFixture(file));
  });

  it('gives every cell of the published report, and no other', () => {
    const report = published(path);
    const read = draft.cells.map(({ table, row, column, cell }) => [`${table}.${row}.${column}`, printed(cell)]);
    const expected = draft.cells.map(({ table, row, column }) => [
      `${table}.${row}.${column}`,
      printed(cellAt(report, table, row, column)),
    ]);
    expect(read).toEqual(expected);
    expect(read).toHaveLength(Object.values(report.tables).reduce((sum, table) => sum + (table?.cells.size ?? 0), 0));
  });

  it('gives who, when and where', () => {
    const { title, year, issuer, issued, documentNumber, signatory, region } = published(path);
    expect({ ...draft.identity, region: draft.identity.region.chosen?.path }).toEqual({
      ...{ title, year, issuer, region },
      ...(issued !== undefined && { issued }),
      ...(documentNumber !== undefined && { documentNumber }),
      ...(signatory !== undefined && { signatory }),
    });
  });

  it('says where each cell was printed', () => {
    for (const { origin } of draft.cells) expect(origin.line).toBeGreaterThan(0);
  });
});

/** Blanks inside 0 0 are of one width in the published file. */
const printed = (cell: object): object => JSON.parse(JSON.stringify(cell).replace(/[\s\u00a0]+/g, ' '));

const proseOf = (draft: Draft, id: string): string[] =>
  draft.sections.find((section) => section.id === id)?.paragraphs ?? [];

describe('the prose', () => {
  it.each(originals.filter(([file]) => file !== 'bazanggou-2020.txt'))(
    'of %s is the published one',
    async (file, path) => {
      const draft = draftOf(await importFixture(file));
      for (const section of published(path).sections) {
        const words = (text: string) => text.replace(/[\\*#]/g, '').trim();
        expect(proseOf(draft, section.id).map(words)).toEqual(
          section.blocks.filter(({ kind }) => kind !== 'table').map(({ text }) => words(text.replaceAll('\n', ''))),
        );
      }
    },
  );

  it('of 巴藏沟 stays in the order of the PDF, and what stands below a table is pointed at', async () => {
    const draft = draftOf(await importFixture('bazanggou-2020.txt'));
    const report = published('qinghai/haidong/pingan/bazanggou/2020');
    expect(proseOf(draft, 'overview')).toEqual(
      report.sections.find(({ id }) => id === 'overview')?.blocks.map(({ text }) => text),
    );
    expect(proseOf(draft, 'disputes')[0]).toMatch(/^内容比较简单.*相关$/);
    expect(findingsOf(draft)).toContain('import-prose-after-table sections.disputes');
  });

  it('says where a page break was closed', async () => {
    const draft = draftOf(await importFixture('qukou-2021.md'));
    expect(findingsOf(draft).filter((one) => one.startsWith('import-paragraph-joined'))).toHaveLength(2);
  });
});

describe('what is left out of the text', () => {
  it('is listed: the cover letter, the title, bookmarks', async () => {
    const cover = draftOf(await importFixture('lanlongkou-2020.txt')).setAside.map(({ text }) => text.trim());
    expect(cover).toContain('区政府办公室：');
    const bookmarks = draftOf(await importFixture('jiahezi-2020.txt')).setAside.map(({ text }) => text);
    expect(bookmarks).toContain('[bookmark: _GoBack]');
  });

  it('rows whose labels are lost are named', async () => {
    const draft = draftOf(await importFixture('lanlongkou-2020.txt'));
    expect(findingsOf(draft)).toEqual(
      expect.arrayContaining([
        'import-row-by-position requests.refused.stateSecrets',
        'import-row-by-position requests.refused.otherLaws',
      ]),
    );
  });
});
