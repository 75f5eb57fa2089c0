import { z } from 'zod';
import { indicatorGroups } from '../dataset/indicators.ts';
import { regionsTable } from './tables/regions.ts';

const version = z.literal(1).describe('Of the API');
const text = z.strictObject({ zh: z.string(), en: z.string() }).describe('In Chinese and English');
const address = z.url().describe('A whole address');
const pages = z.strictObject({ zh: address, en: address }).describe('The page for people');
const level = z.enum(regionsTable.columns.find(({ name }) => name === 'level')?.values ?? []);
const path = z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*$/);

/** `index.json` */
export const apiIndexSchema = z
  .strictObject({
    version,
    title: text,
    dataVersion: z.string().describe('Of the shape of the data; the first number changes when a column does'),
    contentVersion: z.string().nullable().describe('Date and hash of the content, where known'),
    updated: z.string().nullable().describe('ISO date of the newest original'),
    licence: z.strictObject({ name: z.string(), title: text, address }),
    counts: z.strictObject({ regions: z.int(), reports: z.int(), indicators: z.int(), checks: z.int() }),
    addresses: z
      .strictObject({
        regions: address,
        indicators: address,
        checks: address,
        observations: address,
        openapi: address,
        dataPackage: address,
        feed: address,
      })
      .describe('Where to go from here'),
  })
  .describe('What there is');

const child = z
  .strictObject({
    region: path,
    code: z.string().describe('Division code, as text'),
    level,
    name: text,
    reports: z.int().describe('Of the region and all below it'),
    address,
  })
  .describe('A region one level down');

/** `regions.json` */
export const apiRegionsSchema = z
  .strictObject({ version, regions: z.array(child) })
  .describe('The provinces that have a report; each leads to the regions below it');

/** `regions/<region>.json` */
export const apiRegionSchema = z
  .strictObject({
    version,
    region: path,
    code: z.string().describe('Division code, as text'),
    level,
    kind: z.string().nullable().describe('Of a township: 乡, 镇, 街道 …'),
    name: text,
    parent: path.nullable(),
    pages,
    formerly: z
      .array(
        z.strictObject({
          code: z.string().optional(),
          name: z.string().optional(),
          county: z.string().optional(),
          until: z.int().describe('The last year in which it was called so'),
        }),
      )
      .describe('Newest first'),
    children: z.array(child),
    coverage: z
      .strictObject({
        townships: z.int().describe('In the national list of 2023, and those only this portal has'),
        covered: z.int().describe('Of them with at least one report here'),
        years: z.array(z.strictObject({ year: z.int(), reports: z.int() })),
      })
      .describe('What a missing report says is only that it is not here'),
    reports: z
      .array(
        z.strictObject({
          report: path,
          year: z.int(),
          title: z.string(),
          issued: z.string().nullable(),
          address: address.describe('The report as JSON'),
          pages,
        }),
      )
      .describe('Of the region itself'),
  })
  .describe('A region, what lies below it, and its reports');

/** `indicators.json` */
export const apiIndicatorsSchema = z
  .strictObject({
    version,
    indicators: z.array(
      z.strictObject({
        indicator: z.string(),
        group: z.enum(Object.keys(indicatorGroups)),
        groupName: text,
        name: text,
        definition: text,
        unit: z.string(),
        formula: text,
        article: z.string().nullable().describe('Of the regulation (条例)'),
        editions: z.array(z.int()).describe('Editions of the form that have it'),
        comparable: z.boolean().describe('Whether values compare across the editions'),
        stated: z.boolean().describe('Whether the prose states it, not a table'),
        shareOf: z.string().nullable().describe('The indicator of which it can be shown as a share'),
        cells: z.array(z.string()).describe('The cells it adds up, as table.row.column'),
      }),
    ),
  })
  .describe('What every indicator means');

/** `checks.json` */
export const apiChecksSchema = z
  .strictObject({
    version,
    checks: z.array(
      z.strictObject({
        check: z.string(),
        group: z.string(),
        severity: z.enum(['error', 'warning', 'hint']),
        title: text,
        why: text,
        fix: text,
        pages,
        counts: z
          .strictObject({ holds: z.int(), holdsIfBlankIsZero: z.int(), broken: z.int(), notAssessable: z.int() })
          .describe('Spots, over all reports'),
        acknowledged: z.int().describe('Of the broken ones, confirmed as faults of the originals'),
      }),
    ),
  })
  .describe('Every rule with what it found');

export type ApiIndex = z.infer<typeof apiIndexSchema>;
export type ApiRegions = z.infer<typeof apiRegionsSchema>;
export type ApiRegion = z.infer<typeof apiRegionSchema>;
export type ApiIndicators = z.infer<typeof apiIndicatorsSchema>;
export type ApiChecks = z.infer<typeof apiChecksSchema>;
