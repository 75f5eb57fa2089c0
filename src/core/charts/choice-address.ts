import type { ViewForm, ViewMeasure } from './view.ts';

/** The whole choice of a comparison, as its address has it. What is unknown is kept, so that a page can say so. */
export interface ChoiceState {
  regions: string[];
  years: number[];
  /** Ids of indicators. */
  indicators: string[];
  view: (typeof views)[number];
  /** Undefined: whatever suits the choice. */
  form?: ViewForm | undefined;
  measure: ViewMeasure;
}

const forms: readonly ViewForm[] = ['bar', 'line', 'dot'];
const measures: readonly ViewMeasure[] = ['count', 'share'];
const views = ['chart', 'table'] as const;

export interface ReadChoice {
  state: ChoiceState;
  /** What stands in the address and cannot be read, as it stands there: `y=abc`. */
  unread: string[];
}

/** What the address leaves open is taken from `usual`; regions and years only when nothing at all was chosen. */
export const readChoice = (address: string, usual: ChoiceState): ReadChoice => {
  const values = new URL(address, 'https://example.org').searchParams;
  if (!['r', 'y', 'i', 'view', 'form', 'm'].some((name) => values.has(name))) return { state: usual, unread: [] };
  const indicators = all(values, 'i');
  const form = oneOf(forms, values.get('form'));
  const state: ChoiceState = {
    regions: [...new Set(all(values, 'r').map((path) => path.replace(/\/+$/, '')))],
    years: all(values, 'y')
      .filter(isYear)
      .map(Number)
      .sort((a, b) => a - b),
    indicators: indicators.length > 0 ? indicators : usual.indicators,
    view: oneOf(views, values.get('view')) ?? 'chart',
    ...(form && { form }),
    measure: oneOf(measures, values.get('m')) ?? 'count',
  };
  return { state, unread: unreadOf(values) };
};

const all = (values: URLSearchParams, name: string): string[] => [...new Set(values.getAll(name).filter(Boolean))];

const isYear = (text: string): boolean => /^\d{4}$/.test(text);

const oneOf = <T extends string>(known: readonly T[], given: string | null): T | undefined =>
  known.find((one) => one === given);

const unreadOf = (values: URLSearchParams): string[] => {
  const years = all(values, 'y').filter((year) => !isYear(year));
  const words = Object.entries({ view: views, form: forms, m: measures }).flatMap(([name, known]) =>
    all(values, name)
      .filter((given) => oneOf<string>(known, given) === undefined)
      .map((given) => [name, given]),
  );
  return [...years.map((year) => ['y', year]), ...words].map((pair) => pair.join('='));
};

/** What is as usual is left out; regions, years and indicators never are, so that a link keeps meaning the same. Slashes stay readable. */
export const writeChoice = ({ regions, years, indicators, view, form, measure }: ChoiceState): string => {
  const values = new URLSearchParams();
  for (const region of regions) values.append('r', region);
  for (const year of years) values.append('y', String(year));
  for (const indicator of indicators) values.append('i', indicator);
  if (form) values.set('form', form);
  if (measure !== 'count') values.set('m', measure);
  if (view !== 'chart') values.set('view', view);
  return `?${values.toString().replaceAll('%2F', '/')}`;
};
