import { type Floats, firstPageOf, shownOf } from './float-state.ts';

/** May have a colour or lines of its own. */
const FRAMED = 'pre, blockquote, hr, div, aside, figure';
/** May have a first line that begins outside. */
const INDENTED = 'p, li, dt, dd, div, .page-code-broken';
/** Values of `display` with which a box stands beside floats, not below them. */
const BESIDE_FLOATS = /^(?:flow-root|flex|grid)$/;
const TRANSPARENT = /^(?:transparent|rgba\(.*, 0\))$/;

/** Blocks whose first line begins outside of them. */
export function findHangingBlocks(main: HTMLElement): HTMLElement[] {
  const blocks = main.querySelectorAll<HTMLElement>(INDENTED);
  return [...blocks].filter((block) => Number.parseFloat(getComputedStyle(block).textIndent) < 0);
}

/** Boxes that a float could cover, in document order. */
export function findBoxes(main: HTMLElement, hanging: ReadonlySet<Element>): HTMLElement[] {
  return [...main.querySelectorAll<HTMLElement>(`${FRAMED}, ${INDENTED}`)].filter(
    (element) =>
      element.getClientRects().length > 0 && (element.matches(FRAMED) || hanging.has(element)),
  );
}

/**
 * Moves boxes below the floats at the top of a page. Text continues below a float, but the colour
 * and the lines of its box would begin behind it, and a line that begins outside of its block would
 * find room for a few letters on the float. A box that continues from the page before stays, because
 * the float hides its colour.
 */
export function clearBoxes(floats: Floats, page: number): void {
  const atTop = [...floats.floating.keys()].filter(
    (element) => firstPageOf(floats, element) === page,
  );
  if (atTop.length === 0) return;
  const bottom = Math.max(...atTop.map((element) => element.getBoundingClientRect().bottom));
  for (const element of shownOf(floats.boxes)) {
    const [rect] = element.getClientRects();
    if (!rect || floats.blocks.columns.pageOf(rect) !== page || rect.top >= bottom - 1) continue;
    if (!element.closest('.page-float')) clearBox(element, floats.hanging.has(element));
  }
}

function clearBox(element: HTMLElement, isHanging: boolean): void {
  const { display } = getComputedStyle(element);
  if (isHanging || (display === 'block' && isFramed(element))) element.style.display = 'flow-root';
  // A box without padding would fit beside the float, where no room is left: into a width of 0.
  if (BESIDE_FLOATS.test(element.style.display || display))
    element.style.paddingInlineEnd ||= '0.1px';
}

function isFramed(element: HTMLElement): boolean {
  const style = getComputedStyle(element);
  const sides = ['border-top-width', 'border-left-width', 'border-right-width'];
  const hasLine = sides.some((name) => Number.parseFloat(style.getPropertyValue(name)) > 0);
  return hasLine || !TRANSPARENT.test(style.backgroundColor);
}
