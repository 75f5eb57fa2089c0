import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/setup-browser.ts';

export function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error('There is no Chromium. Run: node scripts/run.mjs scripts/setup-browser.ts');
  return chromium.launch({ executablePath });
}

/** Everything a page must not do, collected while it is used: errors in its console, requests to other hosts, missing files. */
export function watchPage(page: Page, site: string): string[] {
  const faults: string[] = [];
  page.on(
    'console',
    (message) => message.type() === 'error' && faults.push(`console: ${message.text()} ${message.location().url}`),
  );
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('request', (request) => isForeign(request.url(), site) && faults.push(`foreign request: ${request.url()}`));
  page.on('response', (response) => response.status() >= 400 && faults.push(`${response.status()}: ${response.url()}`));
  return faults;
}

function isForeign(address: string, site: string): boolean {
  return !/^(data|blob):/.test(address) && new URL(address).origin !== new URL(site).origin;
}
