import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { hasGit, whyNoGit } from '../support/git-repository.ts';
import { openBrowser, phone } from './browser.ts';

const site = inject('nationalSite');
const { corrected, annotated, removed } = inject('nationalHistory') ?? { corrected: '', annotated: '', removed: '' };
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const open = async (path: string): Promise<Page> => {
  const page = await browser.newPage({ viewport: phone, javaScriptEnabled: false });
  await page.goto(site + path);
  return page;
};

describe.skipIf(!hasGit)(`With a history${hasGit ? '' : ` (skipped: ${whyNoGit})`}`, () => {
  test('the log leads from a correction to the figure on the page of the report', async () => {
    const page = await open('corrections/2025/');
    const entry = page.locator('main li[id^="c"]');
    expect(await entry.count()).toBe(1);
    expect(await entry.innerText()).toContain('照原件更正许可件数和称谓');
    const [before, after] = [
      await entry.locator('del').first().innerText(),
      await entry.locator('ins').first().innerText(),
    ];
    expect(Number(after)).toBe(Number(before) + 1);
    // It was a day later in Greenwich.
    expect(await entry.locator('time').getAttribute('datetime')).toBe('2025-09-11');
    expect(await entry.locator('a[href*="/commit/"]').count()).toBe(1);

    await entry.locator('dl a').first().click();
    expect(page.url()).toBe(`${site}${corrected}/#proactive.licensing.decisions`);
    expect(await page.locator('[id="proactive.licensing.decisions"]').innerText()).toContain(after);
    await page.close();
  });

  test('a corrected sentence is shown by the words that differ', async () => {
    const page = await open('corrections/2025/');
    const texts = await page.locator('main li dl > div').last().locator('del, ins').allInnerTexts();
    expect(texts[0]).toContain('我镇');
    expect(texts[1]).toContain('本镇');
    await page.close();
  });

  test('the front of the log has the latest year and leads to the others', async () => {
    const page = await open('corrections/');
    expect(await page.locator('h2').first().innerText()).toContain('2026');
    expect(await page.locator('main li[id^="c"]').innerText()).toContain('撤下放错位置的报告');
    await page.locator('ul.years a').click();
    expect(page.url()).toBe(`${site}corrections/2025/`);
    await page.close();
  });

  test('a report says when it was last changed, and leads to the change', async () => {
    const page = await open(`${corrected}/`);
    const change = page.locator('#changed a');
    expect(await change.innerText()).toMatch(/2025 年 9 月 11 日更正 \d 处/);
    await change.click();
    expect(page.url()).toMatch(/corrections\/2025\/#c[0-9a-f]{10}-/);
    expect(await page.locator('li:target').count()).toBe(1);
    await page.close();
  });

  test('its township says so too', async () => {
    const page = await open(`${corrected.slice(0, corrected.lastIndexOf('/'))}/`);
    expect(await page.locator('main').innerText()).toMatch(/2025 年 9 月 11 日更正 \d 处/);
    await page.close();
  });

  test('a note on the source is no correction; a report that never changed says since when it is here', async () => {
    const page = await open(`en/${annotated}/`);
    expect(await page.locator('#changed').innerText()).toContain('5 January 2026, notes only');
    await page.goto(`${site}corrections/`);
    expect(await page.locator('main').innerText()).not.toContain('补充来源说明');
    await page.close();
  });

  test('a report that was taken back has no page, and the log says why', async () => {
    expect((await fetch(`${site}${removed}/`)).status).toBe(404);
    const log = await (await fetch(`${site}corrections/2026/`)).text();
    expect(log).toContain('这份报告已撤下');
  });

  test('the feed has the correction beside the report, under an id of its own', async () => {
    const feed = await readFeed('feed.xml');
    const [first] = feed.entries;
    expect(first).toMatchObject({ terms: ['corrected'], updated: '2025-09-11T04:30:00Z' });
    expect(first?.title).toMatch(/^更正：（生成的测试数据）/);
    expect(first?.summary).toMatch(/“\d+” → “\d+”/);
    const township = await readFeed(`${corrected.slice(0, corrected.lastIndexOf('/'))}/feed.xml`);
    const ids = township.entries.map(({ id }) => id);
    expect(ids).toContain(`https://example.org/${corrected}/`);
    expect(ids).toContain(first?.id);
  });
});

interface ReadFeed {
  faults: string[];
  entries: { id: string; title: string; updated: string; summary: string; terms: string[] }[];
}

/** Read by a real XML parser and held against RFC 4287. */
const readFeed = async (path: string): Promise<ReadFeed> => {
  const text = await (await fetch(site + path)).text();
  const page = await browser.newPage();
  const feed = await page.evaluate(judgeFeed, text);
  await page.close();
  return feed;
};

const judgeFeed = (text: string): ReadFeed => {
  const faults: string[] = [];
  const document = new DOMParser().parseFromString(text, 'application/xml');
  const atom = 'http://www.w3.org/2005/Atom';
  const must = (holds: boolean, fault: string) => holds || faults.push(fault);
  const childrenOf = (parent: Element, name: string) => [...parent.children].filter((one) => one.localName === name);
  const wordsOf = (parent: Element, name: string) => childrenOf(parent, name)[0]?.textContent?.trim() ?? '';
  const isInstant = (time: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(time) && !Number.isNaN(Date.parse(time));
  const isAddress = (address: string | null) => URL.canParse(address ?? '');
  const judgeCommon = (element: Element, allowed: string[]) => {
    const name = element.localName;
    for (const child of element.children) {
      must(child.namespaceURI === atom, `${child.tagName} is not of Atom`);
      must(allowed.includes(child.localName), `${child.localName} has no place in ${name}`);
    }
    for (const once of ['id', 'title', 'updated'])
      must(childrenOf(element, once).length === 1, `${name} needs one ${once}`);
    must(isAddress(wordsOf(element, 'id')), `the id of ${name} is no IRI`);
    must(wordsOf(element, 'title') !== '', `${name} has an empty title`);
    for (const when of ['updated', 'published'])
      must(
        childrenOf(element, when).every((one) => isInstant(one.textContent ?? '')),
        `${name}: ${when}`,
      );
    const links = childrenOf(element, 'link');
    must(
      links.every((one) => isAddress(one.getAttribute('href'))),
      `${name}: a link leads nowhere`,
    );
    must(links.filter((one) => one.getAttribute('rel') === 'alternate').length === 1, `${name}: one alternate`);
  };
  const feed = document.documentElement;
  must(feed.localName === 'feed' && feed.namespaceURI === atom, 'the root is no feed');
  judgeCommon(feed, ['id', 'title', 'updated', 'author', 'link', 'rights', 'entry']);
  must(childrenOf(feed, 'author').length === 1, 'the feed needs an author, as its entries have none');
  const entries = childrenOf(feed, 'entry');
  for (const entry of entries) {
    judgeCommon(entry, ['id', 'title', 'updated', 'published', 'category', 'link', 'summary']);
    const categories = childrenOf(entry, 'category');
    must(
      categories.every((one) => one.getAttribute('term') && isAddress(one.getAttribute('scheme'))),
      'a category',
    );
  }
  const ids = entries.map((entry) => wordsOf(entry, 'id'));
  must(new Set(ids).size === ids.length, 'an id is given twice');
  const times = entries.map((entry) => wordsOf(entry, 'updated'));
  must(
    times.every((time, index) => index === 0 || time <= (times[index - 1] ?? '')),
    'the newest is not first',
  );
  return {
    faults,
    entries: entries.map((entry) => ({
      id: wordsOf(entry, 'id'),
      title: wordsOf(entry, 'title'),
      updated: wordsOf(entry, 'updated'),
      summary: wordsOf(entry, 'summary'),
      terms: childrenOf(entry, 'category').map((one) => one.getAttribute('term') ?? ''),
    })),
  };
};

describe('Every level has a feed that readers of feeds accept', () => {
  const steps = inject('nationalHistory') ? corrected.split('/').slice(0, -1) : [];
  const levels = ['', ...steps.map((_, index) => `${steps.slice(0, index + 1).join('/')}/`)];

  test.each(levels)('/%sfeed.xml', async (folder) => {
    const { faults, entries } = await readFeed(`${folder}feed.xml`);
    expect(faults).toEqual([]);
    expect(entries.length).toBeGreaterThan(3);
    expect(entries.length).toBeLessThanOrEqual(100);
    if (folder !== '') expect(entries.every(({ id }) => id.includes(`/${folder}`))).toBe(true);
  });

  test.each(levels.slice(1))('and the page /%s leads to it, for people and for programs', async (folder) => {
    const page = await open(folder);
    const address = new URL(`${folder}feed.xml`, site).pathname;
    expect(await page.locator(`head link[type="application/atom+xml"][href="${address}"]`).count()).toBe(1);
    expect(await page.locator(`main a[href="${address}"]`).isVisible()).toBe(true);
    await page.close();
  });
});
