import { z } from 'zod';
import { everyEdition } from './indicator.ts';
import { type MissingStatus, missingLabels } from './observation.ts';

const text = z.strictObject({ zh: z.string(), en: z.string() }).describe('A name in Chinese and English');

const figure = z
  .union([z.number(), z.string().regex(/^-?\d+(\.\d+)?$/)])
  .describe('A count as a number; money as an exact decimal string of 元');

const missing = z
  .enum(Object.keys(missingLabels) as MissingStatus[])
  .describe('Why there is no value. Blank is not zero');

const edition = z.literal([0, ...everyEdition]).describe('Of the form; 0: none');

const full = z
  .strictObject({
    value: figure.optional(),
    status: missing.optional().describe('Given where there is no value'),
    unit: z.string().optional().describe('Where it is not the unit of the indicator'),
    exact: z.boolean().optional().describe('False for 余, 约, 多, 近 in the prose'),
    quote: z.string().optional().describe('The sentence in which the prose states it'),
    edition: edition.optional().describe('Where it is not that of the tables the indicator is read from'),
    at: z
      .string()
      .optional()
      .describe('Place on the report page, without #, where it is not the first cell of the indicator; empty: none'),
    base: figure.optional().describe('Of a share or a mean: N'),
  })
  .describe('A figure of which there is more to say than its value');

const cell = z
  .union([figure, missing, z.null(), full])
  .describe(
    'A value; or the reason why there is none; null: not on this edition of the form, or for a figure of the prose: not stated',
  );

const report = z.strictObject({
  year: z.int(),
  editions: z.tuple([edition, edition, edition]).describe('Of the tables proactive, requests and disputes'),
  cells: z.array(cell).describe('In the order of `indicators`'),
});

const township = z.strictObject({
  region: z.string().describe('Path; with /year the path of a report'),
  code: z.string(),
  name: text,
  reports: z.array(report),
});

/** `api/v1/observations/<county>.json`: every indicator of every report of one county. */
export const observationsSchema = z
  .strictObject({
    version: z.literal(1),
    county: z.string().describe('Path of the region above the townships'),
    name: text.optional(),
    indicators: z.array(z.string()).describe('Ids, see indicators.json for what they mean'),
    places: z
      .record(z.string(), z.string())
      .describe('By indicator: the place on the report page, where it is not a cell of the form'),
    townships: z.array(township),
  })
  .describe('Every indicator of every report of one county; what is usual is left out');

const counted = {
  region: z.string().describe('Path'),
  name: text,
  townships: z.int().describe('With at least one report'),
  reports: z.int(),
};

/** `api/v1/observations/index.json`: which counties there are observations of. */
export const observationsIndexSchema = z
  .strictObject({
    version: z.literal(1),
    above: z.array(z.strictObject(counted)).describe('Provinces and prefectures with a report below'),
    counties: z
      .array(z.strictObject({ ...counted, years: z.array(z.int()) }))
      .describe('Each has its file: observations/<region>.json'),
  })
  .describe('Which counties have reports, of how many townships and which years');

export type PackedCell = z.infer<typeof cell>;
export type PackedFigure = z.infer<typeof full>;
export type PackedReport = z.infer<typeof report>;
export type PackedObservations = z.infer<typeof observationsSchema>;
export type ObservationsIndex = z.infer<typeof observationsIndexSchema>;
