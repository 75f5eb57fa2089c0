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
  const paragraphs: string[] = [];
  let current: string | undefined;
  for (const line of lines) {
    if (line.trim() === '') {
      if (current !== undefined) paragraphs.push(current);
      current = undefined;
    } else if (current === undefined) current = line;
    else if (sentenceEnd.test(current) || startsParagraph(line) || isNumberedTitle(current)) {
      paragraphs.push(current);
      current = line;
    } else current = `${current}\n${line}`;
  }
  return current === undefined ? paragraphs : [...paragraphs, current];
};
