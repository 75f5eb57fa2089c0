import type { MatchedPlace } from '../../core/regions/match-names.ts';
import type { NamedPlace } from '../../core/regions/named-place.ts';
import type { Language } from '../../i18n/language.ts';
import type { Messages } from '../../i18n/messages.ts';
import { element, fill } from '../dom.ts';
import { isMissing, type MissingWords, missingNotice } from '../missing-place.ts';
import { describePlace, nameOf, pageOf, whereIs } from '../place-names.ts';
import { spoken } from '../spoken.ts';
import type { Answer } from './answer.ts';
import { type FoundSection, findSections, type MarkedText, markTitle, sharedWords } from './excerpt.ts';
import type { RankedHit, TownshipHits } from './order.ts';

export type SearchWords = Messages['search'] &
  Pick<Messages['find'], 'none' | 'formerly'> &
  MissingWords & { topicsFound: Messages['topics']['found'] };

/** What every result is shown with. */
export interface ResultContext {
  words: SearchWords;
  language: Language;
  /** The site's home in the page's language. */
  root: string;
  places: ReadonlyMap<string, NamedPlace>;
  answer: Answer;
}

/** A report among the results, its text read. */
interface ShownReport {
  hit: RankedHit;
  /** What is marked in it: the words of the query, or as much of them as it has. */
  pieces: readonly string[];
  sections: FoundSection[];
}

const mostSections = 3;
const mostPlaces = 5;

/** Above the reports: the places that were meant, the likeliest first. */
export const showPlaces = (
  found: readonly MatchedPlace[],
  { words, root }: Pick<ResultContext, 'words' | 'root'>,
): HTMLElement[] => {
  const [first] = found;
  if (found.length === 1 && first && isMissing(first.place))
    return [element('div', { class: 'missing-place' }, ...missingNotice(first.place, words, root))];
  const items = found.slice(0, 50).map((one) => element('li', {}, showPlace(one, words, root)));
  const list = (own: HTMLElement[]) => element('ul', { class: 'found-places', 'aria-label': words.places }, ...own);
  if (items.length === 0) return [];
  if (items.length <= mostPlaces) return [list(items)];
  const others = fill(words.morePlaces, { n: found.length - mostPlaces });
  return [
    list(items.slice(0, mostPlaces)),
    element('details', { class: 'more-places' }, element('summary', {}, others), list(items.slice(mostPlaces))),
  ];
};

/** A place without a page leads to that of its county, which names it; of one without any the reader is told. */
const showPlace = (found: MatchedPlace, words: SearchWords, root: string): HTMLElement =>
  isMissing(found.place)
    ? element('div', { class: 'unlinked' }, ...describePlace(found, words))
    : element('a', { href: pageOf(found.place, root) }, ...describePlace(found, words));

/** A township with the first of its reports; the others are read when they are unfolded. */
export const showTownship = async ({ region, hits }: TownshipHits, context: ResultContext): Promise<HTMLElement> => {
  const [first, ...others] = hits;
  const place = context.places.get(region);
  const name = place ? nameOf(place) : region;
  return element(
    'section',
    { class: 'township' },
    element(
      'h2',
      {},
      element('a', { href: `${context.root}${region}/` }, ...spoken(name, context.language)),
      element('span', { class: 'small soft' }, ...spoken(place ? whereIs(place) : '', context.language)),
    ),
    ...(first ? [await showReport(first, context)] : []),
    ...(others.length > 0 ? [foldReports(others, context)] : []),
  );
};

const foldReports = (hits: readonly RankedHit[], context: ResultContext): HTMLElement => {
  const years = hits.map(({ report }) => report.year).join(context.words.nameJoin);
  const details = element(
    'details',
    { class: 'earlier' },
    element('summary', {}, fill(context.words.earlier, { n: hits.length, years })),
  );
  details.addEventListener(
    'toggle',
    async () => details.append(...(await Promise.all(hits.map((hit) => showReport(hit, context))))),
    { once: true },
  );
  return details;
};

const showReport = async (hit: RankedHit, context: ResultContext): Promise<HTMLElement> => {
  const { words } = context;
  const report = await readReport(hit, context.answer);
  const { title, year } = hit.report;
  const inProse = report.sections.filter(({ excerpt }) => excerpt.length > 0);
  const telling = inProse.length > 0 ? inProse : report.sections;
  const more = telling.length - mostSections;
  return element(
    'article',
    { class: 'report' },
    element(
      'h3',
      {},
      element('a', { href: addressOf(report, '', context) }, fill(words.reportOf, { year })),
      element('span', { class: 'small soft', lang: 'zh-CN' }, ...showMarks(markTitle(title, report.pieces))),
    ),
    ...telling.slice(0, mostSections).map((section) => showSection(report, section, context)),
    ...(more > 0 ? [element('p', { class: 'small soft' }, fill(words.moreSections, { n: more }))] : []),
  );
};

/** A text that cannot be fetched costs its excerpt, not the result. */
const readReport = async (hit: RankedHit, { pieces, similar }: Answer): Promise<ShownReport> => {
  const page = pieces.length === 0 ? undefined : await hit.page().catch(() => undefined);
  const own = similar && page ? sharedWords(page, pieces) : pieces;
  return { hit, pieces: own, sections: page ? findSections(page, own) : [] };
};

const showSection = (
  report: ShownReport,
  { id, heading, excerpt }: FoundSection,
  context: ResultContext,
): HTMLElement =>
  element(
    'p',
    { class: 'excerpt', lang: 'zh-CN' },
    ...(heading.length === 0 ? [] : [element('a', { href: addressOf(report, id, context) }, ...showMarks(heading))]),
    ...showMarks(excerpt),
  );

const showMarks = (parts: readonly MarkedText[]): (HTMLElement | string)[] =>
  parts.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));

/** With the words, so that the report's page can mark them. */
const addressOf = ({ hit, pieces }: ShownReport, section: string, { root }: ResultContext): string => {
  const marks = pieces.length === 0 ? '' : `?hl=${encodeURIComponent(pieces.join(' '))}`;
  return `${root}${hit.report.region}/${hit.report.year}/${marks}${section === '' ? '' : `#${section}`}`;
};
