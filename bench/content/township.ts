import type { GazetteerEntry } from '../../src/core/regions/gazetteer.ts';
import { kindOf } from '../../src/core/regions/gazetteer.ts';
import type { Edition, TableId } from '../../src/core/report/form.ts';
import type { UnitPlace } from '../originals/figures.ts';
import type { Random } from '../originals/random.ts';

/** How many requests a township gets. Most get none, a few get hundreds. */
export type Traffic = 'none' | 'few' | 'some' | 'many';

/** What stays the same of a township through the years. */
export interface Township extends GazetteerEntry {
  county: string;
  path: string;
  /** What it calls itself: 我镇. */
  self: string;
  traffic: Traffic;
  /** How it fills in nothing: zeros, blanks here and there, marks and 00. */
  printing: 'zeros' | 'blanks' | 'marks';
  unit: UnitPlace;
  /** Until which year it stays on the form of 2019. */
  oldFormUntil: number;
  /** From 2021 on a first table of 2021 beside a second one of 2019. */
  mixed: boolean;
  inBody: boolean;
  /** How likely it is that a report bears a date. */
  dated: number;
  /** First year with a report; later than the last one: none at all. */
  from: number;
  /** How likely a year has one. */
  regular: number;
}

const selves: Readonly<Record<string, string>> = {
  镇: '我镇',
  乡: '我乡',
  民族乡: '我乡',
  街道: '我街道',
  苏木: '我苏木',
};

export const drawTownship = (
  entry: GazetteerEntry,
  within: { county: string; path: string; years: readonly number[]; complete: boolean },
  random: Random,
): Township => {
  const luck = random.next();
  const late = random.chance(0.25) ? random.integer(1, 4) : 0;
  const isSilent = random.chance(0.05) && !within.complete;
  const start = within.years[isSilent ? within.years.length : late] ?? Number.POSITIVE_INFINITY;
  return {
    ...entry,
    county: within.county,
    path: within.path,
    self: selves[kindOf(entry.name)] ?? '我单位',
    traffic: luck < 0.55 ? 'none' : luck < 0.87 ? 'few' : luck < 0.98 ? 'some' : 'many',
    printing: random.chance(0.75) ? 'zeros' : random.pick(['blanks', 'marks']),
    unit: random.chance(0.85) ? 'cell' : 'missing',
    oldFormUntil: random.chance(0.06) ? random.integer(2021, 2023) : 2020,
    mixed: random.chance(0.04),
    inBody: random.chance(0.1),
    dated: random.pick([0.3, 0.9, 1]),
    from: within.complete && !random.chance(0.15) ? (within.years[0] ?? 0) : start,
    regular: within.complete ? 0.97 : random.pick([0.75, 0.9, 1]),
  };
};

export const editionsIn = ({ oldFormUntil, mixed }: Township, year: number): Record<TableId, Edition> => {
  const edition = year <= oldFormUntil ? 2019 : 2021;
  const requests = mixed ? 2019 : edition;
  return { proactive: edition, requests, disputes: requests };
};
