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
    line: z.int().nullable().describe('Line of the content file; null for a row that is absent'),
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

const rowIds = z.array(z.string()).optional();

const assessment = z
  .strictObject({
    check: z.string(),
    outcome: z.enum(['holds', ...valuesOf(findingsTable, 'outcome')]),
    at: z.string(),
    cells: z.array(z.string()).optional().describe('The cells it says it by, as table.row.column'),
    previousCells: z.array(z.string()).optional().describe('Of the report of the year before'),
    message: z.string().describe('In Chinese'),
    messageEn: z.string(),
  })
  .describe('What a check says of one spot, also where it holds');

/** `/<region>/<year>.json`. */
export const reportSchema = z
  .strictObject({
    report: z.string().describe('Region and year; the address of the page'),
    version: z.string().optional().describe('Date and hash of the content file'),
    title: z.string(),
    year: z.int().describe('The year reported on'),
    issuer: z.string(),
    issued: date.nullable().describe('Date of issue; null where the original gives none'),
    documentNumber: z.string().nullable(),
    signatory: z.string().nullable(),
    region: z.string(),
    code: z.string().describe('Division code, as text'),
    file: z.string().describe('In content/'),
    editions: z.strictObject({
      proactive: edition.optional(),
      requests: edition.optional(),
      disputes: edition.optional(),
    }),
    rows: z
      .strictObject({ proactive: rowIds, requests: rowIds, disputes: rowIds })
      .describe('Rows of each table, in the order of the original'),
    source: z
      .strictObject({
        file: z.string().optional(),
        url: z.string().optional(),
        sha256: z.string().optional().describe('Of the original file'),
        retrieved: date.optional(),
        note: z.string().optional().describe('What was left out or put right, by the maintainers, in Chinese'),
      })
      .describe('The original'),
    headings: z.record(z.string(), z.string()).describe('The headings as printed, by section'),
    sections: z.record(z.string(), z.string()).describe('The prose by section, paragraphs parted by an empty line'),
    cells: z.array(cell),
    assessments: z.array(assessment),
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
