import { footerHtml, headerHtml } from '../components/frame/frame-html.ts';
import type { Language } from '../i18n/language.ts';
import { messages } from '../i18n/messages.ts';
import { inOtherLanguage } from '../site/routes.ts';
import { headHtml, linksHtml, structuredDataHtml } from './head-html.ts';

/** What the layout is told of a page. */
export interface PageFacts {
  language: Language;
  /** Without the site's name, which is added. Empty on the home page. */
  title: string;
  description: string;
  /** This page's address with the base path, for the canonical link and the language switch. */
  address: string;
  /** Which entry of the navigation this page belongs to. */
  current?: 'home' | 'compare' | 'search' | 'data' | 'checks' | 'submit' | 'about';
  /** JSON-LD, as a value. */
  structuredData?: object;
  /** A feed of what this page is about, besides that of everything. */
  feed?: { title: string; href: string };
  /** False for pages search engines need not list. */
  indexed?: boolean;
}

/** A page whose markup is finished, so that it can be drawn without Astro. */
export interface PageDocument extends PageFacts {
  /** Into its head. */
  meta?: string;
  main: string;
  /** Names the script of its own that it runs, if it does. What follows that. */
  script?: string;
  rest?: string;
}

/** What stands around a page's own, and between what Astro adds: scripts and style sheets. */
export interface PageFrame {
  head: string;
  links: string;
  data: string;
  skip: string;
  header: string;
  footer: string;
}

/** @param guarded false while the pages are worked on, when styles and scripts stand in them */
export const frameOf = (facts: PageFacts, guarded: boolean): PageFrame => {
  const { language, title, description, address, current, structuredData, feed, indexed = true } = facts;
  const t = messages(language).site;
  const other = inOtherLanguage(address, language);
  const fullTitle = title ? `${title} · ${t.name}` : `${t.name} · ${t.tagline}`;
  return {
    head: headHtml({ language, title: fullTitle, description, indexed }, guarded).markup,
    links: linksHtml({ language, address, other, feed }).markup,
    data: structuredData ? structuredDataHtml(structuredData).markup : '',
    skip: t.skip,
    header: headerHtml(language, current, other).markup,
    footer: footerHtml(language).markup,
  };
};

/** What Astro adds to a page, which is the same for all of its kind. */
export interface PageAssets {
  /** Runs on every page. */
  firstScript: string;
  ownScript: string;
  styles: string;
}

/** The page as Base.astro lays it out. */
export const formatDocument = (page: PageDocument, { firstScript, ownScript, styles }: PageAssets): string => {
  const { head, links, data, skip, header, footer } = frameOf(page, true);
  return [
    `<!DOCTYPE html><html lang="${page.language}"><head>${head}${firstScript}${links}${page.meta ?? ''}${data}${styles}</head>`,
    `<body><a class="skip no-print" href="#main">${skip}</a>${header}`,
    `<main id="main" tabindex="-1">${page.main}${page.script ? ownScript : ''}${page.rest ?? ''}</main>${footer}</body></html>`,
  ].join('');
};

/**
 * What Astro has added to a page.
 *
 * @param drawn the page as Astro draws it
 * @throws where that is not what `formatDocument` makes of it, but for these additions
 */
export const readAssets = (drawn: string, page: PageDocument): PageAssets => {
  const [firstScript = '', ownScript = ''] = drawn.match(/<script type="module" src="[^"]+"><\/script>/g) ?? [];
  const styles = (drawn.match(/<link rel="stylesheet" href="[^"]+">/g) ?? []).join('');
  const assets = { firstScript, ownScript, styles };
  if (formatDocument(page, assets) !== drawn)
    throw new Error(`Astro draws ${page.address} otherwise than formatDocument does.`);
  return assets;
};
