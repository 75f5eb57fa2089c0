import type { OriginalBlock } from '../blocks.ts';
import type { Identity, ImportContext, ImportFinding, SetAside } from '../import-result.ts';
import { importFinding } from '../import-rules.ts';
import { datesIn } from './dates.ts';
import { type Front, readFront } from './front.ts';
import { readIssued } from './issued.ts';
import { readIssuer } from './issuer.ts';
import { isProse, type Line, lineOf, plainOf } from './lines.ts';
import { townshipsIn } from './mentions.ts';
import { type Organisation, readOrganisation } from './organisation.ts';
import { buildPlaces, type Places } from './places.ts';
import { readRegionOf } from './region.ts';
import { setAside } from './set-aside.ts';
import { pageNumbers, readBuriedSignature, readEnd, type Signature } from './signature.ts';
import { organisationInTitle } from './title.ts';
import { readReportYear } from './year.ts';

/** Who issued an original, when, about which year and place; and what of it is not the report's text. */
export interface IdentityReading {
  identity: Identity;
  findings: ImportFinding[];
  setAside: SetAside[];
  /** What is left of the front: the introduction. */
  intro: OriginalBlock[];
  /** Blocks of the body that are set aside. */
  taken: Set<OriginalBlock>;
}

/** How much of the first section may tell who writes: the beginning, in characters. */
const beginning = 3000;

/** No report's prose is longer; what a file has beyond it tells nothing of who and when. */
const longest = 200_000;

/** @param front the blocks before the first section @param body all others */
export const readIdentity = (
  front: readonly OriginalBlock[],
  body: readonly OriginalBlock[],
  context: ImportContext,
): IdentityReading => {
  const places = buildPlaces(context);
  const head = readFront(front, places);
  const lines = body.map(lineOf);
  const end = endOf(lines);
  const prose = proseOf(lines, end);
  const intro = head.intro
    .map((block) => lineOf(block).plain)
    .join('')
    .slice(0, longest);
  const issued = readIssued({
    ...(end.date && { end: end.date }),
    ...(head.header.date && { header: head.header.date }),
    ...(head.letter.date && { letter: head.letter.date }),
    stamps: [...head.stamps, ...end.stamps],
  });
  const year = readReportYear({
    ...(head.title !== undefined && { title: plainOf(head.title) }),
    letterTitles: head.titleFrom === 'brackets' ? [] : head.letter.titles,
    intro,
    prose,
    ...(issued.issued && { issued: issued.issued }),
    ...(context.choice.year !== undefined && { choice: context.choice.year }),
  });
  const who = readWho(head, end, intro, prose, places);
  const issuer = readIssuer(who);
  const text = head.letter.text + intro + prose;
  const region = readRegionOf({ ...who, introduced: who.prose, prose: text }, places, context);
  const { title, documentNumber, signatory } = head;
  return {
    identity: {
      ...(title !== undefined && { title }),
      ...(year.year !== undefined && { year: year.year }),
      ...(issuer.issuer !== undefined && { issuer: issuer.issuer }),
      ...(issued.issued && { issued: issued.issued }),
      ...(documentNumber && { documentNumber }),
      ...(signatory && { signatory }),
      region: region.region,
    },
    findings: [...titleFindings(title), ...year.findings, ...issuer.findings, ...issued.findings, ...region.findings],
    setAside: [...head.setAside, ...end.taken.map(({ line, reason }) => setAside(line, reason))],
    intro: head.intro,
    taken: new Set(end.taken.map(({ line }) => line.block)),
  };
};

interface End extends Signature {
  /** Dates of the page's furniture. */
  stamps: Front['stamps'];
}

/** The end of the body, with page numbers of all its prose. */
const endOf = (lines: readonly Line[]): End => {
  const end = readEnd(lines);
  const found = end.names.length > 0 || end.date ? end : readBuriedSignature(lines);
  const taken = [...end.taken, ...(found && found !== end ? found.taken : [])];
  const known = new Set(taken.map(({ line }) => line));
  const numbers = pageNumbers(lines).filter((line) => !known.has(line));
  return {
    names: found?.names ?? [],
    ...(found?.date && { date: found.date }),
    stamps: taken.flatMap(({ line, reason }) => (reason === 'furniture' ? datesIn(line.plain) : [])),
    taken: [...taken, ...numbers.map((line) => ({ line, reason: 'furniture' as const }))],
  };
};

const proseOf = (lines: readonly Line[], end: End): string => {
  const taken = new Set(end.taken.map(({ line }) => line));
  return lines
    .flatMap((line) => (isProse(line) && !taken.has(line) ? [line.plain] : []))
    .join('')
    .slice(0, longest);
};

interface Who {
  title?: Organisation;
  signatures: Organisation[];
  prose: Organisation[];
}

const readWho = (head: Front, end: End, intro: string, prose: string, places: Places): Who => {
  const title = head.title === undefined ? undefined : organisationInTitle(head.title, places);
  const signatures = [...end.names, ...head.header.names, ...head.letter.names]
    .map((name) => readOrganisation(name, places))
    .filter(({ township }) => township !== '');
  const introduced = townshipsIn(intro.slice(0, beginning), places);
  const inProse = introduced.length > 0 ? introduced : townshipsIn(prose.slice(0, beginning), places);
  return { ...(title && { title }), signatures, prose: inProse };
};

const titleFindings = (title: string | undefined): ImportFinding[] =>
  title === undefined
    ? [
        importFinding('import-title', 'title', {
          zh: '没有找到年度报告的标题。请照原件填写 title。',
          en: 'No title of an annual report was found. Fill in title as the original prints it.',
        }),
      ]
    : [];
