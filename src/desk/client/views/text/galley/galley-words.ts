/** The words that a galley shows, with their places in its document. */
import { findPlace, indexWords, splitWords, type WordIndex } from './match-words.ts';

interface ShownWord {
  node: Text;
  start: number;
  end: number;
}

/** A place in a sequence of words. */
export interface WordPlace {
  words: readonly string[];
  at: number;
  /** Where it is in the whole text, from 0 to 1. */
  share: number;
}

export interface GalleyWords {
  /** The block that has the words around a place of the manuscript. */
  blockAt(place: WordPlace): HTMLElement | undefined;
  /** The word at a point of the frame, with the words around it. */
  wordAt(x: number, y: number): WordPlace | undefined;
}

const SKIPPED = 'script, style, template';
const BLOCKS =
  'p, li, h1, h2, h3, h4, h5, h6, figcaption, caption, td, th, dt, dd, pre, blockquote, figure, div, section';

export function readGalleyWords(galley: Document): GalleyWords {
  const plain: string[] = [];
  const places: ShownWord[] = [];
  for (const node of textNodes(galley))
    for (const { word, start, end } of splitWords(node.data)) {
      plain.push(word);
      places.push({ node, start, end });
    }
  const index: WordIndex = indexWords(plain);
  return { blockAt, wordAt };

  function blockAt({ words, at, share }: WordPlace): HTMLElement | undefined {
    const found = findPlace(words, at, { index, length: plain.length, share });
    const parent = found === undefined ? undefined : places[found]?.node.parentElement;
    return parent?.closest<HTMLElement>(BLOCKS) ?? undefined;
  }

  function wordAt(x: number, y: number): WordPlace | undefined {
    const caret = caretAt(galley, x, y);
    if (!caret) return undefined;
    const at = places.findIndex(({ node, end }) => node === caret.node && end >= caret.offset);
    return at < 0 ? undefined : { words: plain, at, share: at / plain.length };
  }
}

function textNodes(galley: Document): Text[] {
  const walker = galley.createTreeWalker(galley.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!node.parentElement?.closest(SKIPPED)) nodes.push(node);
  }
  return nodes;
}

function caretAt(
  galley: Document,
  x: number,
  y: number,
): { node: Node; offset: number } | undefined {
  if ('caretPositionFromPoint' in galley) {
    const caret = galley.caretPositionFromPoint(x, y);
    return caret ? { node: caret.offsetNode, offset: caret.offset } : undefined;
  }
  const range = (galley as Document).caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}
