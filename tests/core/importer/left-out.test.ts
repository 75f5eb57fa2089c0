import { expect, test } from 'vitest';
import { draftOf, findingsOf, importText, refusedFor, textOfFixture } from '../../support/import-original.ts';

const original = textOfFixture('jiahezi-2020.txt');
const regulations = '\t规章\n\t0\n\t0\n\t0\n';

test.each([
  ['each cell on a line behind a tab', (text: string) => text],
  ['each cell on a line', (text: string) => text.replaceAll('\t', '')],
])('figures that ran into their label are refused where they can be cut in more than one way: %s', async (_, laid) => {
  expect(original).toContain(regulations);
  const text = laid(original.replace(regulations, '\t规章1203\n'));
  expect(refusedFor(await importText(text))).toContain('import-cells-glued');
});

test('where no row of （六） is there, nobody has seen which edition the table is of', async () => {
  const from = original.indexOf('\t\n\t（六）其他处理');
  const draft = draftOf(
    await importText(original.slice(0, from) + original.slice(original.indexOf('\t\n\t（七）总计'))),
  );
  expect(findingsOf(draft)).toContain('import-edition-unverified requests');
});

test('pictures are left out, and counted', async () => {
  const page = `<!doctype html><body><h1>标题</h1><p><img src="a.png" width="300" height="200"></p><pre>${original}</pre></body>`;
  expect(findingsOf(draftOf(await importText(page, 'report.html')))).toContain('import-picture source');
});
