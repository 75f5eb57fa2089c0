/** A number as it is written: `-3`, `1904573.79`. Amounts are never floating-point numbers. */
type Written = number | string;

interface Exact {
  units: bigint;
  /** How many of the digits stand behind the point. */
  places: number;
}

const toExact = (written: Written): Exact => {
  const [whole = '0', fraction = ''] = String(written).split('.');
  return { units: BigInt(whole + fraction), places: fraction.length };
};

const write = ({ units, places }: Exact): string => {
  const sign = units < 0n ? '-' : '';
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0');
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  const whole = digits.slice(0, digits.length - places);
  return places === 0 || fraction === '' ? sign + whole : `${sign}${whole}.${fraction}`;
};

/** The sum of written numbers, exactly. */
export const addExact = (values: readonly Written[]): string => {
  const exact = values.map(toExact);
  const places = Math.max(0, ...exact.map((one) => one.places));
  const units = exact.reduce((sum, one) => sum + one.units * 10n ** BigInt(places - one.places), 0n);
  return write({ units, places });
};

/** What has to be added to `before` to get `after`, exactly. */
export const differenceExact = (before: Written, after: Written): string => {
  const negated = toExact(before);
  return addExact([after, write({ ...negated, units: -negated.units })]);
};

/** The exact half of the sum of two written numbers. */
export const middleExact = (a: Written, b: Written): string => {
  const { units, places } = toExact(addExact([a, b]));
  return write({ units: units * 5n, places: places + 1 });
};
