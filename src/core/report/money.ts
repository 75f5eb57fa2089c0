import { narrowDigits } from './narrow-digits.ts';

/** An exact decimal number of 元 without trailing zeros: `32566732`, `1904573.79`. */
export type Yuan = string & { readonly unit: 'yuan' };

export type MoneyUnit = '元' | '万元' | '亿元';
export const moneyUnits: readonly MoneyUnit[] = ['元', '万元', '亿元'];

const tenThousandShift = 4;

/**
 * Reads a printed amount. Never goes through a floating-point number.
 *
 * @param printed as in the cell: `606.05万元`, `1,949,952 元`, `190.457379`
 * @param unit the unit the form or header fixes, where the cell names none
 * @returns the amount, `unitMissing` for a plain non-zero number nobody gave a unit, `notMoney` for anything else
 */
export const parseMoney = (printed: string, unit?: MoneyUnit): Yuan | 'unitMissing' | 'notMoney' => {
  const match = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(亿元|万元|元|万)?$/.exec(
    narrowDigits(printed).replace(/\s/g, ''),
  );
  if (!match) return 'notMoney';
  const [, whole = '', fraction = '', ownUnit] = match;
  const inCell = ownUnit === '万' ? '万元' : ownUnit;
  const named = inCell ?? unit;
  const digits = whole.replaceAll(',', '');
  if (/^0*$/.test(digits) && /^0*$/.test(fraction)) return '0' as Yuan;
  if (named === undefined) return 'unitMissing';
  return shiftPoint(
    digits,
    fraction,
    named === '亿元' ? 2 * tenThousandShift : named === '万元' ? tenThousandShift : 0,
  );
};

const shiftPoint = (whole: string, fraction: string, places: number): Yuan => {
  const padded = fraction.padEnd(places, '0');
  const left = (whole + padded.slice(0, places)).replace(/^0+(?=\d)/, '');
  const right = padded.slice(places).replace(/0+$/, '');
  return (right === '' ? left : `${left}.${right}`) as Yuan;
};

/** Adds exact amounts. */
export const addYuan = (amounts: readonly Yuan[]): Yuan => {
  const scale = Math.max(0, ...amounts.map((amount) => (amount.split('.')[1] ?? '').length));
  const total = amounts.reduce((sum, amount) => {
    const [whole = '0', fraction = ''] = amount.split('.');
    return sum + BigInt(whole + fraction.padEnd(scale, '0'));
  }, 0n);
  const digits = total.toString().padStart(scale + 1, '0');
  return shiftPoint(digits.slice(0, digits.length - scale), digits.slice(digits.length - scale), 0);
};

/** An exact amount divided by a whole number above 0, rounded half up to the fen. */
export const divideYuan = (amount: Yuan, by: number): Yuan => {
  const [whole = '0', fraction = ''] = amount.split('.');
  const scale = 10n ** BigInt(fraction.length);
  const divisor = BigInt(by) * scale;
  const fen = (BigInt(whole + fraction) * 200n + divisor) / (2n * divisor);
  const digits = fen.toString().padStart(3, '0');
  return shiftPoint(digits.slice(0, -2), digits.slice(-2), 0);
};
