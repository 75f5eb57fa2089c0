import type {
  CellDifference,
  CellSide,
  TableDifference,
  UnmatchedRow,
} from '../../core/compare-reports/compare-tables.ts';
import type { Text } from '../../core/findings/text.ts';
import { printedAs } from '../../core/report/cell.ts';
import { formatNumber } from '../../site/format.ts';
import { fill } from '../dom.ts';
import { type Markup, tag } from './markup.ts';
import type { Numbering } from './numbering.ts';
import { nameSection } from './section-names.ts';
import { showCell } from './show-cell.ts';
import { showWholeTable } from './show-whole-table.ts';
import type { DifferenceVoice } from './voice.ts';

/** One table of the form: what differs first, the whole of it folded. */
export const showTable = (difference: TableDifference, voice: DifferenceVoice, numbering: Numbering): Markup[] => {
  const { words, names } = voice;
  const { editions, cells, table, formChanged } = difference;
  if (editions.before === undefined || editions.after === undefined) {
    const who = editions.before === undefined ? names.before : names.after;
    return [tag('p', { id: numbering.next(table) }, fill(words.tableMissing, { who }))];
  }
  const changed = cells.filter(({ change }) => change !== 'same' && change !== 'print');
  const prints = cells.filter(({ change }) => change === 'print').length;
  const same = cells.length - changed.length;
  const notes = [
    formChanged ? fill(words.formChanged, { before: editions.before, after: editions.after }) : '',
    fill(changed.length === 0 ? words.cellsAllSame : words.cellsSame, { n: same, all: cells.length }),
    prints > 0 ? fill(words.cellsPrint, { n: prints }) : '',
  ];
  return [
    tag('p', { class: 'soft small' }, notes.filter(Boolean).join(voice.language === 'en' ? ' ' : '')),
    ...(changed.length > 0 ? [showChanged(changed, voice, numbering, table)] : []),
    ...(formChanged ? showUnmatched(formChanged, voice) : voice.brief ? [] : [showWholeTable(difference, voice)]),
  ];
};

const pick = (text: Text, { language }: DifferenceVoice): string => (language === 'en' ? text.en : text.zh);

const showChanged = (
  changed: readonly CellDifference[],
  voice: DifferenceVoice,
  numbering: Numbering,
  table: string,
): Markup => {
  const { words, names } = voice;
  const title = fill(words.changedCells, { table: nameSection(table, voice) });
  const head = [names.before, names.after, words.difference].map((name) => tag('th', { scope: 'col' }, name));
  const rows = Map.groupBy(changed, (one) => pick(one.row, voice));
  return tag(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': title },
    tag(
      'table',
      { class: 'plain-table diff-table cells' },
      tag('caption', { class: 'visually-hidden' }, title),
      tag('thead', {}, tag('tr', {}, tag('th', { scope: 'col', colspan: '2' }, words.cell), ...head)),
      tag(
        'tbody',
        {},
        ...[...rows].flatMap(([name, cells]) =>
          cells.map((one, index) =>
            tag(
              'tr',
              { id: numbering.next(table) },
              ...(index === 0 ? [showRowName(name, cells.length)] : []),
              tag('th', { scope: 'row' }, pick(one.column, voice)),
              showSide(one.before, voice.addresses.before, voice),
              showSide(one.after, voice.addresses.after, voice),
              tag('td', {}, describeChange(one, voice)),
            ),
          ),
        ),
      ),
    ),
  );
};

/** Said once, for all columns in which something changed. */
const showRowName = (name: string, columns: number): Markup =>
  tag('th', { scope: 'row', rowspan: columns > 1 ? String(columns) : undefined }, name);

/** A row that is not there has a place of its own on the page, its cells have none. */
const placeOf = ({ at, cell }: CellSide): string => (cell.state === 'absent' ? at.slice(0, at.lastIndexOf('.')) : at);

const showSide = (side: CellSide, address: string, voice: DifferenceVoice): Markup =>
  tag(
    'td',
    {},
    tag(
      'a',
      { href: `${address}#${placeOf(side)}`, class: side.cell.state === 'number' ? undefined : 'not-a-number' },
      side.sumOf && side.cell.state === 'number'
        ? fill(voice.words.sumOf, { sum: printedAs(side.cell) })
        : showCell(side.cell, voice),
    ),
  );

const describeChange = ({ change, delta, unit }: CellDifference, { words }: DifferenceVoice): string => {
  if (delta !== undefined)
    return `${delta.slice(0, 1)}${formatNumber(delta.slice(1))}${unit === '元' ? ` ${words.yuan}` : ''}`;
  return words.changes[change];
};

const showUnmatched = (
  { before, after }: NonNullable<TableDifference['formChanged']>,
  voice: DifferenceVoice,
): Markup[] => {
  const count = [...before, ...after].reduce((sum, { cells }) => sum + cells.length, 0);
  if (count === 0) return [];
  const column = (name: string, rows: readonly UnmatchedRow[], address: string): Markup =>
    tag(
      'div',
      { class: 'side' },
      tag('h3', {}, name),
      tag('ul', {}, ...rows.map((row) => showRow(row, address, voice))),
    );
  return [
    tag(
      'details',
      { class: 'fold' },
      tag('summary', {}, fill(voice.words.unmatched, { n: count })),
      tag('p', { class: 'soft small' }, voice.words.unmatchedNote),
      tag(
        'div',
        { class: 'sides' },
        column(voice.names.before, before, voice.addresses.before),
        column(voice.names.after, after, voice.addresses.after),
      ),
    ),
  ];
};

/** A row leads to its place in the report, where its cells stand beside their columns. */
const showRow = ({ row, cells }: UnmatchedRow, address: string, voice: DifferenceVoice): Markup => {
  const [semicolon, colon] = voice.language === 'en' ? ['; ', ': '] : ['；', '：'];
  const told = cells.map(({ column, cell }) => `${pick(column, voice)} ${showCell(cell, voice)}`).join(semicolon);
  const at = cells[0]?.at ?? '';
  return tag(
    'li',
    {},
    tag('a', { href: `${address}#${at.slice(0, at.lastIndexOf('.'))}` }, pick(row, voice)),
    colon,
    told,
  );
};
