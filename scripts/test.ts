import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { setupChromium } from './setup-browser.ts';

const filters = process.argv.slice(2);
let passed = 0;
let failed = 0;

// Every stage runs, whatever the ones before it found: one run tells everything.
runStage('Lint and formatting', ['biome', 'check']);
runStage('Types', ['astro', 'check', '--minimumFailingSeverity', 'hint']);
runTests('unit');
if (setupChromium() === undefined) {
  console.error('No Chromium could be installed. Install Chrome or Chromium, or set CHROMIUM_PATH to one.');
}
runTests('site');

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Counts as one test. */
function runStage(title: string, command: string[]): void {
  console.log(`\n── ${title}`);
  if (runTool(command)) passed++;
  else failed++;
}

/** One project of vitest.config.ts, apart from the other: if the site cannot be built, the unit tests still count. */
function runTests(project: string): void {
  console.log(`\n── Tests: ${project}`);
  const report = `.cache/tests-${project}.json`;
  rmSync(report, { force: true });
  const options = ['--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const succeeded = runTool(['vitest', 'run', '--project', project, ...options, ...filters]);
  const counts = readCounts(report);
  passed += counts.numPassedTests;
  // A failure that is no test's, such as a file that cannot be loaded, must not go uncounted.
  failed += Math.max(counts.numFailedTests, succeeded ? 0 : 1);
}

/** What vitest's JSON report says; zeros when it did not come to write one. */
function readCounts(report: string): { numPassedTests: number; numFailedTests: number } {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0 };
  }
}

/** Through the one door: it knows where the tools are. */
function runTool(command: string[]): boolean {
  return spawnSync(process.execPath, ['scripts/run.mjs', ...command], { stdio: 'inherit' }).status === 0;
}
