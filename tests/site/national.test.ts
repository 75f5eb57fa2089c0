import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

const content = inject('nationalContent');
const reports = globSync('**/[0-9][0-9][0-9][0-9].md', { cwd: content }).map((file) => file.slice(0, -'.md'.length));

test('a national sample is built whole: every report has its page in both languages', () => {
  expect(reports.length).toBeGreaterThan(300);
  const folder = inject('nationalSiteFolder');
  const missing = reports
    .flatMap((report) => [`${report}/index.html`, `en/${report}/index.html`])
    .filter((page) => !existsSync(join(folder, page)));
  expect(missing).toEqual([]);
});

test('it is served like the others', async () => {
  const response = await fetch(`${inject('nationalSite')}${reports[0]}/`);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('（生成的测试数据）');
});
