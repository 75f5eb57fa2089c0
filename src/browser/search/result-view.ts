import { element, part } from '../dom.ts';
import { Announcer } from './announcer.ts';
import { noAnswer } from './answer.ts';
import type { Finder, Found } from './finder.ts';
import { fillForm } from './form.ts';
import { listTownships, replaceResults } from './result-list.ts';
import { showPlaces } from './results.ts';
import { isOnlyPunctuation } from './say-result.ts';
import { searchAllParts } from './search-all.ts';
import type { SearchPart } from './search-engine.ts';
import type { SearchSettings } from './settings.ts';
import { adviseOn, type FoundDetail, narrowAnswer, offerAllParts, sayAnswer, type Turn } from './show-found.ts';
import type { SearchState } from './state.ts';

/** A search that is done sooner needs no word that it goes on. */
const patience = 300;

export interface ViewActions {
  /** Takes all limits away and searches anew. */
  widen(): void;
}

/** Everything below the box: what was found, how much of it, and what else can be done. */
export class ResultView {
  #root: HTMLElement;
  #settings: SearchSettings;
  #finder: Finder;
  #actions: ViewActions;
  #announcer: Announcer;
  #round = 0;

  constructor(root: HTMLElement, settings: SearchSettings, finder: Finder, actions: ViewActions) {
    this.#root = root;
    this.#settings = settings;
    this.#finder = finder;
    this.#actions = actions;
    this.#announcer = new Announcer(part(root, 'status'), part(root, 'heard'));
  }

  /** Nothing is asked for. */
  clear(state: SearchState): void {
    this.#begin(true);
    this.#announcer.tell('', false);
    replaceResults(part(this.#root, 'results'), []);
    fillForm(this.#root, state, this.#finder.knownPlaces, this.#settings);
  }

  async search(state: SearchState, typing: boolean): Promise<void> {
    const isOld = this.#begin(false);
    const waiting = setTimeout(() => isOld() || this.#announcer.show(this.#settings.words.loading), patience);
    const [places, named] = await Promise.all([this.#finder.places(), this.#finder.placesNamed(state.query)]);
    const turn: Turn = { state, typing, isOld, places, named };
    try {
      const found = isOnlyPunctuation(state) ? nothing(state) : await this.#finder.find(state.query, state.place);
      if (isOld()) return;
      if (found.kind === 'tooLarge') this.#offer(found.parts, turn);
      else this.#announcer.tell(await this.#show(found, turn), typing);
    } catch {
      if (!isOld()) this.#fail(turn);
    } finally {
      clearTimeout(waiting);
    }
  }

  /** A later search makes what an earlier one still brings worthless. */
  #begin(idle: boolean): () => boolean {
    const round = ++this.#round;
    this.#root.classList.toggle('idle', idle);
    part(this.#root, 'actions').replaceChildren();
    return () => round !== this.#round;
  }

  /** What is to be told of it in a line. */
  async #show({ answer, searched }: FoundAnswer, turn: Turn): Promise<string> {
    const { words, language, root } = this.#settings;
    const shown = narrowAnswer(answer, searched, turn.state, (place, parts) => this.#finder.isCovered(place, parts));
    const list = await listTownships(shown.groups, { words, language, root, places: turn.places.byPath, answer });
    if (turn.isOld()) return '';
    replaceResults(part(this.#root, 'results'), [...this.#above(turn), ...list]);
    fillForm(this.#root, turn.state, turn.places, this.#settings, shown.counts);
    part(this.#root, 'actions').replaceChildren(...adviseOn(shown, turn, words, () => this.#actions.widen()));
    this.#tellFound({
      query: turn.state.query,
      similar: answer.similar,
      paths: shown.groups.flatMap(({ hits }) => hits.map(({ report }) => `${report.region}/${report.year}`)),
      places: pathsOf(turn),
    });
    return sayAnswer(shown, turn, words);
  }

  #offer(parts: readonly SearchPart[], turn: Turn): void {
    const { words } = this.#settings;
    const { said, actions } = offerAllParts(parts, turn, words, () => this.#searchAll(parts.length, turn));
    fillForm(this.#root, turn.state, turn.places, this.#settings);
    part(this.#root, 'actions').replaceChildren(...actions);
    replaceResults(part(this.#root, 'results'), this.#above(turn));
    this.#announcer.tell(said, turn.typing);
    this.#tellFound({ query: turn.state.query, similar: false, paths: [], places: pathsOf(turn) });
  }

  async #searchAll(total: number, turn: Turn): Promise<void> {
    const actions = part(this.#root, 'actions');
    const { words } = this.#settings;
    const show = (found: FoundAnswer) => this.#show(found, turn);
    const all = { finder: this.#finder, announcer: this.#announcer, words, turn, total, actions, show };
    await searchAllParts(all).catch(() => turn.isOld() || this.#fail(turn));
  }

  /** Names are known all the same. */
  #fail(turn: Turn): void {
    const { words } = this.#settings;
    const retry = element('button', { type: 'button', class: 'button' }, words.retry);
    retry.addEventListener('click', () => this.search(turn.state, false));
    part(this.#root, 'actions').replaceChildren(retry);
    replaceResults(part(this.#root, 'results'), this.#above(turn));
    this.#announcer.tell(words.failed, turn.typing);
  }

  /** What stands above the reports. */
  #above({ named }: Turn): HTMLElement[] {
    return showPlaces(named, this.#settings);
  }

  #tellFound(detail: FoundDetail): void {
    this.#root.dispatchEvent(new CustomEvent('gk-found', { bubbles: true, detail }));
  }
}

const pathsOf = ({ named }: Turn): string[] => named.map(({ place }) => place.path || place.name);

const nothing = ({ query }: SearchState): FoundAnswer => ({ kind: 'answer', answer: noAnswer([query]), searched: [] });

type FoundAnswer = Found & { kind: 'answer' };
