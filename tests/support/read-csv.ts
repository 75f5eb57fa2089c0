/** Reads CSV as RFC 4180 writes it, and nothing more lenient. Our own, so that the writer is not checked by its sibling. */
export const readCsv = (text: string): { records: string[][]; quoted: boolean[][] } => {
  const records: string[][] = [];
  const quoted: boolean[][] = [];
  let at = 0;
  while (at < text.length) {
    const fields: string[] = [];
    const marks: boolean[] = [];
    for (;;) {
      const isQuoted = text[at] === '"';
      const match = isQuoted ? /"((?:[^"]|"")*)"/y : /([^",\r\n]*)/y;
      match.lastIndex = at;
      const found = match.exec(text);
      if (!found) throw new Error(`Broken field at ${at}`);
      fields.push((found[1] ?? '').replaceAll('""', '"'));
      marks.push(isQuoted);
      at = match.lastIndex;
      if (text[at] !== ',') break;
      at += 1;
    }
    if (!text.startsWith('\r\n', at)) throw new Error(`No CRLF at ${at}`);
    at += 2;
    records.push(fields);
    quoted.push(marks);
  }
  return { records, quoted };
};
