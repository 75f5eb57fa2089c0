import { readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readOriginal } from '../../src/readers/read-original.ts';
import { buildDocx, paragraph } from './build-docx.ts';

const why = async (text: string | Uint8Array, name: string) => {
  const result = await readOriginal(typeof text === 'string' ? strToU8(text) : text, name);
  return result.status === 'refused' ? `${result.reasons[0]?.check} ${result.reasons[0]?.message.en}` : result.status;
};

describe('what is many times larger than any report is refused before it is looked into', () => {
  it('lines, characters, and the length of one line', async () => {
    expect(await why('无\n'.repeat(20_001), 'a.txt')).toMatch(
      /^import-too-large It has 20001 lines; the limit is 20000/,
    );
    expect(await why('| 1 | 2 |\n'.repeat(20_001), 'a.md')).toMatch(/20001 lines/);
    expect(await why(`报告\n${'公'.repeat(100_001)}`, 'a.txt')).toMatch(/Line 2 has 100001 characters/);
    expect(await why(`${'x'.repeat(99_000)}\n`.repeat(11), 'a.txt')).toMatch(/more than 1000000 characters/);
    expect(await why('公'.repeat(40_001), 'a.txt')).toMatch(/One paragraph or cell has 40001 characters/);
    expect(await why(`${'公'.repeat(15_001)}\n`.repeat(20), 'a.txt')).toMatch(/more than 300000 characters/);
  });
  it('blanks in a row, of any kind', async () => {
    for (const blank of [' ', '\t', '\u00a0', '\u3000']) {
      expect(await why(`公${blank.repeat(1000)}开`, 'a.md')).toMatch(/more than 1000 blanks in a row/);
      expect(await why(`公${blank.repeat(999)}开`, 'a.md')).toBe('read');
    }
    expect(await why(buildDocx(paragraph(`公${'\u00a0'.repeat(1000)}开`)), 'a.docx')).toMatch(/blanks in a row/);
    expect(await why(`公${'\n'.repeat(1500)}开`, 'a.txt')).toBe('read');
  });
  it('paragraphs and cells of a page', async () => {
    expect(await why('<p>a</p>'.repeat(20_001), 'a.html')).toMatch(/20001 paragraphs; the limit is 20000/);
    const table = `<table>${'<tr><td>1</td><td>2</td></tr>'.repeat(13_000)}</table>`;
    expect(await why(table, 'a.html')).toBe('read');
    expect(await why(table + table, 'a.html')).toMatch(/52000 cells; the limit is 50000/);
    expect(await why(`| a | b |\n|---|---|\n|${' 1 |'.repeat(20_000)}\n`.repeat(3), 'a.md')).toMatch(/cells/);
  });
  it('and a real report is far below it', async () => {
    const real = readFileSync(new URL('../fixtures/originals/qukou-2021.md', import.meta.url));
    expect(await why(new Uint8Array(real), 'qukou-2021.md')).toBe('read');
  });
});
