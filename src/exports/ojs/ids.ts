/** Numbers that tie the elements of one import together; OJS gives its own. */
export interface Ids {
  next(): number;
  /** The first of `count` numbers in a row. */
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
