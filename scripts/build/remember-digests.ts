/**
 * For the Content-Security-Policy of every page Astro hashes what stands inside each of its linked style sheets, which
 * is nothing: some eight times a page, on another thread each time. The hash of nothing is computed once.
 */
export const rememberDigests = (): void => {
  const { subtle } = globalThis.crypto;
  const digest = subtle.digest.bind(subtle);
  const ofNothing = new Map<string, Promise<ArrayBuffer>>();
  subtle.digest = (algorithm, data) => {
    if (typeof algorithm !== 'string' || data.byteLength > 0) return digest(algorithm, data);
    const known = ofNothing.get(algorithm) ?? digest(algorithm, data);
    ofNothing.set(algorithm, known);
    return known;
  };
};
