import type { ParagraphDifference, ParagraphSpot } from '../../core/compare-reports/compare-prose.ts';
import { fill } from '../dom.ts';
import { type Markup, tag } from './markup.ts';
import type { Numbering } from './numbering.ts';
import { nameSection } from './section-names.ts';
import { showPieces } from './show-fields.ts';
import { chinese, type DifferenceVoice } from './voice.ts';

interface Context {
  /** In which the difference is shown. */
  section: string;
  voice: DifferenceVoice;
  numbering: Numbering;
}

/** A paragraph that both reports have, edited or in another place. */
export const showChange = (paragraph: ParagraphDifference, context: Context): Markup => {
  if (!('before' in paragraph && 'after' in paragraph)) return '';
  const { words } = context.voice;
  const id = context.numbering.next(context.section);
  const { before, after } =
    paragraph.kind === 'edited'
      ? { before: showPieces(paragraph.words.before, 'del'), after: showPieces(paragraph.words.after, 'ins') }
      : { before: [paragraph.before.text], after: [paragraph.after.text] };
  const kind = paragraph.kind === 'edited' ? (paragraph.moved ? 'movedEdited' : 'edited') : 'moved';
  return tag(
    'div',
    { class: 'change', id },
    showKind(id, words.paragraphKinds[kind], context.voice),
    showSides(
      placed('before', paragraph.before, before, context),
      placed('after', paragraph.after, after, context),
      context.voice,
    ),
  );
};

/** Paragraphs that went, beside those that came in their place. */
export const showReplaced = (paragraphs: readonly ParagraphDifference[], context: Context): Markup => {
  const { words, names, sameTownship } = context.voice;
  const nothing = (who: string): Markup[] => [tag('p', { class: 'soft small' }, fill(words.notIn, { who }))];
  const show = (kind: 'removed' | 'added', spot: ParagraphSpot): Markup => {
    const id = context.numbering.next(context.section);
    return tag(
      'div',
      { id, class: `whole ${kind}` },
      showKind(id, sameTownship ? words.paragraphKinds[kind] : words.onlyHere, context.voice),
      ...placed(kind === 'removed' ? 'before' : 'after', spot, [spot.text], context),
    );
  };
  const removed = paragraphs.flatMap((one) => (one.kind === 'removed' ? [show('removed', one.before)] : []));
  const added = paragraphs.flatMap((one) => (one.kind === 'added' ? [show('added', one.after)] : []));
  return tag(
    'div',
    { class: 'change' },
    showSides(
      removed.length === 0 ? nothing(names.before) : removed,
      added.length === 0 ? nothing(names.after) : added,
      context.voice,
    ),
  );
};

const showKind = (id: string, kind: string, { words }: DifferenceVoice): Markup =>
  tag(
    'p',
    { class: 'what small' },
    tag('a', { href: `#${id}`, class: 'nth', 'aria-label': fill(words.nth, { n: id.slice(1) }) }, id.slice(1)),
    ' ',
    tag('strong', {}, kind),
  );

const placed = (
  side: 'before' | 'after',
  spot: ParagraphSpot,
  content: readonly Markup[],
  { section, voice }: Context,
): Markup[] => [
  tag('p', { class: 'quoted', ...chinese(voice) }, ...content),
  tag(
    'p',
    { class: 'small' },
    tag('a', { href: `${voice.addresses[side]}#${spot.section}.${spot.number}` }, nameSpot(spot, section, voice)),
  ),
];

const nameSpot = (spot: ParagraphSpot, section: string, voice: DifferenceVoice): string => {
  const paragraph = fill(voice.words.paragraph, { n: spot.number });
  if (spot.section === section) return paragraph;
  return fill(voice.words.inSection, { section: nameSection(spot.section, voice), paragraph });
};

export const showSides = (before: readonly Markup[], after: readonly Markup[], { names }: DifferenceVoice): Markup =>
  tag(
    'div',
    { class: 'sides' },
    tag('div', { class: 'side' }, tag('p', { class: 'who small soft' }, names.before), ...before),
    tag('div', { class: 'side' }, tag('p', { class: 'who small soft' }, names.after), ...after),
  );
