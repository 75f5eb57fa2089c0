import type { ReportDifference } from '../../core/compare-reports/compare-reports.ts';
import { formSections } from '../../core/report/report.ts';
import { fill } from '../dom.ts';
import { markChinese } from './mark-chinese.ts';
import { type Markup, tag } from './markup.ts';
import { type Numbering, startNumbering } from './numbering.ts';
import { nameSection } from './section-names.ts';
import { showFields } from './show-fields.ts';
import { showProse } from './show-prose.ts';
import { showTable } from './show-tables.ts';
import type { DifferenceVoice } from './voice.ts';

/** Two reports beside each other: what differs in a sentence, where to jump to, and each part in the form's order. */
export const showDifference = (difference: ReportDifference, voice: DifferenceVoice): Markup[] => {
  const numbering = startNumbering();
  const { words } = voice;
  const parts = [
    { id: 'fields', title: words.head, content: [showFields(difference.fields, voice, numbering)] },
    ...difference.sections.map((section) => {
      const form = formSections.find(({ id }) => id === section.id);
      const table = difference.tables.find((one) => one.table === form?.table);
      return {
        id: section.id,
        title: nameSection(section.id, voice),
        content: [
          ...(table && section.paragraphs.length === 0 && !section.headingChanged
            ? []
            : showProse(section, voice, numbering)),
          ...(table ? showTable(table, voice, numbering) : []),
        ],
      };
    }),
    ...difference.tables
      .filter(({ table }) => !difference.sections.some(({ id }) => id === table))
      .map((table) => ({
        id: table.table,
        title: nameSection(table.table, voice),
        content: showTable(table, voice, numbering),
      })),
  ];
  const shown = [
    tag('p', { class: 'summary' }, summarise(difference, voice)),
    tag('p', { class: 'soft small legend' }, ...showLegend(voice)),
    showJumps(parts, numbering, voice),
    ...parts.map(({ id, title, content }) =>
      tag('section', { class: 'part', id: `part-${id}` }, tag('h2', {}, title), ...content),
    ),
  ];
  return voice.language === 'en' ? markChinese(shown) : shown;
};

/** In one sentence; that nothing differs is said too. */
export const summarise = (
  { counts }: ReportDifference,
  { words, language }: Pick<DifferenceVoice, 'words' | 'language'>,
): string => {
  const { fields, tables, cells, paragraphs } = counts;
  const told = [
    paragraphs > 0 ? fill(words.countParagraphs, { n: paragraphs }) : words.noParagraphs,
    cells > 0 ? fill(words.countCells, { n: cells }) : words.noCells,
    ...(tables > 0 ? [fill(words.countTables, { n: tables })] : []),
    ...(fields > 0 ? [fill(words.countFields, { n: fields })] : []),
  ];
  if (fields + tables + cells + paragraphs === 0) return words.nothing;
  return `${told.join(language === 'en' ? '; ' : '；')}${language === 'en' ? '.' : '。'}`;
};

const showLegend = ({ words, names }: DifferenceVoice): Markup[] => [
  tag('del', {}, fill(words.legendBefore, { who: names.before })),
  ' ',
  tag('ins', {}, fill(words.legendAfter, { who: names.after })),
];

const showJumps = (
  parts: readonly { id: string; title: string }[],
  numbering: Numbering,
  { words }: DifferenceVoice,
): Markup =>
  tag(
    'nav',
    { class: 'jumps no-print', 'aria-label': words.jumps },
    tag(
      'ol',
      {},
      ...parts.map(({ id, title }) => {
        const numbers = numbering.of(id);
        return tag(
          'li',
          {},
          tag('a', { href: `#part-${id}` }, title),
          tag(
            'span',
            { class: 'numbers' },
            ...(numbers.length === 0
              ? [tag('span', { class: 'soft small' }, words.noChange)]
              : numbers.map((number) => tag('a', { href: `#c${number}` }, String(number)))),
          ),
        );
      }),
    ),
  );
