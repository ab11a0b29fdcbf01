/**
 * Links and pictures of notebooks (Obsidian): `[[#Heading|words]]`, `[[page|words]]`, `![[map.png|A map]]`.
 * Double brackets around words alone belong to an editor (Leiden) or the author.
 */
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { matchAt } from '../../scan.ts';
import type { Source } from '../../source.ts';
import type { Claim } from '../claim.ts';
import type { SyntaxNode } from '../nodes.ts';

const LINK = /\[\[(?=#|[^[\]\n]*\|)([^[\]|\n]{1,300})(?:\|([^[\]\n]{1,300}))?\]\](?![([{])/y;
const PICTURE =
  /!\[\[([^[\]|\n]{1,300}\.(?:png|jpe?g|gif|svg|webp))\s*(?:\|([^[\]\n]{1,300}))?\]\]/iy;

/** A link to a heading by its words, or to another page, which is reported like any other invalid link. */
export function wikiLink({ text }: Source, offset: number): Claim | undefined {
  const match = matchAt(LINK, text, offset);
  if (!match) return undefined;
  const [whole, target = '', words = ''] = match;
  const end = offset + whole.length;
  const heading = /^#(?!\^)(.+)/.exec(target.trim())?.[1];
  const typed = words || target.replace(/^[#^]+/, '');
  const start = end - 2 - typed.length;
  return {
    end,
    texts: words ? [{ start, end: end - 2 }] : [],
    build: ([read]): SyntaxNode => {
      const children = (read ?? [{ type: 'text', value: typed }]) as never[];
      if (heading === undefined) {
        const url = target.trim().replace(/^#/, '');
        return { type: 'link', url, children };
      }
      const identifier = normalizeIdentifier(heading).toLowerCase();
      return { type: 'linkReference', identifier, referenceType: 'full', children };
    },
  };
}

const NAME = /\^([A-Za-z][\w-]{0,100})(?=[ \t]*(?:\n[ \t>]*\n|\n?$))/y;

/** A block name at the end of a paragraph, to which a link leads: `^table-1`. It is not printed. */
export function blockName({ text }: Source, offset: number): Claim | undefined {
  const match = matchAt(NAME, text, offset);
  if (!match || !text.includes(`#${match[0]}`)) return undefined;
  return { end: offset + match[0].length, texts: [], build: () => ({ type: 'text', value: '' }) };
}

/** A picture. The part after the bar may also be its width. */
export function wikiPicture({ text }: Source, offset: number): Claim | undefined {
  const match = matchAt(PICTURE, text, offset);
  if (!match) return undefined;
  const [whole, url = '', words = ''] = match;
  const alt = /^\d+(?:x\d+)?$/.test(words.trim()) ? '' : words.trim();
  const caption = alt ? [{ type: 'text', value: alt } as const] : [];
  return {
    end: offset + whole.length,
    texts: [],
    build: () => ({ type: 'image', url: url.trim(), alt, data: { caption } }),
  };
}
