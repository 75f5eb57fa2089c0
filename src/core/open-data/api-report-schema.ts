import { z } from 'zod';
import type { OpenTable } from './open-table.ts';
import { cellsTable } from './tables/cells.ts';
import { findingsTable } from './tables/findings.ts';

/** The values a column of the open data can have: JSON and CSV use the same. */
const valuesOf = (table: Pick<OpenTable, 'columns'>, column: string): string[] => [
  ...(table.columns.find(({ name }) => name === column)?.values ?? []),
];

const date = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .describe('ISO date');
const edition = z.literal([2019, 2021]).describe('Edition of the form');

const cell = z
  .strictObject({
    table: z.enum(valuesOf(cellsTable, 'table')),
    row: z.string(),
    column: z.string(),
    state: z.enum(valuesOf(cellsTable, 'state')).describe('What stands in the cell. Blank is not zero'),
    value: z
      .union([z.int(), z.string().regex(/^-?\d+(\.\d+)?$/), z.null()])
      .describe('A count as an integer, money as an exact decimal string of 元; null unless state is number'),
    unit: z.enum(valuesOf(cellsTable, 'unit')),
    raw: z.string().nullable().describe('As printed, where it differs from the value'),
  })
  .describe('A cell of the form');

const finding = z
  .strictObject({
    check: z.string().describe('Id, see checks.json'),
    severity: z.enum(valuesOf(findingsTable, 'severity')),
    outcome: z.enum(valuesOf(findingsTable, 'outcome')),
    at: z.string().describe('What it is about: a path such as requests.received.total'),
    message: z.string().describe('In Chinese'),
    acknowledged: z.boolean().describe('Whether a maintainer has confirmed it as a fault of the original'),
    reason: z.string().nullable().describe('The reason given'),
  })
  .describe('What a check has to say');

/** `/<region>/<year>.json`. */
export const reportSchema = z
  .strictObject({
    report: z.string().describe('Region and year; the address of the page'),
    title: z.string(),
    year: z.int().describe('The year reported on'),
    issuer: z.string(),
    issued: date.nullable().describe('Date of issue; null where the original gives none'),
    documentNumber: z.string().nullable(),
    signatory: z.string().nullable(),
    region: z.string(),
    code: z.string().describe('Division code, as text'),
    editions: z.strictObject({
      proactive: edition.optional(),
      requests: edition.optional(),
      disputes: edition.optional(),
    }),
    source: z
      .strictObject({
        file: z.string().optional(),
        url: z.string().optional(),
        sha256: z.string().optional().describe('Of the original file'),
        retrieved: date.optional(),
        note: z.string().optional().describe('What was left out or put right, by the maintainers, in Chinese'),
      })
      .describe('The original'),
    sections: z.record(z.string(), z.string()).describe('The prose by section, paragraphs parted by an empty line'),
    cells: z.array(cell),
    findings: z.array(finding),
    stated: z.array(
      z.strictObject({
        indicator: z.string(),
        value: z.number(),
        exact: z.boolean().describe('False for 余, 约, 多, 近'),
        unit: z.string(),
        quote: z.string().describe('The sentence, verbatim'),
      }),
    ),
  })
  .describe('One report: prose, every cell, findings, source');
