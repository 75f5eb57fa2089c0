/** A number with its unit in a sentence that went through `plain`. Money is in 元 whatever unit was printed. */
export interface Quantity {
  value: Exact;
  /** What one more in the last printed digit would add. */
  step: Exact;
  unit: string;
  /** False for 约, 近, 余, 多 …. */
  exact: boolean;
  printed: string;
  start: number;
  end: number;
}

/** A decimal number, exactly: an integer count of hundred-millionths. */
export type Exact = bigint;

const places = 8;
const scale = 10n ** BigInt(places);

export const exactOf = (decimal: string): Exact => {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return BigInt(whole) * scale + BigInt(fraction.slice(0, places).padEnd(places, '0'));
};

export const decimalOf = (value: Exact): string => {
  const fraction = (value % scale).toString().padStart(places, '0').replace(/0+$/, '');
  return fraction === '' ? String(value / scale) : `${value / scale}.${fraction}`;
};

const units = '人次|件|条|篇|份|项|个(?!工作日|月|小时)|次|期|人|元|宗|例|起|场|户|封|名|则|幅|块|处|张|批|家|部';

// `1473918、元` is met in a real report: a slip of punctuation, not two things.
const quantity = new RegExp(
  `(约|大约|将?近|接近|超过|超|逾|不足|不到|至少)?(?<![\\d.第])(\\d+)(?:\\.(\\d+))?([余多几])?([万亿])?([余多])?(?:、(?=元))?(${units})([余多]|左右|以上|上下)?`,
  'g',
);

const factors: Record<string, bigint> = { 万: 10n ** 4n, 亿: 10n ** 8n };

export const quantitiesIn = (text: string): Quantity[] =>
  [...text.matchAll(quantity)].map((match) => {
    const [printed, before, whole = '0', fraction = '', more, magnitude = '', moreStill, unit = '', after] = match;
    const factor = factors[magnitude] ?? 1n;
    const roundedCount = magnitude !== '' && unit !== '元';
    return {
      value: exactOf(`${whole}.${fraction}`) * factor,
      step: (scale * factor) / 10n ** BigInt(fraction.length),
      unit,
      exact: !(before || more || moreStill || after || roundedCount || fraction.length > places),
      printed,
      start: match.index,
      end: match.index + printed.length,
    };
  });
