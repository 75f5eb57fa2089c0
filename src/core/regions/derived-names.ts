import { englishName } from './english-name.ts';
import { shortName } from './name-forms.ts';
import type { RegionLevel } from './region.ts';

export interface SoundedName {
  name: string;
  level: RegionLevel;
  /** Syllables without tones, readings parted by slashes. */
  pinyin: string;
}

/** What its folder is called where nothing speaks against it: `lanlongkou`. */
export const derivedStep = (sounded: SoundedName): string => usualSound(sounded).join('');

/** `Lanlongkou Town`; empty for what has no English kind. */
export const derivedEnglish = (sounded: SoundedName): string =>
  englishName(sounded.name, sounded.level, () => usualSound(sounded).join(' ').replaceAll('v', 'ü')) ?? '';

/** The name without its kind, in the usual reading of each character. */
const usualSound = ({ name, level, pinyin }: SoundedName): string[] => {
  const syllables = pinyin.split(' ', shortName(name, level).length);
  return pinyin.includes('/') ? syllables.map((readings) => readings.split('/', 1)[0] ?? '') : syllables;
};
