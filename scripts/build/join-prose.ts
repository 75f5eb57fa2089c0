import { heardInCounty } from '../../src/core/shared-prose/common-sentences.ts';
import { markCounty, packMarks, unpackMarks } from '../../src/core/shared-prose/county-marks.ts';
import { type CountyPassages, townshipOf } from '../../src/core/shared-prose/county-passages.ts';
import { joinProse, type ProseOfAll, type ProseValues } from '../../src/core/shared-prose/join-prose.ts';
import type { CountyProse } from '../../src/core/shared-prose/prose-pieces.ts';
import type { TextOf } from '../../src/core/shared-prose/prose-views.ts';
import { keyOf, type ProseKeys, proseKinds, readCompressed, writeCompressed } from '../../src/io/kept-prose.ts';
import { type KeptValues, keepJson, recallJson } from '../../src/io/kept-values.ts';

/** How places are called: the page of a report names the townships that share its passages. */
export interface PlaceNames {
  /** Another whenever any name is. */
  all: string;
  /** Of a township and of all that it lies in. */
  of(township: string): string;
}

const noNames: PlaceNames = { all: '', of: () => '' };

/**
 * What is known of each county, kept between builds. Any process may ask for passages and what is heard in them beforehand, so
 * that nothing is left to do when they are joined.
 *
 * @param keys of the counties with a report, by path in the order of the reports: a hash of all its passages are made from
 * @param make reads the reports of a county (passagesOfCounty)
 */
export const keepProse = (
  kept: KeptValues,
  keys: ReadonlyMap<string, string>,
  make: (county: string) => CountyPassages,
  names = noNames,
): KeptProseValues => {
  const marksUsed = new Set<string>();
  const keyIn = (county: string): string => keys.get(county) ?? '';
  const passagesOf = (county: string): CountyPassages => {
    const known = readCompressed<CountyPassages>(kept, proseKinds.passages, keyIn(county));
    if (known) return known;
    const made = make(county);
    writeCompressed(kept, proseKinds.passages, keyIn(county), made);
    return made;
  };
  return {
    counties: [...keys.keys()],
    passagesOf,
    madeFrom: () =>
      keyOf(
        [...keys.keys()]
          .map((county) => {
            const known = kept.digestOf(proseKinds.passages, keyIn(county));
            if (known === undefined) passagesOf(county);
            return `${county} ${known ?? kept.digestOf(proseKinds.passages, keyIn(county))}\n`;
          })
          .join('') + names.all,
      ),
    nameOf: names.of,
    heardOf: (county) => keepJson(kept, proseKinds.heard, keyIn(county), () => heardInCounty(passagesOf(county))),
    marksOf: (county, common) => {
      const key = keyOf(`${keyIn(county)} ${common.join()}`);
      marksUsed.add(key);
      const known = kept.read(proseKinds.marks, key);
      if (known) return unpackMarks(known);
      const made = markCounty(passagesOf(county), common);
      kept.write(proseKinds.marks, key, packMarks(made));
      return made;
    },
    sweep: () => {
      const current = new Set(keys.values());
      kept.sweep(proseKinds.passages, current);
      kept.sweep(proseKinds.heard, current);
      if (marksUsed.size > 0) kept.sweep(proseKinds.marks, marksUsed);
    },
  };
};

interface KeptProseValues extends ProseValues {
  /** The same as long as all passages and names are, in whatever files they stand. */
  madeFrom(): string;
  nameOf: PlaceNames['of'];
  /** Deletes what is kept of counties that are gone or have changed; marks only where they were joined. */
  sweep(): void;
}

const measured = 'measured';

/**
 * Joins the passages of all counties, writes what is not kept yet of the result, and says under which keys it is kept. A figure in a
 * table is in no passage: where none is another than before, nothing is joined.
 */
export const writeProse = (kept: KeptValues, values: KeptProseValues): ProseKeys => {
  const madeFrom = values.madeFrom();
  const known = recallJson(kept, proseKinds.result, madeFrom) as ProseKeys | undefined;
  if (known && isWhole(kept, known)) {
    values.sweep();
    return known;
  }
  const keys = joinAndWrite(kept, values);
  kept.write(proseKinds.result, madeFrom, JSON.stringify(keys));
  kept.sweep(proseKinds.result, new Set([madeFrom]));
  return keys;
};

const isWhole = (kept: KeptValues, { counties, provinces, whole }: ProseKeys): boolean =>
  counties.every(([, pages, rows]) => kept.read(proseKinds.pages, pages) && kept.read(proseKinds.rows, rows)) &&
  provinces.every(([, key]) => kept.read(proseKinds.province, key)) &&
  kept.read(proseKinds.whole, whole) !== undefined;

const joinAndWrite = (kept: KeptValues, values: KeptProseValues): ProseKeys => {
  const known = kept.read(proseKinds.likeness, measured);
  const all = joinProse(values, known && new Uint32Array(new Uint8Array(known).buffer));
  const keys = writePieces(kept, values, all);
  const { likenesses } = all.joined;
  if (likenesses.newlyMeasured() > 0)
    kept.write(proseKinds.likeness, measured, new Uint8Array(likenesses.measured().buffer));
  values.sweep();
  kept.sweep(proseKinds.pages, new Set(keys.counties.map(([, pages]) => pages)));
  kept.sweep(proseKinds.rows, new Set(keys.counties.map(([, , rows]) => rows)));
  kept.sweep(proseKinds.province, new Set(keys.provinces.map(([, key]) => key)));
  kept.sweep(proseKinds.whole, new Set([keys.whole]));
  return keys;
};

/**
 * A piece without its texts says by their fingerprints what it would hold: so nothing is opened for those that are kept. The key of
 * what the pages of a county tell has the names of others besides, which these pages show and no passage holds.
 */
const writePieces = (
  kept: KeptValues,
  { counties, nameOf }: KeptProseValues,
  { joined, views, textsOf }: ProseOfAll,
): ProseKeys => {
  const missing: { kind: string; key: string; make: (textOf: TextOf) => unknown }[] = [];
  const needed = new Set<number>();
  const need = <Piece>(
    kind: string,
    make: (textOf: TextOf) => Piece,
    besides: (piece: Piece) => string = () => '',
  ): string => {
    const asked: number[] = [];
    const piece = make((passage) => {
      asked.push(passage);
      return printedFingerprint(joined, passage);
    });
    const key = keyOf(JSON.stringify(piece) + besides(piece));
    if (kept.read(kind, key)) return key;
    missing.push({ kind, key, make });
    for (const passage of asked) needed.add(passage);
    return key;
  };
  const keys: ProseKeys = {
    counties: counties.map((county, index) => [
      county,
      need(
        proseKinds.pages,
        (textOf) => views.ofCounty(index, textOf),
        (piece) => townshipsIn(piece).map(nameOf).join('\n'),
      ),
      need(proseKinds.rows, () => [...views.rowsOf(index)]),
    ]),
    provinces: views
      .whole(() => '')
      .provinces.map(({ province }) => [
        province,
        need(proseKinds.province, (textOf) => views.ofProvince(province, textOf)),
      ]),
    whole: need(proseKinds.whole, (textOf) => views.whole(textOf)),
  };
  const textOf = textsOf(needed);
  for (const { kind, key, make } of missing) writeCompressed(kept, kind, key, make(textOf));
  return keys;
};

const townshipsIn = ({ passages }: CountyProse): string[] => [
  ...new Set(
    passages.flatMap(({ others, ownYears, nearest }) =>
      [...others, ...ownYears, ...(nearest ? [nearest] : [])].map(({ report }) => townshipOf(report)),
    ),
  ),
];

const printedFingerprint = ({ table }: ProseOfAll['joined'], passage: number): string => {
  const county = table.county[passage] ?? 0;
  const at = 2 * (passage - (table.starts[county] ?? 0));
  return (table.marks[county]?.columns.printed.subarray(at, at + 2) ?? []).join();
};
