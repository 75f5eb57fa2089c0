import type { Observation } from '../dataset/observation.ts';
import type { Text } from '../findings/text.ts';

export type Place = Pick<Observation, 'region' | 'code' | 'name' | 'parentName'>;

/** How each of these places is called beside the others: a name that more than one bears is told apart by the region above it. */
export const labelPlaces = (places: readonly Place[]): ((place: Place) => Text) => {
  const bearers = Map.groupBy(new Map(places.map((place) => [place.region, place])).values(), ({ name }) => name.zh);
  return (place) => {
    const { name, parentName } = place;
    if ((bearers.get(name.zh)?.length ?? 0) < 2 || !parentName) return name;
    return { zh: `${name.zh}（${parentName.zh}）`, en: `${name.en} (${parentName.en})` };
  };
};

/** The regions above these places, by path: names of counties repeat over the country. */
export const countiesOf = (places: readonly Place[]): Map<string, Text> =>
  new Map(
    places.flatMap(({ region, parentName }) =>
      parentName ? [[region.slice(0, region.lastIndexOf('/')), parentName] as const] : [],
    ),
  );
