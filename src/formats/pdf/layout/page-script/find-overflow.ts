import { wordsOf } from './text-nodes.ts';

const BLOCKS =
  'p, li, dt, dd, pre, figcaption, caption, td, th, h1, h2, h3, h4, h5, h6, table, img, svg, math';
/** Characters of a block that describe it. */
const EXCERPT = 40;

/** Describes each block that is wider than the text of the page, by its first words. */
export function findOverflow(main: HTMLElement): string[] {
  const edges = main.getBoundingClientRect();
  return [...main.querySelectorAll(BLOCKS)]
    .filter((block) => isOutside(block, edges))
    .map((block) => `“${excerptOf(wordsOf(block).replace(/\s+/g, ' '))}…”`);
}

function isOutside(block: Element, edges: DOMRect): boolean {
  if (block.closest('.page-turned')) return false;
  const { left, right, width } = block.getBoundingClientRect();
  const excess = block.clientWidth > 0 ? block.scrollWidth - block.clientWidth : 0;
  return width > 0 && (left < edges.left - 1 || right > edges.right + 1 || excess > 1);
}

export function excerptOf(words: string): string {
  return words.trim().slice(0, EXCERPT);
}
