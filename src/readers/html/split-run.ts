/** Stands for `<br>` in a run of text; no HTML text can hold it. */
export const breakMark = '\0';

const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…]/u;

/** White space as a browser prints it. A line feed of the source between two Han characters is not printed at all. */
export const collapse = (text: string): string =>
  text
    .replace(/[ \t\n\f\r]+/g, (blank, at: number) => {
      const joins = blank.includes('\n') && wide.test(text[at - 1] ?? '') && wide.test(text[at + blank.length] ?? '');
      return joins ? '' : ' ';
    })
    .replace(/ ?\0 ?/g, breakMark)
    .replace(/^ | $/g, '');

const sentenceEnd = /[。！？；：.!?;:”」』）)】]\s*$/u;
const numbered = /^[\u3000\s]*(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[）)]|\d+[.、．](?!\d))/u;
const indented = /^[\u3000\u00a0\u2002\u2003 ]{2}/u;
const startsParagraph = (line: string): boolean => indented.test(line) || numbered.test(line);

const isNumberedTitle = (line: string): boolean => line.length < 30 && numbered.test(line);

/**
 * The paragraphs of a run whose lines are parted by breaks. Pasted reports stand whole in one `<p>`, with a break for
 * every paragraph; elsewhere a break only folds a line. It ends a paragraph where a sentence ends before it or what
 * follows is indented, numbered, or apart by a blank line; otherwise it stays in the text as a line feed.
 */
export const splitRun = (lines: readonly string[]): string[] => {
  const paragraphs: string[][] = [];
  let last: string | undefined;
  for (const line of lines) {
    const isBlank = line.trim() === '';
    if (!isBlank) {
      const begins = last === undefined || sentenceEnd.test(last) || startsParagraph(line) || isNumberedTitle(last);
      if (begins) paragraphs.push([line]);
      else paragraphs.at(-1)?.push(line);
    }
    last = isBlank ? undefined : line;
  }
  return paragraphs.map((paragraph) => paragraph.join('\n'));
};
