/** Runs at most `most` of the given works at once, the others in the order in which they came. */
export function limited(most: number): <Value>(work: () => Promise<Value>) => Promise<Value> {
  const waiting: (() => void)[] = [];
  let running = 0;

  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // Its place passes to the next one, so that nobody who comes meanwhile takes it.
      if (next) next();
      else running--;
    }
  };
}
