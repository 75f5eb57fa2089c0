import { allCells, insertRow, type Mutation, ownLabel, removeRow, rowOf, sheetOf, valuesOf } from './mutation.ts';
import type { SyntheticReport } from './report.ts';
import { label, type SheetCell } from './sheet.ts';

const reword = (
  id: string,
  table: 'proactive' | 'requests',
  edition: 2019 | 2021 | undefined,
  change: (text: string) => string,
): Mutation => ({
  id,
  ...(edition && { only: { table, edition } }),
  apply: (report) => {
    for (const cell of allCells(sheetOf(report, table))) if (cell.role === 'label') cell.text = change(cell.text);
  },
});

const everywhere = (id: string, change: (text: string) => string): Mutation => ({
  id,
  apply: (report) => {
    for (const cell of report.sections.flatMap(({ sheets }) => sheets).flatMap(allCells))
      if (cell.role === 'label') cell.text = change(cell.text);
  },
});

const halfWidth = (text: string): string =>
  text.replaceAll('（', '(').replaceAll('）', ')').replaceAll('，', ',').replaceAll('：', ':');

/** The row's place is empty: its figures stand where they should, and a person must be told. */
const loseLabel = (id: string, table: 'proactive' | 'requests', rows: readonly string[]): Mutation => ({
  id,
  apply: (report) => {
    for (const row of rows) {
      ownLabel(rowOf(report, table, row)).text = '';
      report.mustFlag.push(`${table}.${row}`);
    }
  },
});

const makeAbsent = (report: SyntheticReport, rows: readonly string[]): void => {
  for (const row of rows) {
    removeRow(sheetOf(report, 'requests'), rowOf(report, 'requests', row));
    for (const [path, figure] of report.expected)
      if (path.startsWith(`requests.${row}.`)) report.expected.set(path, { ...figure, cell: { state: 'absent' } });
  }
};

/** A copy of a row's cells with other words and figures that are none of the form's. */
const extraRow = (report: SyntheticReport, table: 'proactive', after: string, words: string): void => {
  const above = rowOf(report, table, after);
  const cells = above.cells
    .filter((cell) => cell.rowspan === 1)
    .map(
      (cell): SheetCell =>
        cell.role === 'label' ? { ...cell, text: words } : { ...label('7', cell.colspan), role: 'value' },
    );
  insertRow(sheetOf(report, table), above, { part: 'body', cells });
};

/** Other wordings that mean the same: every cell must still be right. */
export const wordings: readonly Mutation[] = [
  reword('normative-in-2021', 'proactive', 2021, (text) => text.replace('行政规范性文件', '规范性文件')),
  reword('administrative-normative-in-2019', 'proactive', 2019, (text) =>
    text.replace(/^规范性文件$/, '行政规范性文件'),
  ),
  reword('header-数量', 'proactive', 2021, (text) => text.replace(/^(?:本年)?(制发|废止|现行有效)件数$/, '$1数量')),
  reword('header-现行有效件', 'proactive', 2021, (text) => text.replace('现行有效件数', '现行有效件')),
  reword('header-with-year', 'proactive', 2021, (text) => text.replace(/^本年(?=制发|废止)/, '本年(2023)')),
  reword('fees-收费型', 'proactive', undefined, (text) => text.replace('行政事业性收费', '行政事业型收费')),
  reword('change-cut', 'proactive', 2019, (text) => text.replace('本年增/减', '本年增/')),
  reword('header-printed-twice', 'proactive', 2019, (text) => text.replace('本年新公开数量', '本年新制作数量')),
  reword('header-half-lost', 'proactive', 2019, (text) => text.replace(/^本年新(?:制作|公开)数量$/, '本年新')),
  reword('otherlaws-cut', 'requests', undefined, (text) =>
    text.replace('2.其他法律行政法规禁止公开', '2.其他法律行政止公开'),
  ),
  everywhere('comma-after-numeral', (text) => text.replace(/^(\d)\./, '$1、')),
  everywhere('blank-after-numeral', (text) => text.replace(/^(\d)\./, '$1. ')),
  everywhere('half-width-brackets', halfWidth),
  everywhere('mixed-brackets', (text) => text.replace(/^（/, '(')),
  everywhere('blanks-in-words', (text) =>
    text.replace(/^(规章|总计|其他|自然人|行政许可|行政强制)$/, (word) => [...word].join(' ')),
  ),
  everywhere('wide-blanks-in-words', (text) => text.replace(/^(规章|总计|其他)$/, (word) => [...word].join('　'))),
  everywhere('full-width-numerals', (text) =>
    text.replace(/^(\d)\./, (_, digit: string) => `${'０１２３４５６７８９'[Number(digit)]}．`),
  ),
  everywhere('quotes', (text) => text.replace(/[“”]/g, '"')),
  everywhere('no-quotes', (text) => text.replace(/[“”]/g, '')),
  {
    ...everywhere('bracket-numerals', (text) => text.replace(/^([1-8])\./, '($1)')),
    mayFlag: 'not met in a real report',
  },
  everywhere('no-numerals-in-labels', (text) => text.replace(/^[1-8]\.(?!其他)/, '')),
  {
    ...reword('amount-header-half-width', 'proactive', 2019, (text) => text.replace('（万元）', '(万元)')),
    options: { unit: 'header' },
  },
  {
    ...reword('amount-header-unit-broken', 'proactive', 2019, (text) => text.replace('（万元）', '（万\n元）')),
    options: { unit: 'header' },
  },
  {
    ...reword('amount-header-单位', 'proactive', 2019, (text) => text.replace('（万元）', '（单位：万元）')),
    options: { unit: 'header' },
  },
  reword('fees-header-broken', 'proactive', 2021, (text) => text.replace('（单位：万元）', '\n（单位：\n万元）')),
  reword('fees-header-without-unit', 'proactive', 2021, (text) => text.replace('（单位：万元）', '')),
  everywhere('header-broken', (text) => text.replace(/^(本年新|上一年|采购)(.+)$/, '$1\n$2')),
  {
    id: 'total-in-third-header-row',
    apply: (report) => {
      const heads = sheetOf(report, 'requests').rows.filter(({ part }) => part === 'head');
      const [, second, third] = heads;
      const total = second?.cells.pop();
      if (!second || !third || !total) return;
      second.cells.push(label(''));
      third.cells.push({ ...total, rowspan: 1 });
    },
  },
  {
    id: 'first-clause-missing',
    apply: (report) => {
      const sheet = sheetOf(report, 'proactive');
      sheet.rows.splice(
        sheet.rows.findIndex(({ part }) => part === 'clause'),
        1,
      );
    },
  },
  {
    id: 'all-clauses-missing',
    apply: (report) => {
      const sheet = sheetOf(report, 'proactive');
      sheet.rows = sheet.rows.filter(({ part }) => part !== 'clause');
    },
  },
  loseLabel('label-lost-regulations', 'proactive', ['regulations']),
  loseLabel('label-lost-state-secrets', 'requests', ['refused.stateSecrets']),
  loseLabel('label-lost-two', 'requests', ['refused.stateSecrets', 'refused.otherLaws']),
  {
    id: 'extra-rows-检查-确认',
    apply: (report) => {
      extraRow(report, 'proactive', 'coercion', '行政确认');
      extraRow(report, 'proactive', 'coercion', '行政检查');
    },
  },
  { id: 'extra-row-文件', apply: (report) => extraRow(report, 'proactive', 'normativeDocuments', '其他主动公开文件') },
  {
    id: 'rows-6-8-absent',
    apply: (report) =>
      makeAbsent(report, ['refused.processInformation', 'refused.enforcementFiles', 'refused.administrativeInquiries']),
  },
  {
    id: 'other-in-first-column',
    only: { table: 'requests', edition: 2021 },
    apply: (report) => {
      const sheet = sheetOf(report, 'requests');
      const row = rowOf(report, 'requests', 'otherwise.other');
      const at = sheet.rows.indexOf(row);
      for (const [y, above] of sheet.rows.slice(0, at).entries())
        for (const cell of above.cells) if (y + cell.rowspan > at) cell.rowspan = at - y;
      row.cells = [label('3. 其他', 3), ...valuesOf(row)];
      const next = sheet.rows[at + 1];
      if (next) next.cells = [label('（七）总计', 3), ...valuesOf(next)];
    },
  },
];

/** One 0 for a whole row. Only where an original shows what is merged can it be right; elsewhere it must be flagged. */
export const mergedZero: Mutation = {
  id: 'zero-merged-over-seven',
  options: { figures: 'zeros' },
  apply: (report) => {
    const row = rowOf(report, 'requests', 'refused.internalAffairs');
    const [first] = valuesOf(row);
    row.cells = [...row.cells.filter(({ role }) => role === 'label'), ...(first ? [{ ...first, colspan: 7 }] : [])];
  },
};
