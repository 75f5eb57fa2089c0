import { writtenForms } from '../regions/name-forms.ts';
import type { Region } from '../regions/region.ts';

/** Takes years and the township's own names out of a text, so that a template filled in with another name is still the same. */
export type Neutralise = (text: string) => string;

/** Bare stems of larger places are words too (平安 is a county and a wish), so these only count with their kind. */
const withKind = /[省市区县州盟旗]$/;

export const neutraliserFor = (lineage: readonly Region[], issuer: string): Neutralise => {
  const township = lineage.at(-1);
  const above = lineage.slice(0, -1);
  const names = new Set([
    issuer,
    ...(township ? namesOf(township) : []),
    ...above.flatMap(namesOf).filter((name) => withKind.test(name)),
  ]);
  const longestFirst = [...names].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
  const own = new RegExp(longestFirst.map((name) => RegExp.escape(name)).join('|') || '(?!)', 'g');
  return (text) =>
    text
      .normalize('NFKC')
      .replace(/\s/g, '')
      .replace(own, '某地')
      .replace(years, '某年')
      .replace(self, '某地')
      .replace(office, '某地');
};

const namesOf = ({ name, formerly }: Region): string[] =>
  [name, ...formerly.flatMap((former) => [former.name ?? [], former.county ?? []].flat())].flatMap(writtenForms);

const years = /(?:(?:19|20)\d\d|[一二][九〇○零Oo][〇○零一二三四五六七八九Oo]{2})年?(?:度(?!假|量))?/g;
/** 我乡, 本镇, 全街道: the township speaks of itself. */
const self = /[我本全](?:乡镇|街道|[乡镇])/g;
/** 乡政府, 镇党委, 镇长: a kind of township named for itself. */
const office = /(?:街道|[乡镇])(?=人民政府|政府|党委|党政|机关|领导|直各|属各|主要负责|分管|长)/g;

/** The sentences of a neutral text, letters and digits only, without the number each may begin with. */
export const sentencesOf = (neutral: string): string[] =>
  neutral.split(/[。！？；!?;\n]/).flatMap((sentence) => {
    const words = sentence.replace(enumerated, '').replace(/[^\p{L}\p{N}]/gu, '');
    return words === '' ? [] : [words];
  });

const enumerated = /^(?:[一二三四五六七八九十]+[是要]|[(（]?[一二三四五六七八九十\d]+[)）、.．]+)+/;
