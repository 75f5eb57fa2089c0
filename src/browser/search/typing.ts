/** Somebody who writes is given the time of a few letters. */
const pause = 180;

/** Calls when somebody stops typing, never while an input method composes: what it shows by then is no text yet. */
export const whenTyped = (input: HTMLInputElement, act: () => void): { cancel(): void } => {
  let timer = 0;
  const cancel = () => clearTimeout(timer);
  const wait = () => {
    cancel();
    timer = window.setTimeout(act, pause);
  };
  input.addEventListener('compositionstart', cancel);
  input.addEventListener('compositionend', wait);
  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) wait();
  });
  return { cancel };
};
