import { formSections, type SectionId } from '../report/report.ts';
import type { OriginalBlock } from './blocks.ts';

/** A title of a section, and where it stands among the blocks. */
export interface Mark {
  id: SectionId | 'unknown';
  heading: string;
  from: number;
  to: number;
  /** Words that follow the title in its own paragraph. */
  rest: OriginalBlock[];
}

export interface Repeated {
  id: SectionId;
  heading: string;
}

export const textOf = (block: OriginalBlock | undefined): string | undefined =>
  block && (block.kind === 'heading' || block.kind === 'paragraph' || block.kind === 'line') ? block.text : undefined;

export const bare = (text: string): string => text.normalize('NFKC').replace(/[\s*#]/g, '');

/** A table of contents stands before all else and names the sections with nothing but their parts between them, and they come again. */
export const findContents = (marks: readonly Mark[], blocks: readonly OriginalBlock[]): Set<Mark> => {
  const listed = new Set<Mark>();
  for (const [index, mark] of marks.entries()) {
    const isEntry = isLeader(mark.heading) || blocks.slice(mark.to, marks[index + 1]?.from).every(isListed);
    const comesAgain = marks.slice(index + 1).some(({ id }) => id === mark.id);
    // What stands below its last line is the beginning of the report.
    if (comesAgain && mark.rest.length === 0 && (isEntry || index >= 3)) listed.add(mark);
    if (!listed.has(mark) || !isEntry) return listed;
  }
  return listed;
};

/** `……3` at the end of a line of a table of contents. */
const isLeader = (text: string): boolean => /(?:[.．·…]{2,}|\t)\s*\d{1,3}\s*$/.test(text);

/** （一）主动公开……2 */
const isListed = (block: OriginalBlock): boolean => {
  const text = textOf(block)?.trim();
  if (text === undefined) return false;
  return (
    text === '' ||
    isLeader(text) ||
    (text.length < 40 && /^[（(]?[一二三四五六七八九十\d]+[）)、.．]/.test(text) && !/[。；：]/.test(text))
  );
};

/**
 * Of each section the first title; but where only a later one bears the section's own numeral, the first is that of a part
 * of another section: 1.主动公开政府信息情况 in 一、总体情况.
 */
export const chooseMarks = (marks: readonly Mark[]): { sure: Mark[]; repeated: Repeated[] } => {
  const others = new Set<Mark>();
  const repeated: Repeated[] = [];
  for (const { id } of formSections) {
    const own = marks.filter((mark) => mark.id === id);
    const numbered = own.filter(({ heading }) => bearsNumeral(id, heading));
    const [chosen] = numbered.length > 0 ? numbered : own;
    for (const mark of own) if (mark !== chosen) others.add(mark);
    if (own.length > 1 && numbered.length !== 1) repeated.push({ id, heading: own[1]?.heading ?? '' });
  }
  return { sure: marks.filter((mark) => !others.has(mark)), repeated };
};

const bearsNumeral = (id: SectionId, heading: string): boolean =>
  new RegExp(`^第?${formSections.find((section) => section.id === id)?.numeral}(?:部分)?[、.,:]`).test(bare(heading));
