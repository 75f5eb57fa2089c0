/** The whole choice, as the address has it. */
export interface CompareState {
  regions: string[];
  years: number[];
  indicator: string;
  view: 'chart' | 'table';
}

/** What the address leaves open is taken from `usual`; regions and years only when nothing at all was chosen. */
export const readState = (address: string, usual: CompareState): CompareState => {
  const values = new URL(address).searchParams;
  if (!['r', 'y', 'i', 'view'].some((name) => values.has(name))) return usual;
  const years = values.getAll('y').map(Number).filter(Number.isInteger);
  return {
    regions: [...new Set(values.getAll('r').filter(Boolean))],
    years: [...new Set(years)],
    indicator: values.get('i') ?? usual.indicator,
    view: values.get('view') === 'table' ? 'table' : 'chart',
  };
};

/** Slashes stay readable: `?r=qinghai/xining&y=2020&i=requestsReceived&view=chart`. */
export const writeState = ({ regions, years, indicator, view }: CompareState): string => {
  const values = new URLSearchParams();
  for (const region of regions) values.append('r', region);
  for (const year of years) values.append('y', String(year));
  values.set('i', indicator);
  values.set('view', view);
  return `?${values.toString().replaceAll('%2F', '/')}`;
};
