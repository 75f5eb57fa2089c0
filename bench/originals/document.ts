import type { OriginalFormat } from '../../src/core/importer/blocks.ts';
import type { Layout } from './layout.ts';
import type { Mutation } from './mutation.ts';
import { createRandom } from './random.ts';
import { buildReport, type Place, plain, type ReportOptions, type SyntheticReport } from './report.ts';

/** A document to import, and what must become of it. */
export interface SyntheticDocument {
  /** Its name without extension; the seed follows from it, so a document stays the same when others are added. */
  id: string;
  layout: string;
  format: OriginalFormat;
  /** `layout` and `keeps`: every cell must be right. `loses`: flagged or refused. */
  kind: 'layout' | 'keeps' | 'loses';
  mutation?: string;
  report: SyntheticReport;
  /** Text, Markdown or HTML; `print` says what is made of the HTML. */
  source: string;
  print?: Print;
  encoding?: 'gbk' | 'utf-16le';
  mayFlag?: string;
}

/** How HTML becomes a file of another format. */
export interface Print {
  /** `layout` and `raw` are the two modes of pdftotext, which reads a PDF that Chromium made. */
  by: 'writer' | 'chromium' | 'pdftotext';
  format: 'docx' | 'doc' | 'pdf' | 'text';
  mode?: 'layout' | 'raw';
  mayFlag?: string;
  /** Tells printings of one layout apart. */
  name: string;
  css?: string;
  landscape?: true;
}

const hash = (text: string): number => [...text].reduce((sum, one) => (sum * 31 + (one.codePointAt(0) ?? 0)) >>> 0, 7);

/** What all documents are built from. */
export interface Source {
  places: readonly Place[];
  /** Another seed gives other figures in the same layouts. */
  seed: number;
}

interface Wanted {
  layout: Layout;
  options: Partial<ReportOptions>;
  /** What tells this document from others in the same layout. */
  variant: string;
  kind: SyntheticDocument['kind'];
  mutation?: Mutation;
  print?: Print;
}

/** Puts together a report, what happens to it, and a layout. */
export const buildDocument = (wanted: Wanted, { places, seed }: Source): SyntheticDocument => {
  const { layout, kind, mutation, print, variant } = wanted;
  const name = print ? `${layout.id.replace(/^html-/, '')}-${print.name}` : layout.id;
  const id = `${print ? `${print.format}-` : ''}${name}-${variant}`;
  const held = layout.cannotHold ?? {};
  const options: ReportOptions = {
    ...plain,
    ...wanted.options,
    ...(held.blanks && { blanks: false }),
    ...(held.spaces && { spaces: false }),
  };
  const mayFlag = print?.mayFlag ?? layout.mayFlag ?? mutation?.mayFlag;
  const random = createRandom(hash(`${id}/layout/${seed}`));
  const report = buildReport(hash(`${id}/${seed}`), options, places);
  mutation?.apply(report, random);
  return {
    id,
    layout: print ? `${print.format}-${name}` : name,
    format: print?.format ?? layout.format,
    kind,
    report,
    source: layout.build(report, random),
    ...(mutation && { mutation: mutation.id }),
    ...(print && { print }),
    ...(layout.encoding && { encoding: layout.encoding }),
    ...(mayFlag && { mayFlag }),
  };
};
