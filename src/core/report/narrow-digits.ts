/**
 * Full-width digits and signs as narrow ones, and nothing else: NFKC would also make 51 of `5¹` and of `5①`, whose mark
 * points to a note.
 */
export const narrowDigits = (text: string): string =>
  text
    .replace(/[０-９，．＋－]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u3000]/g, ' ');
