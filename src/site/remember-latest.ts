/**
 * Computes a value of something once for all pages that follow each other: the two languages of one report above all.
 * Only the latest is kept, for what pages are made from is many times the size of the report.
 */
export const rememberLatest = <Keys extends readonly unknown[], Value>(
  compute: (...keys: Keys) => Value,
): ((...keys: Keys) => Value) => {
  let latest: { keys: Keys; value: Value } | undefined;
  return (...keys) => {
    const known = latest?.keys;
    const isSame = keys.length === known?.length && keys.every((key, index) => key === known[index]);
    if (!latest || !isSame) latest = { keys, value: compute(...keys) };
    return latest.value;
  };
};
