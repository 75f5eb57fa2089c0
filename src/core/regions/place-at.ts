import type { NamedPlace } from './named-place.ts';

/** Below each place those with a page; provinces below undefined. */
type Children = Map<NamedPlace | undefined, NamedPlace[]>;

const known = new WeakMap<readonly NamedPlace[], Children>();

const childrenOf = (places: readonly NamedPlace[]): Children => {
  const children: Children = known.get(places) ?? new Map();
  if (known.has(places)) return children;
  for (const place of places) {
    if (!place.hasPage) continue;
    const others = children.get(place.above[0]);
    if (others) others.push(place);
    else children.set(place.above[0], [place]);
  }
  known.set(places, children);
  return children;
};

/** The place with this page, found step by step: the paths of all places of the country are long to derive. */
export const placeAt = (places: readonly NamedPlace[], path: string): NamedPlace | undefined => {
  const children = childrenOf(places);
  let found: NamedPlace | undefined;
  const steps = path.split('/');
  for (const depth of steps.keys()) {
    const upTo = steps.slice(0, depth + 1).join('/');
    found = children.get(found)?.find((place) => place.path === upTo);
    if (!found) return undefined;
  }
  return found;
};
