const han = /[\p{Script=Han}\u2E80-\u2FDF\u3000-\u303F\uFF00-\uFFEF“”‘’…—·]/u;

/** Han characters and their punctuation, which stand together without spaces. */
export const isHan = (text: string): boolean => han.test(text);

export const isBlank = (text: string): boolean => text.trim() === '';

const lastOf = (text: string): string => Array.from(text).at(-1) ?? '';
const firstOf = (text: string): string => Array.from(text)[0] ?? '';

/** Joins two printed lines of one text. Between Han characters a line end is nothing, between words it is a space. */
export const joinWrapped = (before: string, after: string): string => {
  const head = before.trimEnd();
  const tail = after.trimStart();
  if (head === '' || tail === '') return head + tail;
  const last = lastOf(head);
  const first = firstOf(tail);
  if (isHan(last) && isHan(first)) return head + tail;
  const spaced = head !== before || tail !== after;
  const words = /[\p{L}\p{N}]/u.test(last) && /[\p{L}\p{N}]/u.test(first) && !isHan(last) && !isHan(first);
  return spaced || words ? `${head} ${tail}` : head + tail;
};
