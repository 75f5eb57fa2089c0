import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { setupChromium } from './setup-browser.ts';

/** What vitest's JSON report tells us. */
interface TestCounts {
  numPassedTests: number;
  numFailedTests: number;
  /** Counts files that failed before any test of theirs ran, too. */
  numFailedTestSuites: number;
}

const report = '.cache/tests.json';
let passed = 0;
let failed = 0;

// Every stage runs, whatever the ones before it found: one run tells everything.
stage('Lint', ['biome', 'check']);
stage('Types', ['astro', 'check', '--minimumFailingSeverity', 'hint']);
test(process.argv.slice(2));

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Counts as one test. */
function stage(title: string, command: string[]): void {
  console.log(`\n${title}`);
  if (runTool(command)) passed++;
  else failed++;
}

function test(filters: string[]): void {
  console.log('\nTests');
  const browser = setupChromium();
  if (browser === undefined)
    console.error(
      'No Chromium could be installed for the browser tests. Install Chrome or Chromium, or set CHROMIUM_PATH to one.',
    );
  rmSync(report, { force: true });
  const succeeded = runTool([
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...filters,
  ]);
  const counts = readCounts();
  passed += counts.numPassedTests;
  // A failure that is no test's, such as a file that cannot be loaded, must not go uncounted.
  failed += Math.max(counts.numFailedTests, succeeded ? 0 : 1);
}

function readCounts(): TestCounts {
  try {
    return JSON.parse(readFileSync(report, 'utf8')) as TestCounts;
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numFailedTestSuites: 0 };
  }
}

/** Through the one door: it knows where the tools are. */
function runTool(command: string[]): boolean {
  return spawnSync(process.execPath, ['scripts/run.mjs', ...command], { stdio: 'inherit' }).status === 0;
}
