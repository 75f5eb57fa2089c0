import { pinyin } from 'pinyin-pro';
import type { Readings } from './name-index.ts';

const plain = { toneType: 'none', type: 'array', v: true } as const;

/** What a character sounds like in this word, then whatever else it can sound like. Runs in the build, never in a browser. */
export const pinyinReadings: Readings = (name) => {
  const inContext = pinyin(name, plain);
  return [...name].map((character, index) => {
    const all = [inContext[index] ?? '', ...pinyin(character, { ...plain, multiple: true })];
    return [...new Set(all)].filter((reading) => /^[a-z]+$/.test(reading));
  });
};
