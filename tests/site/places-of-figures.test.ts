import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { observeReport } from '../../src/core/dataset/build-dataset.ts';
import { buildPortal } from '../../src/core/portal.ts';
import { readContent } from '../../src/io/read-content.ts';
import { attribute, readElements } from './built-site.ts';

const portal = buildPortal(await readContent('content'));

test.each(portal.reports.map((checked) => [checked.path, checked] as const))(
  'Every value of %s, and every reason why there is none, leads to a place on its page',
  (path, checked) => {
    const page = readElements(join(inject('siteFolder'), path, 'index.html'));
    const ids = new Set(page.map((element) => attribute(element, 'id')));
    const observed = observeReport(checked, portal.regions);
    const lost = observed.filter(({ at }) => at !== undefined && !ids.has(at));
    expect(lost.map(({ indicator, at }) => `${indicator}: ${at}`)).toEqual([]);
    expect(observed.filter(({ at, value }) => value !== null && at === undefined)).toEqual([]);
  },
);
