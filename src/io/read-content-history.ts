import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { ContentLog, LoggedCommit, LoggedFile } from '../core/history/content-log.ts';

/** Set by a hook of git for its own repository, which need not be that of the content. */
const ofHooks = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX'];

const environment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofHooks.includes(name))),
  ...{ GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' },
});

/** What git answers, or undefined where there is no git, no repository or an error: nothing of it is ever a failure. */
const askGit = (folder: string, args: readonly string[], input?: string): Promise<Buffer | undefined> =>
  new Promise((answer) => {
    const child = spawn('git', ['-C', resolve(folder), '--no-pager', ...args], {
      env: environment(),
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const pieces: Buffer[] = [];
    child.on('error', () => answer(undefined));
    child.stdin.on('error', () => undefined);
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
    child.on('close', (code) => answer(code === 0 ? Buffer.concat(pieces) : undefined));
    child.stdin.end(input);
  });

/**
 * Along the first parents: what a merge brought was published when it was merged. -m shows a merge against its first
 * parent; renames are paired by ourselves, by what a report is.
 */
const logArguments = [
  ...['-c', 'core.quotePath=false', '-c', 'log.showSignature=false', 'log', '--first-parent', '-m', '--reverse'],
  ...['--raw', '-z', '--no-renames', '--no-abbrev', '--no-ext-diff', '--no-color', '--relative', '--encoding=UTF-8'],
  ...['--format=%x00%H%x00%ct%x00%P%x00%s%x00%b%x00', 'HEAD', '--', '.'],
];

/** The latest commit; undefined without git or without a commit. */
export const readHead = async (folder: string): Promise<string | undefined> =>
  (await askGit(folder, ['rev-parse', 'HEAD']))?.toString().trim();

/** How the content folder came to be, from git. Without git, without a repository or in a shallow clone nobody knows. */
export const readContentLog = async (folder: string): Promise<ContentLog> => {
  if ((await askGit('.', ['--version'])) === undefined) return { known: false, why: 'noGit' };
  const shallow = await askGit(folder, ['rev-parse', '--is-shallow-repository']);
  if (shallow === undefined) return { known: false, why: 'notCommitted' };
  if (shallow.toString().trim() === 'true') return { known: false, why: 'shallow' };
  const output = await askGit(folder, logArguments);
  const commits = output === undefined ? [] : parseLog(output.toString('utf8'));
  return commits.length === 0 ? { known: false, why: 'notCommitted' } : { known: true, commits };
};

const fieldCount = 5;

/** Fields and paths are parted by NUL, which no message and no path can hold. */
const parseLog = (output: string): LoggedCommit[] => {
  const tokens = output.split('\0');
  const commits: LoggedCommit[] = [];
  for (let at = 0; at < tokens.length; ) {
    if (tokens[at] === '') {
      at += 1;
      continue;
    }
    const [id = '', seconds = '', parents = '', subject = '', body = ''] = tokens.slice(at, at + fieldCount);
    at += fieldCount;
    const files: LoggedFile[] = [];
    while (tokens[at] === '') at += 1;
    for (let raw = tokens[at]; raw?.trimStart().startsWith(':'); raw = tokens[at]) {
      files.push(...parseFile(raw.trim(), tokens[at + 1] ?? ''));
      at += 2;
    }
    const time = new Date(Number(seconds) * 1000).toISOString().replace('.000', '');
    commits.push({ id, time, subject: nameCommit(subject, body, parents), files });
  }
  return commits;
};

/** `Merge pull request #7 from somebody/patch-1` says nothing; the line below it is the title of the request. */
const nameCommit = (subject: string, body: string, parents: string): string => {
  const isMerge = parents.includes(' ');
  return (
    (isMerge &&
      body
        .split('\n')
        .find((line) => line.trim() !== '')
        ?.trim()) ||
    subject
  );
};

/** `:100644 100644 <before> <after> M`. What is no regular file, such as a link, is as if it were not there. */
const parseFile = (raw: string, path: string): LoggedFile[] => {
  const [modeBefore = '', modeAfter = '', before = '', after = ''] = raw.slice(1).split(' ');
  const version = (mode: string, hash: string): string | undefined => (mode.startsWith('100') ? hash : undefined);
  const versions = { before: version(modeBefore, before), after: version(modeAfter, after) };
  if (versions.before === undefined && versions.after === undefined) return [];
  return [
    {
      path,
      ...(versions.before !== undefined && { before: versions.before }),
      ...(versions.after !== undefined && { after: versions.after }),
    },
  ];
};

/** The contents of versions by their hashes. What git does not have is left out. */
export const readFileVersions = async (folder: string, hashes: readonly string[]): Promise<Map<string, Uint8Array>> => {
  const versions = new Map<string, Uint8Array>();
  if (hashes.length === 0) return versions;
  const output = await askGit(folder, ['cat-file', '--batch'], `${hashes.join('\n')}\n`);
  for (let at = 0; output && at < output.length; ) {
    const end = output.indexOf('\n', at);
    const [hash = '', type, size] = output.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (type === 'missing' || size === undefined) continue;
    versions.set(hash, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return versions;
};
