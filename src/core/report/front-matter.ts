import { z } from 'zod';
import { editions } from './editions/index.ts';

/** A calendar day that exists, as `2021-02-03`. */
const isoDate = z.iso.date();
const text = z.string().trim().min(1);
const orNothing = <T extends z.ZodType>(type: T) => type.nullable().optional();
const edition = z.literal(editions.map((known) => known.id));

/** The fields of a report's front matter, but for the cells, which are read one by one with their places. */
export const frontMatterSchema = z.strictObject({
  title: text,
  year: z.int().min(2008).max(2099),
  issuer: text,
  issued: isoDate.nullable(),
  documentNumber: orNothing(text),
  signatory: orNothing(text),
  source: z.strictObject({
    file: orNothing(text),
    url: orNothing(z.url({ protocol: /^https?$/ })),
    sha256: orNothing(z.string().regex(/^[0-9a-f]{64}$/)),
    retrieved: orNothing(isoDate),
    note: orNothing(text),
  }),
  editions: z.strictObject({ proactive: edition.optional(), requests: edition.optional() }).optional(),
  proactive: z.unknown().optional(),
  requests: z.unknown().optional(),
  disputes: z.unknown().optional(),
  stated: orNothing(
    z.array(
      z.strictObject({
        // One that is not known is told by the check stated-indicator: the rest of the report can still be read.
        indicator: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
        value: z.number().nonnegative(),
        exact: z.boolean(),
        unit: text,
        quote: text,
      }),
    ),
  ),
  acknowledged: orNothing(z.array(z.strictObject({ check: text, at: text, reason: text }))),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;
