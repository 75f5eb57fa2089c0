/** A state of the content: the day of its newest change, where known, and what it consists of. */
export interface Version {
  /** `2026-11-20-9f86d081884c`: what is shown and cited. */
  id: string;
  /** ISO date. */
  date?: string;
  /** The first 12 hex digits of a SHA-256. */
  hash: string;
}

/** The versions of a content folder, and of each file in it. */
export interface ContentVersions {
  whole: Version;
  /** By the file's path; of a file that is not in the folder none. */
  of(file: string): Version | undefined;
}

const hashLength = 12;

/** Run in the content folder, what it prints begins with the hash of the whole. */
export const versionCommand =
  "find * -name region.yaml -o -name '[0-9]*.md' | LC_ALL=C sort | xargs sha256sum | sha256sum";

/**
 * A file's hash is its SHA-256. That of the whole is the SHA-256 of what `sha256sum` prints for all files in the order
 * of their paths, so that anybody with a copy of the content can compute it (`versionCommand`).
 *
 * @param files every region and report, in any order; their paths are ASCII
 * @param dateOf the day a file was last changed, where known
 */
export const buildVersions = async (
  files: readonly { path: string; bytes: Uint8Array }[],
  dateOf: (file: string) => string | undefined,
): Promise<ContentVersions> => {
  const summed: { path: string; sha256: string }[] = [];
  for (const { path, bytes } of files) summed.push({ path, sha256: await sha256(bytes) });
  return versionsOf(summed, dateOf);
};

/** The same from the hashes of the files. */
export const versionsOf = async (
  files: readonly SummedFile[],
  dateOf: (file: string) => string | undefined,
): Promise<ContentVersions> => {
  const listing = formatListing(files);
  const sum = await sha256(new TextEncoder().encode(listing));
  return openVersions(files, dateOf, () => sum);
};

interface SummedFile {
  path: string;
  sha256: string;
}

/** The same where hashes need not be waited for; that of the whole is computed when somebody asks for it. */
export const openVersions = (
  files: readonly SummedFile[],
  dateOf: (file: string) => string | undefined,
  digest: (text: string) => string,
): ContentVersions => {
  const sums = new Map(files.map((file) => [file.path, file.sha256]));
  let whole: Version | undefined;
  return {
    get whole() {
      const newest = () => files.reduce((date, { path }) => latest(date, dateOf(path)), '');
      whole ??= versionOf(digest(formatListing(files)), newest() || undefined);
      return whole;
    },
    of: (file) => {
      const sum = sums.get(file);
      return sum === undefined ? undefined : versionOf(sum, dateOf(file));
    },
  };
};

const latest = (one: string, other = ''): string => (other > one ? other : one);

/** What `sha256sum` prints for all files in the order of their paths. */
const formatListing = (files: readonly SummedFile[]): string =>
  files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('');

const versionOf = (sum: string, date: string | undefined): Version => {
  const hash = sum.slice(0, hashLength);
  return date === undefined ? { id: hash, hash } : { id: `${date}-${hash}`, date, hash };
};

const sha256 = async (bytes: Uint8Array): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};
