import { indicators } from '../core/dataset/indicators.ts';
import { type FigureTrace, traceFigure } from '../core/trace/trace-figure.ts';
import type { Language } from '../i18n/language.ts';
import { traceEn } from '../i18n/trace-en.ts';
import { traceZhCN } from '../i18n/trace-zh-cn.ts';
import { element } from './dom.ts';
import { loadReport } from './report-json.ts';
import { buildTrace } from './trace-content.ts';

/** What the panel is worded with. */
export const traceWords = (language: Language): typeof traceEn => (language === 'en' ? traceEn : traceZhCN);

/**
 * Fills `body` with where the figure `at` comes from; false where there is no such figure.
 *
 * @param json the address of the report's JSON
 */
export const showTrace = async (body: HTMLElement, at: string, json: string, language: Language): Promise<boolean> => {
  const words = traceWords(language);
  const record = await loadReport(json).catch(() => undefined);
  if (!record) {
    body.replaceChildren(
      element('h2', { tabindex: '-1' }, words.title),
      element('p', {}, words.failed, ' ', element('a', { href: json }, json)),
    );
    return true;
  }
  const trace: FigureTrace | undefined = traceFigure(record, at, indicators);
  if (!trace) return false;
  body.replaceChildren(...buildTrace(trace, { record, language, words }));
  return true;
};
