import type { Assessment } from '../findings/finding.ts';
import { plain } from '../report/prose-text.ts';
import { madeOnce } from '../report/remembered.ts';
import type { Report, Section } from '../report/report.ts';

/** An assessment of a spot in the prose: `at` names its section, `line` the paragraph. */
export interface ProseAssessment extends Assessment {
  line: number;
}

/** One sentence, bounded by 。！？；, as `plain` text. */
export interface Sentence {
  text: string;
  at: string;
  /** What it stands under: the last heading, and the words its paragraph begins with where they are a title. */
  title: string;
  /** Of the paragraph in which it begins. */
  line: number;
}

const sectionPath = (section: Section): string => `sections.${section.id}`;

/** A paragraph, list or heading of the body: the path of its section, its line, and its text as `plain` has it. */
export interface PlainBlock {
  at: string;
  line: number;
  text: string;
}

/** Every paragraph, list and heading of the body. Four checks ask for them. */
export const blocksOf = madeOnce((report: Report): readonly PlainBlock[] =>
  report.sections.flatMap((section) =>
    section.blocks.map(({ line, text }) => ({ at: sectionPath(section), line, text: plain(text) })),
  ),
);

const ends = /[。！？；：]$|[!?;:]$/;
const enumerated = /^([(（]?[一二三四五六七八九十\d]+[)）、.．]|[一二三四五六七八九十]+是)/;

/** The sentences of the body in reading order. One that a page break cut in two paragraphs is put together again. */
export const sentencesOf = madeOnce((report: Report): readonly Sentence[] => {
  let next = 0;
  return report.sections.flatMap((section) => {
    const texts = blocksOf(report).slice(next, next + section.blocks.length);
    next += section.blocks.length;
    return runsOf(section, texts).flatMap((run) => split(run, sectionPath(section)));
  });
});

/**
 * No sentence of a real report comes near this. A longer one is a text whose stops were lost: patterns that look ahead from
 * every place in it would take the square of its length, and what belongs to what cannot be told.
 */
const longestRead = 2000;

interface Piece {
  /** As `plain` has it. */
  text: string;
  line: number;
}

/** Paragraphs that stand together as one text, under the same heading. */
interface Run {
  heading: string;
  pieces: Piece[];
}

/** Split where a paragraph ends its sentence or the next begins an item. */
const runsOf = (section: Section, texts: readonly PlainBlock[]): Run[] => {
  const runs: Run[] = [];
  let heading = section.heading;
  let open = false;
  for (const [index, block] of section.blocks.entries()) {
    const prose = block.kind === 'paragraph' || block.kind === 'quote' || block.kind === 'list';
    if (!prose) {
      if (block.kind === 'heading') heading = block.text;
      open = false;
      continue;
    }
    const printed = block.text.trim();
    const piece = { text: texts[index]?.text ?? '', line: block.line };
    const current = runs.at(-1);
    if (open && current && block.kind === 'paragraph' && !enumerated.test(printed)) current.pieces.push(piece);
    else runs.push({ heading, pieces: [piece] });
    open = block.kind === 'paragraph' && !ends.test(printed);
  }
  return runs;
};

const split = ({ heading, pieces }: Run, at: string): Sentence[] => {
  const sentences: Sentence[] = [];
  let title = plain(heading);
  // A sentence too long to read keeps its place, so that its neighbours are not taken for each other's.
  const add = (text: string, line: number) => {
    if (sentences.length === 0 && text.length <= longestTitle && enumerated.test(text)) title += text;
    sentences.push({ text: text.length > longestRead ? '' : text, at, title, line });
  };
  let text = '';
  let line = pieces[0]?.line ?? 1;
  for (const piece of pieces) {
    for (const part of piece.text.split(/(?<=[。！!？?；;])/)) {
      if (text === '') line = piece.line;
      text += part;
      if (/[。！!？?；;]$/.test(text)) {
        add(text, line);
        text = '';
      }
    }
  }
  if (text !== '') add(text, line);
  return sentences;
};

/** （二）依申请公开情况。 */
const longestTitle = 30;
