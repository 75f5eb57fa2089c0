import type { FormColumn, FormRow, FormTable } from '../report/form.ts';
import type { GridRow } from '../report/grid.ts';
import { squash } from '../report/labelled-row.ts';
import type { Token } from './tokens.ts';

export interface ReadHeader {
  /** The header as a row of cells, for the recogniser to hold against the form. */
  row?: GridRow;
  /** False where words of a header stand there and its columns cannot be made out. */
  seen: boolean;
  unexplained: Token[];
}

/**
 * Reads the words between two rows: labels of groups, and headers, whose columns may be wrapped so that their pieces
 * stand one after the other: 本年新 本年新 对外公开总数量 制作数量 公开数量.
 *
 * @param row the form's row whose label follows
 */
export const readHeader = (tokens: readonly Token[], form: FormTable, row: FormRow, isFirst: boolean): ReadHeader => {
  const known = knownWords(form);
  const own = tokens.filter(({ text }) => squash(text) !== '' && !isGroupPiece(squash(text), known));
  if (own.length === 0) return { seen: !isFirst, unexplained: [] };
  const line = tokens[0]?.line.line ?? 1;
  if (form.table === 'requests' && !applicantsInOrder(tokens)) return { seen: false, unexplained: [] };
  if (assign(tokens, row.columns, known))
    return {
      seen: true,
      unexplained: [],
      row: headerRow(
        row.columns.map(({ label }) => label),
        line,
      ),
    };
  if (form.table === 'proactive') {
    const isRow = own.length === row.columns.length;
    const heads = own.map(({ text }) => text);
    return { seen: isRow, unexplained: isRow ? [] : own, ...(isRow && { row: headerRow(heads, line) }) };
  }
  const order = inOrderOfText(tokens, row.columns);
  return { seen: order !== undefined, unexplained: isFirst ? [] : own, ...(order && { row: headerRow(order, line) }) };
};

/**
 * Whether 自然人 stands left of the organisations and 总计 right of them. Both are merged over two lines of the header, so
 * that a line of their own may stand before or after; only on one line, or each on its own, is their order the columns'.
 */
const applicantsInOrder = (tokens: readonly Token[]): boolean => {
  const find = (word: RegExp) => tokens.findIndex(({ text }) => word.test(squash(text)));
  const [natural, group, first, total] = [find(/^自然人$/), find(/^法人/), find(/^商业企业$/), find(/^[总合]计$/)];
  const lineOf = (index: number): number | undefined => tokens[index]?.line.line;
  const reversed = (left: number, right: number, anywhere: boolean): boolean =>
    left >= 0 && right >= 0 && left > right && (anywhere || lineOf(left) === lineOf(right));
  const apart = natural >= 0 && total >= 0 && lineOf(natural) !== lineOf(total);
  return ![
    reversed(natural, group, apart),
    reversed(group, total, apart),
    reversed(natural, first, false),
    reversed(first, total, false),
  ].includes(true);
};

/** Words that are neither header nor group: the label of a row that the form does not have. */
export const unknownLabel = (tokens: readonly Token[], form: FormTable, next: FormRow | undefined): string => {
  const known = knownWords(form);
  if (next && assign(tokens, next.columns, known)) return '';
  return tokens
    .filter(({ text }) => squash(text) !== '' && !isGroupPiece(squash(text), known))
    .map(({ text }) => text)
    .join('');
};

const headerRow = (labels: readonly string[], line: number): GridRow => ({
  line,
  cells: ['信息内容', ...labels].map((text) => ({ text, line, column: 1 })),
});

/** Words of the form that are no column: groups, clauses, captions. */
const knownWords = (form: FormTable): string[] => {
  const captions = [
    '信息内容',
    '申请人情况',
    '法人或其他组织',
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  ];
  const groups = form.rows.flatMap((row) => row.groups ?? []);
  return [
    ...new Set([...captions, ...groups, ...groups.map((_, index) => groups.slice(index, index + 2).join(''))]),
  ].map(squash);
};

const isGroupPiece = (text: string, known: readonly string[]): boolean =>
  known.some((words) => words.includes(text)) || /^[一二三四五六七八\d]$/.test(text);

/** Each piece goes to the one column that it can continue; within a line columns go from left to right. */
const assign = (tokens: readonly Token[], columns: readonly FormColumn[], known: readonly string[]): boolean => {
  const labels = columns.map(({ label }) => squash(label));
  const done = labels.map(() => 0);
  let line: unknown;
  let least = 0;
  let lastWhole = 0;
  for (const token of tokens) {
    if (token.line !== line) least = 0;
    line = token.line;
    const text = squash(token.text);
    const column = labels.findIndex((label, index) => index >= least && label.slice(done[index]).startsWith(text));
    if (text === '' || (column < 0 && isGroupPiece(text, known))) continue;
    // 自然人 and 总计 stand beside the others and may come before or after them.
    const isWhole = text === labels[column] && (columns.length < 7 || (column > 0 && column < 6));
    if (column < 0 || (isWhole && column < lastWhole)) return false;
    if (isWhole) lastWhole = column;
    done[column] = (done[column] ?? 0) + text.length;
    least = column;
  }
  return labels.every((label, index) => label.length === done[index]);
};

/** The columns in the order in which their names stand in the text, where each stands there whole. */
const inOrderOfText = (tokens: readonly Token[], columns: readonly FormColumn[]): string[] | undefined => {
  const text = tokens.map((token) => squash(token.text)).join('');
  const organisations = columns.slice(1, -2).map(({ label }) => ({ label, at: text.indexOf(squash(label)) }));
  const first = text.indexOf(squash(columns[0]?.label ?? ''));
  if (first < 0 || organisations.some(({ at }) => at < 0)) return undefined;
  const others = columns.slice(-2).map(({ label }) => label);
  const sorted = [...organisations].sort((a, b) => a.at - b.at).map(({ label }) => label);
  return [columns[0]?.label ?? '', ...sorted, ...others];
};

/** Three times the five outcomes, each time in the form's order. */
export const readDisputesHeader = (tokens: readonly Token[], form: FormTable): Omit<ReadHeader, 'unexplained'> => {
  const text = tokens.map((token) => squash(token.text)).join('');
  const columns = form.rows[0]?.columns.map(({ label }) => label) ?? [];
  const found = [...text.matchAll(new RegExp(columns.join('|'), 'g'))].map((match) => match[0]);
  const rows = form.rows.map(({ label }) => text.indexOf(squash(label)));
  const line = tokens.at(-1)?.line.line ?? 1;
  if (found.length !== columns.length * form.rows.length || rows.some((at) => at < 0)) return { seen: false };
  const rowsInOrder = rows.every((at, index) => index === 0 || at > (rows[index - 1] ?? 0));
  const groups = form.head?.[0]?.map(({ label }) => squash(label)) ?? [];
  const groupsInOrder = groups.every(
    (label, index) => index === 0 || text.indexOf(label) > text.indexOf(groups[0] ?? ''),
  );
  const cells = [...(rowsInOrder && groupsInOrder ? [] : ['复议后起诉', '未经复议直接起诉']), ...found].map(
    (label) => ({
      text: label,
      line,
      column: 1,
    }),
  );
  return { seen: true, row: { line, cells } };
};
