import type { Observation } from '../../core/dataset/observation.ts';
import type { ObservationsIndex, PackedObservations } from '../../core/dataset/observations-schema.ts';
import { unpackObservations } from '../../core/dataset/pack-observations.ts';
import { routes } from '../../site/routes.ts';
import { fetchJson } from '../fetch-json.ts';

let index: Promise<ObservationsIndex> | undefined;

/** Which counties there is data of, fetched once; a failure is forgotten. */
export const loadIndex = (): Promise<ObservationsIndex> => {
  index ??= fetchJson<ObservationsIndex>(routes.observations('index'));
  index.catch(() => {
    index = undefined;
  });
  return index;
};

export const loadCounty = async (county: string): Promise<Observation[]> =>
  unpackObservations(await fetchJson<PackedObservations>(routes.observations(county)));
