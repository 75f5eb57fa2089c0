import { type GazetteerTownship, kindOf } from '../../regions/gazetteer.ts';
import { sameKind } from './organisation.ts';

/** Which township is left, and by what; or all that could be meant. */
interface Narrowed {
  chosen?: GazetteerTownship;
  /** The name in the prose that decided, empty where nothing had to. */
  why?: string;
  candidates: GazetteerTownship[];
}

/** A name of a province, prefecture or county in the prose, with the codes that have it. */
type Mention = readonly [name: string, codes: readonly string[]];

/**
 * The county named in the prose decides where just one township is in one that is named, and nothing of a higher level
 * speaks against it; then the prefecture; then the province. With no place named at all, a township must be the only one so called
 * in the whole country, of the same kind: a 乡 of today's list may be another than one that has become a 镇.
 *
 * @param placed whether the township's own prefecture or province is known already
 */
export const narrowByMentions = (
  townships: GazetteerTownship[],
  mentions: readonly Mention[],
  placed: boolean,
  name: string,
): Narrowed => {
  for (const digits of [6, 4, 2]) {
    const at = mentions.filter(([, codes]) => codes.some(({ length }) => length === digits));
    const hits = at.filter(([, codes]) => townships.some(isIn(codes)));
    const left = townships.filter((one) => hits.some(([, codes]) => isIn(codes)(one)));
    const [only] = left;
    if (!only) continue;
    const alone = townships.length === 1 || digits === 6 || at.length === 1;
    if (left.length === 1 && alone && isCoherent(only, mentions, digits))
      return { chosen: only, why: hits[0]?.[0] ?? '', candidates: left };
    return { candidates: left.length > 1 && isCoherentAll(left, mentions, digits) ? left : townships };
  }
  const named = onlyByName(townships, name);
  return named && (placed || mentions.length === 0)
    ? { chosen: named, why: '', candidates: townships }
    : { candidates: townships };
};

/** One of this name and kind and none alike; a name with its nationality (大才回族乡) may have a like one (大才乡) beside it. */
const onlyByName = (townships: readonly GazetteerTownship[], name: string): GazetteerTownship | undefined => {
  const [only, ...others] =
    townships.length > 1 && kindOf(name) === '民族乡' ? townships.filter((one) => one.name === name) : townships;
  return only && others.length === 0 && sameKind(only.name, name) ? only : undefined;
};

const isIn =
  (codes: readonly string[]) =>
  ({ code }: GazetteerTownship): boolean =>
    codes.some((prefix) => code.startsWith(prefix));

/** Where levels above are named, at least one name of each must hold the township. */
const isCoherent = (township: GazetteerTownship, mentions: readonly Mention[], digits: number): boolean =>
  [4, 2]
    .filter((level) => level < digits)
    .every((level) => {
      const at = mentions.filter(([, codes]) => codes.some(({ length }) => length === level));
      return at.length === 0 || at.some(([, codes]) => isIn(codes)(township));
    });

const isCoherentAll = (
  townships: readonly GazetteerTownship[],
  mentions: readonly Mention[],
  digits: number,
): boolean => townships.every((one) => isCoherent(one, mentions, digits));
