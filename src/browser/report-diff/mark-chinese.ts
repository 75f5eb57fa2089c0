import { splitByScript } from '../../i18n/split-by-script.ts';
import { type Markup, tag } from './markup.ts';

/** On an English page names and prints may be Chinese: a screen reader has to know where. What says its language stays. */
export const markChinese = (markup: readonly Markup[]): Markup[] =>
  markup.flatMap((one): Markup[] => {
    if (typeof one === 'string')
      return splitByScript(one).map(({ isChinese, text }) => (isChinese ? tag('span', { lang: 'zh-CN' }, text) : text));
    return ['lang' in one.attributes ? one : { ...one, children: markChinese(one.children) }];
  });
