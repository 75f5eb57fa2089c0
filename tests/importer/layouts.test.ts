import { describe, expect, it } from 'vitest';
import { keptDocuments, lossyDocuments, plainDocuments } from '../../bench/originals/cases.ts';
import type { SyntheticDocument } from '../../bench/originals/document.ts';
import { encodeText } from '../../bench/originals/encode-text.ts';
import { createImporter, fileName } from '../../bench/originals/import-document.ts';
import { type Judgement, judge } from '../../bench/originals/judge.ts';
import { listPlaces } from '../../bench/originals/places.ts';
import { parseGazetteer } from '../../src/core/regions/gazetteer.ts';
import { readGazetteerText } from '../../src/io/read-gazetteer.ts';

const gazetteer = parseGazetteer(readGazetteerText());
const source = { places: listPlaces(gazetteer), seed: 1 };
const importOriginal = createImporter(gazetteer);

const importDocument = async (document: SyntheticDocument): Promise<Judgement> =>
  judge(document.report, await importOriginal(encodeText(document.source, document.encoding), fileName(document)));

/** Cells that are not right, as a person would report them. */
const faults = ({ cells, refusedFor }: Judgement, only?: 'wrong'): string[] => [
  ...(only ? [] : refusedFor),
  ...cells
    .filter(({ verdict }) => (only ? verdict === only : verdict !== 'right'))
    .map(({ path, verdict, printed, got }) => `${path} ${verdict}: ${printed} became ${JSON.stringify(got)}`),
];

/** One document a layout, each with another edition than its neighbour, so that the test stays quick. */
const laidOut = [...Map.groupBy(plainDocuments(source), ({ layout }) => layout).values()].flatMap((documents, index) =>
  documents.filter(({ id }) => id.endsWith(['-2019-odd', '-2021-plain', '-mixed-sparse'][index % 3] ?? '')),
);

describe('a report with known figures', () => {
  for (const document of laidOut.filter(({ mayFlag }) => mayFlag === undefined))
    it(`is right in every cell: ${document.id}`, async () => {
      expect(faults(await importDocument(document))).toEqual([]);
    });

  for (const document of laidOut.filter(({ mayFlag }) => mayFlag !== undefined))
    it(`is nowhere silently wrong: ${document.id}`, async () => {
      expect(faults(await importDocument(document), 'wrong')).toEqual([]);
    });

  for (const document of keptDocuments(source).filter(({ layout }) => layout === 'html-spans'))
    it(`keeps its figures with other words: ${document.id}`, async () => {
      const judgement = await importDocument(document);
      expect(faults(judgement, document.mayFlag === undefined ? undefined : 'wrong')).toEqual([]);
      expect(judgement.unflagged).toEqual([]);
    });
});

describe('a report that lost something', () => {
  for (const document of lossyDocuments(source).filter(
    ({ id }) => /^text-lines-tabs-2019|^html-spans-2021/.test(id) && !id.endsWith('-sparse'),
  ))
    it(`is flagged or refused: ${document.id}`, async () => {
      const judgement = await importDocument(document);
      expect(faults(judgement, 'wrong')).toEqual([]);
      expect(judgement.unflagged).toEqual([]);
    });
});
