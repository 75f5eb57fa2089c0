import { fill } from '../../browser/dom.ts';
import type { Language } from '../../i18n/language.ts';
import { messages } from '../../i18n/messages.ts';
import { formatDate, formatNumber } from '../../site/format.ts';
import type { ListedTownship } from '../../site/national-list.ts';
import { routes } from '../../site/routes.ts';
import type { ReportEntry, TownshipPageValue, TownshipYear } from '../../site/township-page.ts';
import type { Trends } from '../../site/trends.ts';
import { breadcrumbHtml } from '../frame/frame-html.ts';
import { chinese, Html, html } from '../lean-html.ts';
import { addressFrom, linkedYearsHtml } from './linked-cell-html.ts';
import { figuresHtml, identityHtml, partHtml, regionNameHtml } from './place-html.ts';

/** The page of a township up to the files of its figures. Reports lie below it, other townships beside it. */
export const townshipTopHtml = (page: TownshipPageValue, language: Language): Html => {
  const { region, above, years, otherNames } = page;
  const t = messages(language).township;
  const here = routes.region(language, region.path);
  return html`
    <div class="page township">
      ${breadcrumbHtml([...above, region], language)}
      <header>
        <h1>${regionNameHtml(region.name, region.nameEn, language)}</h1>
        ${identityHtml(region, otherNames, language)}
      </header>
      ${latestHtml(page, here, language)}
      <section class="part titled">
        <h2>${t.years}</h2>
        <div class="body">
          <ol class="reports">${years.map((entry) => yearHtml(entry, here, language))}</ol>
          <p class="note small soft">${t.missingNote}</p>`;
};

/** The files of its figures are made by the browser; those of its county lie ready. */
export const townshipFilesHtml = (path: string, county: string, language: Language): Html => {
  const t = messages(language).compareTool;
  return html`
    <p class="small">
      ${t.regionFiles}
      <gk-files data-region="${path}" data-failed="${t.townshipNotSaved}" hidden>
        ${t.ownFiles} <button type="button" class="button small" data-format="csv">CSV</button>
        <button type="button" class="button small" data-format="xlsx">XLSX</button>
        <span role="status" data-part="status"></span>
      </gk-files>
      ${t.countyFiles} <a href="${routes.countyFile(county, 'csv')}" download>CSV</a> · <a href="${routes.countyFile(county, 'xlsx')}" download>XLSX</a>
    </p>`;
};

/** What follows the files of its figures. */
export const townshipBottomHtml = (page: TownshipPageValue, language: Language): Html => {
  const { region, years, trends } = page;
  const t = messages(language).township;
  const covered = years.filter((entry) => 'report' in entry).map((entry) => entry.year);
  const [only] = covered;
  const few = covered.length < 2 && html`<p>${only === undefined ? t.noYear : t.oneYear(only)}</p>`;
  return html`
        </div>
      </section>
      ${partHtml(t.trends, few, trends && trendsHtml(trends, routes.region(language, region.path), language))}
      ${neighboursHtml(page, language)}
    </div>`;
};

const latestHtml = ({ latest }: TownshipPageValue, here: string, language: Language): Html | undefined => {
  if (!latest) return undefined;
  const t = messages(language).township;
  const address = addressFrom(here, routes.report(language, latest.path));
  return html`
    <section class="latest" aria-labelledby="latest">
      <h2 id="latest">${t.latest(latest.year)}</h2>
      ${figuresHtml(latest.facts.map(({ label, value, at }) => ({ label, value, href: `${address}#${at}` })))}
      <p class="actions">
        <a class="button primary" href="${address}">${t.openLatest}</a>
        <a class="button" href="${routes.reportJson(latest.path)}">${t.json}</a>
      </p>
    </section>`;
};

const yearHtml = (entry: TownshipYear, here: string, language: Language): Html => {
  const t = messages(language).township;
  const { year, report } = entry;
  if (!report)
    return html`<li class="missing"><span class="year">${year}</span><div><span class="soft">${t.missing}</span><a href="${routes.submit(language)}">${t.add(year)}</a></div></li>`;
  return html`
    <li>
      <span class="year">${year}</span>
      <div>
        <a class="title" href="${addressFrom(here, routes.report(language, report.path))}" lang="${chinese(language)}">${report.title}</a>
        ${factsHtml(report, here, language)}
      </div>
    </li>`;
};

const factsHtml = (report: ReportEntry, here: string, language: Language): Html => {
  const { township: t, reportDiff } = messages(language);
  const { issued, noted, held, earlier, change, acknowledged } = report;
  const checked =
    noted === 0 ? t.checkedAllHold(formatNumber(held)) : t.checked(formatNumber(held), formatNumber(noted));
  const compared =
    earlier &&
    html`<a href="${addressFrom(here, earlier.compared)}">${fill(reportDiff.withEarlier, { year: earlier.year })}</a>`;
  const changed =
    change && (change.kind === 'added' ? change.words : html`<a href="${change.href}">${change.words}</a>`);
  return html`
    <p class="small soft">
      ${issued !== undefined && html`<span>${t.issued(formatDate(issued, language))}</span>`}
      <span>${checked}</span>
      ${compared}
      ${changed !== undefined && html`<span>${changed}</span>`}
      ${acknowledged > 0 && html`<span>${t.acknowledged(formatNumber(acknowledged))}</span>`}
    </p>`;
};

const trendsHtml = ({ years, rows, flat }: Trends, here: string, language: Language): Html => {
  const { township: t, region } = messages(language);
  return html`
    <p class="note soft">${t.trendsNote}</p>
    <div class="scroll" tabindex="0" role="region" aria-label="${region.scrolls(t.trends)}">
      <table class="plain-table course-table">
        <caption class="visually-hidden">${t.trends}</caption>
        <thead>
          <tr><th scope="col">${region.figure}</th><th scope="col">${region.course}</th>${years.map((year) => html`<th scope="col">${region.year(year)}</th>`)}</tr>
        </thead>
        <tbody>
          ${rows.map(({ name, spark, cells }) => html`<tr><th scope="row">${name}</th><td class="course">${new Html(spark)}</td>${linkedYearsHtml(cells, here)}</tr>`)}
        </tbody>
      </table>
    </div>
    ${flat.length > 0 && html`<p class="flat small soft">${t.flat(flat.join(language === 'en' ? ', ' : '、'))}</p>`}`;
};

const neighboursHtml = ({ above, countyName, neighbours }: TownshipPageValue, language: Language): Html | undefined => {
  const county = above.at(-1);
  if (!county) return undefined;
  const t = messages(language).township;
  const from = routes.region(language, county.path);
  return partHtml(
    t.neighbours(countyName),
    html`
      <p class="soft small">${t.neighboursNote}</p>
      <ul class="neighbours">${neighbours.map((township) => neighbourHtml(township, from, language))}</ul>
      <p><a href="../">${t.all(countyName)}</a></p>`,
  );
};

const neighbourHtml = ({ name, region, reports }: ListedTownship, from: string, language: Language): Html => {
  const shown = regionNameHtml(name, region?.nameEn, language);
  const address = region && `../${addressFrom(from, routes.region(language, region.path))}`;
  const years = reports.map(({ report }) => report.year);
  return html`
    <li class="${years.length > 0 && 'covered'}">
      ${address === undefined ? shown : html`<a href="${address}">${shown}</a>`}
      ${years.length > 0 && html` <span class="years">${tellYears(years, language)}</span>`}
    </li>`;
};

/** 2019、2021–2024: a run of years by its first and last. */
export const tellYears = (years: readonly number[], language: Language): string => {
  const runs: [number, number][] = [];
  for (const year of years.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && year === last[1] + 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(language === 'en' ? ', ' : '、');
};
