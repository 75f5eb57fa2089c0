import { shardsOf } from '../../core/search/plan-shards.ts';
import type { CountyCounts, CountyTexts } from '../../core/search/published.ts';
import { runOfWords } from '../../core/search/run-of-words.ts';
import { asLooseWords } from '../../core/search/search-text.ts';
import { fetchJson } from '../fetch-json.ts';
import type { PrintedPage } from './excerpt.ts';
import { openOnce } from './open-once.ts';
import type { Hit, SearchEngine } from './search-engine.ts';

type TextsOfReport = CountyTexts['reports'][number];

/** A report whose text has been read. */
interface ReadReport {
  report: TextsOfReport;
  /** Its words, as `runOfWords` gives them. */
  run: string;
}

/** The texts of a county are up to some 100 kB on the wire, and a telephone searches twenty of them in a second or two. */
const mostCounties = 20;
/** A site of no more is searched as a whole, whatever number of counties its reports are from. */
const smallSite = 500;

/**
 * Searches the texts themselves, county by county, for browsers that cannot run the index. Texts and query are read as
 * they are for the index, so the same reports are found.
 *
 * @throws where the files cannot be fetched
 */
export const openTexts = async (folder: string): Promise<SearchEngine> => {
  const counts = await fetchJson<CountyCounts>(`${folder}texts/counties.json`);
  const counties = Object.entries(counts).map(([id, reports]) => ({ id, places: [id], reports }));
  const isSmall = counties.reduce((sum, { reports }) => sum + reports, 0) <= smallSite;
  const open = openOnce(async (county) => readCounty(await fetchJson<CountyTexts>(`${folder}texts/${county}.json`)));
  return {
    mostParts: isSmall ? counties.length : mostCounties,
    partsOf: (place) => shardsOf(counties, place),
    prepare: async (part) => {
      await open(part);
    },
    find: async (part, pieces) => {
      const runs = pieces.map(runOfWords);
      return asHits(await open(part), ({ run }) => {
        const often = runs.map((one) => countPlaces(run, one));
        return often.some((times) => times === 0) ? undefined : often.reduce((sum, times) => sum + times, 0);
      });
    },
    findLoosely: async (part, pieces) => {
      const telling = pieces.every((piece) => asLooseWords(piece) !== undefined);
      const runs = pieces.map(runOfWords);
      return telling ? asHits(await open(part), ({ run }) => countPairs(run, runs)) : [];
    },
  };
};

const readCounty = ({ reports }: CountyTexts): ReadReport[] =>
  reports.map((report) => ({ report, run: textsOf(report).map(runOfWords).join('\n') }));

const textsOf = ({ title, sections }: TextsOfReport): string[] => [
  title,
  ...sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]),
];

/** Those that have a score, with it. */
const asHits = (reports: readonly ReadReport[], scoreOf: (report: ReadReport) => number | undefined): Hit[] =>
  reports.flatMap((one): Hit[] => {
    const score = scoreOf(one);
    return score === undefined ? [] : [{ report: one.report, score, page: async () => printedPage(one.report) }];
  });

const countPlaces = (run: string, words: string): number => run.split(words).length - 1;

/**
 * How many pairs of neighbouring characters of the pieces the text has; undefined where it has so few of one that it
 * cannot have half of that piece in words of two characters.
 */
const countPairs = (run: string, pieces: readonly string[]): number | undefined => {
  const known = pieces.map((piece) => pairsOf(piece).filter((pair) => run.includes(pair)).length);
  const isFar = known.some((pairs, index) => pairs * 4 <= (pieces[index]?.length ?? 0));
  return isFar ? undefined : known.reduce((sum, pairs) => sum + pairs, 0);
};

const pairsOf = (piece: string): string[] => {
  const characters = [...piece];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
};

/** In the form in which the index gives it. */
const printedPage = ({ title, sections }: TextsOfReport): PrintedPage => ({
  title,
  sections: sections.map(({ id, heading, paragraphs }) => ({
    id,
    heading,
    text: paragraphs.join('\u2003'),
  })),
});
