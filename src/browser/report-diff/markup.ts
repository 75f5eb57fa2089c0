/** A piece of a page as a value, so that the build and the browser make the same of it. Words are always words, never markup. */
export type Markup = string | MarkupElement;

export interface MarkupElement {
  tag:
    | 'a'
    | 'caption'
    | 'del'
    | 'details'
    | 'div'
    | 'h2'
    | 'h3'
    | 'ins'
    | 'li'
    | 'nav'
    | 'ol'
    | 'p'
    | 'section'
    | 'span'
    | 'strong'
    | 'summary'
    | 'table'
    | 'tbody'
    | 'td'
    | 'th'
    | 'thead'
    | 'tr'
    | 'ul';
  attributes: Record<string, string>;
  children: readonly Markup[];
}

/** An attribute that is undefined is left out. */
export const tag = (
  name: MarkupElement['tag'],
  attributes: Record<string, string | undefined>,
  ...children: readonly Markup[]
): MarkupElement => ({
  tag: name,
  attributes: isWhole(attributes)
    ? attributes
    : Object.fromEntries(
        Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined),
      ),
  children,
});

/** As nearly all are. */
const isWhole = (attributes: Record<string, string | undefined>): attributes is Record<string, string> => {
  for (const name in attributes) if (attributes[name] === undefined) return false;
  return true;
};
