import { createHash } from 'node:crypto';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { CountyProse, ProvinceProse, SharedRow, WholeProse } from '../core/shared-prose/prose-pieces.ts';
import type { ProseStore } from '../core/shared-prose/shared-prose.ts';
import type { KeptValues } from './kept-values.ts';

/** Under which keys the pieces of the result are kept. A key changes only when something in its piece does. */
export interface ProseKeys {
  /** By path, in the order of the open data: what its pages show, and its rows of the open data. */
  counties: [county: string, pages: string, rows: string][];
  provinces: [province: string, key: string][];
  whole: string;
}

export const proseKinds = {
  ...{ passages: 'prose-passages', heard: 'prose-heard', marks: 'prose-marks', likeness: 'prose-likeness' },
  ...{ pages: 'prose-pages', rows: 'prose-rows', province: 'prose-province', whole: 'prose-whole' },
  result: 'prose-result',
} as const;

/** As JSON, compressed: prose shrinks to an eighth. */
export const writeCompressed = (kept: KeptValues, kind: string, key: string, value: unknown): void =>
  kept.write(kind, key, zstdCompressSync(JSON.stringify(value)));

export const readCompressed = <T>(kept: KeptValues, kind: string, key: string): T | undefined => {
  const bytes = kept.read(kind, key);
  return bytes && JSON.parse(zstdDecompressSync(bytes).toString('utf8'));
};

export const keyOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** The result that was written under these keys: only what is asked for is opened. */
export const openKeptProse = (kept: KeptValues, { counties, provinces, whole }: ProseKeys): ProseStore => {
  const keys = new Map(counties.map(([county, pages, rows]) => [county, { pages, rows }]));
  const ofProvince = new Map(provinces);
  const read = <T>(kind: string, key: string): T => {
    const value = readCompressed<T>(kept, kind, key);
    if (value === undefined)
      throw new Error(`The cache has lost ${kind}/${key}, perhaps to another build: build again.`);
    return value;
  };
  return {
    counties: counties.map(([county]) => county),
    ofCounty: (county) => {
      const key = keys.get(county)?.pages;
      return key === undefined ? { county, passages: [] } : read<CountyProse>(proseKinds.pages, key);
    },
    rowsOf: (county) => {
      const key = keys.get(county)?.rows;
      return key === undefined ? [] : read<SharedRow[]>(proseKinds.rows, key);
    },
    ofProvince: (province) => {
      const key = ofProvince.get(province);
      return key === undefined ? { province, count: 0, groups: [] } : read<ProvinceProse>(proseKinds.province, key);
    },
    whole: () => read<WholeProse>(proseKinds.whole, whole),
  };
};
