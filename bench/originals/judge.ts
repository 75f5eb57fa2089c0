import type { ImportResult } from '../../src/core/importer/import-result.ts';
import type { Cell } from '../../src/core/report/cell.ts';
import type { Figure } from './figures.ts';
import type { SyntheticReport } from './report.ts';

export type Verdict = 'right' | 'flagged' | 'refused' | 'wrong';

export interface JudgedCell {
  path: string;
  verdict: Verdict;
  printed: string;
  /** What the importer made of it. */
  got?: Cell;
}

export interface Judgement {
  /** Why there is no draft; empty where there is one. */
  refusedFor: string[];
  cells: JudgedCell[];
  /** Paths that had to be flagged and are not. */
  unflagged: string[];
  /** What is wrong about title, date and region without a finding. */
  identity: string[];
  /** Paragraphs that are not there, not in their section, or not by themselves. */
  prose: string[];
}

/** Holds what the importer made of a document against what was printed. */
export const judge = (report: SyntheticReport, result: ImportResult): Judgement => {
  if (result.status === 'refused')
    return {
      refusedFor: result.reasons.map(({ check }) => check),
      cells: [...report.expected].map(([path, { printed }]) => ({ path, verdict: 'refused', printed })),
      unflagged: [],
      identity: [],
      prose: [],
    };
  const flagged = new Set(result.findings.filter(({ severity }) => severity !== 'hint').map(({ at }) => at));
  const got = new Map(result.cells.map((one) => [`${one.table}.${one.row}.${one.column}`, one.cell]));
  const cells = [...report.expected].map(([path, figure]): JudgedCell => {
    const cell = got.get(path);
    const right = isRight(figure, cell);
    const verdict = right ? 'right' : isFlagged(path, flagged) ? 'flagged' : 'wrong';
    return { path, verdict, printed: figure.printed, ...(cell && { got: cell }) };
  });
  // A cell that is no cell of the form is made up.
  for (const [path, cell] of got)
    if (!report.expected.has(path) && cell.state !== 'absent' && !isFlagged(path, flagged))
      cells.push({ path, verdict: 'wrong', printed: '(not in the original)', got: cell });
  return {
    refusedFor: [],
    cells,
    unflagged: report.mustFlag.filter((path) => !isFlagged(path, flagged) && !namesWithin(path, flagged)),
    identity: judgeIdentity(report, result, flagged),
    prose: judgeProse(report, result),
  };
};

const judgeIdentity = (
  { year, issued, place }: SyntheticReport,
  { identity }: Extract<ImportResult, { status: 'draft' }>,
  flagged: ReadonlySet<string>,
): string[] => {
  const faults: string[] = [];
  const some = (...paths: string[]): boolean => paths.some((path) => flagged.has(path));
  if (identity.year !== year && !some('year', 'title', 'period')) faults.push(`year ${identity.year} for ${year}`);
  if (identity.issued !== issued && !some('issued')) faults.push(`issued ${identity.issued} for ${issued}`);
  const { chosen, candidates } = identity.region;
  if (chosen && chosen.code !== place.code) faults.push(`region ${chosen.code} for ${place.code}`);
  if (!chosen && !candidates.some(({ code }) => code === place.code)) faults.push('region is not among the candidates');
  return faults;
};

/** Markdown escapes and blanks apart. */
const words = (text: string): string => text.replace(/[\s\\]+/g, '');

const judgeProse = (
  report: SyntheticReport,
  { sections, setAside }: Extract<ImportResult, { status: 'draft' }>,
): string[] => {
  const anywhere = words(
    [...sections.flatMap(({ paragraphs }) => paragraphs), ...setAside.map(({ text }) => text)].join(''),
  );
  const printed = [{ id: 'intro', paragraphs: report.intro }, ...report.sections];
  return printed.flatMap(({ id, paragraphs }) => {
    const own = sections.filter((section) => section.id === id).flatMap((section) => section.paragraphs.map(words));
    return paragraphs.map(words).flatMap((text) => {
      if (own.includes(text)) return [];
      const how = own.join('').includes(text) ? 'joined' : anywhere.includes(text) ? 'elsewhere' : 'lost';
      return [`${how}: ${id}: ${text.slice(0, 40)}`];
    });
  });
};

const isRight = ({ cell, or = [] }: Figure, got: Cell | undefined): boolean => {
  if (got === undefined) return cell.state === 'absent';
  return [cell, ...or].some((expected) => sameCell(expected, got));
};

/** Blanks inside a cell may be kept in another width or number. */
const squeeze = (raw: string): string => raw.replace(/\s+/g, '');

const sameCell = (expected: Cell, got: Cell): boolean => {
  if (expected.state !== got.state) return false;
  if (expected.state === 'number' && got.state === 'number' && expected.value !== got.value) return false;
  return !('raw' in expected) || ('raw' in got && squeeze(got.raw ?? '') === squeeze(expected.raw ?? ''));
};

/** Whether a finding names this place or the row or table that it lies in. */
const isFlagged = (path: string, flagged: ReadonlySet<string>): boolean => {
  const parts = path.split('.');
  return parts.some((_, index) => flagged.has(parts.slice(0, index + 1).join('.')));
};

const namesWithin = (path: string, flagged: ReadonlySet<string>): boolean =>
  [...flagged].some((at) => at.startsWith(`${path}.`));

/** Rows in which every cell is right, and all rows. */
export const countRows = (cells: readonly JudgedCell[]): { right: number; all: number } => {
  const rows = Map.groupBy(cells, ({ path }) => path.slice(0, path.lastIndexOf('.')));
  return {
    right: [...rows.values()].filter((row) => row.every(({ verdict }) => verdict === 'right')).length,
    all: rows.size,
  };
};
