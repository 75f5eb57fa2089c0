// The one door for every npm script: `node scripts/run.mjs scripts/start.ts -- args`, or the name of an installed tool
// instead of a file. It installs what is missing, then runs the target with the Node of the `node` devDependency.
// Plain JavaScript without imports from outside: it must run before anything is installed, on any Node.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const installedLock = join(root, 'node_modules', '.package-lock.json');

if (Number(process.versions.node.split('.')[0]) < 20) {
  stop(
    `This project needs Node.js 20 or newer; this is ${process.version}. Install one from https://nodejs.org and run the command again.`,
  );
}
process.chdir(root);
if (!isInstalled()) install();
const [target, ...args] = process.argv.slice(2);
if (target === undefined) stop('Say what to run, for example: node scripts/run.mjs scripts/check.ts');
run(findNode(), [findTarget(target), ...(args[0] === '--' ? args.slice(1) : args)]);

/** npm writes its own copy of the lock last, so that copy is only there, and newer, after a complete installation. */
function isInstalled() {
  if (!existsSync(installedLock)) return false;
  // Of a folder that was linked here `npm ci` would delete what lies in it, which is somebody else's too.
  if (lstatSync(join(root, 'node_modules')).isSymbolicLink()) return true;
  return statSync(installedLock).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

function install() {
  console.error('Installing dependencies. This happens once, and again when they change …');
  // Only errors: npm would otherwise warn that Node 20 is too old for packages which never run on it.
  const options = ['ci', '--loglevel=error', '--no-audit', '--no-fund', '--no-progress'];
  const npm = process.env.npm_execpath ?? '';
  const done = /npm-cli\.[cm]?js$/.test(npm)
    ? spawnSync(process.execPath, [npm, ...options], { encoding: 'utf8' })
    : spawnSync(['npm', ...options].join(' '), { encoding: 'utf8', shell: true }); // npm is a .cmd file on Windows: only a shell runs it
  if (done.status === 0) return;
  console.error(`${done.stdout ?? ''}${done.stderr ?? ''}`.trim());
  stop(
    'The dependencies could not be installed; npm says why above. Put that right and run the command again.',
    done.status ?? 1,
  );
}

/** The path of Node 24. Its package's own bin field is asked, because it differs on Windows. */
function findNode() {
  const folder = join(root, 'node_modules', 'node');
  try {
    const node = join(folder, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).bin.node);
    if (existsSync(node)) return node;
  } catch {}
  stop(
    'Node 24 is missing from node_modules. If your npm ignores install scripts, run: npm rebuild node --ignore-scripts=false',
  );
}

/** A file as it is, or the entry of an installed tool: `astro`, `biome`. */
function findTarget(name) {
  if (existsSync(join(root, name))) return join(root, name);
  const packages = Object.entries(JSON.parse(readFileSync(installedLock, 'utf8')).packages);
  const found = packages.find(([, entry]) => entry.bin?.[name] !== undefined);
  return found
    ? join(root, found[0], found[1].bin[name])
    : stop(`There is no ${name}: neither a file of this project nor an installed tool.`);
}

function run(node, args) {
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const env = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    // Half of what a command, and each thread and process it starts, takes to begin; what is not the code's is not used.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, '.cache', 'compiled'),
    [pathName]: dirname(node) + delimiter + (process.env[pathName] ?? ''),
  };
  const child = spawn(node, args, { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

function stop(sentence, code = 1) {
  console.error(sentence);
  process.exit(code);
}
