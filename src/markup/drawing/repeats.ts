/**
 * How many elements a drawing has where each `<use>` counts as what it shows again: ten of them in each
 * of ten levels are ten milliards, in a kilobyte, and no browser comes to the end of them.
 */

/** An element with an id, or what is around all. */
interface Part {
  /** Elements in it that are in no other part. */
  elements: number;
  /** Parts inside it. */
  parts: Part[];
  /** Ids that are shown in it again. */
  shown: string[];
  /** Once it is known; 0 while it is counted, as what shows itself is not shown. */
  total?: number;
}

export interface RepeatCounter {
  /** @param shown id that the element shows again */
  open(id: string | undefined, shown: string | undefined): void;
  close(): void;
  /** More than all numbers where they are shown too often to be counted. */
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
        // Browsers show the first one that has the id.
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

/** Without recursion: elements may stand in each other a thousand deep, and show each other a million times. */
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
