import type { Draft } from '../../core/importer/import-result.ts';
import { pick } from '../../i18n/language.ts';
import { element, fill } from '../dom.ts';
import { spoken } from '../spoken.ts';
import { hasPage, type Remark } from './remarks.ts';
import { describeOrigin, nameSpot, type Voice } from './words.ts';

/** Everything to look at as a list; hints and what cannot be judged are folded in below. */
export const showFindings = (
  draft: Draft,
  remarks: readonly Remark[],
  voice: Voice & { checks: string },
): HTMLElement[] => {
  const { words } = voice;
  if (remarks.length === 0) return [element('p', {}, words.noFindings)];
  const grave = remarks.filter(({ tone }) => tone === 'error' || tone === 'warning');
  const rest = remarks.filter((remark) => !grave.includes(remark));
  const list = (shown: readonly Remark[]): HTMLElement =>
    element('ul', { class: 'remarks' }, ...shown.map((remark) => showRemark(draft, remark, voice)));
  return [
    ...(grave.length > 0 ? [list(grave)] : []),
    ...(rest.length > 0
      ? [
          element(
            'details',
            { open: grave.length === 0 },
            element('summary', {}, fill(words.moreFindings, { n: rest.length })),
            list(rest),
          ),
        ]
      : []),
  ];
};

const showRemark = (draft: Draft, remark: Remark, voice: Voice & { checks: string }): HTMLElement => {
  const { words, language, checks } = voice;
  const { number, tone, message, check } = remark;
  const spot = nameSpot(draft, remark.at, voice);
  const where = describeOrigin(remark.origin, words);
  return element(
    'li',
    { class: `remark ${tone}`, id: `finding-${number}`, tabindex: '-1' },
    element(
      'p',
      {},
      element('span', { class: 'count' }, String(number)),
      element('span', { class: 'tag' }, words.severities[tone]),
      ' ',
      ...spoken(pick(message, language), language),
    ),
    element(
      'p',
      { class: 'small where' },
      ...(spot ? [words.place, ' ', spotLink(spot.id, spoken(spot.name, language))] : []),
      ...(where === '' ? [] : [element('span', { class: 'soft' }, where)]),
      ...(hasPage(check) ? [element('a', { href: `${checks}${check}/`, target: '_blank' }, words.rule)] : []),
    ),
  );
};

/** Leads to the spot and puts the focus where it can be changed. */
const spotLink = (id: string, name: (Node | string)[]): HTMLElement => {
  const link = element('a', { href: `#${id}` }, ...name);
  link.addEventListener('click', (event) => {
    const target = document.getElementById(id);
    const field = target?.querySelector<HTMLElement>('button') ?? target;
    if (!field) return;
    event.preventDefault();
    // After a click no browser shows where the focus went.
    document.querySelector('.found')?.classList.remove('found');
    field.classList.add('found');
    field.focus({ preventScroll: true });
    field.scrollIntoView({ block: 'center', inline: 'center' });
  });
  return link;
};

/** A mark leads to its finding also where that is folded away. */
export const unfoldFindings = (root: HTMLElement): void =>
  root.addEventListener('click', ({ target }) => {
    const link = (target as Element).closest('a[href^="#finding-"]');
    const finding = link && root.querySelector(link.getAttribute('href') ?? '');
    const folded = finding?.closest('details');
    if (folded) folded.open = true;
  });
