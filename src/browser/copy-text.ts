/** True when the text is on the clipboard; outside https pages browsers have none to give. */
export const copyText = (text: string): Promise<boolean> =>
  navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  ) ?? Promise.resolve(false);

/** For those whose browser would not copy: the text selected, to be copied by hand. */
export const selectText = (element: Element): void => getSelection()?.selectAllChildren(element);
