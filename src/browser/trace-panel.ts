import { indicators } from '../core/dataset/indicators.ts';
import { type FigureTrace, traceFigure } from '../core/trace/trace-figure.ts';
import type { Language } from '../i18n/language.ts';
import { traceEn } from '../i18n/trace-en.ts';
import { traceZhCN } from '../i18n/trace-zh-cn.ts';
import { element } from './dom.ts';
import { loadReport } from './report-json.ts';
import { buildTrace } from './trace-content.ts';

/**
 * Fills `body` with where the figure `at` comes from.
 *
 * @param json the address of the report's JSON
 * @returns what is read out where the panel opens by itself; undefined where there is no such figure
 */
export const showTrace = async (
  body: HTMLElement,
  at: string,
  json: string,
  language: Language,
): Promise<string | undefined> => {
  const words = language === 'en' ? traceEn : traceZhCN;
  const record = await loadReport(json).catch(() => undefined);
  if (!record) {
    body.replaceChildren(
      element('h2', { tabindex: '-1' }, words.title),
      element('p', {}, words.failed, ' ', element('a', { href: json }, json)),
    );
    return words.opened;
  }
  const trace: FigureTrace | undefined = traceFigure(record, at, indicators);
  if (!trace) return undefined;
  body.replaceChildren(...buildTrace(trace, { record, language, words }));
  return words.opened;
};
