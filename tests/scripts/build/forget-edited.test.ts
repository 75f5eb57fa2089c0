import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forgetEdited } from '../../../scripts/build/forget-edited.ts';
import { readCodeVersion } from '../../../src/io/code-version.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

test('What a build has kept of code that was edited meanwhile is forgotten, and it says so', () => {
  const kept = join(scratchFolder(), 'kept');
  mkdirSync(kept);
  expect(forgetEdited({ code: readCodeVersion(), plan: { kept } })).toEqual([]);
  expect(existsSync(kept)).toBe(true);
  expect(forgetEdited({ code: 'of before', plan: { kept } })).toEqual([expect.stringContaining('edited')]);
  expect(existsSync(kept)).toBe(false);
});
