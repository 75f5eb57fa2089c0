import { escapeXml } from '../dataset/escape-xml.ts';

/** A report that is new, or one correction of a report. */
export interface FeedEntry {
  /** An address that never changes and that no other entry has. */
  id: string;
  kind: 'new' | 'corrected';
  title: string;
  /** An instant, UTC. */
  updated: string;
  /** ISO date on which the authority issued it. */
  issued?: string;
  /** Of the page a reader opens. */
  address: string;
  /** Of the same as JSON. */
  json?: string;
  summary: string;
}

export interface Feed {
  /** The address of what the feed is about: the portal or a region. */
  id: string;
  title: string;
  author: string;
  /** Of the feed itself. */
  self: string;
  /** Names the list of kinds that `term` of a category is from. */
  kinds: string;
  /** The newest first. */
  entries: readonly FeedEntry[];
}

const kindLabels: Record<FeedEntry['kind'], string> = { new: '新收录', corrected: '更正' };

/** With nothing in it a feed still needs a date. */
const never = '1970-01-01T00:00:00Z';

/** Atom 1.0 (RFC 4287). */
export const formatFeed = ({ id, title, author, self, kinds, entries }: Feed): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    element('id', id),
    element('title', title),
    element('updated', entries[0]?.updated ?? never),
    `<author>${element('name', author)}</author>`,
    link('self', 'application/atom+xml', self),
    link('alternate', 'text/html', id),
    element('rights', 'CC0-1.0'),
    ...entries.map((entry) => formatEntry(entry, kinds)),
    '</feed>',
    '',
  ].join('\n');

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

const link = (rel: string, type: string, address: string): string =>
  `<link rel="${rel}" type="${type}" href="${escapeXml(address)}"/>`;

const formatEntry = ({ id, kind, title, updated, issued, address, json, summary }: FeedEntry, kinds: string): string =>
  [
    '<entry>',
    element('id', id),
    element('title', kind === 'corrected' ? `${kindLabels.corrected}：${title}` : title),
    element('updated', updated),
    ...(issued && kind === 'new' ? [element('published', `${issued}T00:00:00Z`)] : []),
    `<category term="${kind}" scheme="${escapeXml(kinds)}" label="${kindLabels[kind]}"/>`,
    link('alternate', 'text/html', address),
    ...(json ? [link('related', 'application/json', json)] : []),
    element('summary', summary),
    '</entry>',
  ].join('');
