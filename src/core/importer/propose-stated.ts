import { plainWithPlaces, speaksOfAnotherTime } from '../report/prose-text.ts';
import { type Quantity, quantitiesIn } from '../report/quantities.ts';
import type { StatedFigure } from '../report/report.ts';
import type { DraftSection } from './import-result.ts';
import { channelRules, type StatedRule, statedRules } from './stated-rules.ts';

/**
 * The figures of the prose that belong to a stated indicator, each with its words, for a person to look through. A figure
 * that could mean two things, or an indicator that has two figures, is not proposed. In the order of the text.
 *
 * @param year of the report; a figure of another year, or of a part of it, is passed over
 */
export const proposeStated = (sections: readonly DraftSection[], year: number | undefined): StatedFigure[] => {
  const found = sections
    .filter(({ id }) => id !== 'problems')
    .flatMap((section) => paragraphsOf(section).flatMap((paragraph) => figuresOf(paragraph, year)));
  const values = Map.groupBy(found, ({ indicator }) => indicator);
  const isPlain = ({ indicator, value, exact }: StatedFigure) =>
    (values.get(indicator) ?? []).every((other) => other.value === value && other.exact === exact);
  return found.filter((figure) => isPlain(figure) && values.get(figure.indicator)?.[0] === figure);
};

interface Paragraph {
  /** As a reader sees it. */
  printed: string;
  /** The heading above it, plain. */
  heading: string;
}

/** Tables are not prose. */
const paragraphsOf = ({ heading, paragraphs }: DraftSection): Paragraph[] => {
  let above = heading;
  return paragraphs.flatMap((markdown) => {
    if (markdown.startsWith('|')) return [];
    const printed = withoutMarks(markdown);
    if (!markdown.startsWith('#')) return [{ printed, heading: above }];
    above = printed;
    return [];
  });
};

const withoutMarks = (markdown: string): string =>
  markdown
    .replace(/^#+\s+/, '')
    .replace(/\*\*|\\(?=[!-/:-@[-`{-~])/g, '')
    .replace(/\s*\n\s*/g, '');

/** No sentence needs more of what stands before its figure. */
const longestWindow = 160;

/** A figure with what stands around it. */
interface Spot {
  quantity: Quantity;
  /** Up to the figure. */
  window: string;
  after: string;
  /** Its sentence up to the figure, and beyond it. */
  head: string;
  tail: string;
  /** What the item of a list, or the heading, says it is about. */
  title: string;
}

const figuresOf = ({ printed, heading }: Paragraph, year: number | undefined): StatedFigure[] => {
  const placed = plainWithPlaces(printed);
  if (!placed) return [];
  const { text, places } = placed;
  const quote = (from: number, to: number) => printed.slice(places[from], places[to]).trim();
  let whole: Spot | undefined;
  return quantitiesIn(text).flatMap((quantity) => {
    const spot = spotOf(text, quantity, heading);
    if (isPassedOver(spot, year)) return [];
    const rules = whole && isPartOf(text, whole, quantity) ? [...channelRules, ...statedRules] : statedRules;
    return [
      ...Map.groupBy(
        rules.filter((rule) => applies(rule, spot)),
        ({ id }) => id,
      ),
    ].map(([id, [rule]]) => {
      if (id === 'itemsDisclosed') whole = spot;
      const [from, to] = clauseAround(text, quantity, rule?.before.exec(spot.window)?.[0].length ?? 0);
      return { indicator: id, ...printedFigure(quantity), quote: quote(from, to) };
    });
  });
};

const spotOf = (text: string, quantity: Quantity, heading: string): Spot => {
  const window = text.slice(Math.max(0, quantity.start - longestWindow), quantity.start);
  const after = text.slice(quantity.end, quantity.end + longestWindow);
  return {
    quantity,
    window,
    after,
    head: window.slice(window.search(/[^。!?]*$/)),
    tail: /^[^。!?]*/.exec(after)?.[0] ?? '',
    title: [...window.matchAll(item)].at(-1)?.[1] ?? heading,
  };
};

/** 一是财政资金信息公开情况。 (二)依申请公开情况。 */
const item = /(?:^|[。;])(?:\(?[一二三四五六七八九十\d]+[)、.]|[一二三四五六七八九十]+是)([^。,;:]{2,30})/g;

/** Of another time, or since some day: not the figure of the year. 3万条 is rounded, and nobody says how. */
const isPassedOver = ({ quantity, head, after }: Spot, year: number | undefined): boolean =>
  /截[至止]|以来|历年/.test(head) ||
  (quantity.unit !== '元' && /[万亿]/.test(quantity.printed)) ||
  speaksOfAnotherTime(head, year ?? Number.NaN, after);

/** Titles of what is only a part of the township's disclosure. */
const topic = /财政|资金|疫|贫|乡村振兴|民生|项目|救助|环保|环境|教育|医疗|卫生|就业|安全|采购|重点领域/;
const channels = /网站?(?!格|络)|微信(?:公众号|平台)?|公众号|微博|公[示开]栏|查阅点|抖音|新媒体/g;

const applies = (rule: StatedRule, { quantity, window, after, head, tail, title }: Spot): boolean => {
  if (!rule.units.test(quantity.unit) || !rule.before.test(window)) return false;
  if (rule.after && !rule.after.test(after)) return false;
  if (rule.about && !rule.about.test(`${title}。${head}`)) return false;
  if (rule.unless?.test(head) || rule.never?.test(head + tail)) return false;
  return !rule.ofAll || !(topic.test(title) || head.includes('其中') || isOneChannel(head));
};

/** 微信公众号共发布信息30条 is a part of what was disclosed, also where nobody says so. */
const isOneChannel = (head: string): boolean => (head.split(/[,;:]/).at(-1)?.match(channels) ?? []).length === 1;

/** 664条。其中,政府网站公开政府信息131条: in the sentence of the whole or the one after it, behind 其中 or a bracket. */
const isPartOf = (text: string, whole: Spot, quantity: Quantity): boolean => {
  const between = text.slice(whole.quantity.end, quantity.start);
  return between.length <= longestWindow && /^[^。]{0,8}(?:。?其中|\()[^。]*$/.test(between);
};

/** A 、 parts clauses only behind a figure: 198篇、回复网帖3篇, but not 政府网站、公示栏. */
const boundary = /[,。;:()!?]$|\d[余多几]?[万亿]?[余多]?(?:、(?=元))?[^\d,。;:、]{1,2}、$/;
const longestBoundary = 8;

/** From the clause in which the words before the figure begin to the end of the figure's own. */
const clauseAround = (text: string, { start, end }: Quantity, lead: number): [number, number] => {
  const parts = (at: number) => boundary.test(text.slice(Math.max(0, at - longestBoundary), at));
  let from = start - lead;
  while (from > 0 && !parts(from)) from -= 1;
  let to = end;
  while (to < text.length && !parts(to + 1)) to += 1;
  return [from, to];
};

/** With the unit as printed: 606.05 and 万元. */
const printedFigure = ({ printed, unit, exact }: Quantity): Pick<StatedFigure, 'value' | 'exact' | 'unit'> => {
  const [, digits = '', magnitude = ''] = /(\d+(?:\.\d+)?)[余多几]?([万亿])?/.exec(printed) ?? [];
  return { value: Number(digits), exact, unit: magnitude + unit };
};
