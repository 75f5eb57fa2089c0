import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { formTable } from '../../src/core/report/editions/index.ts';
import { frontMatterSchema } from '../../src/core/report/front-matter.ts';
import { statedIndicators } from '../../src/core/report/stated-indicators.ts';

const readme = readFileSync(new URL('../../content/README.md', import.meta.url), 'utf8');
const [, template2019 = ''] = /````markdown\n---\n([\s\S]*?)\n---\n/.exec(readme) ?? [];
const [, template2021 = ''] = /```yaml\n(editions: [\s\S]*?)\n```/.exec(readme) ?? [];

type Template = Record<'proactive' | 'requests' | 'disputes', Record<string, unknown>>;

/** `refused: { stateSecrets: [...] }` → `refused.stateSecrets`, seven cells. */
const rowLengths = (table: Record<string, unknown>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(table).flatMap(([id, row]) =>
      Array.isArray(row)
        ? [[id, row.length]]
        : Object.entries(row as Record<string, unknown[]>).map(([inner, cells]) => [`${id}.${inner}`, cells.length]),
    ),
  );

const columnIds = (table: Record<string, unknown>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(table).map(([id, row]) => [id, Object.keys(row as object)]));

const formColumns = (edition: 2019 | 2021): Record<string, string[]> =>
  Object.fromEntries(formTable('proactive', edition).rows.map((row) => [row.id, row.columns.map(({ id }) => id)]));

const formRows = (table: 'requests' | 'disputes', edition: 2019 | 2021): Record<string, number> =>
  Object.fromEntries(formTable(table, edition).rows.map((row) => [row.id, row.columns.length]));

test('the template for the 2019 edition has every row and column of the form', () => {
  const template = parse(template2019) as Template;
  expect(columnIds(template.proactive)).toEqual(formColumns(2019));
  expect(rowLengths(template.requests)).toEqual(formRows('requests', 2019));
  expect(rowLengths(template.disputes)).toEqual(formRows('disputes', 2019));
  expect(frontMatterSchema.safeParse(template).error).toBeUndefined();
});

test('what it says of the 2021 edition makes that template complete', () => {
  const differences = parse(template2021) as Template;
  expect(columnIds(differences.proactive)).toEqual(formColumns(2021));
  const { otherwise: _, ...same } = (parse(template2019) as Template).requests;
  const { concluded, carriedOver, ...before } = same;
  const requests = { ...before, ...differences.requests, concluded, carriedOver };
  expect(rowLengths(requests as Template['requests'])).toEqual(formRows('requests', 2021));
});

test.each(Object.keys(frontMatterSchema.shape))('the field table explains %s', (field) => {
  const [, table = ''] = /<!-- fields:begin -->([\s\S]*)<!-- fields:end -->/.exec(readme) ?? [];
  expect(table).toContain(`| \`${field}\` |`);
});

test('lists every indicator that a figure of the prose can be entered as, with its name and unit', () => {
  const [, table = ''] = /<!-- stated:begin -->\n([\s\S]*?)<!-- stated:end -->/.exec(readme) ?? [];
  const rows = statedIndicators.map(({ id, name, unit }) => `| \`${id}\` | ${name.zh} · ${name.en} | ${unit} |`);
  expect(table.trim().split('\n').slice(2)).toEqual(rows);
});
