import { element } from '../dom.ts';

export interface CellEdit {
  /** What the cell shows, to be changed. */
  value: string;
  label: string;
  /** Nothing was read here: an empty input leaves it so unless it is confirmed by Enter. */
  isNew: boolean;
  correct(printed: string): void;
  /** Nothing is typed any more. */
  close(): void;
}

/** Puts an input in the place of a cell's button. Enter and leaving it keep what was typed, Esc does not. */
export const openEditor = (button: HTMLButtonElement, edit: CellEdit): void => {
  const input = element('input', {
    class: 'cell-input',
    'aria-label': edit.label,
    'data-at': button.dataset.at,
    inputmode: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  input.value = edit.value;
  let isDone = false;
  const close = (keep: boolean, isConfirmed: boolean): void => {
    if (isDone) return;
    isDone = true;
    const typed = input.value;
    const hadFocus = document.activeElement === input;
    input.replaceWith(button);
    if (hadFocus) button.focus({ preventScroll: true });
    if (keep && (typed !== edit.value || (isConfirmed && edit.isNew))) edit.correct(typed);
    else edit.close();
  };
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    close(event.key === 'Enter', true);
  });
  input.addEventListener('blur', () => close(true, false));
  button.replaceWith(input);
  input.focus({ preventScroll: true });
  input.select();
};
