import type { ChoiceState } from '../../core/charts/choice-address.ts';
import { headlineOf } from '../../core/charts/headline.ts';
import { buildView, type ComparisonView, type ViewForm } from '../../core/charts/view.ts';
import type { Indicator } from '../../core/dataset/indicator.ts';
import { findIndicator } from '../../core/dataset/indicators.ts';
import type { Observation } from '../../core/dataset/observation.ts';
import type { ObservationsIndex } from '../../core/dataset/observations-schema.ts';
import type { Text } from '../../core/findings/text.ts';
import { findCounties, findPlace, isWithin, mostCounties } from './chosen-places.ts';
import type { CountyData } from './county-data.ts';

/** More small multiples than this are too small to read. */
export const mostIndicators = 8;

/** What comes of a choice. */
export type Outcome =
  | { kind: 'incomplete'; lacks: 'regions' | 'years' | 'indicators' }
  | { kind: 'tooMany'; counties: number }
  | { kind: 'failed'; counties: number }
  | Comparison;

export interface Comparison {
  kind: 'shown';
  /** The choice it was made of. */
  state: ChoiceState;
  title: Text;
  /** As a reader picked it, or as it suits the choice. */
  form: ViewForm;
  view: ComparisonView;
  /** Parts of the choice that there is nothing of. */
  unknown: { regions: string[]; years: number[]; indicators: string[]; leftOut: string[] };
  /** The names of the chosen places and of the counties, by path. */
  names: Map<string, Text>;
  /** Paths of the counties in which everything chosen lies. */
  counties: string[];
}

export interface Sources {
  index(): Promise<ObservationsIndex>;
  data: CountyData;
  progress(done: number, all: number): void;
}

/** Fetches what was chosen and not more, and compares it. */
export const compare = async (state: ChoiceState, { index, data, progress }: Sources): Promise<Outcome> => {
  const lacks = (['regions', 'years', 'indicators'] as const).find((part) => state[part].length === 0);
  if (lacks) return { kind: 'incomplete', lacks };
  const listed = await index().catch(() => undefined);
  if (!listed) return { kind: 'failed', counties: 1 };
  const { counties } = findCounties(state.regions, listed);
  if (counties.length > mostCounties) return { kind: 'tooMany', counties: counties.length };
  const paths = counties.map(({ region }) => region);
  const { failed } = await data.fetch(paths, (done) => progress(done, paths.length));
  if (failed.length > 0) return { kind: 'failed', counties: failed.length };
  return show(state, data.of(paths), listed, paths);
};

const show = (
  state: ChoiceState,
  fetched: readonly Observation[],
  listed: ObservationsIndex,
  counties: string[],
): Comparison => {
  const known = state.indicators.flatMap((id) => findIndicator(id) ?? []);
  const indicators = known.slice(0, mostIndicators);
  const observations = fetched.filter(({ region }) => state.regions.some((path) => isWithin(region, path)));
  const townships = new Map(observations.map(({ region, name }) => [region, name]));
  const form = state.form ?? suitableForm(townships.size, state.years.length);
  const nameOf = (path: string) => townships.get(path) ?? findPlace(path, listed)?.name;
  const named = (paths: readonly string[]) =>
    paths.flatMap((path): [string, Text][] => {
      const name = nameOf(path);
      return name ? [[path, name]] : [];
    });
  const names = new Map([...named(counties), ...named(state.regions)]);
  const { regions, years, measure } = state;
  return {
    kind: 'shown',
    state,
    title: headlineOf({
      places: regions.flatMap((path) => names.get(path) ?? []),
      years,
      indicators: indicators.map(({ name }) => name),
    }),
    form,
    view: buildView({ regions, years, indicators, measure, form }, observations),
    unknown: { ...unknownOf(state, observations, names), leftOut: known.slice(mostIndicators).map(idOf) },
    names,
    counties,
  };
};

const idOf = ({ id }: Indicator): string => id;

/** Bars within a year, a line for one township over years, dots for several. */
const suitableForm = (townships: number, years: number): ViewForm => {
  if (years < 2) return 'bar';
  return townships === 1 ? 'line' : 'dot';
};

const unknownOf = (state: ChoiceState, observations: readonly Observation[], names: Map<string, Text>) => {
  const there = new Set(observations.map(({ year }) => year));
  return {
    regions: state.regions.filter((path) => !names.has(path)),
    years: there.size === 0 ? [] : state.years.filter((year) => !there.has(year)),
    indicators: state.indicators.filter((id) => findIndicator(id) === undefined),
  };
};
