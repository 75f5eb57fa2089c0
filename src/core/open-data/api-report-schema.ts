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
    state: z.enum(valuesOf(cellsTable, 'state')).describe('What stands in the cell. Blank is not zero'),
    value: z
      .union([z.int(), z.string().regex(/^-?\d+(\.\d+)?$/)])
      .optional()
      .describe('A count as an integer, money as an exact decimal string of 元; only where state is number'),
    unit: z.enum(valuesOf(cellsTable, 'unit')),
    raw: z.string().optional().describe('As printed, where it differs from the value'),
    line: z.int().optional().describe('Line of the content file, where it is not that of its row in lines'),
  })
  .describe('A cell of the form');
const rows = z.record(z.string(), z.record(z.string(), cell)).optional().describe('By row, then by column');

const finding = z
  .strictObject({
    check: z.string().describe('Id, see checks.json'),
    severity: z.enum(valuesOf(findingsTable, 'severity')),
    outcome: z.enum(valuesOf(findingsTable, 'outcome')),
    at: z.string().describe('What it is about: a path such as requests.received.total'),
    cells: z.array(z.int()).optional().describe('The cells it was judged by: their numbers in cells, counted from 0'),
    previousCells: z
      .array(z.string())
      .optional()
      .describe('Those of the report of the year before, as table.row.column'),
    message: z.string().describe('In Chinese'),
    messageEn: z.string(),
    acknowledged: z
      .literal(true)
      .optional()
      .describe('A maintainer has confirmed it as a fault of the original; left out where nobody has'),
    reason: z.string().optional().describe('The reason given, where it is acknowledged'),
  })
  .describe('What a check has to say where its rule does not hold, or cannot be judged');

const place = z
  .union([z.int(), z.string()])
  .describe(
    'The number of a cell, counted from 0 through cells as they stand there, else a path such as requests.received, sections.overview.2 or issued',
  );

const spots = z
  .array(
    z
      .union([place, z.tuple([place], z.union([z.int(), z.string()]))])
      .describe(
        'A place; or a list: a place, then the other cells it was judged by, by number, and by path those of the report of the year before',
      ),
  )
  .describe('Where the rule holds');

const numbers = z.array(z.int()).optional();

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
    lines: z
      .strictObject({ proactive: numbers, requests: numbers, disputes: numbers })
      .describe('The line of the content file in which each row of the original begins'),
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
    cells: z
      .strictObject({ proactive: rows, requests: rows, disputes: rows })
      .describe(
        'Every cell of the form, named as in its path: cells.requests.received.total. Rows stand in the order of the original, after them those it does not have, with state absent',
      ),
    holds: z.record(z.string(), spots).describe('Where rules hold, by their ids, see checks.json'),
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
  .describe('One report: prose, every cell, what the checks say, source');
