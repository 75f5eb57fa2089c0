import { expect, it } from 'vitest';
import { readMarkdown } from '../../src/readers/markdown.ts';

// Each of these once took the square of its length; at this length that would be minutes.
it.each([
  ['opening marks of pictures', '!['.repeat(50_000)],
  ['opening marks of links', '[a]('.repeat(25_000)],
  ['tags that are never closed', '<a '.repeat(33_000)],
  ['bold that is never closed', '**a '.repeat(25_000)],
  ['words without a tab', 'a'.repeat(100_000)],
  ['marks behind a heading', `# a${' #'.repeat(40_000)}x`],
  ['rows of dashes', '|---|---|\n'.repeat(19_000)],
  ['rules', '---\n'.repeat(19_000)],
  ['tables of HTML that nest without end', '<table>\n'.repeat(19_000)],
  ['a row that never ends', `| a | b |\n|---|---|\n| a\n${'b\n'.repeat(19_000)}`],
])('%s are read in their place', (_, text) => {
  const blocks = readMarkdown(`前\n\n${text}\n\n后`);
  expect(blocks[0]).toMatchObject({ text: '前' });
  expect(blocks.at(-1)).toMatchObject({ text: '后' });
});

it('marks that close a heading are no part of it', () => {
  const headings = readMarkdown('# 一、总体情况 #\n\n### a # b ###  ');
  expect(headings.map((block) => 'text' in block && block.text)).toEqual(['一、总体情况', 'a # b']);
});
