/** States of cells and outcomes of checks in English. */
export const statesEn = {
  blank: 'blank',
  notApplicable: 'n/a',
  text: 'text',
  absent: 'no such row',
};

export const outcomesEn = {
  holds: 'no problem',
  holdsIfBlankIsZero: 'no problem if blanks are 0',
  broken: 'not as the rule says',
  notAssessable: 'cannot be judged',
};
