import { expect, test } from 'vitest';
import type { ContentLog } from '../../src/core/history/content-log.ts';
import { buildPortal } from '../../src/core/portal.ts';
import { publishedFiles } from '../../src/core/published-files.ts';

const path = 'qinghai/xining/huangzhong/lanlongkou/2020.md';
const commit = (day: string, before: string, after: string) => ({
  ...{ id: day, time: `2026-11-${day}T17:26:56Z`, subject: '' },
  files: [{ path, before, after }],
});

test('A file was last changed by the newest commit that changed what is in it, not by one that changed its rights', () => {
  const log: ContentLog = { known: true, commits: [commit('20', 'a', 'b'), commit('21', 'b', 'b')] };
  expect(publishedFiles([{ path }], buildPortal([]), log).dateOf(path)).toBe('2026-11-20');
});
