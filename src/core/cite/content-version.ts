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
  files: readonly { path: string; sha256: string }[],
  dateOf: (file: string) => string | undefined,
): Promise<ContentVersions> => {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const sums = new Map(sorted.map((file) => [file.path, file.sha256]));
  const listing = [...sums].map(([path, sum]) => `${sum}  ${path}\n`).join('');
  const dates = [...sums.keys()].flatMap((path) => dateOf(path) ?? []).sort();
  return {
    whole: versionOf(await sha256(new TextEncoder().encode(listing)), dates.at(-1)),
    of: (file) => {
      const sum = sums.get(file);
      return sum === undefined ? undefined : versionOf(sum, dateOf(file));
    },
  };
};

const versionOf = (sum: string, date: string | undefined): Version => {
  const hash = sum.slice(0, hashLength);
  return date === undefined ? { id: hash, hash } : { id: `${date}-${hash}`, date, hash };
};

const sha256 = async (bytes: Uint8Array): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};
