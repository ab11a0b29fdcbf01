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

/** Inline code ends with a run of as many backticks as it began with. */
export function closedByTicks(text: string): (length: number, from: number) => number | undefined {
  const runs = new Map<number, number[]>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    const starts = runs.get(run.length) ?? [];
    starts.push(index);
    runs.set(run.length, starts);
  }
  const passed = new Map<number, number>();
  return (length, from) => {
    const starts = runs.get(length) ?? [];
    let at = passed.get(length) ?? 0;
    while ((starts[at] ?? from) < from) at++;
    passed.set(length, at);
    const start = starts[at];
    return start === undefined ? undefined : start + length;
  };
}

export function endOfNext(text: string, pattern: RegExp, from: number): number | undefined {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
