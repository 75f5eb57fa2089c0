import { asShare } from '../dataset/as-share.ts';
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

/** In per cent to one decimal, N as `base`; without a share the reason. `whole` is of the same report. */
export const shareObservation = (part: Observation, whole: Observation | undefined): Observation => {
  const { region, code, name, parentName, year, indicator, edition, report } = part;
  return {
    region,
    code,
    name,
    ...(parentName && { parentName }),
    year,
    indicator,
    comparable: part.comparable && (whole?.comparable ?? true),
    ...(edition !== undefined && { edition }),
    report,
    value: null,
    ...(whole ? asShare(part, whole) : { status: 'absent' }),
    unit: '%',
  };
};
