/** What decides whether two passages count as shared. The page that tells readers how it is done reads the same numbers. */
export const sharedProseRules = {
  /** A passage is a paragraph with at least so many characters left, punctuation not counted, once the form's own words are out. */
  shortest: 60,
  /** Passages are compared by their runs of so many characters. */
  run: 5,
  /** Of all the runs that two passages have, so many are in both (Jaccard) … */
  similarity: 0.6,
  /** … or of the runs of the shorter one so many are in the longer. */
  containment: 0.8,
  /** A sentence word for word in reports of so many townships and more is the form's or a superior's: by number, share of all, provinces. */
  common: { townships: 20, share: 0.01, provinces: 3 },
  /** Up to so many passages a group tells every pair; a larger one each passage's likeness to the first and to the one before. */
  largestWithAllPairs: 24,
  /** A report's page tells of so many other townships; the rest is in the open data. */
  mostOthers: 5,
  /** A page of groups holds so many of them, the newest first, and of each so many passages. */
  mostListed: { latest: 30, ofProvince: 150, passages: 20 },
} as const;
