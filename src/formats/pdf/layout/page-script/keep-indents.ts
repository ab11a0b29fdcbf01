/**
 * Gives the paragraphs behind floats the indent that they would have if the floats stood elsewhere:
 * they now follow what stands before the floats.
 *
 * @param placeholders of floats that have been moved behind notes: they stand elsewhere already
 */
export function keepIndents(
  floats: readonly HTMLElement[],
  placeholders: ReadonlyMap<HTMLElement, HTMLElement>,
): void {
  const passed = withNeighbours(floats).filter((element) => !placeholders.has(element));
  const marks = passed.map((element) => [element, document.createComment('')] as const);
  const followers = passed.map((element) => element.nextElementSibling);
  for (const [element, mark] of marks) element.replaceWith(mark);
  const indents = followers.map((next) => next && getComputedStyle(next).textIndent);
  for (const [element, mark] of marks) mark.replaceWith(element);
  followers.forEach((next, index) => {
    if (next instanceof HTMLElement && next.tagName === 'P')
      next.style.textIndent = indents[index] ?? '';
  });
}

/** The elements, and the floats directly before and behind them. */
function withNeighbours(elements: readonly HTMLElement[]): HTMLElement[] {
  const found = new Set(elements);
  for (const element of found)
    for (const neighbour of [element.previousElementSibling, element.nextElementSibling])
      if (neighbour instanceof HTMLElement && neighbour.matches('.page-float'))
        found.add(neighbour);
  return [...found];
}
