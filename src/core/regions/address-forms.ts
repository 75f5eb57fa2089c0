import { writtenForms } from './name-forms.ts';
import type { NamedPlace } from './named-place.ts';

/** The ways in which each place with others below it is written in an address. */
export interface AddressForms {
  of: ReadonlyMap<NamedPlace, readonly string[]>;
  all: ReadonlySet<string>;
}

export const readAddressForms = (places: readonly NamedPlace[], upper: readonly number[]): AddressForms => {
  const of = new Map<NamedPlace, readonly string[]>();
  const all = new Set<string>();
  for (const number of upper) {
    const place = places[number];
    if (!place) continue;
    const forms = [place.name, ...place.otherNames].flatMap(writtenForms);
    of.set(place, forms);
    for (const form of forms) all.add(form);
  }
  return { of, all };
};
