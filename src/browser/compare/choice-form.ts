import type { ChoiceState } from '../../core/charts/choice-address.ts';
import type { ViewForm } from '../../core/charts/view.ts';
import { part } from '../dom.ts';

export interface ChoiceFormSettings {
  change(changed: Partial<ChoiceState>): void;
  words: { change: string; fold: string };
}

export interface ChoiceForm {
  /** `form` is the kind of chart that is shown, whether a reader picked it or it suits the choice. */
  show(state: ChoiceState, form: ViewForm): void;
  /** One line in the place of the form, where the screen is narrow. */
  summarise(text: string): void;
  fold(folded: boolean): void;
}

/** Years, the kind of chart, chart or table, and the fold; places and indicators have choosers of their own. */
export const choiceForm = (root: HTMLElement, { change, words }: ChoiceFormSettings): ChoiceForm => {
  const form = part<HTMLFormElement>(root, 'form');
  const years = [...root.querySelectorAll<HTMLInputElement>('input[name="y"]')];
  const chosen = (): number[] => years.filter((box) => box.checked).map((box) => Number(box.value));
  const fold = foldOf(root, words);
  form.addEventListener('submit', (event) => event.preventDefault());
  for (const box of years) box.addEventListener('change', () => change({ years: chosen() }));
  part(root, 'all-years').addEventListener('click', () => change({ years: years.map((box) => Number(box.value)) }));
  part(root, 'no-year').addEventListener('click', () => change({ years: [] }));
  for (const radio of radiosOf(root)) radio.addEventListener('change', () => change(changeOf(radio)));
  return {
    show: (state, shownForm) => {
      for (const box of years) box.checked = state.years.includes(Number(box.value));
      const set: Record<string, string> = { view: state.view, form: shownForm, m: state.measure };
      for (const radio of radiosOf(root)) radio.checked = radio.value === set[radio.name];
      root.dataset.view = state.view;
    },
    summarise: (text) => {
      part(root, 'summary').textContent = text;
    },
    fold,
  };
};

const radiosOf = (root: HTMLElement) => root.querySelectorAll<HTMLInputElement>('.toolbar input[type="radio"]');

const changeOf = ({ name, value }: HTMLInputElement): Partial<ChoiceState> => {
  if (name === 'view') return { view: value === 'table' ? 'table' : 'chart' };
  if (name === 'm') return { measure: value === 'share' ? 'share' : 'count' };
  return { form: value as ViewForm };
};

/** On a narrow screen the fields fold away behind one line; on a wide one they always stand beside the result. */
const foldOf = (root: HTMLElement, words: ChoiceFormSettings['words']): ((folded: boolean) => void) => {
  const button = part(root, 'fold');
  const fold = (folded: boolean): void => {
    root.toggleAttribute('data-folded', folded);
    button.setAttribute('aria-expanded', String(!folded));
    part(root, 'fold-word').textContent = folded ? words.change : words.fold;
  };
  button.addEventListener('click', () => fold(!root.hasAttribute('data-folded')));
  part(root, 'see').addEventListener('click', () => {
    fold(true);
    // Its own place is gone: the reader goes on at what came of the choice.
    part(root, 'title').focus();
  });
  return fold;
};
