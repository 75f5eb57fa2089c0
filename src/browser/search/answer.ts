import { queryPieces } from '../../core/search/search-text.ts';
import { sharedWords } from './excerpt.ts';
import type { Hit, SearchEngine } from './search-engine.ts';

/** What the engine has to say to a query. */
export interface Answer {
  hits: readonly Hit[];
  /** No report has the words as they were typed. */
  similar: boolean;
  /** The spelling of the query that was found, or the first that was tried. */
  form: string;
  pieces: readonly string[];
}

/** How a query may be spelt. */
export interface Spellings {
  /** To be tried in this order. */
  likely: readonly string[];
  /** To be tried where those find nothing. */
  further(): Promise<readonly string[]>;
}

/** Of reports with the characters, the engine ranks those that are similar among the first. */
const mostSimilar = 20;

/** Who pastes a paragraph that is nowhere word for word is shown what is like its beginning; all of it takes too long to compare. */
const longestCompared = 60;

/** @throws where a file cannot be fetched */
export const findAnswer = async (
  engine: SearchEngine,
  parts: readonly string[],
  { likely, further }: Spellings,
): Promise<Answer> =>
  (await findExactly(engine, parts, likely)) ??
  (await findExactly(
    engine,
    parts,
    (await further()).filter((form) => !likely.includes(form)),
  )) ??
  findSimilar(engine, parts, likely);

const findExactly = async (
  engine: SearchEngine,
  parts: readonly string[],
  forms: readonly string[],
): Promise<Answer | undefined> => {
  for (const form of forms) {
    const pieces = queryPieces(form);
    const hits = (await Promise.all(parts.map((part) => engine.find(part, pieces)))).flat();
    if (hits.length > 0) return { hits, similar: false, form, pieces };
  }
  return undefined;
};

/** The same, one part after another: what was found so far, after each of them. */
export async function* findPartByPart(
  engine: SearchEngine,
  parts: readonly string[],
  { likely }: Spellings,
): AsyncGenerator<Answer> {
  let answer: Answer = noAnswer(likely);
  for (const part of parts) {
    const found = await findExactly(engine, [part], answer.hits.length > 0 ? [answer.form] : likely);
    if (found) answer = { ...found, hits: [...answer.hits, ...found.hits] };
    yield answer;
  }
  if (answer.hits.length === 0) yield findSimilar(engine, parts, likely);
}

/** Nothing was found. */
export const noAnswer = (forms: readonly string[]): Answer => {
  const form = forms[0] ?? '';
  return { hits: [], similar: false, form, pieces: queryPieces(form) };
};

const findSimilar = async (
  engine: SearchEngine,
  parts: readonly string[],
  forms: readonly string[],
): Promise<Answer> => {
  for (const form of forms) {
    const pieces = queryPieces(form).map((piece) => piece.slice(0, longestCompared));
    const loose: Hit[] = [];
    if (pieces.length > 0) for (const part of parts) loose.push(...(await engine.findLoosely(part, pieces)));
    const hits = await keepSimilar(loose, pieces);
    if (hits.length > 0) return { hits, similar: true, form, pieces };
  }
  return noAnswer(forms);
};

/** Those with most of the words, scored by how much they have: characters alone are in every report. */
const keepSimilar = async (hits: readonly Hit[], pieces: readonly string[]): Promise<Hit[]> => {
  const first = [...hits].sort((a, b) => b.score - a.score).slice(0, mostSimilar);
  const kept = await Promise.all(
    first.map(async (hit): Promise<Hit[]> => {
      const shared = sharedWords(await hit.page(), pieces);
      return shared.length === 0 ? [] : [{ ...hit, score: shared.join('').length }];
    }),
  );
  return kept.flat();
};
