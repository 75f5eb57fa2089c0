import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { findChromium } from '../../scripts/setup-browser.ts';

/** A browser for each test file: what is copied lies on the clipboard of the browser, and two files run side by side. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error('There is no Chromium. Run: node scripts/run.mjs scripts/setup-browser.ts');
  return chromium.launch({ executablePath });
}

/** The narrowest phone the site is made for, and a usual screen. */
export const phone = { width: 360, height: 740 };
export const screen = { width: 1280, height: 900 };

/** A refused script or style is told to the console in any case; this names the directive. */
export async function reportRefusals(context: BrowserContext): Promise<void> {
  await context.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      console.error(`refused by ${effectiveDirective}: ${blockedURI}`),
    ),
  );
}

/**
 * Everything a page must not do, collected while it is used: errors and warnings in its console, requests to other
 * origins, missing files other than `missing`, which is meant to be.
 */
export function watchPage(page: Page, site: string, missing?: string): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    const about = message.location().url;
    if (!['error', 'warning'].includes(message.type()) || (missing !== undefined && about === missing)) return;
    faults.push(`console ${message.type()}: ${message.text()} ${about}`);
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('request', (request) => isForeign(request.url(), site) && faults.push(`foreign request: ${request.url()}`));
  page.on('requestfailed', (request) => {
    // Leaving a page ends what it was still loading.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && response.url() !== missing) faults.push(`${response.status()}: ${response.url()}`);
  });
  return faults;
}

/** A page in a context of its own, on a usual screen, and nothing a page must not do happened while it was used. */
export async function visit(
  browser: Browser,
  address: string,
  use: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext({ viewport: screen, ...options });
  await reportRefusals(context);
  const page = await context.newPage();
  const faults = watchPage(page, address);
  await page.goto(address);
  await use(page);
  expect(faults).toEqual([]);
  await context.close();
}

function isForeign(address: string, site: string): boolean {
  return !/^(data|blob):/.test(address) && new URL(address).origin !== new URL(site).origin;
}
