/** True when the text is on the clipboard; outside https pages browsers have none to give. */
export const copyText = (text: string): Promise<boolean> =>
  navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  ) ?? Promise.resolve(false);

/** For those whose browser would not copy: the text selected, to be copied by hand. */
export const selectText = (element: Element): void => getSelection()?.selectAllChildren(element);

/** Eyes look at the button they pressed. */
export const showBriefly = (button: HTMLButtonElement, text: string): void => {
  const label = button.textContent;
  if (label === text) return;
  button.textContent = text;
  setTimeout(() => {
    button.textContent = label;
  }, 1500);
};
