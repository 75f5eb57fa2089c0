import { type Gazetteer, kindOf } from '../../src/core/regions/gazetteer.ts';
import type { Place } from './report.ts';

/** Townships that the national list has, every hundredth: real names, invented reports. */
export const listPlaces = (gazetteer: Gazetteer): Place[] =>
  gazetteer
    .counties()
    .filter(({ name }) => name !== '市辖区')
    .flatMap((county) =>
      gazetteer
        .townshipsOf(county.code)
        .filter(({ name }) => ['镇', '乡', '民族乡'].includes(kindOf(name)) && /^[\u4e00-\u9fff]+$/.test(name))
        .map(({ code, name }) => ({ code, name, county: county.name })),
    )
    .filter((_, index) => index % 100 === 0);
