import { type CountyPassages, comparedPassages } from './county-passages.ts';
import { bands, fingerprint, hashText, runsOf, signatureOf } from './hashing.ts';
import { countRuns } from './measure-likeness.ts';

/** What bringing passages together needs of one county, without any text: the columns have an entry, or several, a passage. */
export interface CountyMarks {
  county: string;
  /** All of the county; those of the passages are positions in it. */
  reports: { path: string; issued?: string }[];
  /** Section and heading of passages, each once. */
  places: { section: string; heading?: string }[];
  columns: Record<(typeof markColumns)[number], Uint32Array>;
}

/**
 * `report`, `place`, `number`: where it stands · `length`, `runs`: characters and different runs of the neutral text ·
 * `neutral`, `printed`: fingerprints of two numbers · `signature`: a number a band · `sentences`: of those that are long
 * enough to tell, the passage's from `sentenceEnd` of the one before up to its own.
 */
export const markColumns = [
  ...(['report', 'place', 'number', 'length', 'runs'] as const),
  ...(['neutral', 'printed', 'signature', 'sentenceEnd', 'sentences'] as const),
] as const;

/** Sentences of this length and more bring passages together even where the rest of them differs. */
const tellingSentence = 20;

/** @param common sentences of the county that very many reports have, as numbers */
export const markCounty = (county: CountyPassages, common: readonly number[]): CountyMarks => {
  const isCommon = new Set(common);
  const passages = comparedPassages(county, (sentence) => isCommon.has(hashText(sentence)));
  const runs = passages.map(({ neutral }) => runsOf(neutral));
  const telling = passages.map(({ sentences }) => sentences.filter(({ length }) => length >= tellingSentence));
  const places = new Map(passages.map(({ section, heading }) => [placeKey(section, heading), { section, heading }]));
  const placeNumbers = new Map([...places.keys()].map((key, index) => [key, index]));
  return {
    county: county.county,
    reports: county.reports,
    places: [...places.values()].map(({ section, heading }) => ({
      section,
      ...(heading !== undefined && { heading }),
    })),
    columns: {
      report: columnOf(passages, ({ report }) => [report]),
      place: columnOf(passages, ({ section, heading }) => [placeNumbers.get(placeKey(section, heading)) ?? 0]),
      number: columnOf(passages, ({ number }) => [number]),
      length: columnOf(passages, ({ neutral }) => [neutral.length]),
      runs: columnOf(runs, (one) => [countRuns(one)]),
      neutral: columnOf(passages, ({ neutral }) => fingerprint(neutral)),
      printed: columnOf(passages, ({ text }) => fingerprint(text)),
      signature: signaturesOf(runs),
      sentenceEnd: endsOf(telling),
      sentences: columnOf(telling, (sentences) => sentences.map(hashText)),
    },
  };
};

const placeKey = (section: string, heading = ''): string => `${section} ${heading}`;

const columnOf = <T>(items: readonly T[], numbersOf: (item: T) => readonly number[]): Uint32Array =>
  Uint32Array.from(items.flatMap((item) => numbersOf(item)));

const endsOf = (lists: readonly { length: number }[]): Uint32Array => {
  const ends = new Uint32Array(lists.length);
  for (const [index, { length }] of lists.entries()) ends[index] = (ends[index - 1] ?? 0) + length;
  return ends;
};

const signaturesOf = (runs: readonly Uint32Array[]): Uint32Array => {
  const signatures = new Uint32Array(runs.length * bands);
  for (const [index, one] of runs.entries()) signatures.set(signatureOf(one), index * bands);
  return signatures;
};

/** As bytes: a length, then JSON of that many bytes, then the columns one behind the other. */
export const packMarks = ({ columns, ...rest }: CountyMarks): Uint8Array => {
  const lengths = markColumns.map((name) => columns[name].length);
  const head = new TextEncoder().encode(JSON.stringify({ ...rest, lengths }));
  const start = 4 + Math.ceil(head.length / 4) * 4;
  const bytes = new Uint8Array(start + 4 * lengths.reduce((sum, length) => sum + length, 0));
  new DataView(bytes.buffer).setUint32(0, head.length);
  bytes.set(head, 4);
  const numbers = new Uint32Array(bytes.buffer, start);
  let at = 0;
  for (const name of markColumns) {
    numbers.set(columns[name], at);
    at += columns[name].length;
  }
  return bytes;
};

export const unpackMarks = (packed: Uint8Array): CountyMarks => {
  // A copy begins where numbers may begin; a part of a file need not.
  const bytes = new Uint8Array(packed);
  const length = new DataView(bytes.buffer).getUint32(0);
  const { lengths, ...rest } = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
  let at = 4 + Math.ceil(length / 4) * 4;
  const columns = Object.fromEntries(
    markColumns.map((name, index) => {
      const column = new Uint32Array(bytes.buffer, at, lengths[index]);
      at += column.byteLength;
      return [name, column];
    }),
  );
  return { ...rest, columns };
};
