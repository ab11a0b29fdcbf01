import { getOrInsert } from './get-or-insert.ts';

/**
 * Memoizes a function of an object. The result is kept as long as the object.
 *
 * @param make never returns `undefined`
 */
export function memoizeWeak<Thing extends object, Made extends NonNullable<unknown>>(
  make: (thing: Thing) => Made,
): (thing: Thing) => Made {
  const known = new WeakMap<Thing, Made>();
  return (thing) => getOrInsert(known, thing, () => make(thing));
}
