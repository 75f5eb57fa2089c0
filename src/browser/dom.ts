type Attributes = Record<string, string | boolean | undefined>;

/** An element with attributes and children. Strings become text, never markup. */
export const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, '');
    else if (value !== false && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
};

/** What the page gave a script to work with, as JSON beside it. */
export const readSettings = <T>(root: ParentNode): T =>
  JSON.parse(root.querySelector('script[type="application/json"]')?.textContent ?? '{}') as T;

/** `找到 {n} 份` with its values. */
export const fill = (template: string, values: Record<string, string | number>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** The part of the page with this attribute; the page is ours, so it is there. */
export const part = <T extends HTMLElement>(root: ParentNode, name: string): T => {
  const found = root.querySelector<T>(`[data-part="${name}"]`);
  if (!found) throw new Error(`The page has no part ${name}`);
  return found;
};
