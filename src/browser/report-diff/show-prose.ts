import {
  isChange,
  type ParagraphDifference,
  type SectionDifference,
} from '../../core/compare-reports/compare-prose.ts';
import { compareWords } from '../../core/compare-reports/compare-words.ts';
import { fill } from '../dom.ts';
import { type Markup, tag } from './markup.ts';
import type { Numbering } from './numbering.ts';
import { showPieces } from './show-fields.ts';
import { showChange, showName, showReplaced, showSides } from './show-paragraphs.ts';
import { chinese, type DifferenceVoice } from './voice.ts';

/** One section's prose: each change with both texts, what did not change folded between them. */
export const showProse = (section: SectionDifference, voice: DifferenceVoice, numbering: Numbering): Markup[] => {
  const { words, names } = voice;
  const note = (text: string): Markup => tag('p', { class: 'soft small' }, text);
  const show = { same: foldSame, replaced: showReplaced, one: showOne };
  return [
    ...(section.in === 'both' ? [] : [note(fill(words.sectionOnlyIn, { who: names[section.in] }))]),
    ...(section.headingChanged ? [showHeading(section, voice, numbering)] : []),
    ...(section.paragraphs.length === 0 ? [note(words.noProse)] : []),
    ...groupRuns(section.paragraphs).map(({ kind, paragraphs }) =>
      show[kind](paragraphs, { section: section.id, voice, numbering }),
    ),
  ];
};

type Run = { kind: 'same' | 'replaced' | 'one'; paragraphs: ParagraphDifference[] };

/** What did not change stands together, and so does what went and what came in its place. */
const groupRuns = (paragraphs: readonly ParagraphDifference[]): Run[] => {
  const runs: Run[] = [];
  for (const paragraph of paragraphs) {
    const isWhole = paragraph.kind === 'added' || paragraph.kind === 'removed';
    const kind = isWhole ? 'replaced' : isChange(paragraph) ? 'one' : 'same';
    const last = runs.at(-1);
    if (last?.kind === kind && kind !== 'one') last.paragraphs.push(paragraph);
    else runs.push({ kind, paragraphs: [paragraph] });
  }
  return runs;
};

interface Context {
  section: string;
  voice: DifferenceVoice;
  numbering: Numbering;
}

const showOne = ([paragraph]: readonly ParagraphDifference[], context: Context): Markup =>
  paragraph ? showChange(paragraph, context) : '';

const showHeading = ({ id, headings }: SectionDifference, voice: DifferenceVoice, numbering: Numbering): Markup => {
  const changes = compareWords(headings.before ?? '', headings.after ?? '');
  return tag(
    'div',
    { class: 'change', id: numbering.next(id) },
    tag('p', { class: 'what small' }, tag('strong', {}, voice.words.headingChanged)),
    showSides(
      [showName(voice.names.before), tag('p', chinese(voice), ...showPieces(changes.before, 'del'))],
      [showName(voice.names.after), tag('p', chinese(voice), ...showPieces(changes.after, 'ins'))],
    ),
  );
};

/** The first of them is where to read on in the later report. */
const linkSame = (paragraphs: readonly ParagraphDifference[], told: string, { addresses }: DifferenceVoice): Markup => {
  const [first] = paragraphs.flatMap((one) => ('after' in one ? [one.after] : []));
  const address = first && `${addresses.after}#${first.section}.${first.number}`;
  return tag('p', { class: 'fold small' }, address === undefined ? told : tag('a', { href: address }, told));
};

const foldSame = (paragraphs: readonly ParagraphDifference[], { voice }: Context): Markup => {
  const { words, language } = voice;
  const count = (kind: ParagraphDifference['kind']): number => paragraphs.filter((one) => one.kind === kind).length;
  const notes = [
    fill(words.sameParagraphs, { n: paragraphs.length }),
    ...(count('year') > 0 ? [fill(words.ofWhichYear, { n: count('year') })] : []),
    ...(count('print') > 0 ? [fill(words.ofWhichPrint, { n: count('print') })] : []),
  ];
  const told = notes.join(language === 'en' ? ', ' : '，');
  if (voice.brief) return linkSame(paragraphs, told, voice);
  return tag(
    'details',
    { class: 'fold' },
    tag('summary', {}, told),
    ...paragraphs.flatMap((one) =>
      'after' in one ? [tag('p', { class: 'quoted', ...chinese(voice) }, one.after.text)] : [],
    ),
  );
};
