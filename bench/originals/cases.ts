import { buildDocument, type Print, type Source, type SyntheticDocument } from './document.ts';
import { frames } from './frames.ts';
import { htmlLayouts } from './html-layouts.ts';
import type { Layout } from './layout.ts';
import { losses, textLosses } from './losses.ts';
import { markdownLayouts } from './markdown-layouts.ts';
import { mixtures } from './mixtures.ts';
import type { Mutation } from './mutation.ts';
import type { ReportOptions } from './report.ts';
import { textLayouts } from './text-layouts.ts';
import { mergedZero, wordings } from './wordings.ts';

const variants = {
  plain: {},
  sparse: { figures: 'sparse', unit: 'missing' },
  odd: { odd: true, blanks: true, spaces: true, sums: 'broken', unit: 'header' },
  zeros: { figures: 'zeros', odd: true, blanks: true, spaces: true },
  empty: { figures: 'empty', blanks: true },
} as const satisfies Record<string, Partial<ReportOptions>>;

type Variant = keyof typeof variants;

const editions = [2019, 2021, 'mixed'] as const;

const inLayout = (layout: Layout, names: readonly Variant[], source: Source, print?: Print) =>
  editions.flatMap((edition) =>
    names
      .filter((name) => name !== 'empty' || !layout.cannotHold?.blanks)
      .map((name) =>
        buildDocument(
          {
            layout,
            options: { ...variants[name], edition },
            variant: `${edition}-${name}`,
            kind: 'layout',
            ...(print && { print }),
          },
          source,
        ),
      ),
  );

const mutated = (
  layout: Layout,
  kind: 'keeps' | 'loses',
  mutations: readonly Mutation[],
  source: Source,
  print?: Print,
): SyntheticDocument[] =>
  mutations.flatMap((mutation) =>
    ([2019, 2021] as const)
      .filter((edition) => mutation.only === undefined || mutation.only.edition === edition)
      .map((edition) =>
        buildDocument(
          {
            layout,
            options: { ...mutation.options, edition },
            variant: `${edition}-${mutation.id}`,
            kind,
            mutation,
            ...(print && { print }),
          },
          source,
        ),
      ),
  );

const find = (layouts: readonly Layout[], id: string): Layout => {
  const found = layouts.find((layout) => layout.id === id);
  if (!found) throw new Error(`No layout ${id}`);
  return found;
};

/** Text, Markdown and HTML in every layout. */
export const plainDocuments = (source: Source): SyntheticDocument[] =>
  [...textLayouts, ...markdownLayouts, ...htmlLayouts].flatMap((layout) =>
    inLayout(layout, ['plain', 'sparse', 'odd', 'zeros', 'empty'], source),
  );

/** Other wordings and frames that keep every figure. */
export const keptDocuments = (source: Source): SyntheticDocument[] => {
  const [tabs, pipes, spans] = [
    find(textLayouts, 'text-lines-tabs'),
    find(markdownLayouts, 'markdown-pipes'),
    find(htmlLayouts, 'html-spans'),
  ];
  return [
    ...[tabs, pipes, spans].flatMap((layout) =>
      mutated(layout, 'keeps', [...wordings, ...frames, ...mixtures], source),
    ),
    ...[tabs, spans].flatMap((layout) => mutated(layout, 'keeps', [mergedZero], source)),
  ];
};

const lossy: readonly [readonly Layout[], readonly string[]][] = [
  [textLayouts, ['text-lines-tabs', 'text-lines-rows-apart', 'text-lines-dense', 'text-tab-rows', 'text-spaced']],
  [markdownLayouts, ['markdown-pipes']],
  [htmlLayouts, ['html-spans', 'html-empty-cells']],
];

/** The same where nearly all figures are 0, so that no sum gives a change away. */
const inSparse = (mutations: readonly Mutation[]): Mutation[] =>
  mutations
    .filter(({ busyOnly }) => !busyOnly)
    .map((mutation) => ({
      ...mutation,
      id: `${mutation.id}-sparse`,
      options: { ...mutation.options, figures: 'sparse' },
    }));

/** What loses information, in the layouts that differ in how one could notice it. */
export const lossyDocuments = (source: Source): SyntheticDocument[] =>
  lossy.flatMap(([layouts, ids]) =>
    ids.flatMap((id) => [
      ...mutated(find(layouts, id), 'loses', losses, source),
      ...mutated(find(layouts, id), 'loses', inSparse(losses), source),
      ...(id.startsWith('text') ? damaged(find(layouts, id), source) : []),
    ]),
  );

const damaged = (layout: Layout, source: Source): SyntheticDocument[] =>
  textLosses.flatMap((loss) =>
    mutated(
      { ...layout, build: (report, random) => loss.apply(layout.build(report, random)) },
      'loses',
      [{ id: loss.id, apply: () => undefined }],
      source,
    ),
  );

const writer = (format: 'docx' | 'doc' | 'pdf'): Print => ({ by: 'writer', format, name: 'writer' });
/** A row that was left blank is as high as another, as every word processor prints it. */
const chromium = (name: string, css: string, landscape?: true): Print => ({
  by: 'chromium',
  format: 'pdf',
  name,
  css: `body{font-family:"Noto Serif CJK SC"} table{border-collapse:collapse;width:100%} td{border:1px solid #000;text-align:center;height:1.4em} ${css}`,
  ...(landscape && { landscape }),
});

const papers: readonly Print[] = [
  chromium('a4', 'td{font-size:11px}'),
  chromium('landscape', 'td{font-size:13px}', true),
  chromium('small', 'td{font-size:7px;padding:0} p{font-size:9px}'),
  chromium('large', 'td{font-size:15px;padding:5px}'),
  chromium('borderless', 'td{border:0;font-size:10px;padding:4px}'),
  chromium('ruled-rows', 'td{border:0;border-bottom:1px solid #000;font-size:11px}'),
  chromium('dotted-grey', 'td{border:1px dotted #999;font-size:11px}'),
];

const extracted = (mode: 'layout' | 'raw'): Print => ({
  ...chromium(mode, 'td{font-size:11px}'),
  by: 'pdftotext',
  format: 'text',
  mode,
  mayFlag: 'words and figures of one row stand where they stood on the page',
});

const copied: Print = { by: 'chromium', format: 'text', name: 'copied', mayFlag: 'merged cells leave no trace' };
const exported: Print = {
  by: 'writer',
  format: 'text',
  name: 'exported',
  mayFlag: 'an empty line may be a blank cell or nothing',
};

const forWriter = [
  'spans',
  'empty-cells',
  'over-wide-spans',
  'phantom-end',
  'word',
  'paragraph-a-cell',
  'br-labels',
  'vertical',
  'split',
  'nested',
  'layout-table',
  'repeated-head',
];

/** Its table has fixed widths that run off the page: what is cut off is on no paper. */
const widerThanPaper = 'html-word';

const printable = losses.filter(({ unprintable }) => !unprintable);

/** Documents that LibreOffice or Chromium make: DOCX, DOC and PDF. */
export const printedDocuments = (source: Source): SyntheticDocument[] => {
  const [spans, broken] = [find(htmlLayouts, 'html-spans'), find(htmlLayouts, 'html-br-labels')];
  const layouts = forWriter.map((id) => find(htmlLayouts, `html-${id}`));
  return [
    ...layouts.flatMap((layout) => inLayout(layout, ['plain', 'odd'], source, writer('docx'))),
    ...layouts.flatMap((layout) => inLayout(layout, ['plain', 'odd'], source, writer('doc'))),
    ...layouts
      .slice(0, 10)
      .filter((layout) => layout.id !== widerThanPaper)
      .flatMap((layout) => inLayout(layout, ['plain', 'odd'], source, writer('pdf'))),
    ...papers.flatMap((paper) => inLayout(spans, ['plain', 'odd', 'zeros', 'empty'], source, paper)),
    ...papers.flatMap((paper) => inLayout(broken, ['plain'], source, paper)),
    ...inLayout(
      find(htmlLayouts, 'html-thead'),
      ['plain', 'odd'],
      source,
      chromium('thead', 'td{font-size:15px;padding:5px}'),
    ),
    ...[copied, exported, extracted('layout'), extracted('raw')].flatMap((print) =>
      inLayout(spans, ['plain', 'sparse', 'odd', 'zeros'], source, print),
    ),
    ...mutated(spans, 'keeps', [...wordings, ...frames, ...mixtures, mergedZero], source, writer('docx')),
    ...mutated(spans, 'loses', printable, source, writer('docx')),
    ...mutated(spans, 'loses', printable, source, papers[0]),
  ];
};
