const quotes: Record<string, string> = { '“': '"', '”': '"', '‘': "'", '’': "'" };

/** The same for texts that differ only in spaces, in the width of characters or in the shape of quotation marks. */
export const foldPrint = (text: string): string =>
  text.normalize('NFKC').replace(/[\s“”‘’]/g, (mark) => quotes[mark] ?? '');
