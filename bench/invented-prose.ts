import { parentPath, type Region, type RegionLevel } from '../src/core/regions/region.ts';
import { buildRegionTree, type RegionTree } from '../src/core/regions/region-tree.ts';
import type { Report } from '../src/core/report/report.ts';
import { type Random, seeded } from '../tests/support/figures.ts';

/**
 * Prose of a country, county by county: 25 townships of three years, ten paragraphs of some 160 characters a report. Half of
 * them are written for the report, the others copied: last year's with a word changed, the county's draft whole or changed,
 * the province's, one of the country's; all townships of every 40th county send in the very same report, and in two provinces
 * every other paragraph ends in one and the same sentence. Never published.
 */
export interface InventedProse {
  counties: readonly string[];
  regions: RegionTree;
  /** Only what the prose is read from; `edition` gives another text to one report of the county. */
  reportsOf(county: string, edition?: number): Report[];
}

const townships = 25;
const years = [2021, 2022, 2023];
export const reportsInCounty = townships * years.length;

const levels: readonly RegionLevel[] = ['province', 'prefecture', 'county', 'township'];
const length = 160;
const lastingSentence = '。坚持把群众看得到看得懂能监督作为检验公开成效的标准并纳入对各村社区的年度考核。';

export const inventProse = (reports: number): InventedProse => {
  const count = Math.max(1, Math.round(reports / reportsInCounty));
  const counties = Array.from({ length: count }, (_, index) => {
    const province = Math.floor((index * 31) / count);
    return `p${two(province)}/q${two(Math.floor(index / 10))}/c${String(index).padStart(4, '0')}`;
  });
  const drafts = seeded(7);
  const country = Array.from({ length: 40 }, () => writeText(drafts));
  return {
    counties,
    regions: inventRegions(counties),
    reportsOf: (county, edition = 0) => {
      const number = Number(county.slice(-4));
      const province = Number(county.slice(1, 3));
      const [ofProvince, ofCounty] = [seeded(1000 + province), seeded(5000 + number)];
      const sources = {
        country,
        province: Array.from({ length: 4 }, () => writeText(ofProvince)),
        county: Array.from({ length: 4 }, () => writeText(ofCounty)),
        all: number % 40 === 39 ? Array.from({ length: 10 }, () => writeText(ofCounty)) : undefined,
        sentence: province < 2 ? lastingSentence : '',
      };
      return Array.from({ length: townships }, (_, township) =>
        writeYears(
          `${county}/t${two(township)}`,
          sources,
          seeded(number * 100 + township + 1),
          township === 3 ? edition : 0,
        ),
      ).flat();
    },
  };
};

const two = (number: number): string => String(number).padStart(2, '0');

interface Sources {
  country: readonly string[];
  province: readonly string[];
  county: readonly string[];
  all: readonly string[] | undefined;
  sentence: string;
}

const writeYears = (region: string, sources: Sources, random: Random, edition: number): Report[] => {
  let before: string[] = [];
  return years.map((year) => {
    before = sources.all ? [...sources.all] : writeReport(before, sources, random);
    if (edition > 0 && year === 2022) before[6] = writeText(seeded(90_000 + edition));
    return asReport(region, year, before);
  });
};

const writeReport = (before: readonly string[], sources: Sources, random: Random): string[] => {
  const one = (texts: readonly string[]): string => texts[random(texts.length) - 1] ?? '';
  return Array.from({ length: 10 }, (_, index) => {
    if (index < 5) return `${writeText(random)}${sources.sentence}`;
    const last = before[index];
    if (last && random(10) <= 5) return random(10) <= 7 ? last : edit(last, random);
    if (index < 8) return random(3) === 1 ? one(sources.county) : edit(one(sources.county), random);
    return edit(one(index === 8 ? sources.province : sources.country), random);
  });
};

const letter = (random: Random): string => String.fromCodePoint(0x4e00 + random(2500));
/** Of two to four characters, so that paragraphs share some of them by chance as real ones do. */
const words = ((random: Random) =>
  Array.from({ length: 4000 }, () => Array.from({ length: 1 + random(3) }, () => letter(random)).join('')))(seeded(3));

const writeText = (random: Random): string => {
  let text = '';
  let sentence = 0;
  while (text.length < length) {
    const word = words[random(words.length) - 1] ?? '';
    sentence += word.length;
    text += sentence > 30 ? `${word}。` : word;
    if (sentence > 30) sentence = 0;
  }
  return text;
};

const edit = (text: string, random: Random): string =>
  [...text].map((one) => (one !== '。' && random(100) <= 2 ? letter(random) : one)).join('');

const asReport = (region: string, year: number, texts: readonly string[]): Report => ({
  ...{ path: `${region}/${year}`, region, file: '', title: '', year, issuer: `${region.slice(-3)}镇人民政府` },
  ...{
    source: {},
    editions: {},
    tables: {},
    stated: [],
    acknowledged: [],
    placeOf: () => ({ file: '', line: 1, column: 1 }),
  },
  sections: [
    {
      ...{ id: 'overview', heading: '一、总体情况', line: 1 },
      blocks: texts.map((text) => ({ kind: 'paragraph', text, line: 1, endLine: 1, html: '' })),
    },
  ],
});

const inventRegions = (counties: readonly string[]): RegionTree => {
  const paths = new Set<string>();
  for (const county of counties)
    for (let township = 0; township < townships; township += 1)
      for (let at: string | undefined = `${county}/t${two(township)}`; at; at = parentPath(at)) paths.add(at);
  return buildRegionTree(
    [...paths].sort().map((path, index): Region => {
      const level = levels[path.split('/').length - 1] ?? 'township';
      const name = `${path.slice(path.lastIndexOf('/') + 1)}${level === 'township' ? '镇' : '县'}`;
      return { path, name, code: String(index).padStart(9, '0'), level, formerly: [], file: '' };
    }),
  );
};
