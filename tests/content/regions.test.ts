import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { kindOf, parseGazetteer } from '../../src/core/regions/gazetteer.ts';
import { stemOf } from '../../src/core/regions/name-forms.ts';
import { readGazetteerText } from '../../src/io/read-gazetteer.ts';

interface RegionFile {
  name: string;
  code: string;
  level: string;
  kind?: string;
  pinyin: string;
}

/** The regions of the five originals. Later ones may be newer than the list of 2023, so they are not held against it. */
const folders = [
  'qinghai/xining/huangzhong/lanlongkou',
  'qinghai/xining/huangzhong/dacai',
  'qinghai/haidong/pingan/bazanggou',
  'ningxia/shizuishan/pingluo/qukou',
  'xinjiang/tacheng/wusu/jiahezi',
].flatMap((township) => township.split('/').map((_, level, parts) => parts.slice(0, level + 1).join('/')));

const readRegion = (folder: string): RegionFile =>
  parse(readFileSync(join(import.meta.dirname, '../../content', folder, 'region.yaml'), 'utf8')) as RegionFile;

const gazetteer = parseGazetteer(readGazetteerText());
const levels = ['province', 'prefecture', 'county', 'township'];
/** The digits of a code that say something: `630000` → `63`. */
const digits = (code: string): string => code.replace(/^(\d\d)0000$|^(\d{4})00$/, '$1$2');

test.each([...new Set(folders)])('content/%s is what its folder, its parent and the national list say', (folder) => {
  const region = readRegion(folder);
  const parts = folder.split('/');
  const level = parts.length - 1;
  expect(region.level).toBe(levels[level]);
  expect(region.code).toMatch(level === 3 ? /^\d{9}$/ : /^\d{6}$/);
  const parent = parts.slice(0, -1).join('/');
  if (parent !== '') expect(region.code.startsWith(digits(readRegion(parent).code))).toBe(true);
  expect(stemOf(gazetteer.get(region.code)?.name ?? '')).toBe(stemOf(region.name));
  if (level === 3) expect(region.kind).toBe(kindOf(region.name));
  const spelling = region.pinyin.replaceAll(' ', '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  expect(spelling).toBe(parts.at(-1));
});
