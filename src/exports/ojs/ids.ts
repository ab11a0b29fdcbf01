/** Numbers that connect the elements of one import. OJS assigns its own on import. */
export interface Ids {
  next(): number;
  /** Reserves `count` consecutive numbers and returns the first. */
  take(count: number): number;
}

export function newIds(): Ids {
  let last = 0;
  return {
    next: () => {
      last += 1;
      return last;
    },
    take: (count) => {
      last += count;
      return last - count + 1;
    },
  };
}
