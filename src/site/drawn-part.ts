import { readSlice } from '../io/build-plan.ts';
import { countryGroup } from './page-groups.ts';

let known: boolean | undefined;

/** False in a process of the build that draws counties and provinces alone: it need not find out which pages tell of the whole country. */
export const drawsCountry = (file = process.env.GONGKAI_SLICE): boolean => {
  known ??= file === undefined || readSlice(file).groups.includes(countryGroup);
  return known;
};
