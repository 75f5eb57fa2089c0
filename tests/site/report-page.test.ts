import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { pathOfCell } from '../../src/core/dataset/pack-cells.ts';
import type { Finding } from '../../src/core/findings/finding.ts';
import { buildPortal, type CheckedReport } from '../../src/core/portal.ts';
import { printedAs } from '../../src/core/report/cell.ts';
import { formCells, formTable, tableIds } from '../../src/core/report/editions/index.ts';
import { listCells } from '../../src/core/report/published-cells.ts';
import { cellAt, formSections, type Report } from '../../src/core/report/report.ts';
import { readContent } from '../../src/io/read-content.ts';
import { openBrowser, screen } from './browser.ts';
import { publishedReports } from './pages.ts';

const site = inject('site');
const portal = buildPortal(await readContent('content'));
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(publishedReports())('The page of %s', (path) => {
  const checked = portal.report(path) as CheckedReport;
  const { report } = checked;

  test.each([
    ['', '未填', '无此行'],
    ['en/', 'blank', 'row absent'],
  ])('shows every cell of the three tables as the content has it, at /%s', async (folder, blank, absent) => {
    const page = await open(`${folder}${path}/`);
    const shown = await cellsOf(page);
    const due = cellsDue(report, blank, absent);
    expect(due.size).toBeGreaterThan(100);
    expect(shown).toEqual(due);
    await page.close();
  });

  test('has the words of the report, section by section, in their order', async () => {
    const page = await open(`${path}/`);
    const sections = await page.locator('section.section').evaluateAll((all) =>
      all.map((section) => ({
        id: section.id,
        heading: (section.querySelector('h2 [lang]') ?? section.querySelector('h2'))?.textContent.trim() ?? '',
        prose: [...section.querySelectorAll('.prose')]
          .map((one) => one.textContent)
          .join('')
          .replaceAll(/\s/g, ''),
      })),
    );
    for (const { id, heading, blocks } of report.sections) {
      const words = blocks
        .map((block) => block.text)
        .join('')
        .replaceAll(/\s/g, '');
      expect(
        sections.find((section) => section.id === id),
        id,
      ).toEqual({ id, heading, prose: words });
    }
    const order = report.sections.map(({ id }) => id);
    expect(sections.map(({ id }) => id).filter((id) => order.some((known) => known === id))).toEqual(order);
    await page.close();
  });

  test('tells every finding in the section it is about, and nowhere else', async () => {
    const page = await open(`${path}/`);
    const notes = await page.locator('aside.note').evaluateAll((all) =>
      all.map((note) => ({
        section: note.closest('section')?.id ?? 'none',
        text: note.textContent.replaceAll(/\s/g, ''),
      })),
    );
    // The same can be true of several sections.
    for (const [message, findings] of Map.groupBy(checked.findings, (finding) => squeeze(finding.message.zh))) {
      const told = notes.filter((note) => note.text.includes(message)).map((note) => note.section);
      expect(new Set(told), message).toEqual(new Set(findings.map(sectionAbout)));
    }
    for (const finding of checked.findings) {
      const reason = squeeze(finding.acknowledged ?? '');
      const own = notes.filter((note) => note.section === sectionAbout(finding));
      expect(
        own.some((note) => note.text.includes(reason)),
        `${finding.at}: ${reason}`,
      ).toBe(true);
    }
    await page.close();
  });

  test('marks every cell that a note is about, and mark and note lead to each other', async () => {
    const page = await open(`${path}/`);
    const marks = await page
      .locator('figure a.mark')
      .evaluateAll((all) =>
        all.map((mark) => ({ note: mark.getAttribute('href'), at: mark.closest('td, th')?.id ?? '' })),
      );
    const links = await page
      .locator('aside.note a[href^="#"]')
      .evaluateAll((all) =>
        all.map((link) => ({ note: `#${link.closest('aside')?.id}`, at: link.getAttribute('href')?.slice(1) ?? '' })),
      );
    const inTables = links.filter(({ at }) => /^(proactive|requests|disputes)\./.test(at) && !/^\w+\.\d+$/.test(at));
    expect(new Set(marks.map(pair))).toEqual(new Set(inTables.map(pair)));
    // What the prose is compared with; a rule over the table is marked where it is told.
    const ofProse = checked.findings.filter(({ at }) => at.startsWith('sections.'));
    for (const cell of new Set(ofProse.flatMap(({ cells = [] }) => cells)))
      expect(marks.map(({ at }) => at)).toContain(cell);
    for (const { at, note } of links) {
      expect(await page.locator(`[id="${at}"]`).count(), at).toBe(1);
      expect(await page.locator(`aside${note}`).count(), note).toBe(1);
    }
    const notes = await page.locator('aside.note').evaluateAll((all) => all.map(({ id }) => `#${id}`));
    expect(notes.filter((note) => !links.some((link) => link.note === note))).toEqual([]);
    await page.close();
  });

  test('leads from every rule that does not hold to the notes that tell of it', async () => {
    const page = await open(`${path}/`);
    const marks = await page
      .locator('#checks a.mark')
      .evaluateAll((all) => all.map((mark) => mark.getAttribute('href') ?? ''));
    const notes = await page.locator('aside.note').evaluateAll((all) => all.map(({ id }) => `#${id}`));
    expect(marks.toSorted()).toEqual(notes.toSorted());
    await page.close();
  });

  test('is beside a JSON file with every cell of the form', async () => {
    const page = await browser.newPage();
    const response = await page.request.get(`${site}${path}.json`);
    expect(response.headers()['content-type']).toContain('application/json');
    const json = await response.json();
    expect(json.title).toBe(report.title);
    const cells = listCells(json.cells);
    expect(cells).toHaveLength(cellsDue(report, '', '').size);
    expect(json.findings).toHaveLength(checked.findings.length);
    expect(Object.fromEntries(cells.map((cell) => [pathOfCell(cell), cell.state]))).toEqual(
      Object.fromEntries(everyCell(report).map(({ at, cell }) => [at, cell.state])),
    );
    await page.close();
  });
});

test('An address can lead to a single cell, which is then in view and told apart', async () => {
  const page = await open('qinghai/xining/huangzhong/lanlongkou/2020/#requests.received.total');
  const cell = page.locator('[id="requests.received.total"]');
  await expect
    .poll(() =>
      cell.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    )
    .toBe(true);
  expect(await page.locator(':target').getAttribute('id')).toBe('requests.received.total');
  const looks = (id: string) =>
    page.locator(`[id="${id}"]`).evaluate((element) => {
      const { outlineStyle, backgroundColor, boxShadow } = getComputedStyle(element);
      return [outlineStyle, backgroundColor, boxShadow].join(' ');
    });
  expect(await looks('requests.received.total')).not.toBe(await looks('requests.received.naturalPersons'));
  await page.close();
});

test('The figures at the head of a report lead to the cells they are from', async () => {
  const page = await open('qinghai/xining/huangzhong/lanlongkou/2020/');
  const links = await page
    .locator('header dl a[href^="#"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')?.slice(1) ?? ''));
  expect(links.length).toBeGreaterThan(2);
  for (const id of links) expect(await page.locator(`[id="${id}"]`).count(), id).toBe(1);
  await page.close();
});

test.each([
  ['', '手中有原件的人'],
  ['en/', 'Whoever has a copy'],
])('Where the address of an original is not known, /%s says what its hash is for', async (folder, words) => {
  for (const path of publishedReports()) {
    const { source } = (portal.report(path) as CheckedReport).report;
    const page = await open(`${folder}${path}/`);
    const isDue = source.sha256 !== undefined && source.url === undefined;
    expect(await page.locator('#source dd', { hasText: words }).count(), path).toBe(isDue ? 1 : 0);
    await page.close();
  }
});

const pair = ({ note, at }: { note: string | null; at: string }): string => `${note} ${at}`;

const squeeze = (text: string): string => text.replaceAll(/\s/g, '');

/** `requests.received.total` and `sections.requests.2` are both about section 三; dates and the file itself about none. */
function sectionAbout({ at }: Finding): string {
  const [first = '', second = ''] = at.split('.');
  const id = first === 'sections' ? second : first;
  return formSections.some((section) => section.id === id) ? id : 'none';
}

async function open(path: string): Promise<Page> {
  const page = await browser.newPage({ viewport: screen });
  await page.goto(site + path);
  return page;
}

/** Every value cell of the tables by its id, without what a note adds to it. */
async function cellsOf(page: Page): Promise<Map<string, string>> {
  const cells = await page.locator('section.section figure td').evaluateAll((all) =>
    all.map((cell) => {
      const own = cell.cloneNode(true) as HTMLElement;
      for (const added of own.querySelectorAll('a.mark, .visually-hidden')) added.remove();
      return [cell.id, own.textContent.trim()] as const;
    }),
  );
  expect(new Set(cells.map(([id]) => id)).size).toBe(cells.length);
  return new Map(cells);
}

function everyCell(report: Report) {
  return tableIds.flatMap((table) => {
    const own = report.tables[table];
    if (!own) return [];
    return formCells(formTable(table, own.edition)).map(({ row, column }) => ({
      at: `${table}.${row.id}.${column.id}`,
      row: `${table}.${row.id}`,
      cell: cellAt(report, table, row.id, column.id),
    }));
  });
}

/** What each cell must show. A row of several cells that the original has not is one cell across, at the place of the first. */
function cellsDue(report: Report, blank: string, absent: string): Map<string, string> {
  const rows = Map.groupBy(everyCell(report), ({ row }) => row);
  return new Map(
    [...rows.values()].flatMap((cells) => {
      const isAbsent = absent !== '' && cells.every(({ cell }) => cell.state === 'absent');
      return (isAbsent ? cells.slice(0, 1) : cells).map(({ at, cell }) => {
        if (cell.state === 'blank') return [at, blank] as const;
        return [at, cell.state === 'absent' ? absent : printedAs(cell)] as const;
      });
    }),
  );
}
