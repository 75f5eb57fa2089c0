import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SourceFile } from '../../../src/core/document/source-file.ts';
import type { Finding } from '../../../src/core/findings/finding.ts';
import { buildPortal } from '../../../src/core/portal.ts';
import { readContent } from '../../../src/io/read-content.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/content');

/**
 * A content tree says what is to be found in it. `# expect: check-id …` at the end of a line of front matter means that
 * line; on a line of its own, `# expect: check-id @ words` means the one line of the body with these words.
 * `acknowledged:check-id` is a finding that has its reason.
 */
const expectedIn = ({ path, bytes }: SourceFile): string[] => {
  const lines = new TextDecoder().decode(bytes).split('\n');
  const bodyFrom = lines.indexOf('---', 1);
  return lines.slice(0, bodyFrom + 1).flatMap((line, index) => {
    const [, before, ids = '', words] = /^(.*?)# expect: (.+?)(?: @ (.+))?$/.exec(line) ?? [];
    if (before === undefined) return [];
    const at = words === undefined ? index : lines.findIndex((text, i) => i > bodyFrom && text.includes(words));
    if (at < 0) throw new Error(`${path}: no line of the body has “${words}”`);
    return ids.split(' ').map((id) => `${path}:${at + 1} ${id}`);
  });
};

const found = ({ place, check, acknowledged }: Finding) =>
  `${place.file}:${place.line} ${acknowledged === undefined ? '' : 'acknowledged:'}${check}`;

const unique = (entries: readonly string[]) => [...new Set(entries)].sort();

describe('a content tree with marked faults', () => {
  test.each(readdirSync(fixtures))('%s: everything marked is found, and nothing else', async (name) => {
    const files = await readContent(join(fixtures, name));
    expect(unique(buildPortal(files).findings.map(found))).toEqual(unique(files.flatMap(expectedIn)));
  });
});
