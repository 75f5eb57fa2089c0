/** Why nothing is known of how the content came to be. None of these is a fault. */
export type UnknownHistory =
  /** There is no git on the machine, or it would not answer. */
  | 'noGit'
  /** The content folder lies in no repository, or nothing of it is committed. */
  | 'notCommitted'
  /** The clone has only the latest commits, so the first one would seem to have added everything. */
  | 'shallow';

/** What git tells of the content folder, along the line of what was published: of a merge only what it brought. */
export type ContentLog = { known: true; commits: LoggedCommit[] } | { known: false; why: UnknownHistory };

export interface LoggedCommit {
  id: string;
  /** When it was committed, UTC: `2026-11-21T17:26:56Z`. */
  time: string;
  /** The first line of its message; of a merge the first line that says what was merged, where there is one. */
  subject: string;
  files: LoggedFile[];
}

/** One file that a commit changed. A version is named by its hash; none before: it is new, none after: it is gone. */
export interface LoggedFile {
  /** Relative to the content folder. */
  path: string;
  before?: string;
  after?: string;
}
