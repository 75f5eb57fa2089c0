import type { Indicator } from '../indicator.ts';
import { fromProactive, type Words } from './proactive.ts';

/** Column, end of the id, name and what it counts, as in both rows; `%` stands for what is counted. */
const columns: readonly [column: string, end: string, name: Words, definition: Words][] = [
  [
    'disclosed',
    'Disclosed',
    ['新公开数', 'disclosed'],
    ['本年新公开的%（2019 年版表格）', '% disclosed in the year (2019 edition)'],
  ],
  ['issued', 'Issued', ['制发数', 'issued'], ['本年制发的%（2021 年版表格）', '% issued in the year (2021 edition)']],
  ['inForce', 'InForce', ['现行有效数', 'in force'], ['现行有效的%（2021 年版表格）', '% in force (2021 edition)']],
  ['made', 'Made', ['新制作数', 'made'], ['本年新制作的%（2019 年版表格）', '% made in the year (2019 edition)']],
  [
    'totalDisclosed',
    'TotalDisclosed',
    ['对外公开总数', 'disclosed in total'],
    ['对外公开的%总数（2019 年版表格）', '% disclosed in total (2019 edition)'],
  ],
  [
    'repealed',
    'Repealed',
    ['废止数', 'repealed'],
    ['本年废止的%（2021 年版表格）', '% repealed in the year (2021 edition)'],
  ],
];

/** The 2021 edition calls the second row 行政规范性文件. */
const kindOf = (row: string, column: string): string =>
  row === 'regulations' ? '规章' : ['issued', 'repealed', 'inForce'].includes(column) ? '行政规范性文件' : '规范性文件';

const ofRow = (row: string, en: string, note: Words): Indicator[] =>
  columns.map(([column, end, name, definition]) => {
    const zh = kindOf(row, column);
    return fromProactive(
      `${row}${end}`,
      'documents',
      `${row}.${column}`,
      [`${zh}${name[0]}`, `${en} ${name[1]}`],
      [definition[0].replace('%', zh) + note[0], definition[1].replace('%', en) + note[1]],
    );
  });

/** Row （一） of article 20: what the editions count differs in every column. */
export const documentIndicators: readonly Indicator[] = [
  ...ofRow('normativeDocuments', 'Normative documents', ['', '']),
  ...ofRow('regulations', 'Regulations', ['；乡镇没有规章制定权', '; townships have no power to make regulations']),
];
