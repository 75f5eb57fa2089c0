import type { GazetteerTownship } from '../../regions/gazetteer.ts';
import { stemOf } from '../../regions/name-forms.ts';
import type { ImportContext, ImportFinding, RegionCandidate, RegionGuess } from '../import-result.ts';
import { readChoice } from './choice.ts';
import { upperPlacesIn } from './mentions.ts';
import { narrowByMentions } from './narrow.ts';
import { isNameless, type Organisation, sameKind, sameTownship } from './organisation.ts';
import { isCalled, type Places, pseudoLevels } from './places.ts';
import {
  contradicted,
  countyUnsaid,
  inferred,
  notFound,
  notInCounty,
  notTownship,
  several,
} from './region-findings.ts';
import { buildPaths, codeAbove, knownRegion } from './region-path.ts';

/** What an original says of where it comes from. */
export interface RegionEvidence {
  /** The title's authority, whatever it is. */
  title?: Organisation;
  /** Townships that signed: at the end, under the title, in the letter. */
  signatures: readonly Organisation[];
  /** Townships that the introduction names. */
  introduced: readonly Organisation[];
  /** Letter and prose without blanks, never the publisher's line or an address: may name the county. */
  prose: string;
}

interface Reading {
  region: RegionGuess;
  findings: ImportFinding[];
}

export const readRegionOf = (evidence: RegionEvidence, places: Places, context: ImportContext): Reading => {
  const named = namedTownship(evidence);
  const { region: choice } = context.choice;
  if (choice !== undefined) return readChosen(choice, named, context);
  if (!named) return none(evidence.title?.printed ? notTownship(evidence.title.printed) : notFound(undefined));
  return narrow(named, evidence, places, context);
};

const none = (finding: ImportFinding): Reading => ({ region: { candidates: [] }, findings: [finding] });

/**
 * The title's township; where the title names nobody, the one that signed; where nobody signed, the only one that the
 * introduction names. A title that names somebody else (a county, a department) is not overruled by a mention.
 */
const namedTownship = ({ title, signatures, introduced }: RegionEvidence): Organisation | undefined => {
  if (title?.township) return title;
  const [first, ...rest] = signatures;
  const isAgreed = first !== undefined && rest.every(({ township }) => sameTownship(township, first.township));
  if (title && !isNameless(title)) return isAgreed && stemOf(first.township) === title.printed ? first : undefined;
  if (first) return isAgreed ? first : undefined;
  return introduced.length === 1 ? introduced[0] : undefined;
};

const readChosen = (choice: string, named: Organisation | undefined, context: ImportContext): Reading => {
  const township = readChoice(choice, context);
  if (!township) return none(notFound(choice));
  const candidate = candidateOf(township, named?.township, context);
  const ours = knownRegion(township.code, context.regions);
  const agrees =
    !named || sameTownship(named.township, township.name) || (ours !== undefined && isCalled(ours, named.township));
  return {
    region: { chosen: candidate, candidates: [candidate] },
    findings: agrees ? [] : [contradicted(candidate, named.printed)],
  };
};

const narrow = (named: Organisation, evidence: RegionEvidence, places: Places, context: ImportContext): Reading => {
  const all = places.townships(named.township);
  if (all.length === 0) return none(notFound(named.township));
  const paths = buildPaths(context);
  const again = againIn(named, evidence);
  const fullest = again.map(({ township }) => township).sort((a, b) => b.length - a.length)[0];
  const isExact = ({ name }: GazetteerTownship): number => Number(name === named.township);
  const asCandidates = (list: readonly GazetteerTownship[]): RegionCandidate[] =>
    list.toSorted((a, b) => isExact(b) - isExact(a)).map((one) => candidateOf(one, fullest, context, paths));
  const above = [...new Set(again.flatMap((one) => one.above))];
  const within = above.reduce<GazetteerTownship[]>((left, name) => left.filter(isWithin(name, places)), all);
  if (within.length === 0)
    return { region: { candidates: [] }, findings: [notInCounty(named.township, above.join(''), asCandidates(all))] };
  const isCountyNamed = above.some((name) => within.some(({ county }) => codesOf(name, places).includes(county.code)));
  const fit = exactIn(within, named.township);
  const [only] = fit;
  if (isCountyNamed && only && fit.length === 1) return settle(asCandidates(fit), named.township, only.name, undefined);
  const mentions = [...upperPlacesIn(evidence.prose, places)];
  const told = narrowByMentions(within, mentions, above.length > 0, named.township);
  if (told.chosen)
    return settle(asCandidates([told.chosen]), named.township, told.chosen.name, told.why, all.length === 1);
  const candidates = asCandidates(told.candidates);
  return {
    region: { candidates },
    findings: [candidates.length > 1 ? several(named.township, candidates) : countyUnsaid(named.township, candidates)],
  };
};

const settle = (
  candidates: RegionCandidate[],
  printed: string,
  listed: string,
  why: string | undefined,
  isOnly = false,
): Reading => {
  const [chosen] = candidates;
  if (!chosen) return { region: { candidates }, findings: [] };
  const renamed = !sameKind(printed, listed);
  const findings =
    why !== undefined || renamed
      ? [inferred(chosen, printed, { renamed: renamed ? listed : undefined, why, isOnly })]
      : [];
  return { region: { chosen, candidates }, findings };
};

/** Within one county the very name goes before a like one: 城关镇 before 城关街道. */
const exactIn = (townships: GazetteerTownship[], name: string): GazetteerTownship[] => {
  const exact = townships.filter((one) => one.name === name);
  const kind = townships.filter((one) => sameKind(one.name, name));
  return exact.length > 0 ? exact : kind.length > 0 ? kind : townships;
};

/** The township wherever else it is named: with its county, or by its fuller name. */
const againIn = (named: Organisation, { signatures, introduced }: RegionEvidence): Organisation[] =>
  [named, ...signatures, ...introduced].filter(({ township }) => sameTownship(township, named.township));

const codesOf = (name: string, places: Places): string[] => {
  const exact = places.upper(name);
  return exact.length > 0 ? exact : places.upperLoosely(name);
};

const isWithin =
  (name: string, places: Places) =>
  ({ code }: GazetteerTownship): boolean =>
    codesOf(name, places).some((prefix) => code.startsWith(prefix));

/** @param printed the name in the original: it keeps the nationality that the national list drops */
export const candidateOf = (
  { code, name }: GazetteerTownship,
  printed: string | undefined,
  context: ImportContext,
  paths = buildPaths(context),
): RegionCandidate => {
  const fuller =
    printed !== undefined && sameTownship(printed, name) && sameKind(printed, name) && printed.length > name.length;
  const lineage = [code.slice(0, 2), code.slice(0, 4), codeAbove(code)];
  const within = lineage.flatMap((prefix) => {
    const upper = knownRegion(prefix, context.regions)?.name ?? context.gazetteer.get(prefix)?.name;
    return upper === undefined || pseudoLevels.has(upper) ? [] : [upper];
  });
  const ours = knownRegion(code, context.regions)?.name;
  return { path: paths(code), code, name: ours ?? (fuller ? printed : name), within: [...new Set(within)] };
};
