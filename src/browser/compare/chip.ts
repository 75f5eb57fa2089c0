import { element } from '../dom.ts';

/** Something chosen, as an item of a list; a press takes it away. `spoken` says so where the cross cannot be seen. */
export const chip = (label: string, spoken: string, remove: () => void): HTMLElement => {
  const cross = element('span', { 'aria-hidden': 'true' }, '×');
  const button = element('button', { type: 'button', class: 'chip', 'aria-label': spoken }, label, cross);
  button.addEventListener('click', remove);
  return element('li', {}, button);
};
