/** The pictures of a parsed manuscript. */
import type { Image } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { decodeAddress } from '../../../article/addresses.ts';
import { type AnyNode, contentsOf } from '../../../compile/parse/citation-order.ts';

export interface ParsedImage {
  line: number;
  column: number;
  /** Path as the manuscript names it, decoded. */
  url: string;
  /** Of the attributes; empty if it is missing. */
  alt: string;
  width: string;
  /** Words of the caption. */
  caption: string;
}

/** In the order of the text. */
export function parsedImages(root: object): ParsedImage[] {
  const found: Image[] = [];
  collect(root as AnyNode, found);
  return found.map(({ position, url, data }) => {
    const { alt, 'fig-alt': figAlt, width = '' } = data?.attributes?.pairs ?? {};
    return {
      line: position?.start.line ?? 0,
      column: position?.start.column ?? 0,
      url: decodeAddress(url),
      alt: (alt ?? figAlt ?? '').trim(),
      width,
      caption: wordsOf({ type: 'paragraph', children: data?.caption ?? [] }),
    };
  });
}

function collect(node: AnyNode, found: Image[]): void {
  if (node.type === 'image') found.push(node as unknown as Image);
  for (const child of contentsOf(node).flat()) collect(child, found);
}
