/*
 * The pages every generator of the comparison makes, as strings: Eleventy's layouts and the floor call these functions,
 * Hugo's templates say the same in its own language. Eleventy gets this file without its types, so it imports nothing.
 */

export type Lang = 'zh' | 'en';

/** In both languages. */
interface Label {
  zh: string;
  en: string;
}

export interface PlainBand {
  columns: (Label & { id: string })[];
  rows: (Label & { path: string[] })[];
}

export type PlainForm = Record<string, Record<string, { bands: PlainBand[] }>>;

export interface PlainPlace extends Label {
  /** Address below the site, `/qinghai/xining/`; `/` for the whole country. */
  url: string;
  code: string;
}

export interface PlainReport {
  url: string;
  title: string;
  year: number;
  issuer: string;
  issued: string;
  documentNumber: string;
  source: { file: string; url: string; sha256: string; retrieved: string; note: string };
  editions: { proactive: number; requests: number };
  /** The prose as HTML. */
  body: string;
  has(table: string): boolean;
  /** What a cell prints; empty where it is blank or its row is missing. */
  printed(table: string, row: string[], column: { id: string; index: number }): string;
}

export const words = {
  zh: {
    html: 'zh',
    site: '乡镇政府信息公开年报',
    other: 'English',
    issuer: '发布机关',
    issued: '发布日期',
    number: '文号',
    source: '来源',
    sha: '原件 SHA-256',
    retrieved: '获取日期',
    note: '说明',
    code: '行政区划代码',
    tables: {
      proactive: '主动公开政府信息情况',
      requests: '收到和处理政府信息公开申请情况',
      disputes: '行政复议、行政诉讼情况',
    },
  },
  en: {
    html: 'en',
    site: 'Township disclosure reports',
    other: '中文',
    issuer: 'Issued by',
    issued: 'Date of issue',
    number: 'Document number',
    source: 'Source',
    sha: 'SHA-256 of the original',
    retrieved: 'Retrieved',
    note: 'Note',
    code: 'Division code',
    tables: {
      proactive: 'Proactive disclosure',
      requests: 'Requests received and processed',
      disputes: 'Reconsideration and litigation',
    },
  },
} as const;

const escapeHtml = (text: string): string =>
  /[&<>"]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    : text;

const localUrl = (url: string, lang: Lang): string => (lang === 'en' ? `/en${url}` : url);

/** @param places from the country down to the township */
export const reportPage = (report: PlainReport, places: readonly PlainPlace[], form: PlainForm, lang: Lang): string => {
  const own = words[lang];
  const { source } = report;
  return page(
    lang,
    report.url,
    report.title,
    places,
    `<dl>
<dt>${own.issuer}</dt><dd>${escapeHtml(report.issuer)}</dd>
<dt>${own.issued}</dt><dd>${report.issued}</dd>
<dt>${own.number}</dt><dd>${escapeHtml(report.documentNumber)}</dd>
<dt>${own.source}</dt><dd>${source.url === '' ? escapeHtml(source.file) : `<a href="${escapeHtml(source.url)}">${escapeHtml(source.file)}</a>`}</dd>
<dt>${own.sha}</dt><dd>${source.sha256}</dd>
<dt>${own.retrieved}</dt><dd>${source.retrieved}</dd>
<dt>${own.note}</dt><dd>${escapeHtml(source.note)}</dd>
</dl>
${report.body}
${(['proactive', 'requests', 'disputes'] as const).map((table) => (report.has(table) ? tableOf(report, table, form, lang) : '')).join('\n')}`,
  );
};

const tableOf = (report: PlainReport, table: keyof typeof words.zh.tables, form: PlainForm, lang: Lang): string => {
  const edition = table === 'proactive' ? report.editions.proactive : report.editions.requests;
  const bands = form[edition]?.[table]?.bands ?? [];
  return `<table>
<caption>${words[lang].tables[table]}</caption>
${bands.map((band) => bandOf(report, table, band, lang)).join('\n')}
</table>`;
};

const bandOf = (report: PlainReport, table: string, { columns, rows }: PlainBand, lang: Lang): string =>
  `<tr><td></td>${columns.map((column) => `<th scope="col">${column[lang]}</th>`).join('')}</tr>
${rows
  .map(
    (row) =>
      `<tr><th scope="row">${row[lang]}</th>${columns
        .map(({ id }, index) => `<td>${escapeHtml(report.printed(table, row.path, { id, index }))}</td>`)
        .join('')}</tr>`,
  )
  .join('\n')}`;

/** The page of a place with the list of what lies in it: reports of a township, places of any other. */
export const placePage = (
  place: PlainPlace,
  above: readonly PlainPlace[],
  list: readonly (Label & { url: string })[],
  lang: Lang,
): string =>
  page(
    lang,
    place.url,
    place[lang],
    above,
    `<p>${words[lang].code}: ${place.code}</p>
<ul>
${list.map((one) => `<li><a href="${localUrl(one.url, lang)}">${escapeHtml(one[lang])}</a></li>`).join('\n')}
</ul>`,
  );

export const homePage = (list: readonly PlainPlace[], lang: Lang): string =>
  page(
    lang,
    '/',
    words[lang].site,
    [],
    `<ul>
${list.map((one) => `<li><a href="${localUrl(one.url, lang)}">${escapeHtml(one[lang])}</a></li>`).join('\n')}
</ul>`,
  );

const page = (lang: Lang, url: string, title: string, places: readonly PlainPlace[], main: string): string => {
  const own = words[lang];
  const other: Lang = lang === 'en' ? 'zh' : 'en';
  return `<!doctype html>
<html lang="${own.html}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<link rel="canonical" href="https://example.org${localUrl(url, lang)}">
<link rel="alternate" hreflang="${words[other].html}" href="https://example.org${localUrl(url, other)}">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<nav>
<a href="${localUrl('/', lang)}">${own.site}</a>
${places.map((place) => `<a href="${localUrl(place.url, lang)}">${escapeHtml(place[lang])}</a>`).join('\n')}
<a href="${localUrl(url, other)}" hreflang="${words[other].html}">${own.other}</a>
</nav>
<main>
<h1>${escapeHtml(title)}</h1>
${main}
</main>
</body>
</html>
`;
};
