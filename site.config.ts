/**
 * What a deployment changes. Two of these can be set without editing the file, for example in CI:
 * GONGKAI_SITE (the address the site is published at) and GONGKAI_BASE (the folder of that address it lives in).
 */
export const siteConfig = {
  title: { 'zh-CN': '乡镇政府信息公开年报', en: 'Township disclosure reports' },
  /** Origin of the published site: canonical links, the sitemap and feeds need it. A placeholder until somebody publishes. */
  site: process.env.GONGKAI_SITE ?? 'https://example.org',
  /** '/' on a domain of its own, '/gongkai/' in a folder of one. */
  base: process.env.GONGKAI_BASE ?? '/',
  /** Where "suggest an edit" and "report a problem" lead. */
  repository: 'https://example.org/gongkai',
  /** The first one lives at the root of the site, the others in a folder of their name. */
  languages: ['zh-CN', 'en'],
  /** The published record, relative to this file. */
  content: 'content',
} as const;
