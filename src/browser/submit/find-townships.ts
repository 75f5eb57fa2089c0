import type { RegionCandidate } from '../../core/importer/import-result.ts';
import type { Gazetteer, GazetteerTownship } from '../../core/regions/gazetteer.ts';

interface Listed extends GazetteerTownship {
  /** 青海省西宁市湟中区. */
  within: string;
}

let listed: { of: Gazetteer; all: Listed[] } | undefined;

/** Every township with the names above it, made when first asked for. */
const listTownships = (gazetteer: Gazetteer): Listed[] => {
  if (listed?.of === gazetteer) return listed.all;
  const all = gazetteer.counties().flatMap((county) => {
    const within = [county.code.slice(0, 2), county.code.slice(0, 4)]
      .map((code) => gazetteer.get(code)?.name ?? '')
      .concat(county.name)
      .join('');
    return gazetteer.townshipsOf(county.code).map((township) => ({ ...township, county, within }));
  });
  listed = { of: gazetteer, all };
  return all;
};

/** A reader reads no more. */
const mostFound = 20;

/** Townships whose name, or the names above it, hold every word; those whose own name begins with one come first. */
export const findTownships = (
  query: string,
  gazetteer: Gazetteer,
  toCandidate: (township: GazetteerTownship) => RegionCandidate,
): { found: RegionCandidate[]; all: number } => {
  const words = query.slice(0, 60).normalize('NFKC').split(/\s+/).filter(Boolean);
  if (words.length === 0) return { found: [], all: 0 };
  const rank = ({ name, within }: Listed): number => {
    if (!words.every((word) => (within + name).includes(word))) return -1;
    if (words.some((word) => name === word)) return 0;
    if (words.some((word) => name.startsWith(word))) return 1;
    return words.some((word) => name.includes(word)) ? 2 : 3;
  };
  const matching = listTownships(gazetteer)
    .map((township) => ({ township, rank: rank(township) }))
    .filter((one) => one.rank >= 0)
    .sort((a, b) => a.rank - b.rank);
  return { found: matching.slice(0, mostFound).map(({ township }) => toCandidate(township)), all: matching.length };
};
