/** Numbers that look random and are the same in every run. */
export interface RandomNumbers {
  /** 0 ≤ x < 1 */
  next(): number;
  /** Whether an event of that probability happens. */
  chance(probability: number): boolean;
  integer(from: number, to: number): number;
  pick<T>(list: readonly T[]): T;
  shuffled<T>(list: readonly T[]): T[];
}

/** mulberry32, by Tommy Ettinger (public domain). */
export function randomNumbers(seed: number): RandomNumbers {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
  const integer = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    integer,
    chance: (probability) => next() < probability,
    pick: (list) => list[integer(0, list.length - 1)] as (typeof list)[number],
    shuffled: (list) => {
      const result = [...list];
      for (let index = result.length - 1; index > 0; index--) {
        const other = integer(0, index);
        [result[index], result[other]] = [result[other] as never, result[index] as never];
      }
      return result;
    },
  };
}
