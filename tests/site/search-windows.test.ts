import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { buildPortal } from '../../src/core/portal.ts';
import { unpackDocuments } from '../../src/core/search/pack-documents.ts';
import { searchRecords } from '../../src/core/search/search-record.ts';
import { asPhrase, queryPieces } from '../../src/core/search/search-text.ts';
import { readContent } from '../../src/io/read-content.ts';
import { openBrowser } from './browser.ts';

const portal = buildPortal(await readContent('content'));
const documents = unpackDocuments(
  JSON.parse(readFileSync(`${inject('siteFolder')}/pagefind/all/documents.json`, 'utf8')),
);
const pathOf = new Map(documents.map(({ id, region, year }) => [id, `${region}/${year}`]));

/** What stands in a text, by a plain rule of its own: not the code that is tested. */
const comparable = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/["'“”‘’<>()[\]{}《》〈〉「」『』【】〔〕〖〗\s]/g, '')
    .replaceAll(/(?<=\d),(?=\d)/g, '')
    .replaceAll(/(?<=\d)\.(?=\d)/g, 'point');

const texts = searchRecords(portal).map(({ region, year, title, sections }) => ({
  path: `${region}/${year}`,
  texts: [title, ...sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])].map(comparable),
}));

/** The reports in which all that stands between the marks and spaces of a window stands, each in one paragraph. */
const standsIn = (window: string): string[] => {
  const runs = window.split(/\s+/).flatMap((part) => comparable(part).match(/[\p{L}\p{N}]+/gu) ?? []);
  return texts
    .filter((one) => runs.every((run) => one.texts.some((text) => text.includes(run))))
    .map(({ path }) => path);
};

const windows = new Set(
  portal.reports.flatMap(({ report }) =>
    report.sections.flatMap(({ blocks }) => blocks.flatMap(({ text }) => [2, 3, 4].flatMap((n) => cut(text, n)))),
  ),
);

function cut(text: string, length: number): string[] {
  const characters = [...text];
  return characters
    .slice(length - 1)
    .map((_, at) => characters.slice(at, at + length).join(''))
    .filter((window) => /[\p{L}\p{N}]/u.test(window));
}

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('Any two, three or four characters of a paragraph find the reports they stand in, and no other', async () => {
  expect(windows.size).toBeGreaterThan(10_000);
  const found = await ask('search/', [...windows]);
  const wrong = [...windows].filter((window) => standsIn(window).join() !== found.get(window)?.join());
  expect(wrong).toEqual([]);
});

test('The page in English finds the same', async () => {
  const some = [...windows].filter((_, index) => index % 20 === 0);
  const found = await ask('en/search/', some);
  expect(some.filter((window) => standsIn(window).join() !== found.get(window)?.join())).toEqual([]);
});

/** What the engine itself answers in a browser: the reports that have every piece of each window. */
async function ask(path: string, asked: readonly string[]): Promise<Map<string, string[]>> {
  const page = await browser.newPage();
  await page.goto(inject('site') + path);
  const phrases = [...new Set(asked.flatMap((window) => queryPieces(window).map(asPhrase)))];
  // As text: what builds the tests would put an import of its own in the place of the browser's.
  const answers: string[][] = await page.evaluate(`(async () => {
    const { createInstance } = await import('/pagefind/pagefind.js');
    const engine = createInstance({ basePath: '/pagefind/all/', noWorker: true });
    await engine.init();
    const ids = [];
    for (const phrase of ${JSON.stringify(phrases)}) {
      const { results } = await engine.search(phrase);
      ids.push(results.map(({ id }) => id));
    }
    return ids;
  })()`);
  await page.close();
  const reportsOf = new Map(
    phrases.map((phrase, index) => [phrase, new Set(answers[index]?.map((id) => pathOf.get(id)))]),
  );
  return new Map(
    asked.map((window) => {
      const own = queryPieces(window).map((piece) => reportsOf.get(asPhrase(piece)));
      return [window, texts.map((one) => one.path).filter((report) => own.every((reports) => reports?.has(report)))];
    }),
  );
}
