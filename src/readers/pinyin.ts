import { pinyin } from 'pinyin-pro';

/** Names of places that the dictionary reads by their everyday sound; content/ and the official list of names decide. */
const placeReadings: Readonly<Record<string, string>> = {
  巴藏沟: 'bā zàng gōu',
  夹河子: 'jiā hé zi',
  万柏林: 'wàn bǎi lín',
  洪洞: 'hóng tóng',
  歙县: 'shè xiàn',
  单县: 'shàn xiàn',
  蔚县: 'yù xiàn',
  蠡县: 'lǐ xiàn',
  浚县: 'xùn xiàn',
  任县: 'rén xiàn',
  任丘: 'rén qiū',
  任城: 'rén chéng',
  乐亭: 'lào tíng',
  乐清: 'yuè qīng',
  泌阳: 'bì yáng',
  台州: 'tāi zhōu',
  天台: 'tiān tāi',
  涡阳: 'guō yáng',
  什邡: 'shí fāng',
  尉犁: 'yù lí',
  筠连: 'jūn lián',
  繁峙: 'fán shì',
  大埔: 'dà bù',
  吴堡: 'wú bǔ',
  监利: 'jiàn lì',
  珲春: 'hún chūn',
  黄陂: 'huáng pí',
  那曲: 'nà qū',
  召陵: 'shào líng',
  曾都: 'zēng dū',
  三都: 'sān dū',
  都安: 'dū ān',
  都匀: 'dū yún',
  都昌: 'dū chāng',
  塔什库尔干: 'tǎ shí kù ěr gān',
  浒墅关: 'xǔ shù guān',
};

/** The two provinces that sound alike are told apart as everywhere: Shaanxi. */
const slugs: Readonly<Record<string, string>> = { 陕西: 'shaanxi' };

const readingOf = (name: string): string[] => {
  const known = Object.keys(placeReadings).find((place) => name.startsWith(place));
  if (known === undefined) return pinyin(name, { type: 'array' });
  const rest = name.slice(known.length);
  return [...(placeReadings[known] ?? '').split(' '), ...(rest === '' ? [] : pinyin(rest, { type: 'array' }))];
};

/** Syllables with tone marks, as region.yaml has them: `Lán lóng kǒu`. */
export const pinyinOf = (name: string): string => {
  const syllables = readingOf(name).join(' ');
  return syllables.charAt(0).toUpperCase() + syllables.slice(1);
};

/** A folder name in content/: `lanlongkou`; ü is v, what no dictionary reads is left out. */
export const slugOf = (name: string): string =>
  slugs[name] ??
  readingOf(name)
    .map((syllable) =>
      syllable
        .normalize('NFD')
        .replace(/u\u0308/g, 'v')
        .replace(/\p{M}/gu, '')
        .toLowerCase(),
    )
    .filter((syllable) => /^[a-zv0-9]+$/.test(syllable))
    .join('');
