import type { Text } from '../findings/text.ts';

/** What to do about figures: the printed ones are never repaired. */
export const compareFigures: Text = {
  zh: '对照原件逐格核对。录入有误就改正；原件确实如此，则数字保持原样，在 acknowledged 中写明理由。',
  en: 'Compare the cells with the original. Correct a slip of transcription; where the original reads so, leave the figures as they are and give the reason under acknowledged.',
};

/** What to do about prose and the shape of the report. */
export const compareWording: Text = {
  zh: '对照原件核对。录入有误就改正；原件确实如此，则保留原文，可在 acknowledged 中说明。',
  en: 'Compare with the original. Correct a slip of transcription; where the original reads so, keep its words, and say so under acknowledged if you like.',
};
