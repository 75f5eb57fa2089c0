export interface BibtexEntry {
  type: string;
  key: string;
  /** As LaTeX would print them, but for braces that only hold words together. */
  fields: Record<string, string>;
}

/** Reads one entry as BibTeX does: braces are counted, whatever stands before them. Throws where it is not whole. */
export const parseBibtex = (text: string): BibtexEntry => {
  const [whole = '', type = '', key = ''] = /^@(\w+)\{([^\s,{}"#%'()=~\\]+),/.exec(text) ?? [];
  if (whole === '') throw new Error(`No entry begins here: ${text.slice(0, 60)}`);
  const fields: Record<string, string> = {};
  let at = whole.length;
  for (;;) {
    const [opening = '', name = ''] = /^\s*(\w+) = \{/.exec(text.slice(at)) ?? [];
    if (opening === '') break;
    const start = at + opening.length;
    const end = closingBrace(text, start);
    fields[name] = name === 'url' ? text.slice(start, end) : fromTex(text.slice(start, end));
    at = end + 1;
    if (text[at] === ',') at += 1;
  }
  if (text.slice(at).trim() !== '}') throw new Error(`The entry is not closed: ${text.slice(at)}`);
  return { type, key, fields };
};

const closingBrace = (text: string, start: number): number => {
  let depth = 1;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error(`A brace is never closed: ${text.slice(start)}`);
};

const commands: Record<string, string> = {
  '\\textbackslash{}': '\\',
  '\\textbraceleft{}': '{',
  '\\textbraceright{}': '}',
  '\\textasciitilde{}': '~',
  '\\textasciicircum{}': '^',
};

const fromTex = (words: string): string =>
  words.replaceAll(/\\text\w+\{\}|\\([&%$#_])/g, (command, sign?: string) => sign ?? commands[command] ?? command);
