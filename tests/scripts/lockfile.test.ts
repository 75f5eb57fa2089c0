import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

interface Lock {
  packages: Record<string, { version?: string; optionalDependencies?: Record<string, string> }>;
}

// npm leaves out what the registry it happens to ask does not offer; `npm ci` then fails for everybody.
test('package-lock.json names the packages of every platform, not only of the one it was written on', async () => {
  const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8')) as Lock;
  const missing = Object.entries(packages).flatMap(([holder, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${holder}/node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});

test('package-lock.json names no registry', async () => {
  expect(await readFile('package-lock.json', 'utf8')).not.toContain('"resolved"');
});
