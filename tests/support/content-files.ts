import { readFileSync } from 'node:fs';
import type { SourceFile } from '../../src/core/document/source-file.ts';

const encoder = new TextEncoder();

export const file = (path: string, content: string | Uint8Array): SourceFile => ({
  path,
  bytes: typeof content === 'string' ? encoder.encode(content) : content,
});

export const townshipPath = 'qinghai/xining/huangzhong/lanlongkou';

/** The regions down to 拦隆口镇, so that a report of it stands on firm ground. */
export const regionFiles: readonly SourceFile[] = [
  file('qinghai/region.yaml', 'name: 青海省\ncode: "630000"\nlevel: province\n'),
  file('qinghai/xining/region.yaml', 'name: 西宁市\ncode: "630100"\nlevel: prefecture\n'),
  file('qinghai/xining/huangzhong/region.yaml', 'name: 湟中区\ncode: "630106"\nlevel: county\n'),
  file(`${townshipPath}/region.yaml`, 'name: 拦隆口镇\ncode: "630106106"\nlevel: township\nkind: 镇\n'),
];

/** The text of a published report, to be changed in one spot. */
export const publishedReport = (path: string): string =>
  readFileSync(new URL(`../../content/${path}.md`, import.meta.url), 'utf8');
