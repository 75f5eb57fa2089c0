import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { phone, screen } from './browser.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds on a page with everything unfolded, in both themes and both widths, and where the page is wider than the screen. */
export async function examineAddress(browser: Browser, address: string, ready: string): Promise<string[]> {
  // The policy of the pages would refuse the script that looks at them.
  const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator(ready).first().waitFor();
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await page.addScriptTag({ path: axe });
  const faults = new Set<string>();
  for (const viewport of [phone, screen])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      for (const fault of await faultsOf(page)) faults.add(`${fault} (${colorScheme}, ${viewport.width} px)`);
    }
  await context.close();
  return [...faults];
}

async function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run();
    const wider = document.documentElement.scrollWidth - innerWidth;
    return [
      ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      ...(wider > 0 ? [`the page is ${wider} px wider than the screen`] : []),
    ];
  });
}
