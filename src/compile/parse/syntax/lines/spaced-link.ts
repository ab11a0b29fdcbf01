import type { Image, Link } from 'mdast';
import { closing, matchAt } from '../../scan.ts';
import type { Source } from '../../source.ts';
import type { Claim } from '../claim.ts';
import type { SyntaxNode } from '../nodes.ts';

/**
 * An address, a file name or a heading with spaces: `(figures/my map.png "title")`, `(#My methods)`, `({{
 * site.baseurl }}/map.png)`.
 */
const DESTINATION =
  /\([ \t]{0,100}((?:(?:\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\})[^()<>"\s]*)|(?=[^()<>"\n]{0,2000}\S[ \t]{1,100}[^\s"])(?:(?:[a-z][a-z\d+.-]+:|#)[^()<>"\n]{1,2000}|[^()<>"\n]{0,2000}\.[a-z\d]{2,5}))(?:[ \t]{1,100}"([^"\n]*)")?[ \t]*\)/iy;

/**
 * Links and pictures with spaces in their address, as Pandoc allows them. CommonMark would print the
 * brackets.
 */
export function spacedLink({ text }: Source, offset: number): Claim | undefined {
  const isImage = text[offset] === '!';
  const open = isImage ? offset + 1 : offset;
  const close = text[open] === '[' ? closing(text, open, '[]') : undefined;
  const match = close === undefined ? null : matchAt(DESTINATION, text, close + 1);
  if (close === undefined || !match) return undefined;
  const [, url = '', title] = match;
  return {
    end: close + 1 + match[0].length,
    texts: [{ start: open + 1, end: close }],
    build: ([words = []]) =>
      isImage ? image(url.trim(), title, words) : link(url.trim(), title, words),
  };
}

function image(url: string, title: string | undefined, words: SyntaxNode[]): Image {
  return { type: 'image', url, title, alt: '', data: { caption: words as Link['children'] } };
}

function link(url: string, title: string | undefined, words: SyntaxNode[]): Link {
  return { type: 'link', url, title, children: words as Link['children'] };
}
