import type { MatchedPlace } from '../../core/regions/match-names.ts';
import type { NamedPlace } from '../../core/regions/named-place.ts';
import type { Messages } from '../../i18n/messages.ts';
import { element, fill } from '../dom.ts';
import { describePlace, nameOf, pageOf, whereIs } from '../place-names.ts';
import type { FoundSection, MarkedText } from './excerpt.ts';

export type SearchWords = Messages['search'] & Pick<Messages['find'], 'none' | 'formerly'>;

/** A report among the results. */
export interface ShownReport {
  /** The report's path. */
  path: string;
  region: string;
  title: string;
  year: number;
  /** What is marked in it: the words of the query, or as much of them as it has. */
  pieces: readonly string[];
  inTitle: boolean;
  sections: FoundSection[];
}

export interface ResultContext {
  words: SearchWords;
  /** The site's home in the page's language. */
  root: string;
  places: ReadonlyMap<string, NamedPlace>;
}

const mostSections = 3;

export const showPlaces = (found: readonly MatchedPlace[], { words, root }: ResultContext): HTMLElement =>
  element(
    'ul',
    { class: 'found-places', 'aria-label': words.places },
    ...found.map((one) =>
      element('li', {}, element('a', { href: pageOf(one.place, root) }, ...describePlace(one, words))),
    ),
  );

/** Results by township, its years newest first. */
export const showReports = (reports: readonly ShownReport[], context: ResultContext): HTMLElement[] =>
  [...Map.groupBy(reports, (report) => report.region)].map(([region, own]) => {
    const place = context.places.get(region);
    const years = [...own].sort((a, b) => b.year - a.year);
    return element(
      'section',
      { class: 'township' },
      element(
        'h2',
        {},
        element('a', { href: `${context.root}${region}/` }, place ? nameOf(place) : (years[0]?.title ?? region)),
        element('span', { class: 'small soft' }, place ? whereIs(place) : ''),
      ),
      ...years.map((report) => showReport(report, context)),
    );
  });

const showReport = (report: ShownReport, context: ResultContext): HTMLElement => {
  const { title, year, sections } = report;
  const inProse = sections.filter(({ excerpt }) => excerpt.length > 0);
  const shown = (inProse.length > 0 ? inProse : sections).slice(0, mostSections);
  return element(
    'article',
    { class: 'report' },
    element(
      'h3',
      {},
      element('a', { href: addressOf(report, '', context) }, fill(context.words.reportOf, { year })),
      element('span', { class: 'small soft', lang: 'zh-CN' }, title),
    ),
    ...shown.map((section) => showSection(report, section, context)),
  );
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
const addressOf = ({ path, pieces }: ShownReport, section: string, { root }: ResultContext): string => {
  const marks = pieces.length === 0 ? '' : `?hl=${encodeURIComponent(pieces.join(' '))}`;
  return `${root}${path}/${marks}${section === '' ? '' : `#${section}`}`;
};
