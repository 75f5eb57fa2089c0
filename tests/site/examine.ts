import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { phone, screen } from './browser.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const options: RunOptions = {
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** What axe finds on a page with everything unfolded, in both themes and both widths. */
export const examine = (page: Page): Promise<string[]> => inEveryLook(page, runAxe);

/** The same of an address once `ready` is there, and where the page is wider than the screen. */
export async function examineAddress(browser: Browser, address: string, ready: string): Promise<string[]> {
  // The policy of the pages would refuse the script that looks at them.
  const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator(ready).first().waitFor();
  const faults = await inEveryLook(page, async () => [...(await runAxe(page)), ...(await findOverflow(page))]);
  await context.close();
  return faults;
}

async function inEveryLook(page: Page, look: (page: Page) => Promise<string[]>): Promise<string[]> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await page.addScriptTag({ path: axe });
  const faults = new Set<string>();
  for (const viewport of [phone, screen])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      for (const fault of await look(page)) faults.add(`${fault} (${colorScheme}, ${viewport.width} px)`);
    }
  return [...faults];
}

async function runAxe(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(
    (given) => (window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(given),
    options,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${help} at ${target.join(' ')} ${any[0]?.message ?? ''}`),
  );
}

async function findOverflow(page: Page): Promise<string[]> {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return wider > 0 ? [`the page is ${wider} px wider than the screen`] : [];
}
