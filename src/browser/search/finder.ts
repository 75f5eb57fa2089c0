import type { MatchedPlace } from '../../core/regions/match-names.ts';
import type { NamedPlace } from '../../core/regions/named-place.ts';
import { findPlaces } from '../find-places.ts';
import { loadPlaces } from '../place-names.ts';
import { type Answer, findAnswer, findPartByPart, type Spellings } from './answer.ts';
import { type EngineFiles, openEngine } from './open-engine.ts';
import { choicesOf, type PlaceChoices } from './place-options.ts';
import { queryForms } from './query-forms.ts';
import type { SearchEngine, SearchPart } from './search-engine.ts';

export interface FinderFiles extends EngineFiles {
  /** The table of names. */
  names: string;
}

export interface KnownPlaces {
  byPath: ReadonlyMap<string, NamedPlace>;
  choices: PlaceChoices;
}

/** An answer and the parts it is from. */
export interface FoundAnswer {
  kind: 'answer';
  answer: Answer;
  searched: readonly SearchPart[];
}

/** Or those that would be too many to search by themselves. */
export type Found = FoundAnswer | { kind: 'tooLarge'; parts: readonly SearchPart[] };

const nowhere: KnownPlaces = { byPath: new Map(), choices: new Map() };

/** Names and full text behind one door: what was found last is not looked for again when only a filter changes. */
export class Finder {
  #files: FinderFiles;
  #opening: Promise<SearchEngine> | undefined;
  #engine: SearchEngine | undefined;
  #places: Promise<KnownPlaces> | undefined;
  #known = nowhere;
  #last: { key: string; found: Found } | undefined;

  constructor(files: FinderFiles) {
    this.#files = files;
  }

  /** Without the table there are no names, and the full text works on. */
  places(): Promise<KnownPlaces> {
    this.#places ??= loadPlaces(this.#files.names)
      .then((places) => {
        const withPage = places.filter(({ hasPage }) => hasPage);
        this.#known = {
          byPath: new Map(withPage.map((place) => [place.path, place])),
          choices: choicesOf(withPage),
        };
        return this.#known;
      })
      .catch(() => {
        this.#places = undefined;
        return nowhere;
      });
    return this.#places;
  }

  /** As far as the table has come. */
  get knownPlaces(): KnownPlaces {
    return this.#known;
  }

  /**
   * Places that the words may mean, the likeliest first; of equals those within the place that was chosen.
   *
   * @param wholeCountry also those of the national list, which is a download of its own
   */
  async placesNamed(query: string, within: string, wholeCountry = false): Promise<MatchedPlace[]> {
    const found = await findPlaces(this.#files.names, query, { within, wholeCountry }).catch(() => []);
    return found.filter(isWorthShowing);
  }

  /** Fetches what a search there needs before its words are known. */
  async warm(place: string): Promise<void> {
    const engine = await this.#open();
    const parts = engine.partsOf(place);
    if (parts.length <= engine.mostParts) await Promise.all(parts.map(({ id }) => engine.prepare(id)));
  }

  /** @throws where a file cannot be fetched */
  async find(query: string, place: string): Promise<Found> {
    const engine = await this.#open();
    const parts = engine.partsOf(place);
    const key = keyOf(query, parts);
    if (this.#last?.key === key) return this.#last.found;
    if (parts.length > engine.mostParts) return { kind: 'tooLarge', parts };
    const answer = await findAnswer(engine, idsOf(parts), await spellingsOf(query));
    return this.#keep(key, { kind: 'answer', answer, searched: parts });
  }

  /** All parts, however many: what is found, after each of them. */
  async *findPartByPart(query: string, place: string): AsyncGenerator<FoundAnswer> {
    const engine = await this.#open();
    const parts = engine.partsOf(place);
    let done = 0;
    for await (const answer of findPartByPart(engine, idsOf(parts), await spellingsOf(query))) {
      done = Math.min(done + 1, parts.length);
      yield { kind: 'answer', answer, searched: parts.slice(0, done) };
      if (done === parts.length) this.#keep(keyOf(query, parts), { kind: 'answer', answer, searched: parts });
    }
  }

  /** Whether all reports of a place lie in these parts. */
  isCovered(place: string, searched: readonly SearchPart[]): boolean {
    const ids = new Set(idsOf(searched));
    return this.#engine?.partsOf(place).every(({ id }) => ids.has(id)) ?? false;
  }

  #open(): Promise<SearchEngine> {
    this.#opening ??= openEngine(this.#files);
    const opening = this.#opening;
    return opening.then(
      (engine) => {
        this.#engine = engine;
        return engine;
      },
      (error: unknown) => {
        this.#opening = undefined;
        throw error;
      },
    );
  }

  #keep<F extends Found>(key: string, found: F): F {
    this.#last = { key, found };
    return found;
  }
}

/** Of the townships of a county that was named, those with a report. */
const isWorthShowing = ({ place, by }: MatchedPlace): boolean =>
  place.hasPage || by === undefined || place.otherNames.includes(by);

const idsOf = (parts: readonly SearchPart[]): string[] => parts.map(({ id }) => id);

const keyOf = (query: string, parts: readonly SearchPart[]): string => JSON.stringify([query, idsOf(parts)]);

/**
 * The dictionary of traditional characters is asked at once where there are some, else where nothing was found. Hardly any report
 * has them, so what was typed comes last: for each character that is nowhere the engine fetches a file all the same.
 */
const spellingsOf = async (query: string): Promise<Spellings> => {
  const [typed = query, ...simplified] = await queryForms(query);
  return { likely: [...simplified, typed], further: () => queryForms(query, { always: true }) };
};
