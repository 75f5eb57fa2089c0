import type { Text } from '../core/findings/text.ts';
import type { Portal } from '../core/portal.ts';
import type { Region } from '../core/regions/region.ts';
import { sharedProseRules } from '../core/shared-prose/rules.ts';
import { type Passage, type SharedGroup, sharedProseOf } from '../core/shared-prose/shared-prose.ts';
import type { Language } from '../i18n/language.ts';
import { regionName } from './region-name.ts';
import { paragraphFragment, reportPlace } from './report-place.ts';
import { townshipName } from './shared-prose.ts';

/** A group of passages as the page lists it. */
export interface ListedGroup {
  id: string;
  /** The first of its passages, whole. */
  text: string;
  excerpt: string;
  townships: number;
  /** 2019–2021. */
  years: string;
  /** As many as a page shows, by place and year. */
  passages: { report: string; fragment: string; place: Text; township: string; year: number; issued?: string }[];
  more: number;
  /** The least and the greatest likeness that was measured between two of it, in whole per cent. */
  percent: { least: number; most: number };
}

export interface SharedPage {
  /** Undefined on the page of the whole country. */
  province?: { path: string; name: string };
  compared: number;
  reports: number;
  /** Groups that span townships, those of years of a single one, and on this page. */
  counts: { between: number; within: number; here: number };
  groups: ListedGroup[];
  /** What the words about the method leave open: `shortest`, `run`, `similarity` … */
  ruleValues: Record<string, string | number>;
  /** Provinces with such groups, and how many. */
  provinces: { path: string; name: string; groups: number }[];
}

/** A page holds so many groups, and a group so many passages; the rest is in the open data. */
const most = { latest: 30, ofProvince: 150, passages: 20, excerpt: 90 };

const provinceOf = ({ region }: Passage): string => region.split('/')[0] ?? '';
const townshipsOf = (group: SharedGroup): number => new Set(group.passages.map(({ region }) => region)).size;

/** Provinces for which there is a page of their own. */
export const sharedProvinces = (portal: Portal): string[] => [
  ...new Set(betweenTownships(portal).flatMap(({ passages }) => passages.map(provinceOf))),
];

const betweenTownships = (portal: Portal): SharedGroup[] =>
  sharedProseOf(portal).groups.filter((group) => townshipsOf(group) > 1);

export const buildSharedPage = (portal: Portal, language: Language, province?: string): SharedPage => {
  const { compared, reports, groups } = sharedProseOf(portal);
  const between = betweenTownships(portal);
  const here = between.filter(
    ({ passages }) => province === undefined || passages.some((one) => provinceOf(one) === province),
  );
  const newest = ({ passages }: SharedGroup): number => Math.max(...passages.map(({ year }) => year));
  const shown = here
    .toSorted((a, b) => newest(b) - newest(a))
    .slice(0, province === undefined ? most.latest : most.ofProvince);
  const nameOf = (region: Region | undefined): string => (region ? regionName(region, language) : '');
  const inProvince = Map.groupBy(
    between.flatMap(({ passages }) => [...new Set(passages.map(provinceOf))]),
    (path) => path,
  );
  return {
    ...(province !== undefined && { province: { path: province, name: nameOf(portal.regions.get(province)) } }),
    compared,
    reports,
    counts: { between: between.length, within: groups.length - between.length, here: here.length },
    ruleValues,
    groups: shown.map((group) => listGroup(portal, group, language)),
    provinces: portal.regions.children(undefined).flatMap((region) => {
      const count = inProvince.get(region.path)?.length ?? 0;
      return count === 0 ? [] : [{ path: region.path, name: nameOf(region), groups: count }];
    }),
  };
};

const { shortest, run, similarity, containment, common } = sharedProseRules;
const percent = (share: number): string => `${Math.round(share * 100)}%`;
const ruleValues = {
  ...{ shortest, run, townships: common.townships, provinces: common.provinces },
  ...{ similarity: percent(similarity), containment: percent(containment), share: percent(common.share) },
};

const listGroup = (portal: Portal, group: SharedGroup, language: Language): ListedGroup => {
  const percents = group.pairs.map(({ similarity }) => Math.floor(similarity * 100));
  const shown = group.passages.slice(0, most.passages);
  const years = group.passages.map(({ year }) => year);
  const text = group.passages[0]?.text ?? '';
  return {
    id: group.id,
    text,
    excerpt: text.length > most.excerpt ? `${text.slice(0, most.excerpt)}……` : text,
    townships: townshipsOf(group),
    years: [...new Set([Math.min(...years), Math.max(...years)])].join('–'),
    passages: shown.map(({ report, region, section, number, year, issued }) => {
      const checked = portal.report(report);
      return {
        report,
        fragment: paragraphFragment(section, number - 1),
        place: checked ? reportPlace(checked.report, `sections.${section}.${number}`).name : { zh: '', en: '' },
        township: townshipName(portal, region, language),
        year,
        ...(issued !== undefined && { issued }),
      };
    }),
    more: group.passages.length - shown.length,
    percent: { least: Math.min(...percents), most: Math.max(...percents) },
  };
};
