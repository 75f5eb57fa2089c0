import { fill } from '../../browser/dom.ts';
import type { Language } from '../../i18n/language.ts';
import { messages } from '../../i18n/messages.ts';
import type { PageDocument } from '../../layouts/page-document.ts';
import type { ChangesPage } from '../../site/changes-page.ts';
import { routes } from '../../site/routes.ts';
import { changesHtml } from './changes-html.ts';

export const changesDocument = (page: ChangesPage, language: Language): PageDocument => {
  const { years, name, path } = page;
  const t = messages(language).reportDiff;
  const values = { name, before: years.before, after: years.after };
  return {
    language,
    title: fill(t.pageTitle, values),
    description: fill(t.pageDescription, values),
    address: routes.changes(language, path),
    current: 'compare',
    main: changesHtml(page, language).markup,
  };
};
