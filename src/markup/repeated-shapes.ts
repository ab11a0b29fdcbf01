/**
 * How many elements a drawing has where each `<use>` counts as what it shows again: ten of them in each
 * of ten levels are ten milliards, in a kilobyte, and no browser comes to the end of them.
 */

interface Part {
  elements: number;
  /** Parts inside it. */
  parts: Part[];
  /** Ids that are shown in it again. */
  shown: string[];
  /** Once it is known; 0 while it is counted, as what shows itself is not shown. */
  total?: number;
}

/** What begins and ends elements, their ids, and what they show. */
const SIGN =
  /<\/|<(?:[\w.-]+:)?(use\b)?[\w.-]*|\/>|\sid\s*=\s*["']([^"']*)["']|href\s*=\s*["']#([^"']*)["']/g;

/** @returns more than all numbers where they are shown too often to be counted */
export function shapesWithRepeats(svg: string): number {
  const ids = new Map<string, Part>();
  const root = newPart();
  const open = [root];
  let isUse = false;
  for (const [sign, use, id, target] of svg.matchAll(SIGN)) {
    const part = open.at(-1) ?? root;
    if (sign === '</' || sign === '/>') open.length = Math.max(1, open.length - 1);
    else if (id !== undefined) ids.set(id, part);
    else if (target !== undefined) part.shown.push(...(isUse ? [target] : []));
    else if (sign !== '<') {
      isUse = use !== undefined;
      const inner = newPart();
      part.parts.push(inner);
      open.push(inner);
    }
  }
  return totalOf(root, ids);
}

function newPart(): Part {
  return { elements: 1, parts: [], shown: [] };
}

/** Without recursion: elements may stand in each other a hundred thousand deep. */
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
