/**
 * Counts the elements of a drawing including those that `<use>` repeats. Ten of them on each of ten levels are
 * ten billion elements in a kilobyte, which no browser can draw.
 */

/** An element with an id, or the whole drawing. */
interface Part {
  /** Number of elements that are not in an inner part. */
  elements: number;
  /** Parts inside it. */
  parts: Part[];
  /** Ids that are repeated in it. */
  shown: string[];
  /** The total, once it is known. It is 0 during counting, because browsers do not show circular references. */
  total?: number;
}

export interface RepeatCounter {
  /** @param shown id that the element repeats */
  open(id: string | undefined, shown: string | undefined): void;
  close(): void;
  /** The total; infinite if there are too many to count. */
  total(): number;
}

export function repeatCounter(): RepeatCounter {
  const ids = new Map<string, Part>();
  const root = newPart();
  const open = [root];
  return {
    open(id, shown) {
      const around = open.at(-1) ?? root;
      const part = id === undefined ? around : newPart();
      part.elements += 1;
      if (shown !== undefined) part.shown.push(shown);
      if (id !== undefined) {
        around.parts.push(part);
        // Browsers use the first element with an id.
        if (!ids.has(id)) ids.set(id, part);
      }
      open.push(part);
    },
    close: () => open.pop(),
    total: () => totalOf(root, ids),
  };
}

function newPart(): Part {
  return { elements: 0, parts: [], shown: [] };
}

/**
 * Counts without recursion, because elements may be nested a thousand deep and repeat each other a million
 * times.
 */
function totalOf(root: Part, ids: ReadonlyMap<string, Part>): number {
  const waiting: { part: Part; inner?: Part[] }[] = [{ part: root }];
  for (let next = waiting.at(-1); next; next = waiting.at(-1)) {
    const { part } = next;
    if (next.inner) {
      part.total = next.inner.reduce((sum, { total = 0 }) => sum + total, part.elements);
      waiting.pop();
    } else if (part.total !== undefined) waiting.pop();
    else {
      part.total = 0;
      next.inner = [...part.parts, ...part.shown.flatMap((id) => ids.get(id) ?? [])];
      for (const each of next.inner) if (each.total === undefined) waiting.push({ part: each });
    }
  }
  return root.total ?? 0;
}
