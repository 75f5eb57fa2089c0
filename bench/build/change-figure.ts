import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Change {
  /** Below the content folder. */
  file: string;
  putBack(): void;
}

/** 行政处罚 of 2021: no sum counts it, so no rule is broken by its change. */
const figure = /^(\| 行政处罚 \| )(\d+)( \|)|^( {2}penalties: \{ decisions: )(\d+)( \})/m;

/**
 * One more penalty in one report, in a table of the body where a report has its tables there, else in the front matter.
 *
 * @throws a sentence for people where no report has such a figure
 */
export const changeOneFigure = (content: string): Change => {
  const files = globSync('**/*.md', { cwd: content }).sort();
  const texts = files.map((file) => ({ file, text: readFileSync(join(content, file), 'utf8') }));
  const changeable = texts.filter(({ text }) => figure.test(text));
  const found = changeable.find(({ text }) => text.includes('\n| 行政处罚 |')) ?? changeable[0];
  if (found === undefined) throw new Error('No report has a figure for 行政处罚 that could be changed.');
  const { file, text } = found;
  writeFileSync(join(content, file), addOne(text));
  return { file, putBack: () => writeFileSync(join(content, file), text) };
};

export const addOne = (text: string): string =>
  text.replace(figure, (_, ...parts: string[]) => {
    const [before = '', value = '', after = ''] = parts[0] === undefined ? parts.slice(3, 6) : parts.slice(0, 3);
    return `${before}${Number(value) + 1}${after}`;
  });
