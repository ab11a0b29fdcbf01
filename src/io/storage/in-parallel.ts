import pLimit from 'p-limit';

/** Requests at the same time. */
const AT_ONCE = 16;

/**
 * Does work for each item, for some of them at the same time. After an error, no other work is begun, and the call ends
 * when all that was begun has ended, so that nothing is written later.
 */
export async function inParallel<Item, Value>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<Value>,
): Promise<Value[]> {
  const limit = pLimit(AT_ONCE);
  let isFailed = false;
  const all = [...items].map((item) =>
    limit(async () => {
      if (isFailed) throw new Error('Work before this failed.');
      return work(item).catch((error: unknown) => {
        isFailed = true;
        throw error;
      });
    }),
  );
  await Promise.allSettled(all);
  return Promise.all(all);
}
