import type { Assessment, Outcome } from '../findings/finding.ts';
import type { Text } from '../findings/text.ts';
import { type Cell, countOf, printedAs } from '../report/cell.ts';
import { cellStateLabels, type ReportTable } from '../report/report.ts';

/** One cell of an equation. A `signed` one may be negative. */
export interface Term {
  name: Text;
  cell: Cell;
  signed?: boolean;
  /** Its path; a figure of the prose has none. */
  at?: string;
  /** It stands in the report of the year before. */
  isPrevious?: boolean;
}

/** One side of an equation: `总计`, or `六列之和`. */
export interface Side {
  name: Text;
  terms: readonly Term[];
}

/** A number from the prose as a term. */
export const statedTerm = (value: number): Term => ({
  name: { zh: '正文', en: 'the prose' },
  cell: { state: 'number', value },
});

const isUnknown = (term: Term): boolean => countOf(term.cell) === undefined;

/** An empty cell or a missing row may stand for 0; a mark or words say something we cannot count. */
const mayBeZero = (term: Term): boolean => term.cell.state === 'blank' || term.cell.state === 'absent';

const knownSum = (terms: readonly Term[]): number => terms.reduce((sum, term) => sum + (countOf(term.cell) ?? 0), 0);

/**
 * Judges `left = right` over cells that may hold no number. Counts are never negative, so the side that is larger
 * without its unknown cells stays larger: unless the other side has an unknown cell to catch up with, the rule is
 * broken whatever the unknown cells hide.
 */
const judgeBalance = (left: readonly Term[], right: readonly Term[]): Outcome => {
  const difference = knownSum(left) - knownSum(right);
  if (!left.some(isUnknown) && !right.some(isUnknown)) return difference === 0 ? 'holds' : 'broken';
  const unknown = [...left, ...right].filter(isUnknown);
  if (difference === 0) return unknown.every(mayBeZero) ? 'holdsIfBlankIsZero' : 'notAssessable';
  const canCatchUp = (difference > 0 ? right : left).some(isUnknown) || unknown.some((term) => term.signed);
  return canCatchUp ? 'notAssessable' : 'broken';
};

/** Whether both sides have a count in every cell, and agree: all that is to be known of most sums. */
export const agreesInFull = (table: ReportTable, left: readonly Keyed[], right: readonly Keyed[]): boolean => {
  const difference = sumOfCounts(table, left) - sumOfCounts(table, right);
  return difference === 0;
};

/** A cell by its key in the table. */
interface Keyed {
  key: string;
}

/** Not a number where one of them is none. */
const sumOfCounts = ({ cells }: ReportTable, keyed: readonly Keyed[]): number => {
  let sum = 0;
  for (const { key } of keyed) {
    const cell = cells.get(key);
    if (cell?.state !== 'number' || typeof cell.value !== 'number') return Number.NaN;
    sum += cell.value;
  }
  return sum;
};

/**
 * The judgement with its arithmetic in words, and the cells it rests on. The words are found when somebody reads them: of
 * the hundred sums of a report nearly all hold, and a check alone tells none of these.
 *
 * @param where what the assessment is about
 */
export const assessBalance = <W extends Pick<Assessment, 'at' | 'line'>>(
  where: W,
  subject: Text,
  left: Side,
  right: Side,
): W & Assessment => {
  const outcome = judgeBalance(left.terms, right.terms);
  let words: Text | undefined;
  return {
    ...where,
    outcome,
    // Once: a finding is told in the very words of its assessment.
    get message() {
      words ??= messageOf(outcome, subject, left, right);
      return words;
    },
    ...cellsOf([...left.terms, ...right.terms]),
  };
};

const messageOf = (outcome: Outcome, subject: Text, left: Side, right: Side): Text => {
  const [one, other, verdict] = [sidePhrase(left), sidePhrase(right), verdictOf(outcome, left, right)];
  return {
    zh: `${subject.zh}：${one.zh}，${other.zh}；${verdict.zh}。`,
    en: `${subject.en}: ${one.en}, ${other.en}; ${verdict.en}.`,
  };
};

const cellsOf = (terms: readonly Term[]): Pick<Assessment, 'cells' | 'previousCells'> => {
  const [cells, previousCells]: [string[], string[]] = [[], []];
  for (const { at, isPrevious } of terms) if (at !== undefined) (isPrevious ? previousCells : cells).push(at);
  return { ...(cells.length > 0 && { cells }), ...(previousCells.length > 0 && { previousCells }) };
};

const verdictOf = (outcome: Outcome, left: Side, right: Side): Text => {
  const unknown = [...left.terms, ...right.terms].filter(isUnknown);
  if (outcome === 'holds') return { zh: '两者相等', en: 'they agree' };
  if (outcome === 'holdsIfBlankIsZero') return ifZero(unknown);
  if (outcome === 'notAssessable') return cannotTell(unknown);
  const difference = Math.abs(knownSum(left.terms) - knownSum(right.terms));
  if (unknown.length === 0) return { zh: `相差 ${difference}`, en: `they differ by ${difference}` };
  return {
    zh: `至少相差 ${difference}，其余格无论是多少都不能相等`,
    en: `they differ by at least ${difference}, whatever the remaining cells are`,
  };
};

const ifZero = (unknown: readonly Term[]): Text => {
  const states = new Set(unknown.map((term) => term.cell.state));
  const zh = [states.has('blank') ? '未填格' : '', states.has('absent') ? '缺行' : ''].filter(Boolean).join('和');
  const en = [states.has('blank') ? 'blank cells' : '', states.has('absent') ? 'absent rows' : '']
    .filter(Boolean)
    .join(' and ');
  return { zh: `若${zh}为 0 则成立`, en: `holds if ${en} are 0` };
};

const mostNamed = 4;

const cannotTell = (unknown: readonly Term[]): Text => {
  const named = unknown.slice(0, mostNamed);
  const more = unknown.length - named.length;
  return {
    zh: `${named.map((term) => `${term.name.zh}${stateText(term.cell, 'zh')}`).join('、')}${more ? `等 ${unknown.length} 格` : ''}，无法判断`,
    en: `cannot be judged: ${named.map((term) => `${term.name.en} ${stateText(term.cell, 'en')}`).join(', ')}${more ? ` and ${more} more` : ''}`,
  };
};

const stateText = (cell: Cell, lang: 'zh' | 'en'): string => {
  if (cell.state === 'number') return String(cell.value);
  const label = cellStateLabels[cell.state][lang];
  if (cell.state === 'blank' || cell.state === 'absent') return lang === 'zh' ? label : `(${label})`;
  return lang === 'zh' ? `为${label}“${printedAs(cell)}”` : `(${label} “${printedAs(cell)}”)`;
};

/** `总计为 2`, or `六列之和为 1（1 + 0 + 0 + 0 + 0 + 0）`. */
const sidePhrase = ({ name, terms }: Side): Text => {
  const [first] = terms;
  if (terms.length === 1 && first) return onlyTerm(name, first.cell);
  const open = terms.some(isUnknown);
  const sum = knownSum(terms);
  return {
    zh: `${name.zh}${open ? '已知部分' : ''}为 ${sum}（${addends(terms, 'zh')}）`,
    en: `${open ? 'the known part of ' : ''}${name.en} is ${sum} (${addends(terms, 'en')})`,
  };
};

const onlyTerm = (name: Text, cell: Cell): Text => {
  const unfilled = cell.state === 'blank' || cell.state === 'absent';
  return { zh: `${name.zh}${unfilled ? '' : '为 '}${shown(cell, 'zh')}`, en: `${name.en} is ${shown(cell, 'en')}` };
};

/** More terms than this are told by how many there are of a kind. */
const mostTerms = 8;

const addends = (terms: readonly Term[], lang: 'zh' | 'en'): string => {
  const each = terms.map((term) => shown(term.cell, lang));
  if (terms.length <= mostTerms) return each.join(' + ');
  const plural = (kind: string) => {
    const times = each.filter((one) => one === kind).length;
    return lang === 'zh' ? `${times} 项${/^\d/.test(kind) ? ` ${kind}` : kind}` : `${times} × ${kind}`;
  };
  const gathered = new Set(['0', cellStateLabels.blank[lang], cellStateLabels.absent[lang]]);
  const counts = each.filter((one) => !gathered.has(one));
  const rest = [...gathered].filter((kind) => each.includes(kind)).map(plural);
  return [...counts, ...rest].join(' + ');
};

const shown = (cell: Cell, lang: 'zh' | 'en'): string => {
  const count = countOf(cell);
  if (count !== undefined) return count < 0 ? `(${count})` : String(count);
  if (cell.state === 'blank' || cell.state === 'absent') return cellStateLabels[cell.state][lang];
  return `“${printedAs(cell)}”`;
};
