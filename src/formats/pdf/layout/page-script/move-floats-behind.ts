import { type Floats, isWaiting, shownOf } from './float-state.ts';
import type { PageColumns } from './page-columns.ts';

/** What a paragraph that a figure is moved into must not give it. */
const INHERITED =
  'font-family font-size font-style font-weight font-variant line-height letter-spacing word-spacing text-align text-indent text-transform text-wrap white-space overflow-wrap hyphens color direction'.split(
    ' ',
  );

/**
 * Moves the floats that wait for a later page behind the notes of this one. In CSS no float stands
 * higher than a float before it.
 *
 * @param area the notes of the page
 * @returns moves them back
 */
export function moveFloatsBehind(floats: Floats, area: HTMLElement, page: number): () => void {
  if (area.style.float !== 'left') return () => undefined;
  const waiting = shownOf(floats.movable).filter(
    (element) =>
      isWaiting(floats, element, page) &&
      area.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING,
  );
  if (waiting.length === 0) return () => undefined;
  const { columns } = floats.blocks;
  for (const element of waiting) leavePlaceholder(element, floats.placeholders);
  const places = waiting.map(
    (element) => [element, element.parentNode, element.nextSibling] as const,
  );
  const isolate = isolateArea(area);
  isolate.append(...waiting);
  alignRight(waiting, columns);
  return () => {
    // The area comes first: one of the floats may have stood directly before it.
    isolate.before(area);
    for (const [element, parent, next] of places.reverse()) parent?.insertBefore(element, next);
    alignRight(waiting, columns);
    isolate.remove();
  };
}

/** Chromium places the floats of one line in the order in which they are seen: in a line from right to left, the last one first. */
function isolateArea(area: HTMLElement): HTMLElement {
  const isolate = document.createElement('bdi');
  area.style.direction = getComputedStyle(area).direction;
  isolate.dir = 'ltr';
  area.replaceWith(isolate);
  isolate.append(area);
  return isolate;
}

/** Keeps the place of a float for the tags of the PDF: they show an element where it is owned. */
function leavePlaceholder(element: HTMLElement, placeholders: Map<HTMLElement, HTMLElement>): void {
  if (placeholders.has(element)) return;
  const placeholder = document.createElement('div');
  if (!element.id) element.id = `page-float-${placeholders.size + 1}`;
  placeholder.setAttribute('aria-owns', element.id);
  const style = getComputedStyle(element);
  for (const name of INHERITED)
    if (!element.style.getPropertyValue(name))
      element.style.setProperty(name, style.getPropertyValue(name));
  element.before(placeholder);
  placeholders.set(element, placeholder);
}

/** Gives floats the whole width of the text, also inside lists and quotations. All are measured in one layout. */
function alignRight(elements: readonly HTMLElement[], columns: PageColumns): void {
  const { width } = columns.area;
  for (const { style } of elements) {
    style.width = `${width}px`;
    style.marginRight = '';
  }
  const rects = elements.map((element) => element.getBoundingClientRect());
  for (const [index, rect] of rects.entries()) {
    const offset = columns.leftEdge(columns.pageOf(rect)) + width - rect.right;
    const style = elements[index]?.style;
    if (style && Math.abs(offset) > 0.2 && Math.abs(offset) < width)
      style.marginRight = `${-offset}px`;
  }
}
