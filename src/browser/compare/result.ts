import type { ShownFigure, ShownPanel, ShownView, ShownViewTable } from '../../core/charts/show-view.ts';
import { chartFigure } from '../chart-figure.ts';
import { element, fill } from '../dom.ts';

export interface ResultWords {
  warnings: string;
  dataTable: string;
  sortHint: string;
  tableScroll: string;
  definition: string;
}

export interface ResultOptions {
  words: ResultWords;
  /** A chart of one row, as `Chart.astro` makes it. */
  pattern: HTMLTemplateElement;
  view: 'chart' | 'table';
  heading: 'h2' | 'h3';
}

/** Warnings first, then the table, which stands before the charts for those who hear the page, then the charts. */
export const buildResult = (shown: ShownView, options: ResultOptions): HTMLElement[] => [
  ...warningBox(options.words.warnings, shown.warnings, options.heading),
  tableBox(shown.table, options, options.view === 'table' || drawnPanels(shown).length === 0),
  element('div', { class: 'panels' }, ...drawnPanels(shown).map((panel) => panelOf(panel, options))),
];

/** Of more townships than a chart can show there is only the table. */
const drawnPanels = ({ panels }: ShownView): ShownPanel[] => panels.filter(({ charts }) => charts.length > 0);

/** None for no warning. */
export const warningBox = (title: string, warnings: readonly string[], heading: 'h2' | 'h3'): HTMLElement[] =>
  warnings.length === 0
    ? []
    : [
        element(
          'section',
          { class: 'warnings' },
          element(heading, {}, title),
          element('ul', {}, ...warnings.map((warning) => element('li', {}, warning))),
        ),
      ];

const tableBox = (table: ShownViewTable, { words }: ResultOptions, open: boolean): HTMLElement =>
  element(
    'details',
    { class: 'whole-table', open },
    element('summary', {}, words.dataTable),
    element('p', { class: 'small soft' }, words.sortHint),
    element(
      'div',
      { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': words.tableScroll },
      element('gk-sort-table' as 'div', {}, tableOf(table)),
    ),
  );

const tableOf = ({ caption, columns, rows }: ShownViewTable): HTMLTableElement =>
  element(
    'table',
    { class: 'plain-table' },
    element('caption', { class: 'visually-hidden' }, caption),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        ...columns.map(({ name, isFigure }) =>
          element('th', { scope: 'col', class: isFigure ? 'number' : undefined }, name),
        ),
      ),
    ),
    element(
      'tbody',
      {},
      ...rows.map(({ header, href, cells }) =>
        element('tr', {}, element('th', { scope: 'row' }, linked(header, href)), ...cells.map(cellOf)),
      ),
    ),
  );

const classes: Record<ShownFigure['kind'], string | undefined> = {
  number: 'number',
  missing: 'number not-a-number',
  words: undefined,
};

const cellOf = ({ text, kind, value, href }: ShownFigure): HTMLElement => {
  const sorted = kind === 'words' ? {} : { 'data-value': value === null ? '' : String(value) };
  return element('td', { class: classes[kind], ...sorted }, linked(text, href));
};

const linked = (text: string, href: string | undefined): HTMLElement | string =>
  href === undefined ? text : element('a', { href }, text);

const panelOf = (
  { id, name, definition, charts }: ShownPanel,
  { words, pattern, heading }: ResultOptions,
): HTMLElement =>
  element(
    'section',
    { class: 'panel', 'aria-labelledby': `panel-${id}` },
    element(heading, { id: `panel-${id}` }, name),
    element('p', { class: 'small soft' }, fill(words.definition, { definition })),
    element('div', { class: 'charts' }, ...charts.map((chart) => chartFigure(pattern, chart))),
  );
