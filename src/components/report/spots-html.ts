import { type Language, pick } from '../../i18n/language.ts';
import type { CheckedSpot } from '../../site/report-page.ts';
import { attribute, joinPieces, type MarkedHtml, wordsHtml } from '../html.ts';

/**
 * What a rule says of each spot, with links to the places and the mark of the note that tells of it.
 *
 * @param scope from `scopeOf`
 */
export const spotsHtml = (spots: readonly CheckedSpot[], language: Language, scope: string): MarkedHtml =>
  joinPieces(
    spots.flatMap(({ message, places, note }) => [
      `<li${scope}>${wordsHtml(pick(message, language), language)} `,
      ...places.map(({ fragment, name }) =>
        fragment === ''
          ? ''
          : `<a class="place"${attribute('href', fragment)}${scope}>${wordsHtml(pick(name, language), language)}</a>`,
      ),
      note === undefined ? [] : [note],
      '</li>',
    ]),
  );
