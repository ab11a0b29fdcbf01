/**
 * Finds text between an opening and a closing mark. A single pattern for both would search for a missing closing
 * mark after every opening one, in quadratic time.
 */

/** Finds the end of an enclosure: the offset after it, or undefined. */
export type EndOf = (open: RegExpExecArray, from: number) => number | undefined;

/** Closed matches of `opening`. A match contains the whole enclosure, and the groups of the opening. */
export function* enclosures(
  text: string,
  opening: RegExp,
  endOf: EndOf,
): Generator<RegExpExecArray> {
  const next = new RegExp(opening);
  for (let open = next.exec(text); open; open = next.exec(text)) {
    const end = endOf(open, next.lastIndex);
    if (end === undefined) continue;
    open[0] = text.slice(open.index, end);
    next.lastIndex = end;
    yield open;
  }
}

/** An enclosure ends with the next match of a pattern. A missing pattern is searched only once. */
export function closedBy(text: string, closing: (open: RegExpExecArray) => string): EndOf {
  const missing = new Set<string>();
  return (open, from) => {
    const pattern = closing(open);
    if (missing.has(pattern)) return undefined;
    const end = endOfNext(text, new RegExp(pattern, 'gim'), from);
    if (end === undefined) missing.add(pattern);
    return end;
  };
}

function endOfNext(text: string, pattern: RegExp, from: number): number | undefined {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
