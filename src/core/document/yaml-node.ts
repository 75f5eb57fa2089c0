/**
 * A piece of YAML as the core reads it, whichever reader made it. `offset` is where it begins in the YAML text, in UTF-16
 * units. Equal nodes of two readers are equal in all their fields but `print`.
 */
export type YamlNode = YamlScalar | YamlCollection;

export interface YamlScalar {
  kind: 'scalar';
  /** As YAML's core schema understands it: `00` is the number 0, a date is a string. */
  value: unknown;
  /** What is written, of a scalar without quotes. */
  source?: string;
  offset: number;
}

export type YamlCollection = YamlList | YamlMap;

export interface YamlList {
  kind: 'list';
  items: (YamlNode | null)[];
  offset: number;
  /** For showing what stands where a scalar should. */
  print(): string;
}

export interface YamlMap {
  kind: 'map';
  items: YamlPair[];
  offset: number;
  print(): string;
}

export interface YamlPair {
  key: YamlNode | null;
  value: YamlNode | null;
}

/** `''` for a key that is no scalar. */
export const keyOf = ({ key }: YamlPair): string => (key?.kind === 'scalar' ? String(key.value) : '');

/** The first pair with that key, where there are several. */
export const findPair = (map: YamlMap, key: string): YamlPair | undefined =>
  map.items.find((pair) => pair.key?.kind === 'scalar' && pair.key.value === key);

/** Follows keys and list indexes as far as they exist; the offset of the last one found. */
export const offsetOf = (root: YamlNode | null, path: readonly (string | number)[]): number => {
  let node = root;
  let offset = root?.offset ?? 0;
  for (const step of path) {
    if (node?.kind === 'map') {
      const name = String(step);
      const pair = node.items.find(
        ({ key }) => key?.kind === 'scalar' && (key.value === name || String(key.value) === name),
      );
      if (!pair) break;
      offset = pair.key?.offset ?? offset;
      node = pair.value;
    } else {
      const item = node?.kind === 'list' && typeof step === 'number' ? node.items[step] : undefined;
      if (!item) break;
      node = item;
      offset = item.offset;
    }
  }
  return offset;
};
