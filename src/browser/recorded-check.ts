import type { RecordedCheck } from '../core/dataset/pack-checks.ts';
import type { ReportRecord } from '../core/dataset/report-record.ts';
import { type NamedCell, type NamedSpot, nameCells, nameSpot } from '../core/trace/name-places.ts';
import { type Language, pick } from '../i18n/language.ts';
import { type ReportWords, reportWords } from '../i18n/report-words.ts';
import { formatNumber, formatYuan } from '../site/format.ts';
import { element } from './dom.ts';
import { spoken } from './spoken.ts';

/** The place a rule speaks of, as a link to where it stands on the page. */
export const spotLink = (record: ReportRecord, at: string, language: Language): HTMLElement => {
  const spot = nameSpot(record, at);
  return element('a', { class: 'place', href: spot.fragment }, ...spoken(nameOf(spot, language), language));
};

const nameOf = (spot: NamedSpot, language: Language): string => {
  const { places } = reportWords(language);
  if (spot.kind === 'field') return isPlace(spot.field, places) ? places[spot.field] : places.whole;
  if (spot.kind !== 'prose') return pick(spot.name, language);
  const title = spot.title ? pick(spot.title, language) : places.intro;
  return spot.paragraph === undefined ? title : places.paragraphOf(title, spot.paragraph);
};

type Field = Exclude<keyof ReportWords['places'], 'paragraphOf'>;

const isPlace = (field: string, places: ReportWords['places']): field is Field =>
  field !== 'paragraphOf' && Object.hasOwn(places, field);

/** The cells by which a rule judged, each with what stands in it, so that a reader can do the sum again. */
export const usedCells = (
  record: ReportRecord,
  { cells = [], previousCells = [] }: RecordedCheck,
  language: Language,
  previous: string,
): (Node | string)[] => {
  const own = nameCells(record, cells).map((cell) => withValue(cell, language));
  const before = nameCells(record, previousCells, true).map(({ name }) => spoken(pick(name, language), language));
  const listed = joinParts(own, language);
  return before.length === 0
    ? listed
    : [...listed, ...(listed.length > 0 ? ['; '] : []), `${previous} `, ...joinParts(before, language)];
};

const withValue = ({ at, name, cell }: NamedCell, language: Language): (Node | string)[] => {
  const label = spoken(`${pick(name, language)} `, language);
  return cell ? [...label, element('a', { href: `#${at}` }, shown(cell, language))] : label;
};

const shown = ({ state, value }: NonNullable<NamedCell['cell']>, language: Language): string => {
  if (state !== 'number') return reportWords(language).states[state];
  return typeof value === 'string' ? formatYuan(value, language) : formatNumber(value ?? 0);
};

const joinParts = (parts: readonly (Node | string)[][], language: Language): (Node | string)[] =>
  parts.flatMap((part, index) => (index === 0 ? part : [language === 'en' ? ', ' : '、', ...part]));

/** Pages list every rule with a link to its own page, and so its title. */
export const titleOf = (check: string): string =>
  document.querySelector(`#checks a[href$="/checks/${CSS.escape(check)}/"]`)?.textContent ?? check;
