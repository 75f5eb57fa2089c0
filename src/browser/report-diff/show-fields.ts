import type { FieldDifference } from '../../core/compare-reports/compare-reports.ts';
import { compareWords, type Piece } from '../../core/compare-reports/compare-words.ts';
import { type Markup, tag } from './markup.ts';
import type { Numbering } from './numbering.ts';
import { chinese, type DifferenceVoice } from './voice.ts';

/** What stands at the head of the two reports, the same or not. */
export const showFields = (
  fields: readonly FieldDifference[],
  voice: DifferenceVoice,
  numbering: Numbering,
): Markup => {
  const { words, names } = voice;
  const rows = fields.map((field) => {
    const id = field.kind === 'changed' ? numbering.next('fields') : undefined;
    const parts = showBoth(field);
    const cell = (side: 'before' | 'after'): Markup =>
      field[side] === undefined
        ? tag('td', {}, tag('span', { class: 'not-a-number' }, words.notGiven))
        : tag('td', chinese(voice), ...parts[side]);
    return tag(
      'tr',
      { id },
      tag('th', { scope: 'row' }, words.fields[field.field]),
      cell('before'),
      cell('after'),
      tag('td', {}, words.fieldKinds[field.kind]),
    );
  });
  const head = [words.field, names.before, names.after, words.difference].map((name) =>
    tag('th', { scope: 'col' }, name),
  );
  return tag(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': words.head },
    tag(
      'table',
      { class: 'plain-table diff-table fields' },
      tag('caption', { class: 'visually-hidden' }, words.head),
      tag('thead', {}, tag('tr', {}, ...head)),
      tag('tbody', {}, ...rows),
    ),
  );
};

const showBoth = ({ kind, before, after }: FieldDifference): { before: Markup[]; after: Markup[] } => {
  if (kind !== 'changed' || before === undefined || after === undefined)
    return { before: [before ?? ''], after: [after ?? ''] };
  const changes = compareWords(before, after);
  return { before: showPieces(changes.before, 'del'), after: showPieces(changes.after, 'ins') };
};

export const showPieces = (pieces: readonly Piece[], changed: 'del' | 'ins'): Markup[] =>
  pieces.map((piece) => (piece.changed ? tag(changed, {}, piece.text) : piece.text));
