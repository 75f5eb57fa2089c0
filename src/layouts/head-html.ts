import { type Html, html, jsonText } from '../components/lean-html.ts';
import type { Language } from '../i18n/language.ts';
import { messages } from '../i18n/messages.ts';
import { absolute, routes } from '../site/routes.ts';

export interface PageHead {
  language: Language;
  title: string;
  description: string;
  /** False for pages search engines need not list. */
  indexed: boolean;
}

/**
 * What a page may fetch and run: what is ours, and nothing written into the page itself. The search index is read by
 * WebAssembly.
 */
const policy = [
  "default-src 'none'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
].join(';');

/** @param guarded false while the pages are worked on, when styles and scripts stand in them */
export const headHtml = ({ title, description, indexed }: PageHead, guarded: boolean): Html => html`
  <meta charset="utf-8">
  ${guarded && html`<meta http-equiv="content-security-policy" content="${policy}">`}
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title}</title>
  <meta name="description" content="${description}">
  <meta name="color-scheme" content="light dark">
  <meta name="format-detection" content="telephone=no">
  ${!indexed && html`<meta name="robots" content="noindex">`}
  <link rel="icon" type="image/svg+xml" href="${routes.icon()}">`;

export interface PageLinks {
  language: Language;
  /** This page's address with the base path, and that of the same page in the other language. */
  address: string;
  other: string;
  /** A feed of what this page is about, besides that of everything. */
  feed?: { title: string; href: string } | undefined;
}

/** Where else the page, and what is new on it, is to be found. */
export const linksHtml = ({ language, address, other, feed }: PageLinks): Html => {
  const [zh, en] = language === 'en' ? [other, address] : [address, other];
  const feeds = [{ title: messages(language).site.feed, href: routes.feed() }, ...(feed ? [feed] : [])];
  return html`
    <link rel="canonical" href="${absolute(address)}">
    <link rel="alternate" hreflang="zh-CN" href="${absolute(zh)}">
    <link rel="alternate" hreflang="en" href="${absolute(en)}">
    ${feeds.map(({ title, href }) => html`<link rel="alternate" type="application/atom+xml" title="${title}" href="${href}">`)}`;
};

/** JSON-LD, for search engines. */
export const structuredDataHtml = (value: object): Html =>
  html`<script type="application/ld+json">${jsonText(value)}</script>`;
