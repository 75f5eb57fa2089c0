import type { Draft, DraftSection } from '../../core/importer/import-result.ts';
import { formSections } from '../../core/report/report.ts';
import { pick } from '../../i18n/language.ts';
import { element } from '../dom.ts';
import { spoken } from '../spoken.ts';
import { describeOrigin, type Voice } from './words.ts';

/** The prose by section, as it will stand in the content file. */
export const showProse = (draft: Draft, voice: Voice): HTMLElement[] =>
  draft.sections.map((section) =>
    element(
      'div',
      section.id === 'unknown' ? {} : { id: `sections.${section.id}`, tabindex: '-1' },
      element('h3', {}, ...headingOf(section, voice)),
      ...(section.paragraphs.length === 0
        ? [element('p', { class: 'soft' }, voice.words.noProse)]
        : section.paragraphs.map((text) => element('p', { lang: 'zh-CN', class: 'paragraph' }, plain(text)))),
    ),
  );

/** Markdown as it is read: `1\\.` is a number with its stop, not a list. */
const plain = (markdown: string): string => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');

const headingOf = ({ id, heading }: DraftSection, { words, language }: Voice): (Node | string)[] => {
  if (id === 'intro') return [words.intro];
  const printed = heading === '' ? words.unknownSection : element('span', { lang: 'zh-CN' }, heading);
  const form = formSections.find((section) => section.id === id);
  if (language !== 'en' || !form) return [printed];
  return [printed, ' ', element('span', { class: 'soft small' }, pick({ zh: form.title, en: form.en }, language))];
};

/** What is not in the content file, and why. */
export const showSetAside = (draft: Draft, { words, language }: Voice): HTMLElement[] => {
  if (draft.setAside.length === 0) return [element('p', {}, words.noSetAside)];
  return [
    element('p', { class: 'soft' }, words.setAsideLede),
    element(
      'ul',
      { class: 'set-aside' },
      ...draft.setAside.map(({ text, why, origin }) => {
        const where = describeOrigin(origin, words);
        return element(
          'li',
          {},
          element('p', { lang: 'zh-CN', class: 'paragraph' }, text),
          element(
            'p',
            { class: 'small soft' },
            ...spoken(pick(why, language), language),
            ...(where === '' ? [] : [' ', where]),
          ),
        );
      }),
    ),
  ];
};
