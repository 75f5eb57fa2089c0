import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { attribute, listFiles, readElements, textOf } from './built-site.ts';

const folder = inject('siteFolder');
const pages = listFiles(folder).filter((file) => file.endsWith('.html'));

test('Every page is valid HTML', async () => {
  const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] });
  const { results } = await validator.validateMultipleFiles(pages.map((file) => join(folder, file)));
  const faults = results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, message, selector }) => `${filePath}: ${message} (${ruleId}) at ${selector}`),
  );
  expect(pages.length).toBeGreaterThan(100);
  expect(faults).toEqual([]);
});

test('Every page forbids what is not its own, and has nothing in it that its own policy would stop', () => {
  for (const file of pages) {
    const elements = readElements(join(folder, file));
    const policy = elements.find((element) => attribute(element, 'http-equiv') === 'content-security-policy');
    expect(policy && attribute(policy, 'content'), file).toMatch(
      /^default-src 'none';.*script-src 'self' .*style-src 'self'$/,
    );
    const written = elements.filter(
      (element) =>
        element.tagName === 'style' ||
        attribute(element, 'style') !== undefined ||
        (element.tagName === 'script' &&
          attribute(element, 'src') === undefined &&
          !attribute(element, 'type')?.includes('json')),
    );
    expect(
      written.map(({ tagName }) => tagName),
      file,
    ).toEqual([]);
  }
});

test('No two pages of a language have the same title', () => {
  const titles = pages.map((file) => {
    const title = readElements(join(folder, file)).find((element) => element.tagName === 'title');
    return { title: title ? textOf(title) : '', page: file, language: file.startsWith('en/') ? 'en' : 'zh-CN' };
  });
  const groups = Object.values(Object.groupBy(titles, ({ title, language }) => `${language} ${title}`));
  expect(groups.filter((group) => group && group.length > 1).map((group) => group?.map(({ page }) => page))).toEqual(
    [],
  );
  expect(titles.filter(({ title }) => title === '')).toEqual([]);
});
