import type { Draft } from '../../core/importer/import-result.ts';
import { element, fill } from '../dom.ts';
import { spoken } from '../spoken.ts';
import type { Voice } from './words.ts';

/** What was recognised, at a glance. */
export const showFacts = (draft: Draft, voice: Voice): HTMLElement[] => {
  const { words, language } = voice;
  const { identity, cells, format } = draft;
  const numbers = cells.filter(({ cell }) => cell.state === 'number').length;
  const region = identity.region.chosen;
  const facts: [string, string | undefined][] = [
    [words.region, region && fill(words.regionChosen, { name: region.name, within: region.within.join('') })],
    [words.fieldYear, identity.year === undefined ? undefined : String(identity.year)],
    [words.fieldIssuer, identity.issuer],
    [words.fieldIssued, identity.issued],
    [words.editions, describeEditions(draft, voice)],
    [words.size, fill(words.sizeOf, { all: cells.length, numbers })],
    [words.format, words.formatNames[format]],
  ];
  return facts.map(([name, value]) =>
    element(
      'div',
      {},
      element('dt', {}, name),
      element('dd', value === undefined ? { class: 'soft' } : {}, ...spoken(value ?? words.unknown, language)),
    ),
  );
};

const describeEditions = ({ editions }: Draft, { words }: Voice): string => {
  const name = (year: number | undefined): string =>
    year === undefined ? words.editionUnknown : fill(words.edition, { year });
  const { proactive, requests } = editions;
  if (proactive === requests) return name(proactive);
  return fill(words.editionsMixed, { proactive: name(proactive), requests: name(requests) });
};
