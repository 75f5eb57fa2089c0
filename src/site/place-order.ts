/**
 * Addresses of pages and files in the order of the places they are about: all that is drawn of a township together, in
 * both languages, and the townships of a county after each other. So a county's reports are read once, and what a page
 * shares with the next one is computed once.
 */
export const inOrderOfPlaces = <Path extends { pathname: string }>(paths: readonly Path[]): Path[] =>
  paths
    .map((path) => ({ path, place: placeOf(path.pathname) }))
    .sort((a, b) => (a.place < b.place ? -1 : Number(a.place > b.place)))
    .map(({ path }) => path);

const townshipSteps = 4;

/** Of the township or the region above it; a report lies in its township, and each report is a place of its own there. */
const placeOf = (pathname: string): string => {
  const steps = pathname
    .replace(/^\/|\/$/g, '')
    .replace(/^en(?:\/|$)/, '')
    .replace(/^api\/v1\/(?:regions|observations)\/(.+)\.json$/, '$1')
    .replace(/\/(?:[^/]*\.(?:csv|xlsx|xml)|changes)$/, '')
    .replace(/\.json$/, '')
    .split('/');
  // The figures of a township come before its reports, as a space comes before every letter.
  return steps.length > townshipSteps ? steps.join(' ') : `${steps.join(' ')} `;
};
