import type { CitedWork } from '../core/cite/cited-work.ts';
import { indicators } from '../core/dataset/indicators.ts';
import type { ReportRecord } from '../core/dataset/report-record.ts';
import { type FigureTrace, traceFigure } from '../core/trace/trace-figure.ts';
import type { Language } from '../i18n/language.ts';
import { traceEn } from '../i18n/trace-en.ts';
import { traceZhCN } from '../i18n/trace-zh-cn.ts';
import { element } from './dom.ts';
import { buildTrace } from './trace-content.ts';

/** What a report's page tells the panel. */
export interface TraceSettings {
  language: Language;
  /** Address of the report's JSON. */
  json: string;
  /** Address of the content file in the repository. */
  content: string;
  work: CitedWork;
  outcomes: Record<string, string>;
  states: Record<string, string>;
  /** Read out when it opens by itself. */
  opened: string;
}

let record: Promise<ReportRecord> | undefined;

const fetchRecord = async (address: string): Promise<ReportRecord> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as ReportRecord;
};

/** Fills `body` with where the figure `at` comes from; false where there is no such figure. */
export const showTrace = async (body: HTMLElement, at: string, settings: TraceSettings): Promise<boolean> => {
  const words = settings.language === 'en' ? traceEn : traceZhCN;
  record ??= fetchRecord(settings.json);
  const known = await record.catch(() => undefined);
  if (!known) {
    record = undefined;
    body.replaceChildren(
      element('h2', { tabindex: '-1' }, words.title),
      element('p', {}, words.failed, ' ', element('a', { href: settings.json }, settings.json)),
    );
    return true;
  }
  const trace: FigureTrace | undefined = traceFigure(known, at, indicators);
  if (!trace) return false;
  body.replaceChildren(...buildTrace(trace, known, settings, words));
  return true;
};
