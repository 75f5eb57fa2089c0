import type { Region } from '../../core/regions/region.ts';
import type { Language } from '../../i18n/language.ts';
import { messages } from '../../i18n/messages.ts';
import { routes } from '../../site/routes.ts';
import { chinese, type Html, html, type Shown } from '../lean-html.ts';

/** In English with the Chinese name behind the English one; a place without one goes by the Chinese. */
export const regionNameHtml = (name: string, nameEn: string | undefined, language: Language): Shown => {
  if (language !== 'en') return name;
  const printed = html`<span lang="zh-CN">${name}</span>`;
  return nameEn === undefined ? printed : html`${nameEn} ${printed}`;
};

/** Code and former names. `otherNames` are the national list's where it differs, and former ones. */
export const identityHtml = (region: Region, otherNames: readonly string[], language: Language): Html => {
  const t = messages(language);
  const lang = chinese(language);
  return html`
    <ul class="identity small soft">
      <li>${t.region.code} ${region.code}</li>
      ${region.formerly.map(({ name, county, code, until }) => html`<li>${t.region.former(until)}<span lang="${lang}">${county ?? ''}${name ?? ''}</span> ${code}</li>`)}
      ${otherNames.length > 0 && html`<li>${t.township.otherNames}<span lang="${lang}">${otherNames.join('、')}</span></li>`}
      <li class="no-print"><a href="${routes.feed(region.path)}">${t.corrections.feed}</a></li>
    </ul>`;
};

interface Figure {
  value: string;
  label: string;
  href?: string;
}

/** Large figures with what they count. */
export const figuresHtml = (figures: readonly Figure[]): Html => html`
  <dl class="large-figures">
    ${figures.map(({ value, label, href }) => html`<div><dt>${label}</dt><dd>${href === undefined ? value : html`<a href="${href}">${value}</a>`}</dd></div>`)}
  </dl>`;

/** A part of a page whose heading stands in the margin, where there is room. */
export const partHtml = (title: string, ...content: readonly Shown[]): Html =>
  html`<section class="part titled"><h2>${title}</h2><div class="body">${content}</div></section>`;
