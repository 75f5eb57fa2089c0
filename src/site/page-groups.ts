/** Pages that are drawn together, and again only when something they are made from has changed: those of a county, of a province above its counties, and parts of the rest. */
export type PageGroup = string;

/** Of pages and files that are in no other group: every build makes them anew. */
export const restGroup: PageGroup = '';

/** Of the front page, which every site has. */
export const homeGroup: PageGroup = '/home';

/** The pages that are about no province alone, by what they are made from, and how their addresses begin. */
const countryParts: readonly (readonly [PageGroup, RegExp])[] = [
  [homeGroup, /^(?:index\.html|404(?:\.html)?|robots\.txt)?$/],
  ['/data', /^data(?:\/index\.html)?$/],
  ['/compare', /^compare(?!\/reports)(?:\/|$)/],
  ['/checks', /^(?:checks|api\/v1\/checks\.json)(?:\/|$)/],
  ['/corrections', /^(?:corrections|feed\.xml)(?:\/|$)/],
  ['/shared', /^shared(?:\/|$)/],
  ['/names', /^search\/(?:names\.json|readings\.txt)$/],
  ['/topics', /^search(?:\/|$)/],
  [
    '/lists',
    /^(?:submit|compare\/reports|sitemap\.xml|sitemaps)(?:\/|$)|^api\/v1\/(?:indicators|regions|observations\/index)\.json$/,
  ],
];

/** What is told of a topic, or found in several reports, of one province: not with its other pages, since it is made from what the whole country tells. */
export const withinCountry = (province: string): PageGroup => `/of/${province}`;

/** Every group that is about more than one province. */
export const countryGroups = (provinces: Iterable<string>): PageGroup[] => [
  ...[restGroup, ...countryParts.map(([group]) => group)],
  ...[...provinces].map(withinCountry),
];

export const isOfCountry = (group: PageGroup): boolean => group === restGroup || group.startsWith('/');

const countryGroupOf = (path: string, provinces: ReadonlySet<string>): PageGroup => {
  const [, province = ''] = /^(?:search\/topics\/[^/]+|shared)\/([^/]+)/.exec(path) ?? [];
  if (provinces.has(province)) return withinCountry(province);
  return countryParts.find(([, addresses]) => addresses.test(path))?.[0] ?? restGroup;
};

const countySteps = 3;

/** @param path of a region or of a report */
export const groupOfPath = (path: string): PageGroup => {
  const steps = path.split('/');
  return (steps.length < countySteps ? steps.slice(0, 1) : steps.slice(0, countySteps)).join('/');
};

/** Of the files of a shard of the search. */
export const shardGroup = (shard: string): PageGroup => `pagefind/${shard}`;

/** Of the searched texts of a county. */
export const textsGroup = (county: string): PageGroup => `pagefind/texts/${county}`;

/** Undefined for what is no file of the search, and for its lists and its engine. */
const searchGroup = (file: string): PageGroup | undefined => {
  const [top, folder = '', ...rest] = file.split('/');
  if (top !== 'pagefind' || rest.length === 0 || file === 'pagefind/texts/counties.json') return undefined;
  return folder === 'texts' ? textsGroup(rest.join('/').replace(/\.json$/, '')) : shardGroup(folder);
};

/**
 * @param address of a page or file, without the base path
 * @param provinces paths of all: an address that begins with none of them is about the country
 */
export const groupOfAddress = (address: string, provinces: ReadonlySet<string>): PageGroup => {
  const searched = searchGroup(address);
  if (searched !== undefined) return searched;
  const own = address.replace(/^\/|\/$/g, '').replace(/^en(?:\/|$)/, '');
  const path = own
    .replace(/^api\/v1\/(?:regions|observations)\/(.+)\.json$/, '$1')
    // A file beside a page belongs to it; the JSON of a report lies in its township.
    .replace(/\/[^/]*\.[^/]*$/, '');
  return provinces.has(path.split('/')[0] ?? '') ? groupOfPath(path) : countryGroupOf(own, provinces);
};
