import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, inject, test } from 'vitest';
import { listFiles } from './built-site.ts';

const read = (folder: string, file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'));

describe.each([
  ['the portal', inject('siteFolder'), '/'],
  ['the portal below a base path', inject('siteBelowBaseFolder'), new URL(inject('siteBelowBase')).pathname],
  ['a national sample', inject('nationalSiteFolder'), '/'],
])('The JSON API of %s', (_, folder, base) => {
  const openApi = read(folder, 'api/v1/openapi.json');
  const files = listFiles(folder).filter(
    (file) => file.endsWith('.json') && (file.startsWith('api/') || /\/\d{4}\.json$/.test(file)),
  );

  test('is described by a valid OpenAPI 3.1 document', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(openApi));
    expect([valid, errors]).toEqual([true, undefined]);
    expect(openApi.openapi).toBe('3.1.0');
    expect(new URL(`${openApi.servers[0].url}/`).pathname).toBe(base);
  });

  test('answers at every address as the description says', () => {
    const ajv = new Ajv2020({ allErrors: true, strict: false });
    addFormats.default(ajv);
    const paths = Object.entries(openApi.paths as Record<string, { get: Operation }>).map(([path, { get }]) => {
      const name = get.responses[200].content['application/json'].schema.$ref.split('/').at(-1) ?? '';
      return { path, pattern: patternOf(path), validate: ajv.compile(openApi.components.schemas[name]), met: 0 };
    });
    for (const file of files.filter((one) => one !== 'api/v1/openapi.json')) {
      // A plain address goes before one with a variable that would match it too.
      const one = paths.find(({ pattern }) => pattern.test(`/${file}`));
      expect([file, one?.path]).toEqual([file, expect.any(String)]);
      if (!one) continue;
      one.met += 1;
      expect([file, one.validate(read(folder, file)), one.validate.errors]).toEqual([file, true, null]);
    }
    expect(paths.filter(({ met }) => met === 0).map(({ path }) => path)).toEqual([]);
  });

  test('leads on: every address in an answer is a page or file of this site', () => {
    const there = new Set(listFiles(folder));
    // A report also names where its original lies, which is no address of ours.
    const addresses = files
      .filter((file) => file.startsWith('api/'))
      .flatMap((file) => addressesIn(read(folder, file)));
    expect(addresses.length).toBeGreaterThan(20);
    const origin = new URL(openApi.servers[0].url).origin;
    const missing = addresses
      .filter((address) => address.startsWith(`${origin}${base}`))
      .map((address) => decodeURIComponent(new URL(address).pathname.slice(base.length)))
      .filter((path) => !there.has(path === '' || path.endsWith('/') ? `${path}index.html` : path));
    expect(missing).toEqual([]);
  });

  test('goes from the provinces down to every report', () => {
    const queue: { region: string }[] = read(folder, 'api/v1/regions.json').regions;
    const found: string[] = [];
    for (let next = queue.pop(); next; next = queue.pop()) {
      const region = read(folder, `api/v1/regions/${next.region}.json`);
      queue.push(...region.children);
      found.push(...region.reports.map(({ report }: { report: string }) => `${report}.json`));
    }
    expect(found.sort()).toEqual(files.filter((file) => /\/\d{4}\.json$/.test(file)).sort());
  });
});

interface Operation {
  responses: { 200: { content: { 'application/json': { schema: { $ref: string } } } } };
}

/** The report's address must not take those of the API itself. */
const patternOf = (path: string): RegExp => {
  const variables = path
    .replaceAll('.', '\\.')
    .replace('{year}', '\\d{4}')
    .replace('{region}', '[a-z0-9-]+(?:/[a-z0-9-]+)*');
  return new RegExp(`^${variables}$`);
};

const addressesIn = (value: unknown): string[] => {
  if (typeof value === 'string') return /^https?:\/\//.test(value) ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(addressesIn);
};
