/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { PageBox } from './page-box.ts';
import type { ProofMark, Spot } from './types.ts';

export interface ProofLines {
  lines: { page: number; middle: number }[];
  marks: ProofMark[];
}

/**
 * Runs in the page, laid out. Numbers the lines as the eye goes down the page: what stands side by
 * side (a table's cells, information beside the abstract) has one number.
 */
export function readProofLines(
  main: HTMLElement,
  box: PageBox,
  spots: readonly Spot[],
): ProofLines {
  /** These count as one line each, whatever stands in them. */
  const oneLine = 'math, .page-turned';
  const without = '.masthead, .proof-queries, style, script, annotation, [aria-hidden="true"]';

  interface Strip {
    page: number;
    top: number;
    bottom: number;
    /** Of its longest piece. */
    middle: number;
    width: number;
  }
  /** Heads of tables that the print repeats at the top of a page; the columns of the layout do not. */
  const repeatedHeads = [...main.querySelectorAll('table')].flatMap(headsOf);
  const strips = readStrips();
  const marks = spots.flatMap(markOf);
  return { lines: strips.map(({ page, middle }) => ({ page, middle })), marks };

  function readStrips(): Strip[] {
    const pieces = rectsIn(main)
      .map(stripOf)
      .sort((a, b) => a.page - b.page || a.top - b.top);
    const found: Strip[] = [];
    for (const piece of pieces) {
      const last = found.at(-1);
      if (last && isBeside(last, piece)) join(last, piece);
      else found.push(piece);
    }
    return found;
  }

  function stripOf(rect: DOMRect): Strip {
    const page = box.pageOf(rect);
    const heads = repeatedHeads.filter((head) => head.page === page && head.top <= rect.top + 1);
    const lower = heads.reduce((sum, { height }) => sum + height, 0);
    const [top, bottom] = [box.below(rect.top) + lower, box.below(rect.bottom) + lower];
    return { page, top, bottom, middle: (top + bottom) / 2, width: rect.width };
  }

  /** One for each page on which a table goes on; Chromium repeats no head of more than a quarter of a page. */
  function headsOf(table: HTMLTableElement): { page: number; top: number; height: number }[] {
    const height = table.tHead?.getBoundingClientRect().height ?? 0;
    if (height === 0 || height > box.area.height / 4) return [];
    const [, ...others] = table.getClientRects();
    return others.map((rect) => ({ page: box.pageOf(rect), top: rect.top, height }));
  }

  function isBeside(one: Strip, other: Strip): boolean {
    if (one.page !== other.page) return false;
    const middle = (strip: Strip) => (strip.top + strip.bottom) / 2;
    const within = (y: number, strip: Strip) => y > strip.top && y < strip.bottom;
    return within(middle(other), one) || within(middle(one), other);
  }

  function join(strip: Strip, piece: Strip): void {
    strip.top = Math.min(strip.top, piece.top);
    strip.bottom = Math.max(strip.bottom, piece.bottom);
    if (piece.width <= strip.width) return;
    strip.middle = piece.middle;
    strip.width = piece.width;
  }

  /** Of every piece of a line. */
  function rectsIn(root: Node): DOMRect[] {
    const found: DOMRect[] = [];
    collect(root);
    return found.filter(({ width, height }) => width >= 0.5 && height >= 1);

    function collect(node: Node): void {
      if (node instanceof Text && /\S/.test(node.data)) found.push(...rectsOf(node));
      else if (node instanceof Element && !isHidden(node)) {
        if (node.matches(oneLine)) found.push(...[...node.getClientRects()].slice(0, 1));
        else for (const child of node.childNodes) collect(child);
      }
    }
  }

  function rectsOf(text: Text, from = 0, to = text.data.length): DOMRect[] {
    const range = document.createRange();
    range.setStart(text, from);
    range.setEnd(text, to);
    return [...range.getClientRects()];
  }

  function isHidden(element: Element): boolean {
    return element.matches(without) || !element.checkVisibility({ visibilityProperty: true });
  }

  function markOf({ query, place, selectors, words }: Spot): ProofMark[] {
    const element = selectors.map((each) => main.querySelector(each)).find((each) => each);
    const rect = element && firstRect(element, words);
    if (!rect) return [];
    const { page, middle } = stripOf(rect);
    const index = strips.findIndex(
      (strip) => strip.page === page && middle > strip.top && middle < strip.bottom,
    );
    const strip = strips[index];
    if (!strip) return [{ query, place, page, middle: box.below(rect.top) + 8 }];
    return [{ query, place, page, middle: strip.middle, line: index + 1 }];
  }

  /** Of its words, where it has some. */
  function firstRect(element: Element, words: string | undefined): DOMRect | undefined {
    const named = words ? rectOfWords(element, words) : undefined;
    return named ?? rectsIn(element)[0] ?? element.getClientRects()[0];
  }

  function rectOfWords(element: Element, words: string): DOMRect | undefined {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node as Text;
      const at = plain(text.data).indexOf(plain(words));
      if (at >= 0) return rectsOf(text, placeOf(text, at), placeOf(text, at + words.length))[0];
    }
    return undefined;
  }

  /** Without what the layout writes to part words and to keep them together. */
  function plain(text: string): string {
    return text.replaceAll('\u00ad', '').replaceAll('\u00a0', ' ');
  }

  /** Of a letter, counted without soft hyphens. */
  function placeOf({ data }: Text, letter: number): number {
    let place = 0;
    for (let left = letter; left > 0; place++) if (data[place] !== '\u00ad') left--;
    return place;
  }
}
