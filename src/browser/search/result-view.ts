import { element, fill, part } from '../dom.ts';
import { Announcer } from './announcer.ts';
import { noAnswer } from './answer.ts';
import type { Finder, Found, FoundAnswer } from './finder.ts';
import { fillForm, nameOfPath } from './form.ts';
import { listTownships, replaceResults } from './result-list.ts';
import { showPlaces } from './results.ts';
import { isOnlyPunctuation } from './say-result.ts';
import { searchAllParts } from './search-all.ts';
import type { SearchPart } from './search-engine.ts';
import type { SearchSettings } from './settings.ts';
import {
  adviseOn,
  detailOf,
  type FoundDetail,
  mayMeanOtherPlace,
  narrowAnswer,
  offerAllParts,
  type Shown,
  sayAnswer,
  type Turn,
} from './show-found.ts';
import type { SearchState } from './state.ts';
import { findTopics, showTopics } from './topics.ts';

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
    const [places, named, topics] = await Promise.all([
      this.#finder.places(),
      this.#finder.placesNamed(state.query, state.place),
      findTopics(this.#settings.topics, state.query),
    ]);
    const turn: Turn = { state, moreFollows: typing, isOld, places, named, topics };
    try {
      const found = isOnlyPunctuation(state) ? nothing(state) : await this.#finder.find(state.query, state.place);
      if (isOld()) return;
      const mayGrow = mayMeanOtherPlace(found, turn);
      const shown = await this.#showFound(found, { ...turn, moreFollows: typing || mayGrow });
      this.#tellFound(shown && { ...shown, mayGrow });
      if (!mayGrow || isOld()) return;
      const elsewhere = await this.#finder.placesNamed(state.query, state.place, true);
      if (!isOld())
        this.#tellFound(elsewhere.length > 0 ? await this.#showFound(found, { ...turn, named: elsewhere }) : shown);
    } catch {
      if (!isOld()) this.#fail(turn);
    } finally {
      clearTimeout(waiting);
    }
  }

  async #showFound(found: Found, turn: Turn): Promise<FoundDetail | undefined> {
    return found.kind === 'tooLarge' ? this.#offer(found.parts, turn) : this.#show(found, turn);
  }

  /** A later search makes what an earlier one still brings worthless. */
  #begin(idle: boolean): () => boolean {
    const round = ++this.#round;
    this.#root.classList.toggle('idle', idle);
    part(this.#root, 'actions').replaceChildren();
    return () => round !== this.#round;
  }

  /** Nothing where a later search was faster. */
  async #show(found: FoundAnswer, turn: Turn): Promise<FoundDetail | undefined> {
    const { words, inParts } = this.#settings;
    const shown = await this.#list(found, turn);
    if (!shown) return undefined;
    const place = inParts && turn.state.place !== '' ? nameOfPath(turn.state.place, turn.places, this.#settings) : '';
    part(this.#root, 'note').textContent = place === '' ? '' : fill(words.scope, { place });
    part(this.#root, 'actions').replaceChildren(...adviseOn(shown, turn, words, () => this.#actions.widen()));
    this.#announcer.tell(sayAnswer(shown, turn, words), turn.moreFollows);
    return detailOf(turn, shown);
  }

  async #list({ answer, searched }: FoundAnswer, turn: Turn): Promise<Shown | undefined> {
    const { words, language, root } = this.#settings;
    const shown = narrowAnswer(answer, searched, turn.state, (place, parts) => this.#finder.isCovered(place, parts));
    const list = await listTownships(shown.groups, { words, language, root, places: turn.places.byPath, answer });
    if (turn.isOld()) return undefined;
    replaceResults(part(this.#root, 'results'), [...this.#above(turn), ...list]);
    fillForm(this.#root, turn.state, turn.places, this.#settings, shown.counts);
    return shown;
  }

  #offer(parts: readonly SearchPart[], turn: Turn): FoundDetail {
    const { words } = this.#settings;
    const { said, actions } = offerAllParts(parts, turn, words, () => this.#searchAll(parts.length, turn));
    fillForm(this.#root, turn.state, turn.places, this.#settings);
    // Where places are chosen.
    part<HTMLDetailsElement>(this.#root, 'filters').open = true;
    part(this.#root, 'actions').replaceChildren(...actions);
    replaceResults(part(this.#root, 'results'), this.#above(turn));
    this.#announcer.tell(said, turn.moreFollows);
    return detailOf(turn);
  }

  async #searchAll(total: number, turn: Turn): Promise<void> {
    const { words } = this.#settings;
    const run = {
      parts: this.#finder.findPartByPart(turn.state.query, turn.state.place),
      total,
      words,
      turn,
      actions: part(this.#root, 'actions'),
      results: part(this.#root, 'results'),
      announcer: this.#announcer,
      grow: async (found: FoundAnswer) => {
        const shown = await this.#list(found, turn);
        return shown && shown.groups.length > 0 ? sayAnswer(shown, turn, words) : '';
      },
      finish: async (found: FoundAnswer) => this.#tellFound(await this.#show(found, turn)),
    };
    await searchAllParts(run).catch(() => turn.isOld() || this.#fail(turn));
  }

  /** Names are known all the same. */
  #fail(turn: Turn): void {
    const { words } = this.#settings;
    const retry = element('button', { type: 'button', class: 'button' }, words.retry);
    retry.addEventListener('click', () => {
      part(this.#root, 'input').focus();
      this.search(turn.state, false);
    });
    part(this.#root, 'actions').replaceChildren(retry);
    replaceResults(part(this.#root, 'results'), this.#above(turn));
    this.#announcer.tell(words.failed, turn.moreFollows);
  }

  /** What stands above the reports. */
  #above({ named, topics }: Turn): HTMLElement[] {
    return [...showPlaces(named, this.#settings), ...showTopics(topics, this.#settings)];
  }

  #tellFound(detail: FoundDetail | undefined): void {
    if (detail) this.#root.dispatchEvent(new CustomEvent('gk-found', { bubbles: true, detail }));
  }
}

const nothing = ({ query }: SearchState): FoundAnswer => ({ kind: 'answer', answer: noAnswer([query]), searched: [] });
