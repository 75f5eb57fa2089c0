import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { importFile } from '../../scripts/import/import-file.ts';
import { formatDraft } from '../../src/core/importer/format-draft.ts';
import { openBrowser, phone, reportRefusals, screen, watchPage } from './browser.ts';

const site = inject('site');
const originals = 'tests/fixtures/originals';
const dacai = `${originals}/dacai-2020.txt`;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each(['site', 'siteBelowBase'] as const)(
  'A report is read on %s: its tables in the layout of the form, its township, its prose and its content file',
  async (name) => {
    await withPage(
      'submit/',
      async (page) => {
        await read(page, dacai);
        expect(await focusedText(page)).toBe('大才回族乡2020年政府信息公开工作年度报告');
        expect(await page.locator('[data-part="tables"] table').count()).toBe(3);
        expect(await page.locator('button.cell').count()).toBe(198);
        expect(await cell(page, 'proactive.procurement.amount').innerText()).toBe('606.05万元');
        expect(await page.locator('[data-part="facts"]').innerText()).toContain('大才回族乡（青海省西宁市湟中区）');
        expect(await page.locator('[id="sections.problems"] h3').innerText()).toContain('存在的主要问题');
        const file = await fileText(page);
        expect(file).toMatch(/^---\ntitle: 大才回族乡2020年政府信息公开工作年度报告\nyear: 2020\n/);
        expect(file).toContain('procurement: { projects: 10, amount: 606.05万元 }');
      },
      { root: inject(name) },
    );
  },
);

test.each(['bazanggou-2020.txt', 'jiahezi-2020.txt', 'lanlongkou-2020.txt', 'qukou-2021.md'])(
  'The browser makes of %s what the command line makes of it',
  async (name) => {
    const file = `${originals}/${name}`;
    const { result, sha256 } = await importFile(file, {});
    if (result.status !== 'draft') throw new Error(`${name} was refused`);
    await withPage('submit/', async (page) => {
      await read(page, file);
      const text = await fileText(page);
      const retrieved = /retrieved: (\S+)/.exec(text)?.[1] ?? '';
      expect(text).toBe(formatDraft(result, { file: name, sha256, retrieved }));
    });
  },
);

test('A corrected cell is marked, breaks a sum that is named beside it, is in the file, and can be taken back', async () => {
  await withPage('submit/', async (page) => {
    await read(page, dacai);
    const before = await fileText(page);
    await cell(page, 'requests.received.naturalPersons').click();
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');

    const sum = page.locator('.remark.error', { hasText: '总计为 0，6 列之和为 3' });
    await sum.waitFor();
    expect(await sum.locator('a[href$="/checks/requests-applicant-sum/"]').count()).toBe(1);
    const number = await sum.locator('.count').innerText();
    expect(await page.locator('[id="requests.received.total"] a.mark').allInnerTexts()).toContain(number);
    expect(await page.locator('[id="requests.received.naturalPersons"]').getAttribute('class')).toContain('changed');
    expect(await fileText(page)).toMatch(/received: +\[3, 0, 0, 0, 0, 0, 0\]/);

    await page.locator('.about-cell button:not([hidden])', { hasText: '恢复' }).click();
    await sum.waitFor({ state: 'detached' });
    expect(await fileText(page)).toBe(before);
  });
});

test('A cell tells what the original prints and where, and leads to the finding about it', async () => {
  await withPage('submit/', async (page) => {
    await read(page, `${originals}/lanlongkou-2020.txt`);
    const blank = cell(page, 'requests.carriedOver.legalServices');
    await blank.focus();
    const told = await page.locator(`[id="${await blank.getAttribute('aria-describedby')}"]`).textContent();
    expect(told).toContain('原件写作“00”');
    expect(told).toMatch(/第 \d+ 行/);
    expect(await page.locator('.about-cell').nth(1).innerText()).toContain('原件写作“00”');
    await page.locator('.remark a[href^="#requests."]').first().click();
    expect(await page.evaluate(() => document.activeElement?.closest('table') !== null)).toBe(true);
    // And back: each mark leads to a finding that can be seen, also where that was folded away.
    for (const mark of await page.locator('a.mark').all()) {
      await mark.click();
      const finding = (await mark.getAttribute('href')) ?? '';
      await expect.poll(() => page.locator(finding).isVisible()).toBe(true);
    }
  });
});

test('By keyboard alone a cell is found with the arrows, changed, left unchanged by Escape, and Tab goes on', async () => {
  await withPage('submit/', async (page) => {
    await read(page, dacai);
    await tabTo(page, '[id="requests.received.naturalPersons"] button');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    expect(await focusedCell(page)).toBe('requests.carriedIn.businesses');
    await page.keyboard.press('Enter');
    await page.keyboard.type('7');
    await page.keyboard.press('Escape');
    expect(await focusedCell(page)).toBe('requests.carriedIn.businesses');
    expect(await page.locator('td.changed').count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await page.locator('td.changed').waitFor();
    await page.locator('gk-submit > .status', { hasText: '已重新核对' }).waitFor();
    expect(await focusedCell(page)).toBe('requests.carriedIn.businesses');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('table') === null)).toBe(true);
  });
});

test('A digit opens a cell, and a row copied from a table fills the row', async () => {
  await withPage('submit/', async (page) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await read(page, dacai);
    await cell(page, 'requests.carriedIn.research').focus();
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await page.locator('gk-submit > .status', { hasText: '已重新核对' }).waitFor();
    expect(await fileText(page)).toMatch(/carriedIn: +\[0, 0, 12, 0, 0, 0, 0\]/);

    await page.evaluate(() => navigator.clipboard.writeText('1\t2\t\t0 0\t/\t5\t8\n'));
    await cell(page, 'requests.granted.naturalPersons').click();
    await page.keyboard.press('Control+V');
    await expect.poll(() => fileText(page)).toMatch(/granted: +\[1, 2, ~, "0 0", "\/", 5, 8\]/);
    expect(await page.locator('td.changed').count()).toBe(8);
    await page.locator('[data-part="undo-all"]').click();
    await page.locator('td.changed').first().waitFor({ state: 'detached' });
  });
});

test('The township is found by name, and its missing region files are given', async () => {
  await withPage('submit/', async (page) => {
    await read(page, dacai);
    await page.locator('#find-region').fill('结古街道');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('[data-part="files"] code', { hasText: /jiegu\/2020\.md$/ }).waitFor();
    expect(await page.locator('[data-part="region-chosen"]').innerText()).toContain('结古街道');
    const paths = await page.locator('[data-part="files"] code').allInnerTexts();
    expect(paths.slice(1)).toEqual([
      expect.stringMatching(/^qinghai\/yushu\/region\.yaml$/),
      expect.stringMatching(/^qinghai\/yushu\/[a-z]+\/region\.yaml$/),
      expect.stringMatching(/^qinghai\/yushu\/[a-z]+\/jiegu\/region\.yaml$/),
    ]);
    const link = new URL((await page.locator('.file a').last().getAttribute('href')) ?? '');
    expect(link.pathname).toMatch(/\/new\/main\/content\/qinghai\/yushu\/[a-z]+\/jiegu$/);
    expect(link.searchParams.get('filename')).toBe('region.yaml');
    expect(link.searchParams.get('value')).toContain('name: 结古街道\n');
  });
});

test('A year that is none is named at its field; another year moves the file', async () => {
  await withPage('submit/', async (page) => {
    await read(page, dacai);
    await page.locator('#year').fill('二〇');
    await page.locator('#year').blur();
    expect(await page.locator('[data-wrong="year"]').innerText()).toContain('二〇');
    await page.locator('#year').fill('2019');
    await page.locator('#year').blur();
    await page.locator('[data-part="files"] code', { hasText: 'dacai/2019.md' }).waitFor();
    expect(await page.locator('.file a').first().innerText()).toContain('新建');
  });
});

test('The text of the file can be copied', async () => {
  await withPage('submit/', async (page) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await read(page, dacai);
    await page.locator('.file button', { hasText: '复制' }).first().click();
    await page.locator('[data-part="file-status"]', { hasText: '已复制' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.replaceAll('\r\n', '\n')).toBe(await fileText(page));
  });
});

test('Pasted text is read like a file', async () => {
  await withPage('submit/', async (page) => {
    const { readFileSync } = await import('node:fs');
    await page.locator('[data-part="paste"] summary').click();
    await page.locator('#pasted').fill(readFileSync(dacai, 'utf8'));
    await page.getByRole('button', { name: '读取', exact: true }).click();
    await page.locator('[data-part="tables"] table').first().waitFor();
    expect(await page.locator('button.cell').count()).toBe(198);
  });
});

test('What is pasted from a web page is read with its tables, until somebody types into it', async () => {
  await withPage('submit/', async (page) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('[data-part="paste"] summary').click();
    await page.evaluate(() => {
      const as = (type: string, text: string) => ({ [type]: new Blob([text], { type }) });
      const html = '<p>一、总体情况</p><table><tr><td>规章</td><td>0</td></tr></table>';
      const item = new ClipboardItem({ ...as('text/html', html), ...as('text/plain', '一、总体情况\n规章\t0') });
      return navigator.clipboard.write([item]);
    });
    await page.locator('#pasted').focus();
    await page.keyboard.press('Control+V');
    const told = page.locator('[data-part="paste-status"]');
    await expect.poll(() => told.innerText()).toContain('表格');
    await page.getByRole('button', { name: '读取', exact: true }).click();
    await page.locator('gk-submit > .status', { hasText: '粘贴的文字.html' }).waitFor();
    await page.locator('#pasted').pressSequentially('。');
    expect(await told.innerText()).toBe('');
    await page.getByRole('button', { name: '读取', exact: true }).click();
    await page.locator('gk-submit > .status', { hasText: '粘贴的文字.txt' }).waitFor();
  });
});

test('What cannot be read is refused with every reason and what to do', async () => {
  await withPage('submit/', async (page) => {
    await choose(page, 'notes.txt', '一份普通的通知，没有表格。\n'.repeat(20));
    await page.locator('[data-part="reasons"] li').first().waitFor();
    expect(await focusedText(page)).toBe('没有读出来');
    for (const reason of await page.locator('[data-part="reasons"] li').allInnerTexts()) expect(reason).toMatch(/请/);
    expect(await page.locator('[data-part="result"]').isVisible()).toBe(false);
    // The next file is read as if nothing had been.
    await read(page, dacai);
    expect(await page.locator('[data-part="refused"]').isVisible()).toBe(false);
  });
});

test('A hostile file shows as text and runs nothing', async () => {
  const { readFileSync } = await import('node:fs');
  const hostile = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  await withPage('submit/', async (page) => {
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      dialog.dismiss();
    });
    const text = readFileSync(dacai, 'utf8').replace('大才回族乡', `大才回族乡${hostile}`);
    await choose(page, `${hostile.replaceAll('/', '')}.txt`, `${text}\n${hostile}\n`);
    await page.locator('[data-part="result"]:not([hidden]), [data-part="refused"]:not([hidden])').first().waitFor();
    expect(await page.locator('gk-submit img, gk-submit [data-part="result"] script').count()).toBe(0);
    expect(dialogs).toEqual([]);
  });
});

test('Nothing of the file is sent: every request is a plain GET of a file of this site', async () => {
  const context = await newContext();
  const page = await context.newPage();
  const sent: { method: string; url: string; body: string | null }[] = [];
  context.on('request', (request) =>
    sent.push({ method: request.method(), url: request.url(), body: request.postData() }),
  );
  await page.goto(`${site}submit/`);
  await read(page, dacai);
  await cell(page, 'requests.received.total').click();
  await page.keyboard.type('9');
  await page.keyboard.press('Enter');
  await page.locator('gk-submit > .status', { hasText: '已重新核对' }).waitFor();
  const [worker] = page.workers();
  expect(await worker?.evaluate(() => [typeof fetch, typeof XMLHttpRequest, typeof WebSocket])).toEqual(
    Array(3).fill('undefined'),
  );
  expect(sent.length).toBeGreaterThan(5);
  expect(sent.filter(({ method, body }) => method !== 'GET' || body !== null)).toEqual([]);
  expect(sent.filter(({ url }) => !url.startsWith(site) || url.includes('?'))).toEqual([]);
  await context.close();
});

test('The importer is loaded when a file is chosen and not before, and by no other page', async () => {
  const context = await newContext();
  const page = await context.newPage();
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url().slice(site.length)));
  const heavy = () => loaded.filter((path) => /worker|answer-questions|gazetteer|regions\.json/.test(path));
  for (const path of ['submit/', '', 'search/', 'compare/', 'qinghai/xining/huangzhong/lanlongkou/2020/']) {
    await page.goto(site + path, { waitUntil: 'networkidle' });
    expect(heavy(), path).toEqual([]);
  }
  await page.goto(`${site}submit/`);
  await read(page, dacai);
  expect(heavy().length).toBeGreaterThan(2);
  await context.close();
});

test('On a phone nothing is wider than the window, and in English the page speaks English', async () => {
  await withPage(
    'en/submit/',
    async (page) => {
      await read(page, dacai);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      expect(await page.locator('gk-submit > .status').innerText()).toMatch(/was read\. Errors: \d/);
      expect(await page.locator('[data-part="tables"] h3').first().innerText()).toMatch(/^First table/);
      const unmarked = await page.locator('gk-submit').evaluate((tool) =>
        [...tool.querySelectorAll('*:not(script, style, textarea)')]
          .filter((one) => !one.closest('[lang|="zh"]'))
          .flatMap((one) => [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE))
          .map((node) => node.textContent ?? '')
          .filter((text) => /\p{Script=Han}/u.test(text)),
      );
      expect(unmarked).toEqual([]);
    },
    { viewport: phone },
  );
});

test('A file that keeps the reader busy is given up after twenty seconds, and is read when it is chosen again', async () => {
  await withPage('submit/', async (page) => {
    const importer = '**/import-worker*.js';
    const stuck = `addEventListener('message', ({ data: { id, name } }) => {
      while (name === 'read');
      postMessage({ id, answered: null });
    });`;
    await page.route(importer, (route) => route.fulfill({ contentType: 'text/javascript', body: stuck }));
    await page.clock.install();
    await page.setInputFiles('#original', dacai);
    const refused = page.locator('[data-part="reasons"] li', { hasText: '20 秒' });
    await expect
      .poll(async () => {
        await page.clock.fastForward(21_000);
        return refused.count();
      })
      .toBe(1);
    expect(await refused.innerText()).toContain('请');
    await page.unroute(importer);
    const chooser = page.waitForEvent('filechooser');
    await page.locator('#original').click();
    await (await chooser).setFiles(dacai);
    await page.locator('[data-part="result"]:not([hidden]) table').first().waitFor();
  });
});

test('Where the reader cannot run the page says so', async () => {
  const context = await newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'Worker', { value: undefined });
  });
  await page.goto(`${site}submit/`);
  await page.setInputFiles('#original', dacai);
  await page.locator('gk-submit > .status', { hasText: '浏览器' }).waitFor();
  expect(await page.locator('gk-submit > .status').innerText()).toContain('没有离开您的设备');
  await context.close();
});

test('Without JavaScript the page says what to do, and nothing on it is without effect', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: phone });
  const page = await context.newPage();
  await page.goto(`${site}submit/`);
  expect(await page.locator('.without').isVisible()).toBe(true);
  expect(await page.locator('#other-ways').innerText()).toContain('npm run import');
  expect(await page.locator('#other-ways a[href*="CONTRIBUTING"]').isVisible()).toBe(true);
  expect(await page.locator('#other-ways a[href*="/new/main/"]').isVisible()).toBe(true);
  for (const control of await page.getByRole('main').locator('button, input, select, textarea').all())
    expect(await control.isVisible()).toBe(false);
  await context.close();
});

async function newContext(viewport = screen): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  await reportRefusals(context);
  return context;
}

async function withPage(
  path: string,
  use: (page: Page) => Promise<void>,
  { root = site, viewport = screen } = {},
): Promise<void> {
  const context = await newContext(viewport);
  const page = await context.newPage();
  const faults = watchPage(page, root);
  await page.goto(root + path);
  await use(page);
  expect(faults).toEqual([]);
  await context.close();
}

async function read(page: Page, file: string): Promise<void> {
  await page.setInputFiles('#original', file);
  await page.locator('[data-part="result"]:not([hidden]) table').first().waitFor();
}

const choose = (page: Page, name: string, text: string) =>
  page.setInputFiles('#original', { name, mimeType: 'text/plain', buffer: Buffer.from(text) });

const cell = (page: Page, at: string) => page.locator(`[id="${at}"] button.cell`);

const fileText = (page: Page): Promise<string> => page.locator('.file textarea').first().inputValue();

const focusedText = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent.trim() ?? '');

const focusedCell = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.at);

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${selector} was not reached`);
}
