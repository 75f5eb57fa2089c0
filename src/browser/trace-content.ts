import { unitText } from '../core/charts/figures.ts';
import type { ReportRecord } from '../core/dataset/report-record.ts';
import type { Text } from '../core/findings/text.ts';
import type { FigureTrace } from '../core/trace/trace-figure.ts';
import { pick } from '../i18n/language.ts';
import type { Messages } from '../i18n/messages.ts';
import { formatNumber, formatYuan } from '../site/format.ts';
import { element } from './dom.ts';
import { spoken } from './spoken.ts';
import { traceActions } from './trace-actions.ts';
import type { TraceSettings } from './trace-panel.ts';

type Words = Messages['trace'];

interface Context {
  record: ReportRecord;
  settings: TraceSettings;
  words: Words;
}

/** The panel's content: whose figure, what it is, where it stands, what was made of it, and how to cite it. */
export const buildTrace = (
  trace: FigureTrace,
  record: ReportRecord,
  settings: TraceSettings,
  words: Words,
): HTMLElement[] => {
  const context = { record, settings, words };
  return [
    heading(trace, context),
    element('dl', {}, ...valueRows(trace, context), ...placeRows(trace, context)),
    ...checkList(trace, context),
    ...indicatorList(trace, context),
    traceActions(trace.at, settings, words),
  ];
};

/** The labels of the form, in Chinese as printed, and in English below. */
const heading = (trace: FigureTrace, { settings }: Context): HTMLElement => {
  const labels: Text[] =
    trace.kind === 'stated'
      ? trace.indicators.map(({ name }) => name)
      : [...trace.row, ...(trace.kind === 'cell' ? [trace.column] : [])];
  const chinese = element('span', { lang: 'zh-CN' }, labels.map(({ zh }) => zh).join(' · '));
  const english = element('span', { class: 'en', lang: 'en' }, labels.map(({ en }) => en).join(' · '));
  return element('h2', { tabindex: '-1' }, ...(settings.language === 'en' ? [english, chinese] : [chinese, english]));
};

const row = (name: string, ...content: (Node | string)[]): HTMLElement =>
  element('div', {}, element('dt', {}, name), element('dd', {}, ...content));

/** Words that may be Chinese inside English. */
const worded = (text: string, { settings }: Context): (Node | string)[] => spoken(text, settings.language);

/** A number with its unit, as a reader of the language says it. */
const counted = (value: number, unit: string, { settings, words }: Context): string =>
  words.counted(formatNumber(value), pick(unitText(unit), settings.language));

const valueRows = (trace: FigureTrace, context: Context): HTMLElement[] => {
  const { words, settings } = context;
  if (trace.kind === 'row') return [row(words.value, words.rowAbsent)];
  if (trace.kind === 'stated') {
    const { value, unit, exact, quote } = trace.figure;
    const shown = words.stated(counted(value, unit, context), exact ? words.exact : words.inexact);
    return [row(words.value, shown), row(words.sentence, element('q', { lang: 'zh-CN' }, quote))];
  }
  const { state, value, unit, raw } = trace.cell;
  const number = typeof value === 'string' ? formatYuan(value, settings.language) : counted(value ?? 0, unit, context);
  const printed =
    state === 'blank' ? words.printedBlank : raw === null ? words.printedSame : element('q', { lang: 'zh-CN' }, raw);
  return [
    row(words.value, element('strong', {}, state === 'number' ? number : (settings.states[state] ?? state))),
    row(words.printed, printed),
  ];
};

const placeRows = (trace: FigureTrace, context: Context): HTMLElement[] => {
  const { words, record, settings } = context;
  const { file, url, sha256 } = record.source;
  const line = trace.kind === 'cell' ? trace.cell.line : null;
  const content = element('a', { href: `${settings.content}${line === null ? '' : `#L${line}`}` }, record.file);
  return [
    ...(trace.kind === 'stated'
      ? []
      : [row(words.form, ...worded(words.formOf(trace.edition.id, trace.edition.document), context))]),
    ...(trace.kind === 'cell'
      ? [
          row(
            words.place,
            ...worded(words.placeOf(trace.position.section, trace.position.row, trace.position.column), context),
          ),
        ]
      : []),
    row(
      words.originalFile,
      ...(file ? [element('code', {}, file), element('br')] : []),
      url ? element('a', { href: url, rel: 'nofollow noopener' }, url) : words.noAddress,
      ...(sha256 ? [element('br'), 'sha256 ', element('code', {}, sha256)] : []),
    ),
    row(words.content, element('code', {}, content), ...(line === null ? [] : [' ', words.line(line)])),
  ];
};

/** The title of a rule stands on the page, in the list of all checks. */
const titleOf = (check: string): string =>
  document.querySelector(`#checks [data-check="${CSS.escape(check)}"] .name`)?.textContent ?? check;

const checkList = (trace: FigureTrace, context: Context): HTMLElement[] => {
  const { words, settings } = context;
  const items = trace.assessments.map(({ check, outcome, message, messageEn, previousCells }) =>
    element(
      'li',
      {},
      element('span', { class: `tag ${outcome}` }, settings.outcomes[outcome] ?? outcome),
      ' ',
      element('strong', {}, titleOf(check)),
      element('br'),
      ...worded(settings.language === 'en' ? messageEn : message, context),
      ...(previousCells ? [` (${words.previous})`] : []),
    ),
  );
  return [
    element('h3', {}, words.checks),
    items.length > 0 ? element('ul', {}, ...items) : element('p', {}, words.noChecks),
  ];
};

const indicatorList = ({ kind, indicators }: FigureTrace, { words, settings }: Context): HTMLElement[] =>
  indicators.length === 0 || kind === 'stated'
    ? []
    : [
        element('h3', {}, words.indicators),
        element(
          'p',
          {},
          indicators.map(({ name }) => pick(name, settings.language)).join(settings.language === 'en' ? ', ' : '、'),
        ),
      ];
