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
    if (!latest || keys.some((key, index) => key !== known?.[index])) latest = { keys, value: compute(...keys) };
    return latest.value;
  };
};
