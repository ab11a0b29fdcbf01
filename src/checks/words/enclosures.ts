/**
 * What stands between an opening and a closing sign. One pattern for both would look for a closing
 * sign that is missing from every opening one, and take hours for a text made of those.
 */

/** What ends an enclosure: the offset behind it, or nothing. */
export type EndOf = (open: RegExpExecArray, from: number) => number | undefined;

/** Matches of `opening` that are closed; the match is the whole of it, its groups are the opening's. */
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

/** Ends with the next match of a pattern; one that was not found is not looked for again. */
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
