import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const place = await mkdtemp(join(tmpdir(), 'gongkai-'));
afterAll(() => rm(place, { recursive: true, force: true }));

/** Runs a script through the one door, ending it with `signal` as soon as it says something. */
async function run(code: string, args: string[] = [], signal?: NodeJS.Signals) {
  const script = join(place, 'script.ts');
  await writeFile(script, code);
  const child = spawn('node', ['scripts/run.mjs', relative(process.cwd(), script), ...args]);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk) => (text += chunk));
  if (signal) child.stdout.once('data', () => child.kill(signal));
  const [exit] = await once(child, 'close');
  return { exit, text };
}

test('a script runs with Node 24, which its own children find too, and gets its arguments', async () => {
  const code = `
    import { execFileSync } from 'node:child_process';
    const version: string = execFileSync('node', ['--version'], { encoding: 'utf8' });
    console.log(JSON.stringify([process.version, version.trim(), process.argv.slice(2)]));`;
  const { text } = await run(code, ['--', '--port', '1']);
  expect(JSON.parse(text)).toEqual([expect.stringMatching(/^v24\./), expect.stringMatching(/^v24\./), ['--port', '1']]);
});

test('the exit code is passed on', async () => {
  expect(await run('process.exitCode = 7')).toEqual({ exit: 7, text: '' });
});

test('a signal reaches the script, which ends as it likes', async () => {
  const code = `process.once('SIGINT', () => process.exit(0)); setInterval(() => {}, 1000); console.log('ready');`;
  expect(await run(code, [], 'SIGINT')).toEqual({ exit: 0, text: 'ready\n' });
});

test('a target that does not exist is a sentence', async () => {
  const child = spawn('node', ['scripts/run.mjs', 'scripts/nothing.ts']);
  const said = (await child.stderr.setEncoding('utf8').toArray()).join('');
  expect(said).toBe('There is no scripts/nothing.ts: neither a file of this project nor an installed tool.\n');
});

test('libraries that lie elsewhere and are only linked are used as they are, never installed over', async () => {
  const root = join(place, 'linked');
  await mkdir(join(root, 'scripts'), { recursive: true });
  await copyFile('scripts/run.mjs', join(root, 'scripts/run.mjs'));
  await symlink(join(process.cwd(), 'node_modules'), join(root, 'node_modules'), 'junction');
  // Newer than what is installed, and nothing that could be installed.
  await writeFile(join(root, 'package-lock.json'), '');
  await writeFile(join(root, 'say.mjs'), `console.log('ran')`);
  const child = spawn('node', ['scripts/run.mjs', 'say.mjs'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  expect((await child.stdout.setEncoding('utf8').toArray()).join('')).toBe('ran\n');
});
