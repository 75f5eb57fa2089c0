import { kindOf } from '../../regions/gazetteer.ts';
import { stemOf } from '../../regions/name-forms.ts';
import type { Places } from './places.ts';

/** An authority as a title, a signature or a sentence names it. */
export interface Organisation {
  /** Places before the township's name, as printed: 海东市, 平安区. */
  above: string[];
  /** The township as printed; empty where the authority is of a county or higher, or of no place that can be told. */
  township: string;
  /** 人民政府, 街道办事处, 办公室 …, as printed; empty after a bare name. */
  organ: string;
  /** Whether the national list or content/ knows the township. */
  known: boolean;
  printed: string;
}

const organPattern =
  /(?:(?:人民)?政府(?:党政(?:综合)?|综合)?(?:办公室)?|(?:街道)?办事处(?:办公室)?|党政(?:综合)?办(?:公室)?|办公室|管理委员会|管委会|委员会|党委|党工委)$/;
const seal = /\((?:盖章|公章|章|代章)\)$|[。.]$/;
const townshipKind = /(?:街道|[乡镇]|苏木)$/;

/** Parts 海东市平安区巴藏沟回族乡人民政府 into the places above, the township and the organ. */
export const readOrganisation = (plain: string, places: Places): Organisation => {
  const printed = plain
    .replace(seal, '')
    .replace(/^中共.*?(?:党工委|党委|委员会)(?=.)/, '')
    .replace(/(?<=[省市县区旗州盟])人民政府(?=.)(?!办公室$)/, '');
  const organ = organPattern.exec(printed)?.[0] ?? '';
  const named = printed.slice(0, printed.length - organ.length);
  const base =
    organ.startsWith('街道') || (organ.startsWith('办事处') && !named.endsWith('街道')) ? `${named}街道` : named;
  const split = splitKnown(base, places, false) ?? splitKnown(base, places, true) ?? splitUnknown(base, places);
  return { ...split, organ, printed };
};

type Split = Pick<Organisation, 'above' | 'township' | 'known'>;

/** The national list or content/ has a township of this name. A name without its kind must be its whole name there. */
export const isTownship = (name: string, places: Places): boolean =>
  name.length > 1 && places.townships(name).some((one) => townshipKind.test(name) || one.name === name);

/** Province, prefecture, county, and a zone perhaps. */
const deepest = 4;

/** What stands before a township's name must be places too. @param loosely short names (湟中) and unknown ones (某某县) count */
const splitKnown = (base: string, places: Places, loosely: boolean, above: string[] = []): Split | undefined => {
  if (isTownship(base, places)) return { above, township: base, known: true };
  if (above.length === deepest) return undefined;
  for (let length = Math.min(base.length - 2, places.longestUpper); length > 1; length -= 1) {
    const upper = base.slice(0, length);
    const isPlace = places.upper(upper).length > 0 || (loosely && isLoosePlace(upper, places));
    const rest = isPlace ? splitKnown(base.slice(length), places, loosely, [...above, upper]) : undefined;
    if (rest) return rest;
  }
  return undefined;
};

const placeEnd = /(?:自治[区州县旗]|地区|神农架林区|[省市县区州盟旗])$/;

const isLoosePlace = (name: string, places: Places): boolean =>
  placeEnd.test(name) || places.upperLoosely(name).length > 0;

/** A name that nobody knows: the places that are known go, then whatever ends like a place. */
const splitUnknown = (base: string, places: Places): Split => {
  const above: string[] = [];
  let rest = base;
  for (let upper = leading(rest, places); upper !== '' && above.length < deepest; upper = leading(rest, places)) {
    above.push(upper);
    rest = rest.slice(upper.length);
  }
  return { above, township: townshipKind.test(rest) && rest.length > 2 && !isVague(rest) ? rest : '', known: false };
};

const leading = (text: string, places: Places): string => {
  for (let length = Math.min(text.length, places.longestUpper); length > 1; length -= 1)
    if (places.upper(text.slice(0, length)).length > 0) return text.slice(0, length);
  return /^.{1,7}?(?:自治[州县旗]|[省市县州盟旗])(?=..)/.exec(text)?.[0] ?? '';
};

/** 我乡, 本镇, 各乡镇: no name. */
const isVague = (name: string): boolean => /^[我本该全各]|乡镇$|^人民/.test(name);

/** 回族乡 and 乡 are one kind: the national list drops the nationality now and then. */
export const sameKind = (one: string, other: string): boolean => kindFamily(one) === kindFamily(other);

const kindFamily = (name: string): string => kindOf(name).replace('民族乡', '乡');

export const sameTownship = (one: string, other: string): boolean => stemOf(one) === stemOf(other);

/** The name of its government in full, where only the township is named. Farms and parks have none that can be told. */
export const completeOrgan = ({ township, organ }: Organisation): string => {
  if (township.endsWith('街道')) return '办事处';
  return townshipKind.test(township) ? '人民政府' : organ;
};

/** A title that says no more than 我乡, or nothing: who it is stands elsewhere. Any other name is not overruled by a mention. */
export const isNameless = (title: Organisation | undefined): boolean =>
  !title || /^[我本该]|^(?:人民)?政府$/.test(title.printed);
