import { element } from '../dom.ts';

export interface CellEdit {
  /** What the cell shows, to be changed. */
  value: string;
  label: string;
  /** Nothing was read here: an empty input leaves it so unless it is confirmed by Enter. */
  isNew: boolean;
  correct(printed: string): void;
  /** Several cells were pasted, from this one on; false where the row has no place for them. */
  correctRow(printed: readonly string[]): boolean;
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
  input.addEventListener('paste', (event) => {
    const cells = splitRow(event.clipboardData?.getData('text/plain') ?? '');
    if (cells.length < 2 || !edit.correctRow(cells)) return;
    event.preventDefault();
    input.value = edit.value;
    close(false, true);
  });
  input.addEventListener('blur', () => close(true, false));
  button.replaceWith(input);
  input.focus({ preventScroll: true });
  input.select();
};

/** A row copied from Word, Excel or a web page: one line, its cells parted by tabs. */
const splitRow = (text: string): string[] => {
  const line = text.replace(/\r?\n$/, '');
  return line.includes('\n') ? [] : line.split('\t').map((cell) => cell.trim());
};
