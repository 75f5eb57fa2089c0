/** Marks of searched words in English. */
export const marksEn = {
  markedOne: 'Marked “{words}”: {n}',
  marks: 'Search marks',
  clearMarks: 'Clear marks',
};
