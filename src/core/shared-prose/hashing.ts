import { sharedProseRules } from './rules.ts';

/** A number of 32 bits for a text, the same everywhere (FNV-1a, mixed). */
export const hashText = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return mix(hash);
};

export const mix = (hash: number): number => {
  const first = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
};

/** 64 bits in two numbers: among millions of texts no two have the same by chance. */
export const fingerprint = (text: string): readonly [number, number] => [hashText(text), hashText(`#${text}`)];

/** Every run of characters in the text, in order, as the number that hashText has for it. */
export const runsOf = (text: string): Uint32Array => {
  const { run } = sharedProseRules;
  const runs = new Uint32Array(Math.max(text.length - run + 1, 0));
  for (let at = 0; at < runs.length; at += 1) {
    let hash = 0x811c9dc5;
    for (let index = at; index < at + run; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    runs[at] = mix(hash);
  }
  return runs;
};

/** Bands of rows: two texts of similarity s meet in one of them with 1 − (1 − s⁴)³², which is 98.8 % at 0.6. */
export const bands = 32;
const rows = 4;

/** Fixed, so that the same reports always give the same groups. */
const multipliers = Uint32Array.from({ length: bands * rows }, (_, index) => mix(index + 1) | 1);
const summands = Uint32Array.from({ length: bands * rows }, (_, index) => mix(index + 0x9e3779b9));

/** One number a band (MinHash): texts that share many runs share some of these. */
export const signatureOf = (runs: Uint32Array): Uint32Array =>
  Uint32Array.from({ length: bands }, (_, band) => {
    let key = band + 1;
    for (let row = 0; row < rows; row += 1) key = mix(Math.imul(key, 31) ^ leastOf(runs, band * rows + row));
    return key;
  });

/** By place, and in signed numbers (adding 2³¹ keeps their order): this is most of the work, and so it takes a quarter of the time. */
const leastOf = (runs: Uint32Array, index: number): number => {
  const multiplier = (multipliers[index] ?? 1) | 0;
  const summand = ((summands[index] ?? 0) + 0x80000000) | 0;
  let least = 0x7fffffff;
  for (let at = runs.length - 1; at >= 0; at -= 1) {
    const value = (Math.imul(runs[at] ?? 0, multiplier) + summand) | 0;
    if (value < least) least = value;
  }
  return (least + 0x80000000) >>> 0;
};
