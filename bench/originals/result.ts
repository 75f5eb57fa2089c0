import { addUp, formatLayouts, formatMutations, type Outcome, tally } from './tally.ts';

const formats = ['text', 'markdown', 'html', 'docx', 'doc', 'pdf'] as const;

/** Without lines on every side of a cell nothing but its place on the page says where a blank one is. */
const isRuled = (layout: string): boolean => !/borderless|ruled-rows/.test(layout);

/** The whole result as Markdown. @param unmade documents that no program at hand could make */
export const formatResult = (outcomes: readonly Outcome[], unmade: number): string => {
  const laidOut = outcomes.filter(({ document }) => document.kind === 'layout');
  const lines = tally(laidOut, ({ layout }) => layout);
  const byFormat = formats.flatMap((format) => {
    const own = lines.filter((line) => line.format === format);
    const groups = Map.groupBy(own, ({ name }) => (format === 'pdf' && !isRuled(name) ? 'pdf without a grid' : format));
    return [...groups].map(([name, group]) => ({ ...addUp(group, name), format }));
  });
  const mutations = (kind: 'keeps' | 'loses') =>
    tally(
      outcomes.filter(({ document }) => document.kind === kind),
      ({ mutation = '' }) => mutation,
    );
  const merged = (kind: 'keeps' | 'loses') =>
    [...Map.groupBy(mutations(kind), ({ name }) => name)].map(([name, same]) => addUp(same, name));
  const kept = merged('keeps');
  const lost = merged('loses');
  const all = addUp([...lines, ...kept, ...lost], 'all');
  return `${[
    '# The importer, measured',
    `Written by \`npm run bench:import -- --markdown\`; do not edit by hand. ${outcomes.length} invented reports with known figures, in the layouts that real ones come in, both editions of the form and a 2021 first table with a 2019 second one.${unmade > 0 ? ` ${unmade} more could not be made: LibreOffice or Chromium is missing.` : ''}`,
    'A cell is *right* when its state, value and raw text are what was printed; *flagged* when it is not and an error or a warning names the cell, its row or its table; *refused* when the document is; *silently wrong* otherwise. *Frame*: documents whose year, date or township is wrong without a finding. *Prose*: documents in which a paragraph is lost, in another section, or joined to another.',
    '## By format',
    formatLayouts(byFormat),
    '## By layout',
    formatLayouts(lines),
    '## Wordings and frames that keep the meaning',
    'Every cell must be right.',
    formatLayouts(kept),
    '## Changes that lose information',
    'Each must be flagged or refused.',
    formatMutations(lost),
    `${all.documents} documents, ${all.right} cells right, ${all.wrong} silently wrong, ${all.flagged} flagged, ${all.refused} refused.`,
  ].join('\n\n')}\n`;
};
