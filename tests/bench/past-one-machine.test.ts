import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatNeeds, readInputs } from '../../bench/past-one-machine.ts';

const page = readFileSync('docs/past-one-machine.md', 'utf8');

test('What the country takes is computed from what was measured', () => {
  expect(page).toContain(formatNeeds(readInputs(page)));
});

test('An input that nobody measured is missed', () => {
  expect(() => formatNeeds(new Map([['check', 1]]))).toThrow('The table has no data.');
});
