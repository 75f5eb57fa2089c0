/**
 * What our code uses and browsers built into apps lack, back to Chromium 85; on a page it is run before everything else.
 * What a browser has is left alone.
 */
const fill = (target: object | undefined, methods: Record<string, unknown>): void => {
  for (const [name, value] of Object.entries(methods)) {
    // Not enumerable, as those that are built in: loops over keys must not meet them.
    if (target && !(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
  }
};

type Test = (item: unknown, index: number, list: ArrayLike<unknown>) => unknown;

function at(this: ArrayLike<unknown>, index: number): unknown {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? whole + this.length : whole];
}

function findLastIndex(this: ArrayLike<unknown>, test: Test, self?: unknown): number {
  let index = this.length - 1;
  while (index >= 0 && !test.call(self, this[index], index, this)) index -= 1;
  return index;
}

function findLast(this: ArrayLike<unknown>, test: Test, self?: unknown): unknown {
  return this[findLastIndex.call(this, test, self)];
}

function toReversed(this: ArrayLike<unknown>): unknown[] {
  return Array.from(this).reverse();
}

function toSorted(this: ArrayLike<unknown>, compare?: (a: unknown, b: unknown) => number): unknown[] {
  return Array.from(this).sort(compare);
}

function toArray(this: Iterable<unknown>): unknown[] {
  return [...this];
}

function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
    index += 1;
  }
  return groups;
}

function replaceChildren(this: ParentNode & Node, ...children: (Node | string)[]): void {
  while (this.lastChild) this.lastChild.remove();
  this.append(...children);
}

function reportError(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}

fill(globalThis, { reportError });
fill(Array.prototype, { at, findLast, findLastIndex, toReversed, toSorted });
fill(String.prototype, { at });
fill(Map, { groupBy });
fill(Object.getPrototypeOf(Object.getPrototypeOf([].values())), { toArray });
// A worker has no elements.
fill(globalThis.Element?.prototype, { replaceChildren });
