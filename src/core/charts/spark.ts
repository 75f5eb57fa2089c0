/** The course of one figure beside its numbers, small enough for a line of a table. */
export interface Spark {
  /** One a year; null is a gap. */
  values: readonly (number | null)[];
  /** Common to all that are to be compared by eye. */
  least: number;
  most: number;
  /** Indexes of the years with which another edition of the form begins. */
  breaks: readonly number[];
}

const width = 84;
const height = 24;
const edge = 3;

/**
 * As an SVG within HTML that says nothing to a screen reader: the numbers stand beside it. Colours come from the page's style, by
 * the classes line, dots and break.
 */
export const sparkSvg = ({ values, least, most, breaks }: Spark): string => {
  const step = values.length > 1 ? (width - 2 * edge) / (values.length - 1) : 0;
  const x = (index: number) => round(edge + index * step);
  const y = (value: number) => {
    const share = most > least ? (value - least) / (most - least) : 0;
    return round(height - edge - share * (height - 2 * edge));
  };
  const points = values.map((value, index) => (value === null ? undefined : `${x(index)} ${y(value)}`));
  const line = points
    .map((point, index) => {
      if (point === undefined || points[index - 1] === undefined) return point && `M${point}`;
      return `L${point}`;
    })
    .join('');
  // A line without length has round ends, and they are a dot.
  const dots = points.map((point) => (point === undefined ? '' : `M${point}h0`)).join('');
  const marks = breaks.map((index) => `M${round(edge + (index - 0.5) * step)} 0V${height}`).join('');
  return [
    `<svg class=spark viewBox="0 0 ${width} ${height}" width=${width} height=${height} aria-hidden=true>`,
    marks && `<path class=break d="${marks}"/>`,
    line.includes('L') ? `<path class=line d="${line}"/>` : '',
    dots && `<path class=dots d="${dots}"/>`,
    '</svg>',
  ].join('');
};

const round = (value: number): number => Math.round(value * 10) / 10;
