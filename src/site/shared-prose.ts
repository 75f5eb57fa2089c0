import { compareWords, type WordChanges } from '../core/compare-reports/compare-words.ts';
import type { Text } from '../core/findings/text.ts';
import type { Portal } from '../core/portal.ts';
import { countyOf, townshipOf, yearOf } from '../core/shared-prose/county-passages.ts';
import type { PassagePlace } from '../core/shared-prose/passage-places.ts';
import type { FoundElsewhere, LikePassage } from '../core/shared-prose/prose-pieces.ts';
import { type ProseStore, type Relation, relationOf, sharedProseOf } from '../core/shared-prose/shared-prose.ts';
import type { Language } from '../i18n/language.ts';
import { regionName } from './region-name.ts';
import { placeOfParagraph } from './report-place.ts';

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

const excerptLength = 40;

/** By store, county and report: a county's pages ask for one report after the other. */
const latest = new WeakMap<ProseStore, { county: string; byReport: Map<string, FoundElsewhere[]> }>();

const passagesOf = (portal: Portal, path: string): readonly FoundElsewhere[] => {
  const store = sharedProseOf(portal);
  const county = countyOf(townshipOf(path));
  const known = latest.get(store);
  const open =
    known?.county === county
      ? known
      : { county, byReport: Map.groupBy(store.ofCounty(county).passages, ({ report }) => report) };
  latest.set(store, open);
  return open.byReport.get(path) ?? [];
};

/** The passages of a report that stand elsewhere too, in its own order. */
export const sharedPassages = (portal: Portal, path: string, language: Language): SharedPassage[] => {
  const order = portal.report(path)?.report.sections.map(({ id }): string => id) ?? [];
  return passagesOf(portal, path)
    .toSorted((a, b) => order.indexOf(a.section) - order.indexOf(b.section) || a.number - b.number)
    .map((passage) => showPassage(portal, passage, language));
};

const showPassage = (portal: Portal, own: FoundElsewhere, language: Language): SharedPassage => {
  const see = (one: LikePassage): OtherPassage => seeOther(portal, own, one, language);
  const { nearest } = own;
  return {
    group: own.group,
    ...placeAndFragment(own),
    excerpt: own.text.length > excerptLength ? `${own.text.slice(0, excerptLength)}……` : own.text,
    reports: own.reports,
    others: own.others.map(see),
    more: own.elsewhere - own.others.length,
    ownYears: own.ownYears.map(see).sort((a, b) => a.year - b.year),
    ...(nearest && { beside: { other: see(nearest), words: compareWords(own.text, nearest.text) } }),
  };
};

/** Which paragraph it is, and its id on the page of its report. */
export const placeAndFragment = ({ section, number, heading }: PassagePlace): { fragment: string; place: Text } => {
  const { fragment, name } = placeOfParagraph(section, number, heading);
  return { fragment, place: name };
};

export const townshipName = (portal: Portal, region: string, language: Language): string => {
  const names = portal.regions.lineage(region).map((one) => regionName(one, language));
  return language === 'en' ? names.toReversed().join(', ') : names.join('');
};

const seeOther = (portal: Portal, own: PassagePlace, other: LikePassage, language: Language): OtherPassage => ({
  report: other.report,
  ...placeAndFragment(other),
  township: townshipName(portal, townshipOf(other.report), language),
  year: yearOf(other.report),
  ...(other.issued !== undefined && { issued: other.issued }),
  relation: relationOf(own, other),
  percent: other.percent,
  sharedCharacters: other.sharedCharacters,
  order: orderOf(other.issued, own.issued),
});

const orderOf = (other: string | undefined, own: string | undefined): OtherPassage['order'] => {
  if (other === undefined || own === undefined) return 'unknown';
  return other === own ? 'sameDay' : other < own ? 'earlier' : 'later';
};
