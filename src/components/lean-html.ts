import type { Language } from '../i18n/language.ts';
import { escapeText, wordsHtml } from './html.ts';

/** Finished markup, safe to put into a page as it stands. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }

  toString(): string {
    return this.markup;
  }
}

/** Text is escaped; what is not there, and `false`, shows nothing. */
export type Shown = Html | string | number | false | undefined | readonly Shown[];

/** What is there once in the code, and written many times. */
interface Template {
  pieces: string[];
  /** Names of the attributes that the values between the pieces are of; undefined where a value is content. */
  attributes: (string | undefined)[];
}

const templates = new WeakMap<TemplateStringsArray, Template>();

/**
 * Markup as a page that exists by the ten thousand needs it: a template is written like any HTML, and comes out without
 * what HTML lets one leave out: quotes around plain values, the end tags of list items, table parts and definitions, line
 * breaks with the indentation behind them. A value may be content or one whole attribute; an attribute that is undefined
 * or false is left out.
 */
export const html = (strings: TemplateStringsArray, ...values: readonly Shown[]): Html => {
  const { pieces, attributes } = templateOf(strings);
  let markup = pieces[0] ?? '';
  for (const [index, value] of values.entries()) {
    const name = attributes[index];
    markup += (name === undefined ? show(value) : leanAttribute(name, value)) + pieces[index + 1];
  }
  return new Html(markup);
};

const show = (value: Shown): string => {
  if (typeof value === 'string') return escapeText(value);
  if (value === undefined || value === false) return '';
  if (typeof value === 'number') return String(value);
  if (value instanceof Html) return value.markup;
  let markup = '';
  for (const one of value) markup += show(one);
  return markup;
};

/** ` name=value`, with quotes only where HTML needs them; nothing where there is no value. */
export const leanAttribute = (name: string, value: Shown): string => {
  if (value === undefined || value === false) return '';
  const text = String(value);
  if (plainValue.test(text)) return ` ${name}=${text}`;
  return ` ${name}="${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
};

const plainValue = /^[^\s"'=<>`&]+$/;
const openAttribute = / ([a-z][a-z-]*)="$/;

const templateOf = (strings: TemplateStringsArray): Template => {
  const known = templates.get(strings);
  if (known) return known;
  const attributes = strings.slice(0, -1).map((text) => openAttribute.exec(text)?.[1]);
  const pieces = strings.map((text, index) => {
    const before = attributes[index - 1] === undefined ? text : text.replace(/^"/, '');
    return leanPiece(attributes[index] === undefined ? before : before.replace(openAttribute, ''));
  });
  if (pieces.some((piece) => /="[^"]*$/.test(piece)))
    throw new Error(`A value is a whole attribute or none of it: ${strings.join('…')}`);
  const template = { pieces, attributes };
  templates.set(strings, template);
  return template;
};

const leanPiece = (text: string): string =>
  text
    .replace(/\n\s*/g, '')
    .replace(/<\/(?:li|dt|dd|t[hdr]|tbody|thead|tfoot)>/g, '')
    .replace(/ ([a-z][a-z-]*)="([^\s"'=<>`&]+)"/g, ' $1=$2');

/** Classes with nothing between them that does not hold; undefined where none does. */
export const classes = (...names: readonly (string | false | undefined)[]): string | undefined =>
  names.filter(Boolean).join(' ') || undefined;

/** Words that may be Chinese inside English. */
export const words = (text: string, language: Language): Html => new Html(wordsHtml(text, language));

/** What quotes Chinese says so on an English page; on a Chinese one everything does. */
export const chinese = (language: Language): 'zh-CN' | undefined => (language === 'en' ? 'zh-CN' : undefined);

/** A value for a script of the page, as the text of a JSON element. */
export const jsonText = (value: object): Html => new Html(JSON.stringify(value).replaceAll('<', '\\u003c'));

/** For markup that stands on every page, of which there are as many kinds as a few words can name. */
export const rememberHtml = <Words extends readonly (string | undefined)[]>(
  make: (...words: Words) => Html,
): ((...words: Words) => Html) => {
  const known = new Map<string, Html>();
  return (...words) => {
    const name = words.join(' ');
    const made = known.get(name) ?? make(...words);
    known.set(name, made);
    return made;
  };
};
