/** The cell an arrow key leads to: the nearest in that direction, by where the cells stand on the page. */
export const stepFrom = (from: HTMLButtonElement, key: string): HTMLButtonElement | undefined => {
  const towards = directions[key];
  if (!towards) return undefined;
  const all = [...(from.closest('table')?.querySelectorAll<HTMLButtonElement>('button.cell') ?? [])];
  const own = middleOf(from);
  const ahead = all
    .map((button) => ({ button, ...offset(middleOf(button), own, towards) }))
    .filter(({ along }) => along > 4)
    .sort((a, b) => a.aside - b.aside || a.along - b.along);
  const nearest = Math.min(...ahead.map(({ along }) => along));
  const isRow = towards.y === 0;
  // In a row nothing else counts; between rows of different widths the next row is nearer than the same column.
  return isRow
    ? ahead.find(({ aside }) => aside < 4)?.button
    : ahead.filter(({ along }) => along < nearest + 4)[0]?.button;
};

interface Point {
  x: number;
  y: number;
}

const directions: Record<string, Point | undefined> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
};

const middleOf = (button: HTMLElement): Point => {
  const { left, top, width, height } = (button.parentElement ?? button).getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};

const offset = (to: Point, from: Point, { x, y }: Point): { along: number; aside: number } => ({
  along: (to.x - from.x) * x + (to.y - from.y) * y,
  aside: Math.abs((to.x - from.x) * y) + Math.abs((to.y - from.y) * x),
});
