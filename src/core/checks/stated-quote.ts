import type { Text } from '../findings/text.ts';
import type { Report, StatedFigure } from '../report/report.ts';
import type { Check } from './check.ts';
import { plain } from './sentences.ts';

export const statedQuote: Check = {
  id: 'stated-quote',
  severity: 'error',
  group: 'prose',
  title: { zh: '正文数据须有出处', en: 'A stated figure needs its sentence' },
  why: {
    zh: '从正文摘出的每个数据都附有原句：原句须见于正文，数须见于原句；原句写“余、约、多、近”的，数据须标为不精确。这样每个图表中的数都能回到原文。',
    en: 'Every figure taken from the prose carries its sentence: the sentence must stand in the body, the figure in the sentence, and a figure the sentence calls approximate (余, 约, 多, 近) must be marked so. That leads every charted figure back to the words it came from.',
  },
  fix: {
    zh: '照抄正文中的原句（空格不计），核对 value 和 exact。',
    en: 'Copy the sentence from the body (spaces do not matter) and check value and exact.',
  },
  *run(report) {
    const body = bodyText(report);
    for (const [index, figure] of report.stated.entries()) {
      const fault = faultOf(figure, body);
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

const bodyText = (report: Report): string =>
  plain(report.sections.flatMap((section) => [section.heading, ...section.blocks.map((block) => block.text)]).join(''));

const faultOf = (figure: StatedFigure, body: string): Text | undefined => {
  const quote = plain(figure.quote);
  if (quote === '' || !body.includes(quote)) {
    return { zh: `正文中找不到“${figure.quote}”。`, en: `“${figure.quote}” is not in the body.` };
  }
  const mentions = mentionsOf(quote, figure.value);
  if (mentions.length === 0) {
    return {
      zh: `“${figure.quote}”中没有 ${figure.value} 这个数。`,
      en: `“${figure.quote}” does not contain the figure ${figure.value}.`,
    };
  }
  if (mentions.some((mention) => mention.exact === figure.exact)) return undefined;
  return figure.exact
    ? {
        zh: `“${figure.quote}”写的是约数，exact 应为 false。`,
        en: `“${figure.quote}” gives an approximate figure: exact should be false.`,
      }
    : {
        zh: `“${figure.quote}”写的是确数，exact 应为 true。`,
        en: `“${figure.quote}” gives an exact figure: exact should be true.`,
      };
};

const number =
  /(约|大约|将?近|接近|超过|超|逾|不足|不到|至少)?(?<![\d.])(\d+(?:\.\d+)?)([余多几])?([万亿])?([余多几])?([^\d\s,。;、余多左以]{0,2})?([余多]|左右|以上|上下)?/g;
const powers: Record<string, number> = { 万: 4, 亿: 8 };

const mentionsOf = (quote: string, value: number): { exact: boolean }[] =>
  [...quote.matchAll(number)].flatMap((match) => {
    const [, before, digits = '', more, magnitude = '', moreStill, , after] = match;
    // 606.05万 as text with an exponent is read by the engine without a product that could round.
    const values = [Number(digits), Number(`${digits}e${powers[magnitude] ?? 0}`)];
    return values.includes(value) ? [{ exact: !(before || more || moreStill || after) }] : [];
  });
