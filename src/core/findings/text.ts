/** A sentence or label in every language of the portal. */
export interface Text {
  zh: string;
  en: string;
}

/** The same words in both languages: numbers, ids, quotations. */
export const same = (words: string): Text => ({ zh: words, en: words });
