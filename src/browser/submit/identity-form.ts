import type { Corrections } from '../../core/importer/correct-draft.ts';
import type { Draft, RegionCandidate } from '../../core/importer/import-result.ts';
import { element, fill, part } from '../dom.ts';
import { queryForms } from '../search/query-forms.ts';
import { spoken } from '../spoken.ts';
import { attachSuggestions } from '../suggestions.ts';
import type { Voice } from './words.ts';

export interface IdentityEvents {
  /** One field was changed; undefined for one that the original does not have. */
  correct(fields: Corrections['fields']): void;
  choose(region: RegionCandidate): void;
  find(query: string): Promise<{ found: RegionCandidate[]; all: number }>;
}

const fieldNames = ['title', 'year', 'issuer', 'issued', 'documentNumber', 'signatory'] as const;
type FieldName = (typeof fieldNames)[number];

/** Title, year, issuer, date and township, as they were read, to be put right. */
export class IdentityForm {
  #root: HTMLElement;
  #voice: Voice;
  #events: IdentityEvents;
  #all = 0;

  constructor(root: HTMLElement, voice: Voice, events: IdentityEvents) {
    this.#root = root;
    this.#voice = voice;
    this.#events = events;
    root.addEventListener('submit', (event) => event.preventDefault());
    root.addEventListener('change', ({ target }) => this.#change(target as HTMLInputElement));
    this.#attachSearch();
  }

  show({ identity }: Draft): void {
    for (const name of fieldNames) {
      const input = this.#input(name);
      // What somebody is typing is not written over.
      if (input === document.activeElement) continue;
      input.value = String(identity[name] ?? '');
      this.#complain(name, '');
    }
    this.#showRegion(identity.region.chosen, identity.region.candidates);
  }

  #input(name: FieldName): HTMLInputElement {
    return this.#root.querySelector(`[name="${name}"]`) as HTMLInputElement;
  }

  #change(input: HTMLInputElement): void {
    const name = fieldNames.find((known) => known === input.name);
    if (!name) return;
    const value = input.value.normalize('NFC').trim();
    const { words } = this.#voice;
    const wrong =
      name === 'year' && value !== '' && !/^(?:19|20)\d\d$/.test(value)
        ? words.wrongYear
        : name === 'issued' && value !== '' && !isDate(value)
          ? words.wrongDate
          : undefined;
    this.#complain(name, wrong === undefined ? '' : fill(wrong, { value }));
    if (wrong !== undefined) return;
    const given = value === '' ? undefined : name === 'year' ? Number(value) : value;
    this.#events.correct({ [name]: given });
  }

  #complain(name: FieldName, text: string): void {
    const input = this.#input(name);
    const place = this.#root.querySelector(`[data-wrong="${name}"]`);
    if (place && place.textContent !== text) place.textContent = text;
    if (text === '') input.removeAttribute('aria-invalid');
    else input.setAttribute('aria-invalid', 'true');
  }

  #showRegion(chosen: RegionCandidate | undefined, candidates: readonly RegionCandidate[]): void {
    const { words, language } = this.#voice;
    const isOpen = chosen === undefined && candidates.length > 1;
    const text = chosen ? nameRegion(chosen, this.#voice) : isOpen ? words.regionWhich : words.regionNone;
    part(this.#root, 'region-chosen').replaceChildren(...spoken(text, language));
    const choices = candidates.length < 2 ? [] : candidates.map((one) => this.#choice(one, one.code === chosen?.code));
    const box = part(this.#root, 'candidates');
    if (!box.contains(document.activeElement)) box.replaceChildren(...choices);
  }

  #choice(candidate: RegionCandidate, isChosen: boolean): HTMLElement {
    const radio = element('input', { type: 'radio', name: 'region', value: candidate.code, checked: isChosen });
    radio.addEventListener('change', () => this.#events.choose(candidate));
    const name = spoken(nameRegion(candidate, this.#voice), this.#voice.language);
    return element('label', { class: 'choice' }, radio, element('span', {}, ...name));
  }

  #attachSearch(): void {
    const { words, language } = this.#voice;
    const input = part<HTMLInputElement>(this.#root, 'region-input');
    attachSuggestions<RegionCandidate>({
      input,
      list: part(this.#root, 'region-list'),
      suggest: async (query) => {
        this.#all = 0;
        for (const form of await queryForms(query)) {
          const { found, all } = await this.#events.find(form);
          this.#all = all;
          if (all > 0) return found;
        }
        return [];
      },
      show: ({ name, within }) => [
        element('span', { class: 'place-name' }, ...spoken(name, language)),
        element('span', { class: 'place-where' }, ...spoken(within.join(''), language)),
      ],
      choose: (candidate) => {
        input.value = '';
        this.#events.choose(candidate);
      },
      describe: (shown) =>
        shown === 0
          ? words.regionNothing
          : fill(shown < this.#all ? words.regionFirstOptions : words.regionOptions, { shown, n: this.#all }),
      announce: (text) => {
        part(this.#root, 'region-status').textContent = text;
      },
    });
  }
}

const nameRegion = ({ name, within }: RegionCandidate, { words }: Voice): string =>
  fill(words.regionChosen, { name, within: within.join('') });

const isDate = (text: string): boolean => {
  const date = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};
