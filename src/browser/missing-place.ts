import type { NamedPlace } from '../core/regions/named-place.ts';
import type { Messages } from '../i18n/messages.ts';
import { routes } from '../site/routes.ts';
import { element, fill } from './dom.ts';
import { nameOf, nearestPage, pageLanguage, pageOf, whereIs } from './place-names.ts';
import { spoken } from './spoken.ts';

export type MissingWords = Pick<Messages['find'], 'placed' | 'missing' | 'missingCounty' | 'nearest' | 'submitReport'>;

/** Whether not even the county of a place has a page, which would name it among those without a report. */
export const isMissing = ({ hasPage, above }: NamedPlace): boolean => !hasPage && above[0]?.hasPage !== true;

/** That there is nothing of it, what there is above it, and how its report can come here. `root` is the site's home in the page's language. */
export const missingNotice = (place: NamedPlace, words: MissingWords, root: string): HTMLElement[] => {
  const where = whereIs(place);
  const name = where === '' ? nameOf(place) : fill(words.placed, { name: nameOf(place), where });
  const isTownship = place.above.length === 3;
  const above = nearestPage(place);
  const say = (text: string) => spoken(text, pageLanguage());
  return [
    element('p', {}, ...say(fill(isTownship ? words.missingCounty : words.missing, { name }))),
    element(
      'p',
      { class: 'ways' },
      ...(above
        ? [element('a', { href: pageOf(above, root) }, ...say(fill(words.nearest, { name: nameOf(above) })))]
        : []),
      element('a', { href: routes.submit(pageLanguage()) }, words.submitReport),
    ),
  ];
};
