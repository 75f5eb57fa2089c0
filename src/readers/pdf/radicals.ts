import type { PageMarks } from './marks.ts';

/**
 * Some PDFs name the shape of a Han character by the radical that looks the same. Those of the Kangxi block have their
 * character in Unicode's own tables; these of the supplement have none there.
 */
const pairs = [
  '⺌小 ⺍小 ⺎兀 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺗心 ⺙攵 ⺛旡 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺢水 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺨犭 ⺩王 ⺪疋 ⺫目',
  '⺬示 ⺭礻 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺶羊 ⺷羊 ⺸羊 ⺹老 ⺻聿 ⺼月 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻌辶',
  '⻍辶 ⻎辶 ⻏阝 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻕阜 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞食 ⻟飠 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼',
  '⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻳龟 ⺁厂 ⺃乚 ⺅亻 ⺆冂 ⺇几 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺏尢 ⺐尢 ⺑尢',
  '⺘扌 ⺜日 ⺮竹 ⺳网 ⺽臼 ⻈讠 ⺖忄 ⺺肀',
];

/**
 * Where two code points share a shape, Chromium names the rarer one: these are all of GB 2312 and of the township names
 * that it changes when it prints with Noto CJK. Nobody writes the first of a pair in simplified Chinese.
 */
const twins = '戶户 㬵胶 ―— 〜～ \u2329〈 \u232A〉 ∕／ ‒–';

const standsFor = new Map(
  [...pairs, twins]
    .flatMap((line) => line.split(' '))
    .map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);

/** The character that a radical or a rare twin stands for, or the character itself. */
const putBackRadical = (character: string): string => {
  // The radical ⼾ is 戶 in Unicode's tables, and that stands for 户.
  const plain = /[\u2F00-\u2FDF]/.test(character) ? character.normalize('NFKC') : character;
  return standsFor.get(plain) ?? plain;
};

const isPutBack = (character: string): boolean => putBackRadical(character) !== character;

/** Puts back the radicals and twins of all pages, and counts them. */
export const putBackRadicals = (pages: readonly PageMarks[]): { marks: PageMarks[]; radicals: number } => {
  let radicals = 0;
  const marks = pages.map((page) => ({
    ...page,
    glyphs: page.glyphs.map((glyph) => {
      const text = Array.from(glyph.text, putBackRadical).join('');
      if (text === glyph.text) return glyph;
      radicals += Array.from(glyph.text).filter(isPutBack).length;
      return { ...glyph, text };
    }),
  }));
  return { marks, radicals };
};
