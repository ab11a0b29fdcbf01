import { allowBreaksBetween } from './line-break-places.ts';

/** Places inside a long name of code where a line may end: behind signs, before capitals. */
const BREAKS = /(?<=[_./:-])(?=[^\s_./:-])|(?<=\p{Ll})(?=\p{Lu})/u;
/** In characters. */
const LONG_NAME = 12;
/** Breaking names helps if the table gets as low as this part of its height. */
const LOWER = 0.85;

/**
 * Lets lines end inside long names of code, if that makes the table fit or clearly lower. Otherwise such
 * names leave columns of words no room.
 */
export function breakNamesInTable(table: HTMLElement, isWide: () => boolean): void {
  const names = longNames(table);
  if (names.length === 0) return;
  const wasWide = isWide();
  const height = table.offsetHeight;
  for (const { element, text } of names) allowBreaksBetween(element, text.split(BREAKS));
  const helps = (wasWide && !isWide()) || table.offsetHeight <= height * LOWER;
  if (helps) return;
  for (const { element, text } of names) element.textContent = text;
}

function longNames(table: HTMLElement): { element: Element; text: string }[] {
  return [...table.querySelectorAll('td code, th code')]
    .filter(({ childElementCount }) => childElementCount === 0)
    .map((element) => ({ element, text: element.textContent ?? '' }))
    .filter(({ text }) => text.length >= LONG_NAME && BREAKS.test(text));
}
