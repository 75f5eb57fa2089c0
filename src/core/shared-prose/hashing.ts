import { sharedProseRules } from './rules.ts';

/** A number of 32 bits for a text, the same everywhere (FNV-1a, mixed). */
export const hashText = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return mix(hash);
};

const mix = (hash: number): number => {
  const first = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
};

/** Every run of characters in the text, in order. */
export const runsOf = (text: string): Uint32Array => {
  const { run } = sharedProseRules;
  const runs = new Uint32Array(Math.max(text.length - run + 1, 0));
  for (let at = 0; at < runs.length; at += 1) runs[at] = hashText(text.slice(at, at + run));
  return runs;
};

/** Bands of rows: two texts of similarity s meet in one of them with 1 − (1 − s⁴)³², which is 98.8 % at 0.6. */
export const bands = 32;
const rows = 4;

/** Fixed, so that the same reports always give the same groups. */
const multipliers = Uint32Array.from({ length: bands * rows }, (_, index) => mix(index + 1) | 1);
const summands = Uint32Array.from({ length: bands * rows }, (_, index) => mix(index + 0x9e3779b9));

/** One number a band (MinHash): texts that share many runs share some of these. */
export const signatureOf = (runs: Uint32Array): Uint32Array => {
  const least = new Uint32Array(bands * rows).fill(0xffffffff);
  for (const run of runs)
    for (let index = 0; index < least.length; index += 1) {
      const value = (Math.imul(run, multipliers[index] ?? 1) + (summands[index] ?? 0)) >>> 0;
      if (value < (least[index] ?? 0)) least[index] = value;
    }
  return Uint32Array.from({ length: bands }, (_, band) => {
    let key = band + 1;
    for (let row = 0; row < rows; row += 1) key = mix(Math.imul(key, 31) ^ (least[band * rows + row] ?? 0));
    return key;
  });
};
