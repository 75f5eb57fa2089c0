import { readFileSync } from 'node:fs';
import { listKind } from '../../src/core/open-portal.ts';
import { digest } from '../../src/io/digest.ts';
import { openKept } from '../../src/io/kept-values.ts';
import type { Read } from '../../src/io/noted-reads.ts';
import type { Prepared } from './prepare.ts';

/** What pages of the country are made from, found out when they are drawn: by the names of what they read. */
export interface CountryKeys {
  /** The same as long as each of these would be read as it is. */
  keyOf(reads: readonly Read[]): string;
  /** What is read of every county becomes one. */
  compact(reads: readonly Read[]): Read[];
}

const ofAll = '*';

/** @param written the file that tells what data files there are */
export const openCountryKeys = (prepared: Prepared, written: string | undefined): CountryKeys => {
  const { portal, code } = prepared;
  const values = valuesOf(prepared, written);
  const known = new Map<Read, string>();
  const readNow = (read: Read): string => {
    const value = known.get(read) ?? values(read);
    known.set(read, value);
    return value;
  };
  return {
    keyOf: (reads) => digest([code, ...reads.map((read) => `${read} ${readNow(read)}`)].join('\n')),
    compact: (reads) =>
      [...Map.groupBy(reads, (read) => read.split(' ')[0] ?? '')]
        .flatMap(([kind, own]) => {
          // What is listed of the counties is the portal.
          if (kind === listKind) return [];
          return kind !== 'passages' && own.length > 1 && own.length === portal.counties.length
            ? [`${kind} ${ofAll}`]
            : own;
        })
        .sort(),
  };
};

const valuesOf = (
  { portal, plan, counties, versions }: Prepared,
  written: string | undefined,
): ((read: Read) => string) => {
  const kept = openKept(plan.kept);
  const keys = new Map(counties.map(({ path, key }) => [path, key]));
  const digestIn = (kind: string, path: string): string => kept.digestOf(kind, keys.get(path) ?? '') ?? 'lost';
  const provinces = new Map(plan.prose.provinces);
  const { history } = plan;
  const wholes: Record<string, () => string> = {
    portal: () =>
      [
        ...plan.files.map(({ path, link }) => `${path} ${link ?? false}`),
        ...counties.map(({ path }) => digestIn(listKind, path)),
      ].join('\n'),
    versions: () =>
      [versions.whole.id, ...plan.files.map(({ path, sha256 }) => `${sha256} ${plan.changed[path]}`)].join('\n'),
    history: () => JSON.stringify(history.known ? { ...history, reports: [...history.reports] } : history),
    passages: () => JSON.stringify(plan.prose),
    'passages-whole': () => plan.prose.whole,
    data: () => (written === undefined ? '' : readFileSync(written, 'utf8')),
  };
  const ofPlace = (kind: string, path: string): string => {
    if (kind === 'passages') return provinces.get(path) ?? 'none';
    return kind === 'reports' ? (keys.get(path) ?? 'gone') : digestIn(kind, path);
  };
  return (read) => {
    const whole = wholes[read];
    if (whole) return digest(whole());
    const [kind = '', path = ''] = read.split(' ');
    return path === ofAll
      ? digest(portal.counties.map((county) => ofPlace(kind, county.path)).join('\n'))
      : ofPlace(kind, path);
  };
};
