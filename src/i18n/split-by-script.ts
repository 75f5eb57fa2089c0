/** A stretch of a text in one language. */
export interface TextPart {
  text: string;
  isChinese: boolean;
}

/**
 * From the first Han character to the last before Latin letters, with the figures that open it (`606.05万元`) and
 * the punctuation that closes it: what stands between is read in Chinese, too (`国办公开办函〔2019〕60号`).
 */
const chinese = /(?:\d[\d.,]*)?\p{Script=Han}(?:[^\p{Script=Latin}]*\p{Script=Han})?[\u3001-\u303f\uff00-\uffef]*/gu;

/** Parts a text of an English page, so that a screen reader changes its voice where the Chinese begins and ends. */
export const splitByScript = (text: string): TextPart[] => {
  const parts: TextPart[] = [];
  let done = 0;
  for (const match of text.matchAll(chinese)) {
    if (match.index > done) parts.push({ text: text.slice(done, match.index), isChinese: false });
    parts.push({ text: match[0], isChinese: true });
    done = match.index + match[0].length;
  }
  if (done < text.length) parts.push({ text: text.slice(done), isChinese: false });
  return parts;
};
