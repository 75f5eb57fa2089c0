import { compareWords, type WordChanges } from '../core/compare-reports/compare-words.ts';
import type { Text } from '../core/findings/text.ts';
import type { Portal } from '../core/portal.ts';
import {
  type Passage,
  type Relation,
  relationOf,
  type SharedGroup,
  type SharedPair,
  sharedProseOf,
} from '../core/shared-prose/shared-prose.ts';
import type { Language } from '../i18n/language.ts';
import { regionName } from './region-name.ts';
import { paragraphFragment, reportPlace } from './report-place.ts';

/** A passage of another report, seen from one of this. */
export interface OtherPassage {
  report: string;
  fragment: string;
  /** Which paragraph it is there. */
  place: Text;
  /** 青海省西宁市湟中区大才回族乡, in the page's language. */
  township: string;
  year: number;
  issued?: string;
  relation: Relation;
  /** Whole per cent, rounded down: 100 only where nothing differs. */
  percent: number;
  sharedCharacters: number;
  /** Of the other, seen from this; unknown where an original gives no date. */
  order: 'earlier' | 'later' | 'sameDay' | 'unknown';
}

/** A paragraph of a report that stands elsewhere too. */
export interface SharedPassage {
  group: string;
  fragment: string;
  place: Text;
  excerpt: string;
  /** In how many other reports it stands. */
  reports: number;
  /** Of other townships, the most alike first, as many as a page shows. */
  others: OtherPassage[];
  /** How many more of other townships there are in the group. */
  more: number;
  /** Of other years of the same township. */
  ownYears: OtherPassage[];
  /** This passage beside the most alike of another township, or else of another year. */
  beside?: { other: OtherPassage; words: WordChanges };
}

/** As many as somebody reads; the rest is in the open data. */
const mostOthers = 5;
const excerptLength = 40;

const byReport = new WeakMap<Portal, Map<string, { group: SharedGroup; index: number }[]>>();

const passagesOf = (portal: Portal, path: string) => {
  const known = byReport.get(portal) ?? indexGroups(portal);
  byReport.set(portal, known);
  return known.get(path) ?? [];
};

const indexGroups = (portal: Portal) => {
  const found = sharedProseOf(portal).groups.flatMap((group) =>
    group.passages.map(({ report }, index) => ({ report, group, index })),
  );
  return Map.groupBy(found, ({ report }) => report);
};

/** The passages of a report that stand elsewhere too, in its own order. */
export const sharedPassages = (portal: Portal, path: string, language: Language): SharedPassage[] => {
  const order = portal.report(path)?.report.sections.map(({ id }): string => id) ?? [];
  return passagesOf(portal, path)
    .flatMap(({ group, index }) => showPassage(portal, group, index, language))
    .sort(
      (a, b) =>
        order.indexOf(sectionOf(a)) - order.indexOf(sectionOf(b)) || numberOf(a.fragment) - numberOf(b.fragment),
    );
};

const sectionOf = ({ fragment }: SharedPassage): string => fragment.slice(1, fragment.lastIndexOf('.'));
const numberOf = (fragment: string): number => Number(fragment.slice(fragment.lastIndexOf('.') + 1));

const showPassage = (portal: Portal, group: SharedGroup, index: number, language: Language): SharedPassage[] => {
  const own = group.passages[index];
  if (!own) return [];
  const alike = group.pairs
    .flatMap((pair) => {
      const at = pair.one === index ? pair.other : pair.other === index ? pair.one : undefined;
      const passage = at === undefined ? undefined : group.passages[at];
      return passage ? [{ passage, other: seeOther(portal, own, passage, pair, language) }] : [];
    })
    .sort((a, b) => b.other.percent - a.other.percent || (a.other.report < b.other.report ? -1 : 1));
  const elsewhere = alike.filter(({ other }) => other.relation !== 'sameTownship');
  const ownYears = alike.filter(({ other }) => other.relation === 'sameTownship').map(({ other }) => other);
  const nearest = elsewhere[0] ?? alike[0];
  const reports = new Set(group.passages.map(({ report }) => report)).size - 1;
  const inGroup = group.passages.filter(({ region }) => region !== own.region).length;
  const others = elsewhere.slice(0, mostOthers).map(({ other }) => other);
  return [
    {
      group: group.id,
      fragment: fragmentOf(own),
      place: placeOf(portal, own),
      excerpt: own.text.length > excerptLength ? `${own.text.slice(0, excerptLength)}……` : own.text,
      reports,
      others,
      more: inGroup - others.length,
      ownYears: ownYears.toSorted((a, b) => a.year - b.year),
      ...(nearest && { beside: { other: nearest.other, words: compareWords(own.text, nearest.passage.text) } }),
    },
  ];
};

const fragmentOf = ({ section, number }: Passage): string => paragraphFragment(section, number - 1);

const placeOf = (portal: Portal, { report, section, number }: Passage): Text => {
  const checked = portal.report(report);
  return checked ? reportPlace(checked.report, `sections.${section}.${number}`).name : { zh: '', en: '' };
};

export const townshipName = (portal: Portal, region: string, language: Language): string => {
  const names = portal.regions.lineage(region).map((one) => regionName(one, language));
  return language === 'en' ? names.toReversed().join(', ') : names.join('');
};

const seeOther = (
  portal: Portal,
  own: Passage,
  passage: Passage,
  { similarity, sharedCharacters }: SharedPair,
  language: Language,
): OtherPassage => ({
  report: passage.report,
  fragment: fragmentOf(passage),
  place: placeOf(portal, passage),
  township: townshipName(portal, passage.region, language),
  year: passage.year,
  ...(passage.issued !== undefined && { issued: passage.issued }),
  relation: relationOf(own, passage),
  percent: Math.floor(similarity * 100),
  sharedCharacters,
  order: orderOf(passage.issued, own.issued),
});

const orderOf = (other: string | undefined, own: string | undefined): OtherPassage['order'] => {
  if (other === undefined || own === undefined) return 'unknown';
  return other === own ? 'sameDay' : other < own ? 'earlier' : 'later';
};
