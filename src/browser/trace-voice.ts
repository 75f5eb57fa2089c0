import { outcomesEn, statesEn } from '../i18n/checked-en.ts';
import { outcomesZhCN, statesZhCN } from '../i18n/checked-zh-cn.ts';
import type { Messages } from '../i18n/messages.ts';
import { traceEn } from '../i18n/trace-en.ts';
import { traceZhCN } from '../i18n/trace-zh-cn.ts';

/** What the panel is worded with. */
export const traceVoice = (isEnglish: boolean): Pick<Messages, 'trace' | 'states' | 'outcomes'> =>
  isEnglish
    ? { trace: traceEn, states: statesEn, outcomes: outcomesEn }
    : { trace: traceZhCN, states: statesZhCN, outcomes: outcomesZhCN };
