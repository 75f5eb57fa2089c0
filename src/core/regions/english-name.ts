import { kindOf } from './gazetteer.ts';
import { shortName } from './name-forms.ts';
import type { RegionLevel } from './region.ts';

/** Provinces whose English name is more than pinyin and kind. */
const provinces: Readonly<Record<string, string>> = {
  陕西省: 'Shaanxi Province',
  内蒙古自治区: 'Inner Mongolia Autonomous Region',
  广西壮族自治区: 'Guangxi Zhuang Autonomous Region',
  西藏自治区: 'Xizang Autonomous Region',
  宁夏回族自治区: 'Ningxia Hui Autonomous Region',
  新疆维吾尔自治区: 'Xinjiang Uygur Autonomous Region',
};

const pseudo: Readonly<Record<string, string>> = {
  市辖区: 'Districts',
  县: 'Counties',
  省直辖县级行政区划: 'Directly Administered Counties',
  自治区直辖县级行政区划: 'Directly Administered Counties',
};

const nationalities: readonly [name: string, english: string][] = [
  ['蒙古', 'Mongol'],
  ['维吾尔', 'Uygur'],
  ['布依', 'Bouyei'],
  ['朝鲜', 'Korean'],
  ['土家', 'Tujia'],
  ['哈尼', 'Hani'],
  ['哈萨克', 'Kazak'],
  ['傈僳', 'Lisu'],
  ['拉祜', 'Lahu'],
  ['东乡', 'Dongxiang'],
  ['纳西', 'Naxi'],
  ['景颇', 'Jingpo'],
  ['柯尔克孜', 'Kirgiz'],
  ['达斡尔', 'Daur'],
  ['仫佬', 'Mulao'],
  ['布朗', 'Blang'],
  ['撒拉', 'Salar'],
  ['毛南', 'Maonan'],
  ['仡佬', 'Gelao'],
  ['锡伯', 'Xibe'],
  ['阿昌', 'Achang'],
  ['普米', 'Pumi'],
  ['塔吉克', 'Tajik'],
  ['鄂温克', 'Ewenki'],
  ['鄂伦春', 'Oroqen'],
  ['俄罗斯', 'Russian'],
  ['德昂', 'De’ang'],
  ['保安', 'Bonan'],
  ['裕固', 'Yugur'],
  ['独龙', 'Derung'],
  ['赫哲', 'Hezhe'],
  ['门巴', 'Moinba'],
  ['珞巴', 'Lhoba'],
  ['基诺', 'Jino'],
  ['回', 'Hui'],
  ['藏', 'Tibetan'],
  ['苗', 'Miao'],
  ['彝', 'Yi'],
  ['壮', 'Zhuang'],
  ['满', 'Manchu'],
  ['侗', 'Dong'],
  ['瑶', 'Yao'],
  ['白', 'Bai'],
  ['傣', 'Dai'],
  ['黎', 'Li'],
  ['佤', 'Va'],
  ['畲', 'She'],
  ['水', 'Sui'],
  ['羌', 'Qiang'],
  ['怒', 'Nu'],
  ['京', 'Gin'],
  ['土', 'Tu'],
  ['各', 'Multi-ethnic'],
];

const kinds: readonly [end: RegExp, english: string][] = [
  [/自治州$/, 'Autonomous Prefecture'],
  [/自治县$/, 'Autonomous County'],
  [/自治旗$/, 'Autonomous Banner'],
  [/自治区$/, 'Autonomous Region'],
  [/神农架林区$/, 'Forestry District'],
  [/特区$/, 'Special District'],
  [/地区$/, 'Prefecture'],
  [/省$/, 'Province'],
  [/盟$/, 'League'],
  [/旗$/, 'Banner'],
  [/县$/, 'County'],
  [/区$/, 'District'],
  [/市$/, 'City'],
];

const townshipKinds: Readonly<Record<string, string>> = {
  镇: 'Town',
  乡: 'Township',
  民族乡: 'Ethnic Township',
  街道: 'Subdistrict',
  苏木: 'Sumu',
};

/** Without tones, as one word: `Ping’an`. */
const wordOf = (pinyin: string): string => {
  const word = withoutTones(pinyin)
    .replaceAll(/ (?=[aeo])/g, '’')
    .replaceAll(' ', '');
  return word.charAt(0).toUpperCase() + word.slice(1);
};

/** The dots of ü stay. */
const withoutTones = (pinyin: string): string =>
  /^[a-zü ]*$/.test(pinyin)
    ? pinyin
    : pinyin
        .normalize('NFD')
        .replace(/[\u0300-\u0307\u0309-\u036f]/g, '')
        .normalize('NFC')
        .toLowerCase();

/** `Lanlongkou Town`, `Huzhu Tu Autonomous County`; nothing for a farm or a park, whose English name nobody can derive. */
export const englishName = (name: string, level: RegionLevel, pinyin: (name: string) => string): string | undefined => {
  const fixed = provinces[name] ?? pseudo[name];
  if (fixed !== undefined) return fixed;
  const stem = shortName(name, level);
  const kind = kindBehind(stem, name, level);
  return kind === '' ? undefined : `${wordOf(pinyin(stem))} ${kind}`;
};

/** By what follows the stem: the same few endings forty thousand times. */
const kindsBehind = new Map<string, string>();

const kindBehind = (stem: string, name: string, level: RegionLevel): string => {
  const rest = name.slice(stem.length);
  const isTelling = rest !== '' && name.startsWith(stem);
  const key = level + rest;
  const kind = (isTelling ? kindsBehind.get(key) : undefined) ?? englishKind(name, rest, level);
  if (isTelling) kindsBehind.set(key, kind);
  return kind;
};

/** `Hui Ethnic Township`; empty where there is no word for it. */
const englishKind = (name: string, rest: string, level: RegionLevel): string => {
  const kind = level === 'township' ? townshipKinds[kindOf(name)] : kinds.find(([end]) => end.test(name))?.[1];
  if (kind === undefined) return '';
  const municipality = level === 'province' && kind === 'City' ? 'Municipality' : kind;
  return [...nationalitiesIn(rest), municipality].join(' ');
};

/** Hui of 回族乡; “Mongol and Tibetan” of 蒙古族藏族自治州. */
const nationalitiesIn = (rest: string): string[] => {
  const found: string[] = [];
  let left = rest;
  for (let next = firstOf(left); next; next = firstOf(left)) {
    found.push(next[1]);
    left = left.slice(next[0].length).replace(/^民?族/, '');
  }
  return found.length > 1 ? [`${found.slice(0, -1).join(', ')} and ${found.at(-1)}`] : found;
};

/** One character is a nationality only with 族 behind it. */
const firstOf = (text: string): readonly [string, string] | undefined =>
  nationalities.find(([name]) => text.startsWith(name) && (name.length > 1 || text.charAt(1) === '族'));
