export interface Rank {
  place: number;
  /** Others have the same value. */
  tied: boolean;
}

/** Places of values that are in order already: 1, 2=, 2=, 4. What has no value has no place. */
export const rankValues = (values: readonly (number | undefined)[]): (Rank | undefined)[] =>
  values.map((value) => {
    if (value === undefined) return undefined;
    return { place: values.indexOf(value) + 1, tied: values.indexOf(value) !== values.lastIndexOf(value) };
  });
