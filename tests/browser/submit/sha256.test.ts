import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha256 } from '../../../src/browser/submit/sha256.ts';

test.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 100_000])(
  '%d bytes have the sum that everybody else computes',
  (size) => {
    const bytes = randomBytes(size);
    expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
  },
);
