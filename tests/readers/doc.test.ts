import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDoc } from '../../src/readers/doc.ts';
import { blocksOf, reasonsOf, shown } from './drawn.ts';

// Written by LibreOffice; see the names for what is in them.
const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../fixtures/originals/${name}`, import.meta.url)));

describe('a Word 97 document', () => {
  it('gives numerals, tables with their merges, and tables in tables', () => {
    const blocks = shown(readDoc(fixture('numbered-merged-nested.doc')));
    expect(blocks.slice(0, 13)).toEqual([
      '一、总体情况',
      '　　正文。',
      '（一）主动',
      '（二）申请',
      '二、情况',
      ['三|1. 属于国家秘密|1', '^|2. 其他|0 0', '合计|<|6'],
      '末',
      '见完\n行\t列',
      '留',
      '外',
      ['内|9'],
      '外后',
      '尾',
    ]);
    expect(blocks[13]).toEqual([Array.from({ length: 30 }, (_, index) => `c${index}`).join('|')]);
  });
  it('gives the form as it was laid out, blank cells and all', () => {
    const read = readDoc(fixture('requests-table.doc'));
    expect(shown(read)[6]).toEqual([
      '（本列数据的勾稽关系为）|<|<|申请人情况|<|<|<|<|<|<',
      '^|^|^|自然人|法人或其他组织|<|<|<|<|总计',
      '^|^|^|^|商业企业|科研机构|社会公益组织|法律服务机构|其他 |^',
      '一、本年新收政府信息公开申请数量|<|<|1|2|3|4|5|6|21',
      '三、本年度办理结果|（一）予以公开|<|0 0||00|/|—|0|0',
      '^|（三）不予公开|1.属于国家秘密|1|2|3|4|5|6|7',
    ]);
    expect(blocksOf(read).slice(0, 3)).toMatchObject([
      { kind: 'heading', level: 1 },
      { kind: 'heading', level: 2 },
      { kind: 'paragraph' },
    ]);
  });
});

describe('a faulty Word 97 document', () => {
  const changed = (change: (bytes: Uint8Array, main: number) => void) => {
    const bytes = fixture('requests-table.doc');
    let main = 512;
    while (bytes[main] !== 0xec || bytes[main + 1] !== 0xa5) main += 512;
    change(bytes, main);
    return reasonsOf(readDoc(bytes));
  };
  it('is refused by name', () => {
    const set = (at: number, value: number) => (bytes: Uint8Array, main: number) => {
      bytes[main + at] = value;
    };
    expect(changed(set(0x0b, 0x13))).toEqual(['import-encrypted']);
    expect(changed((bytes, main) => bytes.set([0x65, 0], main + 2))).toEqual(['import-wrong-format']);
    expect(changed(set(0, 0))).toEqual(['import-damaged']);
    expect(changed((bytes, main) => bytes.fill(0xff, main + 0x1a2, main + 0x1aa))).toEqual(['import-damaged']);
    const whole = fixture('requests-table.doc');
    expect(reasonsOf(readDoc(whole.subarray(0, 4000)))).toEqual(['import-damaged']);
  });
  it('whose chains of sectors run in circles is refused, not followed', () => {
    const bytes = fixture('requests-table.doc');
    const view = new DataView(bytes.buffer);
    const table = (view.getInt32(76, true) + 1) * 512;
    for (let sector = 0; sector < 128; sector++)
      view.setInt32(table + sector * 4, sector % 2 ? sector - 1 : sector + 1, true);
    expect(reasonsOf(readDoc(bytes))).toEqual(['import-damaged']);
  });
  it('changed anywhere is read or refused, and nothing is thrown', () => {
    const whole = fixture('requests-table.doc');
    let seed = 7;
    const random = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed / 2_147_483_648;
    };
    for (let round = 0; round < 300; round++) {
      const bytes = whole.slice();
      for (let change = 0; change < 8; change++)
        bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
      expect(['read', 'refused']).toContain(readDoc(bytes).status);
    }
  });
});
