import { homePage, placePage, reportPage } from '../plain-pages.mjs';

/** @param filters what Eleventy calls a template with: the filters of the configuration */
export const drawPage = (filters, data, url, content, form, lang) => {
  const list = filters.childrenOf(url).map(toEntry);
  if (url === '/') return homePage(list, lang);
  const above = filters.placesAbove(url).map(toPlace);
  if (data.code !== undefined) return placePage(toPlace({ url, data }), above, list, lang);
  return reportPage(toReport(filters, data, url, content), above, form, lang);
};

const toPlace = ({ url, data }) => ({ url, zh: data.title, en: data.nameEn ?? data.title, code: data.code });

const toEntry = (item) => {
  const title = `${item.data.year} ${item.data.title}`;
  return item.data.year === undefined ? toPlace(item) : { url: item.url, zh: title, en: title };
};

const toReport = ({ day }, data, url, body) => ({
  url,
  title: data.title,
  year: data.year,
  issuer: data.issuer,
  issued: day(data.issued),
  documentNumber: data.documentNumber ?? '',
  source: {
    file: data.source.file ?? '',
    url: data.source.url ?? '',
    sha256: data.source.sha256,
    retrieved: day(data.source.retrieved),
    note: data.source.note ?? '',
  },
  editions: data.editions,
  body,
  has: (table) => data[table] !== undefined,
  printed: (table, [first, second], { id, index }) => {
    const row = second === undefined ? data[table][first] : data[table][first]?.[second];
    return String((Array.isArray(row) ? row[index] : row?.[id]) ?? '');
  },
});
