/** Pages that are drawn together, and again only when something they are made from has changed: those of a county, of a province above its counties, and the rest. */
export type PageGroup = string;

/** Of the pages that are about no province alone. */
export const countryGroup: PageGroup = '';

const countySteps = 3;

/** @param path of a region or of a report */
export const groupOfPath = (path: string): PageGroup => {
  const steps = path.split('/');
  return (steps.length < countySteps ? steps.slice(0, 1) : steps.slice(0, countySteps)).join('/');
};

/**
 * @param address of a page or file, without the base path
 * @param provinces paths of all: an address that begins with none of them is about the country
 */
export const groupOfAddress = (address: string, provinces: ReadonlySet<string>): PageGroup => {
  const path = address
    .replace(/^\/|\/$/g, '')
    .replace(/^en\//, '')
    .replace(/^api\/v1\/(?:regions|observations)\/(.+)\.json$/, '$1')
    // A file beside a page belongs to it; the JSON of a report lies in its township.
    .replace(/\/[^/]*\.[^/]*$/, '');
  return provinces.has(path.split('/')[0] ?? '') ? groupOfPath(path) : countryGroup;
};
