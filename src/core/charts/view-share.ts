import type { Indicator } from '../dataset/indicator.ts';
import type { Observation } from '../dataset/observation.ts';

/** The share as an indicator of its own, for headings. */
export const shareIndicator = (part: Indicator, whole: Indicator): Indicator => ({
  ...part,
  name: {
    zh: `${part.name.zh}占${whole.name.zh}的比例`,
    en: `${part.name.en} as a share of ${whole.name.en.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase())}`,
  },
  unit: '%',
  comparable: part.comparable && whole.comparable,
});

/** In per cent to one decimal, N as `base`; without a share the reason. */
export const shareOf = (part: Observation, whole: Observation | undefined): Observation => {
  const { value: _, base: __, ...rest } = part;
  const of = whole ?? part;
  const comparable = part.comparable && of.comparable;
  const shared = { ...rest, comparable, unit: '%', value: null };
  if (part.value === null || !whole) return shared;
  if (whole.value === null) return { ...shared, status: whole.status };
  const [count, n] = [Number(part.value), Number(whole.value)];
  if (n < 10) return { ...shared, status: 'tooFew', base: n };
  return { ...shared, value: Math.round((count / n) * 1000) / 10, base: n };
};
