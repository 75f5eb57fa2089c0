import type { Observation } from '../dataset/observation.ts';
import type { Text } from '../findings/text.ts';
import type { ChartCell } from './chart.ts';
import type { Place } from './place-labels.ts';

export interface Point {
  year: number;
  observation: Observation | undefined;
  cell: ChartCell;
}

/** How one township's figure went: a point for every year, also without a value. */
export interface Course {
  place: Place;
  name: Text;
  points: Point[];
}

export const editionAt = (point: Point | undefined): number | undefined => point?.observation?.edition;

/** Indexes of the points with which another edition begins. */
export const breaksOf = (points: readonly Point[]): number[] => {
  const known = points.flatMap((point, index) => (editionAt(point) === undefined ? [] : [index]));
  return known.filter((index, place) => {
    const before = known[place - 1];
    return before !== undefined && editionAt(points[index]) !== editionAt(points[before]);
  });
};
