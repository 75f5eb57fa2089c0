import { unitText } from '../core/charts/figures.ts';
import type { ReportRecord } from '../core/dataset/report-record.ts';
import type { Text } from '../core/findings/text.ts';
import type { FigureTrace } from '../core/trace/trace-figure.ts';
import { type Language, pick } from '../i18n/language.ts';
import type { Messages } from '../i18n/messages.ts';
import { reportWords } from '../i18n/report-words.ts';
import { formatNumber, formatYuan } from '../site/format.ts';
import { repositoryLinks } from '../site/routes.ts';
import { element } from './dom.ts';
import { spotLink, titleOf, usedCells } from './recorded-check.ts';
import { spoken } from './spoken.ts';
import { traceActions } from './trace-actions.ts';

export interface TraceContext {
  record: ReportRecord;
  /** Of the page. */
  language: Language;
  words: Messages['trace'];
}

/** The panel's content: whose figure, what it is, where it stands, what was made of it, and how to cite it. */
export const buildTrace = (trace: FigureTrace, context: TraceContext): HTMLElement[] => [
  heading(trace, context),
  element('dl', {}, ...valueRows(trace, context), ...placeRows(trace, context)),
  ...checkList(trace, context),
  ...indicatorList(trace, context),
  traceActions(trace.at, context.record, context.words),
];

/** The labels of the form, in Chinese as printed, and in English below. */
const heading = (trace: FigureTrace, { language }: TraceContext): HTMLElement => {
  const labels: Text[] =
    trace.kind === 'stated'
      ? trace.indicators.map(({ name }) => name)
      : [...trace.row, ...(trace.kind === 'cell' ? [trace.column] : [])];
  const chinese = element('span', { lang: 'zh-CN' }, labels.map(({ zh }) => zh).join(' · '));
  const english = element('span', { class: 'en', lang: 'en' }, labels.map(({ en }) => en).join(' · '));
  return element('h2', { tabindex: '-1' }, ...(language === 'en' ? [english, chinese] : [chinese, english]));
};

const row = (name: string, ...content: (Node | string)[]): HTMLElement =>
  element('div', {}, element('dt', {}, name), element('dd', {}, ...content));

/** Words that may be Chinese inside English. */
const worded = (text: string, { language }: TraceContext): (Node | string)[] => spoken(text, language);

/** A number with its unit, as a reader of the language says it. */
const counted = (value: number, unit: string, { language, words }: TraceContext): string =>
  words.counted(formatNumber(value), pick(unitText(unit), language));

const valueRows = (trace: FigureTrace, context: TraceContext): HTMLElement[] => {
  const { words, language } = context;
  if (trace.kind === 'row') return [row(words.value, words.rowAbsent)];
  if (trace.kind === 'stated') {
    const { value, unit, exact, quote } = trace.figure;
    const shown = words.stated(counted(value, unit, context), exact ? words.exact : words.inexact);
    return [row(words.value, shown), row(words.sentence, element('q', { lang: 'zh-CN' }, quote))];
  }
  const { state, value, unit, raw } = trace.cell;
  const number = typeof value === 'string' ? formatYuan(value, language) : counted(value ?? 0, unit, context);
  const printed =
    state === 'blank'
      ? words.printedBlank
      : raw === undefined
        ? words.printedSame
        : element('q', { lang: 'zh-CN' }, raw);
  return [
    row(words.value, element('strong', {}, state === 'number' ? number : reportWords(language).states[state])),
    row(words.printed, printed),
  ];
};

const placeRows = (trace: FigureTrace, context: TraceContext): HTMLElement[] => {
  const { words, record } = context;
  const { file, url, sha256 } = record.source;
  const line = trace.kind === 'cell' ? trace.line : undefined;
  const content = element('a', { href: repositoryLinks.view(record.file, line) }, record.file);
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
    row(words.content, element('code', {}, content), ...(line === undefined ? [] : [' ', words.line(line)])),
  ];
};

/** A rule that holds is told by its cells and their values, so that a reader can do the sum again; any other in its words. */
const checkList = (trace: FigureTrace, context: TraceContext): HTMLElement[] => {
  const { record, words, language } = context;
  const items = trace.checks.map((one) =>
    element(
      'li',
      {},
      element('span', { class: `tag ${one.outcome}` }, reportWords(language).outcomes[one.outcome]),
      ' ',
      element('strong', {}, ...worded(titleOf(one.check), context)),
      element('br'),
      ...(one.message
        ? [...worded(pick(one.message, language), context), ...(one.previousCells ? [` (${words.previous})`] : [])]
        : [
            ...(one.at === trace.at ? [] : [spotLink(record, one.at, language), ' ']),
            ...usedCells(record, one, language, words.previousCells),
          ]),
    ),
  );
  return [
    element('h3', {}, words.checks),
    items.length > 0 ? element('ul', {}, ...items) : element('p', {}, words.noChecks),
  ];
};

const indicatorList = ({ kind, indicators }: FigureTrace, { words, language }: TraceContext): HTMLElement[] =>
  indicators.length === 0 || kind === 'stated'
    ? []
    : [
        element('h3', {}, words.indicators),
        element('p', {}, indicators.map(({ name }) => pick(name, language)).join(language === 'en' ? ', ' : '、')),
      ];
