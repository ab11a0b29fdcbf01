import { getOrInsert } from './get-or-insert.ts';

/**
 * The function, asked once for each thing: what it made is kept as long as the thing is.
 *
 * @param make never answers `undefined`
 */
export function memoizeWeak<Thing extends object, Made extends NonNullable<unknown>>(
  make: (thing: Thing) => Made,
): (thing: Thing) => Made {
  const known = new WeakMap<Thing, Made>();
  return (thing) => getOrInsert(known, thing, () => make(thing));
}
