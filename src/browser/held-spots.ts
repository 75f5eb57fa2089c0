import { unpackChecks } from '../core/dataset/pack-checks.ts';
import type { Language } from '../i18n/language.ts';
import { traceEn } from '../i18n/trace-en.ts';
import { traceZhCN } from '../i18n/trace-zh-cn.ts';
import { element } from './dom.ts';
import { spotLink, usedCells } from './recorded-check.ts';
import { loadReport } from './report-json.ts';

/**
 * Every spot of a report where a rule holds, with the cells it was judged by.
 *
 * @param json the address of the report's JSON
 */
export const heldSpots = async (json: string, check: string, language: Language): Promise<HTMLElement> => {
  const words = language === 'en' ? traceEn : traceZhCN;
  const record = await loadReport(json).catch(() => undefined);
  if (!record) return element('p', {}, words.failed, ' ', element('a', { href: json }, json));
  const held = unpackChecks(record).filter((one) => one.check === check && one.outcome === 'holds');
  const items = held.map((one) => {
    const cells = usedCells(record, one, language, words.previousCells);
    return element('li', {}, spotLink(record, one.at, language), ...(cells.length > 0 ? [' ', ...cells] : []));
  });
  return element('ul', { class: 'spots' }, ...items);
};
