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
    showKind(id, words.paragraphKinds[kind]),
    showSides(
      [showSpot('before', paragraph.before, context), quote(before, context.voice)],
      [showSpot('after', paragraph.after, context), quote(after, context.voice)],
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
      showKind(
        id,
        sameTownship ? words.paragraphKinds[kind] : words.onlyHere,
        ' ',
        spotLink(kind === 'removed' ? 'before' : 'after', spot, context, false),
      ),
      quote([spot.text], context.voice),
    );
  };
  const removed = paragraphs.flatMap((one) => (one.kind === 'removed' ? [show('removed', one.before)] : []));
  const added = paragraphs.flatMap((one) => (one.kind === 'added' ? [show('added', one.after)] : []));
  return tag(
    'div',
    { class: 'change' },
    showSides(
      [showName(names.before), ...(removed.length === 0 ? nothing(names.before) : removed)],
      [showName(names.after), ...(added.length === 0 ? nothing(names.after) : added)],
    ),
  );
};

const showKind = (id: string, kind: string, ...more: readonly Markup[]): Markup =>
  tag(
    'p',
    { class: 'what small' },
    tag('a', { href: `#${id}`, class: 'nth' }, id.slice(1)),
    ' ',
    tag('strong', {}, kind),
    ...more,
  );

const quote = (content: readonly Markup[], voice: DifferenceVoice): Markup =>
  tag('p', { class: 'quoted', ...chinese(voice) }, ...content);

/** @param named whether to say which of the two reports it stands in */
const spotLink = (side: 'before' | 'after', spot: ParagraphSpot, { section, voice }: Context, named: boolean): Markup =>
  tag(
    'a',
    { href: `${voice.addresses[side]}#${spot.section}.${spot.number}` },
    named
      ? fill(voice.words.inReport, { who: voice.names[side], where: nameSpot(spot, section, voice) })
      : nameSpot(spot, section, voice),
  );

const showSpot = (side: 'before' | 'after', spot: ParagraphSpot, context: Context): Markup =>
  tag('p', { class: 'who small' }, spotLink(side, spot, context, true));

const nameSpot = (spot: ParagraphSpot, section: string, voice: DifferenceVoice): string => {
  const paragraph = fill(voice.words.paragraph, { n: spot.number });
  if (spot.section === section) return paragraph;
  return fill(voice.words.inSection, { section: nameSection(spot.section, voice), paragraph });
};

/** Whose side it is. */
export const showName = (name: string): Markup => tag('p', { class: 'who small soft' }, name);

export const showSides = (before: readonly Markup[], after: readonly Markup[]): Markup =>
  tag('div', { class: 'sides' }, tag('div', { class: 'side' }, ...before), tag('div', { class: 'side' }, ...after));
