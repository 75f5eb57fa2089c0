import { rmSync } from 'node:fs';
import { readCodeVersion } from '../../src/io/code-version.ts';
import type { Prepared } from './prepare.ts';

/**
 * Processes of one build read the code at different times. Where somebody has edited it meanwhile, what was made lies under the name
 * of a code that has not made all of it: it is deleted.
 *
 * @returns a sentence then
 */
export const forgetEdited = ({
  code,
  plan: { kept },
}: {
  code: string;
  plan: Pick<Prepared['plan'], 'kept'>;
}): string[] => {
  if (readCodeVersion() === code) return [];
  rmSync(kept, { recursive: true, force: true });
  return ['构建时程序被改动了，请再运行一次。 The code was edited while it was used. Run the command again.'];
};
