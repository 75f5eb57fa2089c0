import { tableIds } from '../report/editions/index.ts';
import { squash } from '../report/labelled-row.ts';
import { sectionWords } from '../report/read-sections.ts';
import { formSections, type SectionId } from '../report/report.ts';
import type { OriginalBlock } from './blocks.ts';
import { bare, chooseMarks, findContents, type Mark, type Repeated, textOf } from './choose-headings.ts';
import { formWords } from './form-words.ts';
import { liftHeadings } from './lift-headings.ts';

export interface OriginalSection {
  id: SectionId | 'unknown';
  /** As printed, numeral included. */
  heading: string;
  blocks: OriginalBlock[];
}

export interface SplitOriginal {
  /** What stands before the first section. */
  front: OriginalBlock[];
  sections: OriginalSection[];
  /** Headings of a table of contents: they are no sections. */
  contents: OriginalBlock[];
  /** Titles of sections that come once more: their sections are not parted. */
  repeated: Repeated[];
}

/** Parts an original at the titles of its six sections, by their words and not by their numerals or type. */
export const splitSections = (original: readonly OriginalBlock[]): SplitOriginal => {
  const blocks = liftHeadings(original, (text) => exactTitle(text) !== undefined);
  const marks = findHeadings(blocks);
  const listed = findContents(marks, blocks);
  const open = marks.filter((mark) => !listed.has(mark));
  const { sure, repeated } = chooseMarks(open);
  const kept = addBareHeadings(sure, blocks);
  const first = kept[0]?.from ?? blocks.length;
  const contents = [...listed].flatMap(({ from, to }) => blocks.slice(from, to));
  return {
    front: blocks.slice(0, first).filter((block) => !contents.includes(block)),
    sections: kept.map((mark, index) => ({
      id: mark.id,
      heading: mark.heading,
      blocks: [...mark.rest, ...blocks.slice(mark.to, kept[index + 1]?.from ?? blocks.length)],
    })),
    contents,
    repeated,
  };
};

const findHeadings = (blocks: readonly OriginalBlock[]): Mark[] => {
  const marks: Mark[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const mark = readHeading(blocks, index);
    if (!mark) continue;
    marks.push(mark);
    index = mark.to - 1;
  }
  return marks;
};

const readHeading = (blocks: readonly OriginalBlock[], index: number): Mark | undefined => {
  const block = blocks[index];
  const text = textOf(block)?.trim();
  if (!block || !text) return undefined;
  const id = recogniseHeading(text, block.kind === 'heading');
  if (id) return { id, heading: text, from: index, to: index + 1, rest: [] };
  const followed = titleAndRest(text);
  if (followed && block.kind !== 'heading') {
    const rest = { kind: 'paragraph' as const, text: followed.rest, origin: block.origin };
    return { id: followed.id, heading: followed.heading, from: index, to: index + 1, rest: [rest] };
  }
  return readWrapped(blocks, index, text);
};

/** A title that is broken over two lines. */
const readWrapped = (blocks: readonly OriginalBlock[], index: number, text: string): Mark | undefined => {
  if (blocks[index]?.kind !== 'line' || !/^[一二三四五六]、/.test(text)) return undefined;
  const next = blocks.findIndex((block, at) => at > index && textOf(block)?.trim() !== '');
  const whole = text + (textOf(blocks[next])?.trim() ?? '');
  const id = next > 0 && next - index < 3 ? exactTitle(whole) : undefined;
  return id && { id, heading: whole, from: index, to: next + 1, rest: [] };
};

const numbering = /^(?:第?([一二三四五六七八九]|\d)(?:部分)?[、.．,，:：]\s*|[（(]([一二三四五六])[）)]、?\s*)?/;

const titles = formSections.map(({ id, title }) => ({ id, key: title.replace(/[、的]/g, '') }));

const exactTitle = (text: string): SectionId | undefined => {
  const plain = bare(text);
  const key = plain
    .replace(numbering, '')
    .replace(/[、的]/g, '')
    .replace(/[。:.]$/, '');
  const order = titles.findIndex((title) => title.key === key);
  // （一）主动公开政府信息情况 is a part of 一、总体情况; in brackets only the section's own numeral names it.
  const inBrackets = /^\(([一二三四五六])\)/.exec(plain)?.[1];
  return inBrackets !== undefined && inBrackets !== formSections[order]?.numeral ? undefined : titles[order]?.id;
};

/** 3.补正后申请内容仍不明确 is a row of the form. */
const labels = new Set(tableIds.flatMap(formWords));

const recogniseHeading = (text: string, isHeading: boolean): Mark['id'] | undefined => {
  const exact = exactTitle(text);
  if (exact) return exact;
  const plain = bare(text);
  const numeral = /^(?:第?([一二三四五六七八九])(?:部分)?[、.,:]|([1-6])[、.])/.exec(plain);
  if (plain.length > 36 || /[。;；]/.test(plain.slice(0, -1)) || (!numeral && !isHeading)) return undefined;
  if (labels.has(squash(text))) return undefined;
  const words = sectionWords.find(([, pattern]) => pattern.test(plain))?.[0] as SectionId | undefined;
  const order = numeral ? '一二三四五六'.indexOf(numeral[1] ?? '一二三四五六'[Number(numeral[2]) - 1] ?? '') : -1;
  if (numeral && words && formSections[order]?.id === words) return words;
  return numeral?.[1] !== undefined && /[七八九]/.test(numeral[1]) ? 'unknown' : undefined;
};

/** Titles in other words whose numeral is lost: enough where the section is missing between its neighbours. */
const bareTitles: readonly [SectionId, RegExp][] = [
  ['overview', /^(?:总体|基本|工作)(?:情况|概况)$|^概[述况]$/],
  ['proactive', /^(?:政府信息)?主动公开(?:政府)?(?:信息)?的?情况$/],
  ['requests', /^(?:收到|受理|处理|依申请公开|政府信息依申请).{0,20}(?:申请|公开|处理).{0,8}情况$/],
  ['disputes', /^.{0,20}(?:行政复议|行政诉讼).{0,10}(?:行政诉讼|诉讼|复议).{0,6}情况$/],
  ['problems', /^.{0,14}问题.{0,8}(?:改进|整改).{0,6}$/],
  ['other', /^其他需要.{0,6}(?:事项|情况)$/],
];

const addBareHeadings = (marks: readonly Mark[], blocks: readonly OriginalBlock[]): Mark[] => {
  const all = [...marks];
  for (const [id, pattern] of marks.length === 0 ? [] : bareTitles) {
    if (all.some((mark) => mark.id === id)) continue;
    const order = formSections.findIndex((section) => section.id === id);
    const place = (mark: Mark) => formSections.findIndex((section) => section.id === mark.id);
    const from = Math.max(0, ...all.filter((mark) => place(mark) >= 0 && place(mark) < order).map(({ to }) => to));
    const to = Math.min(blocks.length, ...all.filter((mark) => place(mark) > order).map((mark) => mark.from));
    const at = blocks.findIndex(
      (block, index) => index >= from && index < to && pattern.test(bare(textOf(block) ?? '').replace(numbering, '')),
    );
    const heading = textOf(blocks[at])?.trim();
    if (heading) all.push({ id, heading, from: at, to: at + 1, rest: [] });
  }
  return all.sort((a, b) => a.from - b.from);
};

/** `六、其他需要报告的事项：无。` */
const titleAndRest = (text: string): { id: SectionId; heading: string; rest: string } | undefined => {
  const match = /^(\s*(?:[一二三四五六]、|[1-6][.、．])\s*[^：:。\s]{4,22})[：:。\s]+(\S[\s\S]*)$/.exec(text);
  const id = match?.[1] && exactTitle(match[1]);
  return id && match?.[1] && match[2] ? { id, heading: match[1].trim(), rest: match[2] } : undefined;
};
