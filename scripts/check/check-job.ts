import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { type CheckJob, checkPart } from '../../src/core/check-content.ts';
import {
  type FindingsFormat,
  type FormattedPiece,
  formatPiece,
  JoinedPieces,
} from '../../src/core/findings/findings-format.ts';
import { githubFormat } from '../../src/core/findings/format-github.ts';
import { jsonFormat } from '../../src/core/findings/format-json.ts';
import { sarifFormat } from '../../src/core/findings/format-sarif.ts';
import { textFormat } from '../../src/core/findings/format-text.ts';
import type { Text } from '../../src/core/findings/text.ts';
import type { OriginalOfReport } from '../../src/core/join-counties.ts';
import { allRules } from '../../src/core/portal.ts';
import { EncodedText } from './encoded-text.ts';

/** How findings are told: plain values, so that every thread gets the same. */
export interface CheckSettings {
  folder: string;
  format: FormatName;
  lang: keyof Text;
  /** The terminal shows colours. */
  coloured: boolean;
  /** Files and folders of the content whose findings are told; none means all. */
  paths: readonly string[];
}

/** What a job found, as it is printed. */
export interface ToldJob extends Omit<FormattedPiece, 'text'> {
  /** UTF-8. */
  text: Uint8Array<ArrayBuffer>;
  originals: OriginalOfReport[];
}

export type FormatName = 'text' | 'github' | 'json' | 'sarif';

export const formatNames: readonly string[] = ['text', 'github', 'json', 'sarif'] satisfies FormatName[];

export const formatOf = ({ format, lang, folder, coloured }: CheckSettings): FindingsFormat => {
  const options = { lang, folder, rules: allRules };
  if (format === 'json') return jsonFormat;
  if (format === 'sarif') return sarifFormat(options);
  if (format === 'github') return githubFormat(options);
  return coloured
    ? textFormat({ ...options, paint: (style, words) => styleText(style, words, { validateStream: false }) })
    : textFormat(options);
};

/** How this thread does a job: it reads the files itself and keeps nothing of them. */
export const jobWith = (settings: CheckSettings): ((job: CheckJob) => ToldJob) => {
  const { folder, paths } = settings;
  const format = formatOf(settings);
  const text = new EncodedText();
  const read = (path: string) => ({ path, bytes: readFileSync(join(folder, path)) });
  return (job) => {
    const pieces = new JoinedPieces(format);
    const originals: OriginalOfReport[] = [];
    // A township at a time: its findings are put into bytes and forgotten before they get old in memory.
    for (const part of job.parts) {
      const checked = checkPart(part, read);
      originals.push(...checked.originals);
      const told = checked.findings.filter(({ place }) => paths.length === 0 || isUnderAny(place.file, paths));
      const piece = formatPiece(format, told);
      text.add(pieces.add(piece, piece.text === ''));
      text.add(piece.text);
    }
    return { text: text.take(), ...pieces.counts, originals };
  };
};

/** Whether a file is one of these, or lies in one of these folders; `''` is the folder of all. */
export const isUnderAny = (file: string, paths: readonly string[]): boolean =>
  paths.some((path) => path === '' || file === path || file.startsWith(`${path}/`));
