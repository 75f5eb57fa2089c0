import type { ImportNote } from '../../core/importer/blocks.ts';
import { refusal } from '../../core/importer/import-rules.ts';
import { type Language, pick } from '../../i18n/language.ts';

/** Reasons the importer gave, or that the page itself has. */
export type Refused = readonly ImportNote[] | 'too slow';

const megabyte = 1024 * 1024;
/** As much as the readers take. */
const largestFile = 30 * megabyte;
/** After so long a file is too complex. */
export const longestRead = 20;

/** Before a byte of it is read. */
export const tooLarge = (file: File): readonly ImportNote[] | undefined => {
  if (file.size <= largestFile) return undefined;
  const [size, limit] = [(file.size / megabyte).toFixed(1), largestFile / megabyte];
  return [
    refusal('import-too-large', {
      zh: `文件有 ${size} MB，最多 ${limit} MB。`,
      en: `The file has ${size} MB; the limit is ${limit} MB.`,
    }),
  ];
};

const tooSlow = (): ImportNote =>
  refusal('import-too-complex', {
    zh: `读了 ${longestRead} 秒还没有读完。`,
    en: `After ${longestRead} seconds it was still not read.`,
  });

export const reasonsWhyNot = (refused: Refused, language: Language): string[] =>
  (refused === 'too slow' ? [tooSlow()] : refused).map(({ message }) => pick(message, language));
