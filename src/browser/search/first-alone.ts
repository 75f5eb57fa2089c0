/**
 * Runs the first load alone and all others beside each other once it has succeeded; where it fails the next is the first.
 */
export const firstAlone = (): (<T>(load: () => Promise<T>) => Promise<T>) => {
  let isReady = false;
  let pending: Promise<unknown> | undefined;
  return async (load) => {
    while (!isReady && pending) await pending.catch(() => undefined);
    if (isReady) return load();
    const loading = load();
    pending = loading;
    try {
      const loaded = await loading;
      isReady = true;
      return loaded;
    } finally {
      pending = undefined;
    }
  };
};
