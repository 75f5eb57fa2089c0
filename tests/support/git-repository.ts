import { execFileSync, spawnSync } from 'node:child_process';

/** Whether the machine has git; tests that need it say why they are skipped. */
export const hasGit = spawnSync('git', ['--version']).status === 0;
export const whyNoGit = 'there is no git on this machine';

export interface Repository {
  git(...args: string[]): string;
  /** Commits everything, at a moment of its own. */
  commit(message: string, time: string): void;
}

/** A repository that does not depend on how the machine's git is set up. */
export const createRepository = (folder: string): Repository => {
  const git = (...args: string[]): string => runGit(folder, args);
  git('init', '--quiet', '--initial-branch=main');
  return {
    git,
    commit: (message, time) => {
      git('add', '--all');
      runGit(folder, ['commit', '--quiet', '--allow-empty', '-m', message], time);
    },
  };
};

const settings = ['user.name=Test', 'user.email=test@example.org', 'commit.gpgSign=false', 'core.autocrlf=false'];

const runGit = (folder: string, args: readonly string[], time?: string): string => {
  const { GIT_DIR: _dir, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, ...inherited } = process.env;
  return execFileSync('git', [...settings.flatMap((setting) => ['-c', setting]), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...inherited, ...(time && { GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time }) },
  });
};
