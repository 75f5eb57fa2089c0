import type { StatedFigure } from '../report/report.ts';

/** `stated` of the front matter, a figure a line; nothing where there is none. */
export const formatStated = (figures: readonly StatedFigure[]): string[] => {
  if (figures.length === 0) return [];
  return [
    'stated:',
    ...figures.map(
      ({ indicator, value, exact, unit, quote }) =>
        `  - { indicator: ${indicator}, value: ${value}, exact: ${exact}, unit: ${inBrackets(unit)}, quote: ${inBrackets(quote)} }`,
    ),
  ];
};

/** Plain where YAML reads it back inside brackets as the same words, else in double quotes. */
const inBrackets = (text: string): string =>
  /^[\p{Script=Han}\d“][^\n\t"'\\`#,:[\]{}&*!|>%@]*$/u.test(text) && !/^[\d.]+$/.test(text) && text.trim() === text
    ? text
    : JSON.stringify(text);
