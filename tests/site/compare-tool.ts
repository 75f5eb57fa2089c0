import type { Page } from 'playwright-core';

/** Of what the address asks for: the page comes with the usual comparison, and with no code to embed it. */
export const waitForRows = (page: Page, count: number): Promise<unknown> =>
  page.waitForFunction((due) => {
    const code = document.querySelector<HTMLTextAreaElement>('[data-part="embed-code"]');
    return code?.value !== '' && document.querySelectorAll('.whole-table tbody tr').length === due;
  }, count);

/** The whole table as text, row by row. */
export const rowsOf = (page: Page): Promise<string[][]> =>
  page
    .locator('.whole-table tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent.trim())));

export const statusOf = (page: Page): Promise<string> =>
  page.locator('.outcome > .status').evaluate((status) => status.textContent.trim());

/** What the form says. */
export function choiceOf(page: Page) {
  return page.locator('gk-compare').evaluate((tool) => {
    const form = new FormData(tool.querySelector('form') ?? undefined);
    const textsOf = (part: string) =>
      [...tool.querySelectorAll(`[data-part="${part}"] button`)].map((chip) => chip.firstChild?.textContent ?? '');
    return {
      regions: textsOf('chosen'),
      years: form.getAll('y'),
      indicators: textsOf('chosen-indicators'),
      view: form.get('view'),
      form: form.get('form'),
      measure: form.get('m'),
    };
  });
}

/** Which files of observations a page has asked for, without the index. */
export function watchCounties(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const county = /\/api\/v1\/observations\/(.+)\.json$/.exec(new URL(request.url()).pathname)?.[1];
    if (county !== undefined && county !== 'index') asked.push(county);
  });
  return asked;
}
