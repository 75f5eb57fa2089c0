/**
 * What a deployment changes. Three of these can also be set from outside, for example in CI: GONGKAI_SITE, GONGKAI_BASE
 * and GONGKAI_CONTENT. (`npm run build` has --site and --base for the first two.)
 */
export const siteConfig = {
  title: { 'zh-CN': '乡镇政府信息公开年报', en: 'Township disclosure reports' },
  /** Origin the site is published at: canonical links, the sitemap and feeds need it. A placeholder until somebody does. */
  site: process.env.GONGKAI_SITE ?? 'https://example.org',
  /** '/' on a domain of its own, '/gongkai/' in a folder of one. */
  base: `/${process.env.GONGKAI_BASE ?? ''}/`.replaceAll(/\/+/g, '/'),
  /** Where "suggest an edit" and "report a problem" lead. */
  repository: 'https://example.org/gongkai',
  /** The first one lives at the root of the site, the others in a folder of their name. */
  languages: ['zh-CN', 'en'],
  /** The published record, relative to this file. */
  content: process.env.GONGKAI_CONTENT ?? 'content',
} as const;
