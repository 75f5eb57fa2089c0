/** Each is opened once, however often it is asked for. A failure is forgotten, so that the next search tries again. */
export const openOnce = <T>(open: (name: string) => Promise<T>): ((name: string) => Promise<T>) => {
  const opened = new Map<string, Promise<T>>();
  return (name) => {
    const known = opened.get(name);
    if (known) return known;
    const opening = open(name);
    opened.set(name, opening);
    opening.catch(() => opened.delete(name));
    return opening;
  };
};
