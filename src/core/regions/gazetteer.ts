import { stemOf } from './name-forms.ts';

/** One region of the national list. Codes have 2, 4, 6 or 9 digits from the province down to the township. */
export interface GazetteerEntry {
  code: string;
  name: string;
}

export interface GazetteerTownship extends GazetteerEntry {
  county: GazetteerEntry;
}

export type TownshipKind = '镇' | '乡' | '民族乡' | '街道' | '苏木' | '其他';

/** The national list of townships, read from `data/gazetteer-2023.txt`. */
export interface Gazetteer {
  /** How many townships there are. */
  count: number;
  /** Regions from the province down to the county whose code begins with `prefix`, e.g. `6301` for 西宁市 and its counties. */
  within(prefix: string): GazetteerEntry[];
  /** Counties, all or those whose code begins with `prefix`. */
  counties(prefix?: string): GazetteerEntry[];
  townshipsOf(countyCode: string): GazetteerEntry[];
  /** The region with this code; the content's `630000` and `630100` are taken for `63` and `6301`. */
  get(code: string): GazetteerEntry | undefined;
  /**
   * Townships of this name. The list sometimes drops the nationality from a name (巴藏沟乡 for 巴藏沟回族乡), so when
   * nothing has the very name, townships are found whose name is the same without nationality and kind.
   */
  find(name: string): GazetteerTownship[];
  /** Every township whose name is the same without nationality and kind: 太平镇, 太平乡 and 太平街道 alike. */
  alike(name: string): GazetteerTownship[];
}

/** What kind of township the name says it is. The list also holds farms, parks and committees: 其他. */
export const kindOf = (name: string): TownshipKind => {
  const plain = name.replace(/（[^）]*）$/, '');
  if (/(?:街道|街道办事处)$/.test(plain)) return '街道';
  if (plain.endsWith('苏木')) return '苏木';
  if (plain.endsWith('镇')) return '镇';
  if (/民?族乡$/.test(plain)) return '民族乡';
  return plain.endsWith('乡') ? '乡' : '其他';
};

const shortCode = (code: string): string =>
  code.length === 6 ? code.replace(/^(\d\d)0000$|^(\d{4})00$/, '$1$2') : code;

/** A code and a name that follow each other without a space: `106拦隆口镇`. */
const readPair = (text: string, prefix: string, digits: number): GazetteerEntry => ({
  code: prefix + text.slice(0, digits),
  name: text.slice(digits),
});

/** Adds to a list that a map holds under a key. */
const append = <T>(map: Map<string, T[]>, key: string, item: T): void => {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
};

interface Lines {
  upper: Map<string, GazetteerEntry>;
  /** County code → its townships as they stand in the line. */
  townships: Map<string, string>;
}

/** `63青海省`, ` 01西宁市`, `  06湟中区 001康川街道 …`: the indent is the level, codes leave out what the line above says. */
const readLines = (text: string): Lines => {
  const upper = new Map<string, GazetteerEntry>();
  const townships = new Map<string, string>();
  const above = ['', '', ''];
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const level = line.search(/\S/);
    const end = line.indexOf(' ', level);
    const entry = readPair(line.slice(level, end < 0 ? undefined : end), above[level] ?? '', 2);
    above[level + 1] = entry.code;
    upper.set(entry.code, entry);
    if (level === 2) townships.set(entry.code, end < 0 ? '' : line.slice(end + 1));
  }
  return { upper, townships };
};

const indexNames = (
  all: Iterable<GazetteerTownship>,
): { exact: Map<string, GazetteerTownship[]>; stems: Map<string, GazetteerTownship[]> } => {
  const exact = new Map<string, GazetteerTownship[]>();
  const stems = new Map<string, GazetteerTownship[]>();
  for (const township of all) {
    append(exact, township.name, township);
    append(stems, stemOf(township.name), township);
  }
  return { exact, stems };
};

/** Townships are only taken apart when somebody asks for them: most pages ask for one county. */
export const parseGazetteer = (text: string): Gazetteer => {
  const { upper, townships } = readLines(text);
  const entries = [...upper.values()];
  const townshipsOf = (countyCode: string): GazetteerEntry[] =>
    (townships.get(countyCode) || undefined)?.split(' ').map((pair) => readPair(pair, countyCode, 3)) ?? [];
  const counties = (prefix = ''): GazetteerEntry[] =>
    entries.filter(({ code }) => code.length === 6 && code.startsWith(prefix));
  const all = (): GazetteerTownship[] =>
    counties().flatMap((county) => townshipsOf(county.code).map((township) => ({ ...township, county })));
  let names: ReturnType<typeof indexNames> | undefined;
  let count = 0;
  for (const line of townships.values()) if (line !== '') count += line.split(' ').length;
  return {
    count,
    counties,
    townshipsOf,
    within: (prefix) => entries.filter(({ code }) => code.startsWith(prefix)),
    get: (code) =>
      code.length === 9 ? townshipsOf(code.slice(0, 6)).find((t) => t.code === code) : upper.get(shortCode(code)),
    find: (name) => {
      names ??= indexNames(all());
      return names.exact.get(name) ?? names.stems.get(stemOf(name)) ?? [];
    },
    alike: (name) => {
      names ??= indexNames(all());
      return names.stems.get(stemOf(name)) ?? [];
    },
  };
};
