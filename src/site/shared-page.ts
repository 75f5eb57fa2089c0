import type { Text } from '../core/findings/text.ts';
import type { Portal } from '../core/portal.ts';
import type { Region } from '../core/regions/region.ts';
import { townshipOf, yearOf } from '../core/shared-prose/county-passages.ts';
import type { GroupSummary } from '../core/shared-prose/prose-pieces.ts';
import { sharedProseRules } from '../core/shared-prose/rules.ts';
import { sharedProseOf } from '../core/shared-prose/shared-prose.ts';
import type { Language } from '../i18n/language.ts';
import { regionName } from './region-name.ts';
import { placeAndFragment, townshipName } from './shared-prose.ts';

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
  /** Reports have changed since; only while somebody edits them. */
  outdated?: true;
}

const excerptLength = 90;

/** Provinces for which there is a page of their own. */
export const sharedProvinces = (portal: Portal): string[] =>
  sharedProseOf(portal)
    .whole()
    .provinces.map(({ province }) => province);

export const buildSharedPage = (portal: Portal, language: Language, province?: string): SharedPage => {
  const store = sharedProseOf(portal);
  const { compared, reports, between, within, latest, provinces } = store.whole();
  const here = province === undefined ? { count: between, groups: latest } : store.ofProvince(province);
  const nameOf = (region: Region | undefined): string => (region ? regionName(region, language) : '');
  const counts = new Map(provinces.map((one) => [one.province, one.count]));
  return {
    ...(province !== undefined && { province: { path: province, name: nameOf(portal.regions.get(province)) } }),
    compared,
    reports,
    counts: { between, within, here: here.count },
    ruleValues,
    groups: here.groups.map((group) => listGroup(portal, group, language)),
    provinces: portal.regions.children(undefined).flatMap((region) => {
      const count = counts.get(region.path) ?? 0;
      return count === 0 ? [] : [{ path: region.path, name: nameOf(region), groups: count }];
    }),
    ...(store.outdated && { outdated: true }),
  };
};

const { shortest, run, similarity, containment, common } = sharedProseRules;
const percent = (share: number): string => `${Math.round(share * 100)}%`;
const ruleValues = {
  ...{ shortest, run, townships: common.townships, provinces: common.provinces },
  ...{ similarity: percent(similarity), containment: percent(containment), share: percent(common.share) },
};

const listGroup = (portal: Portal, group: GroupSummary, language: Language): ListedGroup => {
  const { id, text, townships, oldest, newest, passages, more, percent } = group;
  return {
    ...{ id, text, townships, more, percent },
    excerpt: text.length > excerptLength ? `${text.slice(0, excerptLength)}……` : text,
    years: [...new Set([oldest, newest])].join('–'),
    passages: passages.map((passage) => ({
      report: passage.report,
      ...placeAndFragment(passage),
      township: townshipName(portal, townshipOf(passage.report), language),
      year: yearOf(passage.report),
      ...(passage.issued !== undefined && { issued: passage.issued }),
    })),
  };
};
