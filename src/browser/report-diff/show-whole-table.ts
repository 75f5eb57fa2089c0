import type { CellDifference, TableDifference } from '../../core/compare-reports/compare-tables.ts';
import { formTable } from '../../core/report/editions/index.ts';
import { type LayoutCell, layoutTable } from '../../core/report/form-layout.ts';
import { formSections } from '../../core/report/report.ts';
import { fill } from '../dom.ts';
import { type Markup, tag } from './markup.ts';
import { showCell } from './show-cell.ts';
import type { DifferenceVoice } from './voice.ts';

/** A table in the form's layout with both reports in every cell, folded. */
export const showWholeTable = ({ table, editions, cells }: TableDifference, voice: DifferenceVoice): Markup => {
  const { language, words } = voice;
  const known = new Map(cells.map((cell) => [cell.at, cell]));
  const groups = layoutTable(formTable(table, editions.after ?? editions.before ?? 2021), undefined);
  const section = formSections.find((one) => one.table === table);
  const caption = (language === 'en' ? section?.en : section?.title) ?? table;
  const rowsOf = (rows: readonly LayoutCell[][]): Markup[] =>
    rows.map((row) => tag('tr', {}, ...row.map((cell) => showLayoutCell(cell, known, voice))));
  return tag(
    'details',
    { class: 'fold' },
    tag('summary', {}, fill(words.wholeTable, { n: cells.length })),
    tag(
      'div',
      { class: `form-table ${table}` },
      tag(
        'div',
        { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption },
        tag(
          'table',
          {},
          tag('caption', { class: 'visually-hidden' }, caption),
          ...groups.flatMap(({ head, body }) => [
            tag('tbody', { class: 'head' }, ...rowsOf(head)),
            tag('tbody', {}, ...rowsOf(body)),
          ]),
        ),
      ),
    ),
  );
};

const showLayoutCell = (
  cell: LayoutCell,
  known: ReadonlyMap<string, CellDifference>,
  voice: DifferenceVoice,
): Markup => {
  const span = (name: 'colspan' | 'rowspan', count: number) => (count > 1 ? { [name]: String(count) } : {});
  if (cell.kind === 'header')
    return tag(
      'th',
      {
        scope: cell.scope,
        class: cell.scope === 'rowgroup' ? 'group' : undefined,
        ...span('colspan', cell.colspan),
        ...span('rowspan', cell.rowspan),
      },
      voice.language === 'en' ? cell.en : cell.label,
    );
  const difference = known.get(cell.at);
  const [before, after] = difference
    ? [showCell(difference.before.cell, voice), showCell(difference.after.cell, voice)]
    : ['', ''];
  const isSame = difference?.change === 'same';
  const isZero = difference?.after.cell.state === 'number' && Number(difference.after.cell.value) === 0;
  return tag(
    'td',
    { ...span('colspan', cell.colspan), class: isSame ? (isZero ? 'zero' : difference.after.cell.state) : 'changed' },
    ...(isSame ? [after] : [tag('del', {}, before), ' ', tag('ins', {}, after)]),
  );
};
