export type RegionLevel = 'province' | 'prefecture' | 'county' | 'township';

/** A region of the tree in content/. Its path is its address. */
export interface Region {
  /** `qinghai/xining/huangzhong/lanlongkou`. */
  path: string;
  name: string;
  /** 6 digits down to county, 9 for a township. */
  code: string;
  level: RegionLevel;
  /** 乡 镇 街道 民族乡 苏木 …, of townships. */
  kind?: string;
  /** Syllables with tone marks, separated by spaces: `Lán lóng kǒu`. */
  pinyin?: string;
  /** `Lanlongkou Town`. */
  nameEn?: string;
  /** Former codes and counties, newest first. */
  formerly: FormerIdentity[];
  file: string;
}

export interface FormerIdentity {
  code?: string;
  name?: string;
  county?: string;
  /** The last year in which it was called so. */
  until: number;
}

export const regionLevels: readonly RegionLevel[] = ['province', 'prefecture', 'county', 'township'];

export const parentPath = (path: string): string | undefined =>
  path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : undefined;
