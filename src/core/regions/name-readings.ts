/** The readings of characters, as `NameTable` has them: the usual one first, parted by slashes. */
export type NameReadings = ReadonlyMap<string, string>;

export const readReadings = (text: string): NameReadings => {
  const readings = new Map<string, string>();
  for (const [, sounds = '', characters = ''] of text.matchAll(/([a-z/]+)([^a-z/ ]+)/gu))
    for (const character of characters) readings.set(character, sounds);
  return readings;
};

export const formatReadings = (readings: NameReadings): string => {
  const characters = new Map<string, string>();
  for (const [character, sounds] of [...readings].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (sounds !== '') characters.set(sounds, (characters.get(sounds) ?? '') + character);
  return [...characters]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([sounds, all]) => sounds + all)
    .join(' ');
};

/** Syllable by syllable: `ba zang/cang gou`. What has no reading is left out. */
export const soundOf = (name: string, readings: NameReadings): string => {
  let sound = '';
  for (const character of name) {
    const sounds = readings.get(character);
    if (sounds !== undefined) sound += sound === '' ? sounds : ` ${sounds}`;
  }
  return sound;
};
