import type { Text } from '../findings/text.ts';
import { plain } from '../report/prose-text.ts';
import type { Report, StatedFigure } from '../report/report.ts';
import type { Check } from './check.ts';
import { blocksOf } from './sentences.ts';

export const statedQuote: Check = {
  id: 'stated-quote',
  severity: 'error',
  group: 'prose',
  title: { zh: '正文数据须有出处', en: 'A stated figure needs its sentence' },
  why: {
    zh: '从正文摘出的每个数据都附有原句：原句须见于正文，数及其单位须见于原句；原句写“余、约、多、近”的，数据须标为不精确。这样每个图表中的数都能回到原文。',
    en: 'Every figure taken from the prose carries its sentence: the sentence must stand in the body, the figure and its unit in the sentence, and a figure the sentence calls approximate (余, 约, 多, 近) must be marked so. That leads every charted figure back to the words it came from.',
  },
  fix: {
    zh: '照抄正文中的原句（空格不计），核对 value、unit 和 exact。',
    en: 'Copy the sentence from the body (spaces do not matter) and check value, unit and exact.',
  },
  *run(report) {
    for (const [index, figure] of report.stated.entries()) {
      const fault = faultOf(figure, report);
      yield {
        at: `stated[${index}]`,
        outcome: fault ? 'broken' : 'holds',
        message: fault ?? {
          zh: `“${figure.quote}”见于正文，数为 ${figure.value}。`,
          en: `“${figure.quote}” stands in the body with the figure ${figure.value}.`,
        },
      };
    }
  },
};

/** Nearly every sentence stands in one paragraph; a page break may have cut it in two. */
const standsIn = (report: Report, quote: string): boolean =>
  blocksOf(report).some(({ text }) => text.includes(quote)) || bodyText(report).includes(quote);

const bodyText = (report: Report): string =>
  plain(report.sections.flatMap((section) => [section.heading, ...section.blocks.map((block) => block.text)]).join(''));

const faultOf = (figure: StatedFigure, report: Report): Text | undefined => {
  const quote = plain(figure.quote);
  if (quote === '' || !standsIn(report, quote)) {
    return { zh: `正文中找不到“${figure.quote}”。`, en: `“${figure.quote}” is not in the body.` };
  }
  const mentions = mentionsOf(quote, figure.value);
  if (mentions.length === 0) {
    return {
      zh: `“${figure.quote}”中没有 ${figure.value} 这个数。`,
      en: `“${figure.quote}” does not contain the figure ${figure.value}.`,
    };
  }
  const inUnit = mentions.filter((mention) => mention.hasUnit(plain(figure.unit)));
  if (inUnit.length === 0) return unitDiffers(figure, mentions);
  return inUnit.some((mention) => mention.exact === figure.exact) ? undefined : exactDiffers(figure);
};

const unitDiffers = (figure: StatedFigure, mentions: readonly Mention[]): Text => {
  const printed = [...new Set(mentions.map((mention) => mention.printed))];
  return {
    zh: `“${figure.quote}”写的是“${printed.join('”“')}”，unit 却是“${figure.unit}”；请照原文改正 unit。`,
    en: `“${figure.quote}” gives “${printed.join('”, “')}”, but unit is “${figure.unit}”: correct unit by the original.`,
  };
};

const exactDiffers = (figure: StatedFigure): Text =>
  figure.exact
    ? {
        zh: `“${figure.quote}”写的是约数，exact 应为 false。`,
        en: `“${figure.quote}” gives an approximate figure: exact should be false.`,
      }
    : {
        zh: `“${figure.quote}”写的是确数，exact 应为 true。`,
        en: `“${figure.quote}” gives an exact figure: exact should be true.`,
      };

const number =
  /(约|大约|将?近|接近|超过|超|逾|不足|不到|至少)?(?<![\d.])(\d+(?:\.\d+)?)([余多几])?([万亿])?([余多几])?([^\d\s,。;、余多左以]{0,2})?([余多]|左右|以上|上下)?/g;
const powers: Record<string, number> = { 万: 4, 亿: 8 };

const longestUnit = 40;

interface Mention {
  exact: boolean;
  /** With the word after it, where the unit is looked for. */
  printed: string;
  /** Whether the unit stands after the number. A number with no word after it leaves its unit open. */
  hasUnit(unit: string): boolean;
}

const mentionsOf = (quote: string, value: number): Mention[] =>
  [...quote.matchAll(number)].flatMap((match) => {
    const [printed, before, digits = '', more, magnitude = '', moreStill, , after] = match;
    // 606.05万 as text with an exponent is read by the engine without a product that could round.
    const readings = [
      { value: Number(digits), unitFrom: magnitude },
      { value: Number(`${digits}e${powers[magnitude] ?? 0}`), unitFrom: '' },
    ].filter((reading) => reading.value === value);
    if (readings.length === 0) return [];
    const end = match.index + digitsEnd(match);
    const next = quote.slice(end, end + longestUnit).replace(/^[余多几、]/, '');
    const hasUnit = (unit: string) =>
      /^[,。;:!?()]|^$/.test(next) || readings.some(({ unitFrom }) => `${unitFrom}${next}`.startsWith(unit));
    return [{ exact: !(before || more || moreStill || after), printed, hasUnit }];
  });

/** Where the digits and their 万 end: what follows is the unit. */
const digitsEnd = ([, before = '', digits = '', more = '', magnitude = '', moreStill = '']: RegExpExecArray): number =>
  `${before}${digits}${more}${magnitude}${moreStill}`.length;
