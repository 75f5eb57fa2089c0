import { readFileSync } from 'node:fs';
import type { OriginalBlock } from '../../src/core/importer/blocks.ts';
import { type IdentityReading, readIdentity } from '../../src/core/importer/identity/read-identity.ts';
import type { ImportContext } from '../../src/core/importer/import-result.ts';
import { parseGazetteer } from '../../src/core/regions/gazetteer.ts';
import { readRegion } from '../../src/core/regions/read-region.ts';
import type { Region } from '../../src/core/regions/region.ts';
import { readContent } from '../../src/io/read-content.ts';
import { readGazetteerText } from '../../src/io/read-gazetteer.ts';
import { slugOf } from '../../src/readers/pinyin.ts';

/** The national list, and no content yet. */
export const emptyContext: ImportContext = {
  gazetteer: parseGazetteer(readGazetteerText()),
  regions: [],
  slugOf,
  choice: {},
};

/** The regions of content/. */
export const contentRegions = async (): Promise<Region[]> =>
  (await readContent('content'))
    .filter(({ path }) => path.endsWith('region.yaml'))
    .flatMap((file) => readRegion(file).region ?? []);

/** Lines as blocks; `# ` begins a heading. */
export const blocksOf = (text: string, kind: 'line' | 'paragraph' = 'paragraph'): OriginalBlock[] =>
  text.split('\n').map((line, index) => {
    const heading = /^(#+)\s+(.*)$/.exec(line);
    const origin = { line: index + 1 };
    if (heading) return { kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '', origin };
    return { kind, text: line, origin };
  });

const plainBody = '一、总体情况\n认真贯彻落实条例。\n六、其他需要报告的事项\n无。';

/** What is read of a report whose front and last lines are given. */
export const identify = (
  front: string,
  end = '',
  context: Partial<ImportContext> = {},
  kind: 'line' | 'paragraph' = 'paragraph',
): IdentityReading =>
  readIdentity(blocksOf(front, kind), blocksOf(`${plainBody}\n${end}`, kind), { ...emptyContext, ...context });

/** An original of tests/fixtures/originals/, parted at its first section. */
export const identifyOriginal = (name: string, context: Partial<ImportContext> = {}): IdentityReading => {
  const text = readFileSync(new URL(`../fixtures/originals/${name}`, import.meta.url), 'utf8');
  const blocks = blocksOf(text, 'line');
  const first = blocks.findIndex((block) => 'text' in block && /^(?:一、)?总体情况$/.test(block.text.trim()));
  return readIdentity(blocks.slice(0, first), blocks.slice(first), { ...emptyContext, ...context });
};

export const checksOf = ({ findings }: IdentityReading): string[] => findings.map(({ check }) => check);
