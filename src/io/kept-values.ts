import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** What one build leaves for the next, each value under a key that says everything it was made from. */
export interface KeptValues {
  /** Whether there is one, which may be damaged: without reading it. */
  has(kind: string, key: string): boolean;
  /** Undefined where there is none, or where it is damaged. */
  read(kind: string, key: string): Uint8Array | undefined;
  /** The SHA-256 of the value, without reading all of it: two values that have the same are the same. */
  digestOf(kind: string, key: string): string | undefined;
  write(kind: string, key: string, value: string | Uint8Array): void;
  /** Deletes the values of a kind but those with these keys. */
  sweep(kind: string, keys: ReadonlySet<string>): void;
}

const digestLength = 32;
const digestOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/**
 * A folder of kept values. Each file begins with the hash of the rest, and gets its name by a rename, so what a killed
 * process or a full disk leaves is never taken for a value.
 *
 * @param folder of one version of the code: another one makes other values of the same content
 */
export const openKept = (folder: string): KeptValues => {
  const fileOf = (kind: string, key: string) => join(folder, kind, key);
  return {
    has: (kind, key) => existsSync(fileOf(kind, key)),
    read: (kind, key) => {
      const bytes = readIfThere(fileOf(kind, key));
      const value = bytes?.subarray(digestLength);
      return bytes && value && digestOf(value).equals(bytes.subarray(0, digestLength)) ? value : undefined;
    },
    digestOf: (kind, key) => readStart(fileOf(kind, key), digestLength)?.toString('hex'),
    write: (kind, key, value) => {
      const file = fileOf(kind, key);
      const bytes = Buffer.from(value);
      const aside = `${file}.${randomUUID().slice(0, 8)}.part`;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(aside, Buffer.concat([digestOf(bytes), bytes]));
      renameSync(aside, file);
    },
    sweep: (kind, keys) => {
      for (const name of readNames(join(folder, kind)))
        if (!keys.has(name) && !isBeingWritten(fileOf(kind, name))) rmSync(fileOf(kind, name), { force: true });
    },
  };
};

/** By another build, perhaps: what a killed one has left is older by the time. */
const isBeingWritten = (file: string): boolean => {
  const time = file.endsWith('.part') ? statSync(file, { throwIfNoEntry: false })?.mtimeMs : undefined;
  return time !== undefined && Date.now() - time < minute;
};

const minute = 60_000;

/** Deletes the folders of versions of the code that were not used lately; one is left for each way a machine builds. */
export const forgetVersions = (folder: string, current: string, most = 6): void => {
  mkdirSync(join(folder, current), { recursive: true });
  const now = new Date();
  utimesSync(join(folder, current), now, now);
  const usedLast = readNames(folder)
    .map((name) => ({ name, time: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { name } of usedLast.slice(most)) rmSync(join(folder, name), { recursive: true, force: true });
};

/** Kept values that are JSON. */
export const recallJson = (kept: KeptValues, kind: string, key: string): unknown => {
  const known = kept.read(kind, key);
  return known && JSON.parse(Buffer.from(known).toString('utf8'));
};

/** The value that is kept, else the one that is made and kept now. */
export const keepJson = <T>(kept: KeptValues, kind: string, key: string, make: () => T): T => {
  const known = kept.read(kind, key);
  if (known) return JSON.parse(Buffer.from(known).toString('utf8'));
  const value = make();
  kept.write(kind, key, JSON.stringify(value));
  return value;
};

const readIfThere = (file: string): Buffer | undefined => {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
};

/** Undefined where the file is not there, or shorter. */
const readStart = (file: string, length: number): Buffer | undefined => {
  try {
    const opened = openSync(file, 'r');
    try {
      const bytes = Buffer.alloc(length);
      return readSync(opened, bytes) === length ? bytes : undefined;
    } finally {
      closeSync(opened);
    }
  } catch {
    return undefined;
  }
};

const readNames = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};
