/**
 * The place whose page a reader comes from, as a path of at most a county; undefined where that is not known.
 *
 * @param base the site's root, whatever the language
 */
export const placeBefore = (referrer: string, origin: string, base: string): string | undefined => {
  if (referrer === '') return undefined;
  const address = new URL(referrer);
  if (address.origin !== origin || !address.pathname.startsWith(base)) return undefined;
  const steps = address.pathname.slice(base.length).split('/').filter(Boolean);
  const path = steps[0] === 'en' ? steps.slice(1) : steps;
  return path.length === 0 ? undefined : path.slice(0, 3).join('/');
};
