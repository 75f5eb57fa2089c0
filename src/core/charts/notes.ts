import type { Indicator } from '../dataset/indicator.ts';
import { missingLabels, type Observation } from '../dataset/observation.ts';
import type { Text } from '../findings/text.ts';

const namesOf = (observations: readonly Observation[]): Text => ({
  zh: observations.map((one) => one.name.zh).join('、'),
  en: observations.map((one) => one.name.en).join(', '),
});

/** Who has no value, and why: "拦隆口镇未填；渠口乡无此行". Undefined when nobody is missing. */
export const whoIsMissing = (observations: readonly Observation[]): Text | undefined => {
  const missing = observations.filter((one) => one.status !== 'number');
  if (missing.length === 0) return undefined;
  const byReason = [...Map.groupBy(missing, (one) => one.status)].flatMap(([status, those]) =>
    status === 'number' ? [] : [{ label: missingLabels[status], names: namesOf(those) }],
  );
  return {
    zh: byReason.map(({ label, names }) => `${names.zh}${label.zh}`).join('；'),
    en: byReason.map(({ label, names }) => `${names.en}: ${label.en}`).join('; '),
  };
};

/** What a reader of these values must know before comparing them. */
export const notesOn = (indicator: Indicator, observations: readonly Observation[]): Text[] => {
  const notes: Text[] = [];
  if (indicator.stated) {
    notes.push({
      zh: '数字出自报告正文，各乡镇统计口径可能不同。',
      en: 'Stated in the prose of the reports; each township may count in its own way.',
    });
  }
  if (observations.some((one) => one.exact === false)) {
    notes.push({
      zh: '带“余”“多”“约”“近”的，原文写的就不是确数，色浅者为此类。',
      en: 'Over, about, nearly: the original gives no exact figure; drawn lighter.',
    });
  }
  const editions = new Set(observations.flatMap((one) => (one.value === null ? [] : (one.edition ?? []))));
  if (!indicator.comparable && editions.size > 1) {
    notes.push({
      zh: '各报告所用表格版本不同，此项不宜跨版本比较。',
      en: 'The reports use different editions of the form; this figure should not be compared across them.',
    });
  }
  return notes;
};
