import type { Rule } from './marks.ts';

/** Lines nearer to each other than this are one line: double borders, cells with borders of their own. In points. */
export const nearness = 3;
/** Double lines may add up to this width. */
const widest = 6;
/** What is shorter than this once its pieces are joined is no line: dots, corners, bullets. */
const shortest = 6;

/** Joins the pieces of lines: most programs draw a border cell by cell, or as dots. */
export const joinRules = (rules: readonly Rule[]): Rule[] =>
  [true, false].flatMap((lies) => {
    const sorted = rules.filter((rule) => rule.lies === lies).sort((a, b) => a.at - b.at);
    return clusters(sorted, (rule) => rule.at, 1, 1).flatMap((level) => joinPieces(level));
  });

const joinPieces = (level: readonly Rule[]): Rule[] => {
  const joined: Rule[] = [];
  for (const rule of [...level].sort((a, b) => a.from - b.from)) {
    const open = joined.at(-1);
    if (open && rule.from - open.to <= nearness) open.to = Math.max(open.to, rule.to);
    else joined.push({ ...rule });
  }
  return joined.filter((rule) => rule.to - rule.from >= shortest);
};

/** Parts a sorted list where the gap is wider than `gap`, or the whole would become wider than `limit`. */
const clusters = <T>(sorted: readonly T[], place: (one: T) => number, gap: number, limit: number): T[][] => {
  const found: T[][] = [];
  for (const one of sorted) {
    const open = found.at(-1);
    const first = open?.[0];
    const last = open?.at(-1);
    const near = first !== undefined && last !== undefined;
    if (open && near && place(one) - place(last) <= gap && place(one) - place(first) <= limit) open.push(one);
    else found.push([one]);
  }
  return found;
};

/** The places of lines that stand apart. @param lowRows where two lines are two however near they are */
export const positions = (rules: readonly Rule[], lowRows: readonly number[] = []): number[] =>
  clusters(
    [...rules].sort((a, b) => a.at - b.at),
    (rule) => rule.at + 2 * widest * lowRows.filter((place) => place < rule.at).length,
    nearness,
    widest,
  ).map((cluster) => ((cluster[0]?.at ?? 0) + (cluster.at(-1)?.at ?? 0)) / 2);

/**
 * A row of blank cells may be as low as a double line. It is a row where short pieces of the upright lines were drawn
 * from the one to the other at more places than
 * the corners of a double border are.
 * @param rules as drawn, not joined yet
 */
export const findLowRows = (rules: readonly Rule[]): number[] => {
  const short = rules.filter(({ lies, from, to }) => !lies && to - from >= 1.5 && to - from <= nearness);
  const level = rules.filter(({ lies }) => lies);
  const rows = Map.groupBy(short, ({ from, to }) => Math.round(from + to) / 2);
  return [...rows].flatMap(([middle, pieces]) => {
    const places = clusters(
      pieces.map(({ at }) => at).sort((a, b) => a - b),
      (at) => at,
      widest,
      widest,
    );
    const [piece] = pieces;
    const isRuled = (y: number | undefined): boolean => level.some(({ at }) => Math.abs(at - (y ?? 0)) < 0.6);
    return places.length > 4 && isRuled(piece?.from) && isRuled(piece?.to) ? [middle] : [];
  });
};

/** Parts lines into those that hang together: each part is a table, or a frame, or an underline. */
export const connectRules = (rules: readonly Rule[]): Rule[][] => {
  const leader = rules.map((_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (leader[at] !== at) at = leader[at] ?? at;
    return at;
  };
  const upright = rules.flatMap((rule, index) => (rule.lies ? [] : [{ rule, index }]));
  for (const [index, rule] of rules.entries()) {
    if (!rule.lies) continue;
    for (const other of upright) {
      if (touches(rule, other.rule)) leader[find(other.index)] = find(index);
    }
  }
  return [...Map.groupBy(rules, (_, index) => find(index)).values()];
};

const within = (at: number, rule: Rule): boolean => at >= rule.from - nearness && at <= rule.to + nearness;
const touches = (level: Rule, upright: Rule): boolean => within(upright.at, level) && within(level.at, upright);

/** Whether lines at this place run along at least half of the stretch. */
export const runsAlong = (rules: readonly Rule[], at: number, from: number, to: number): boolean => {
  let covered = 0;
  let reached = from;
  for (const rule of rules) {
    if (Math.abs(rule.at - at) > widest / 2 + 1) continue;
    const start = Math.max(rule.from, reached);
    const end = Math.min(rule.to, to);
    if (end > start) {
      covered += end - start;
      reached = end;
    }
  }
  return covered >= (to - from) / 2;
};
