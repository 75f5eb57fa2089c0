import { type Language, pick } from '../../i18n/language.ts';
import type { CheckedSpot } from '../../site/report-page.ts';
import { attribute, joinPieces, type MarkedHtml, wordsHtml } from '../html.ts';

/**
 * The spots of which a rule has something to say: links to the places and the mark of the note that tells it. The words stand
 * there, once on the page.
 */
export const spotsHtml = (spots: readonly CheckedSpot[], language: Language): MarkedHtml =>
  joinPieces(
    spots.flatMap(({ message, places, note }) => [
      '<li>',
      note === undefined ? `${wordsHtml(pick(message, language), language)} ` : '',
      ...places.map(({ fragment, name }) =>
        fragment === ''
          ? ''
          : `<a class="place"${attribute('href', fragment)}>${wordsHtml(pick(name, language), language)}</a>`,
      ),
      note === undefined ? [] : [note],
      '</li>',
    ]),
  );
