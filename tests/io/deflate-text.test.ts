import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { deflateText, gzipPieces, inflateText } from '../../src/io/deflate-text.ts';
import { zipPieces } from '../../src/io/write-zip.ts';

const texts = ['\ufeff"报告"\r\n', '', '一\r\n'.repeat(70_000), 'x', '空白不是 0\r\n'.repeat(333)];
const deflated = texts.map(deflateText);

describe('Texts that were compressed one by one', () => {
  test('make one gzip file, whose size and checksum are those of the whole', () => {
    expect(gunzipSync(Buffer.concat([...gzipPieces(deflated)])).toString()).toBe(texts.join(''));
    expect(gunzipSync(Buffer.concat([...gzipPieces([])])).length).toBe(0);
  });

  test('make one member of a zip beside others', () => {
    const pieces = zipPieces([
      { name: 'README.md', texts: () => [deflateText('说明')] },
      { name: 'all.csv', texts: () => deflated },
    ]);
    const members = unzipSync(new Uint8Array(Buffer.concat([...pieces])));
    expect(Buffer.from(members['all.csv'] ?? []).toString()).toBe(texts.join(''));
    expect(Buffer.from(members['README.md'] ?? []).toString()).toBe('说明');
  });

  test('are each given back as they were', () => {
    expect(deflated.map((text) => inflateText(text).toString())).toEqual(texts);
  });
});
