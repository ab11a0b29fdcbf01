/**
 * Figures in the syntax of website templates: an included file or a tag of Jekyll (`{% include figure.html
 * src="map.png" caption="…" %}`, `{% figure caption: "…" %}![…](map.png){% endfigure %}`) and Hugo's short
 * code (`{{< figure src="map.png" caption="…" >}}`).
 */

import { closing, matchAt } from '../../scan.ts';
import type { Range, Source } from '../../source.ts';
import type { Claim } from '../claim.ts';
import { plainWords } from '../lines/plain-words.ts';
import type { SyntaxNode } from '../nodes.ts';

const PAIR =
  /((?<![\w-])[\w-]+)\s*(?:[=:]\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`)|=\s*([^\s"'%>]+))/g;
const ADDRESSES = ['filename', 'src', 'img', 'path', 'url', 'file', 'image', 'image_path'];
const CAPTIONS = ['caption', 'description', 'title'];
/** Keys that Hugo prints together, in this order. */
const HUGO_CAPTIONS = ['title', 'caption', 'attr'];
const LONGEST = 4_000;

interface Value extends Range {
  value: string;
}

/** The pairs `key="value"` and `key: "value"`, with the places of the values. */
export function pairsOf(rest: string, offset: number): Map<string, Value> {
  const pairs = new Map<string, Value>();
  for (const match of rest.matchAll(PAIR)) {
    const { 0: all, 1: key = '', 2: double, 3: single, 4: ticks, 5: bare, index } = match;
    const value = double ?? single ?? ticks ?? bare ?? '';
    const end = offset + index + all.length - (bare === undefined ? 1 : 0);
    pairs.set(key, { value, start: end - value.length, end });
  }
  return pairs;
}

/** A picture. Its caption may contain markup; the first of several captions is used. */
export function includedFigure(rest: string, offset: number): Omit<Claim, 'end'> | undefined {
  const pairs = pairsOf(rest, offset);
  const caption = valuesOf(pairs, CAPTIONS).slice(0, 1);
  return figureOf(valuesOf(pairs, ADDRESSES)[0]?.value, pairs.get('alt')?.value, caption);
}

const HUGO =
  /\{\{([<%])-?\s*figure\s((?:[^"`<>]|"(?:[^"\\]|\\.)*"|`[^`]*`)*?)\/?\s{0,100}-?[>%]\}\}/y;

/** `{{< figure src="map.png" alt="…" caption="…" >}}` */
export function hugoFigure({ text }: Source, offset: number): Claim | undefined {
  const match = matchAt(HUGO, text.slice(offset, offset + LONGEST), 0);
  if (!match) return undefined;
  const [raw, , rest = ''] = match;
  const pairs = pairsOf(rest, offset + raw.indexOf(rest, '{{< figure'.length));
  const words = valuesOf(pairs, HUGO_CAPTIONS);
  const figure = figureOf(pairs.get('src')?.value, pairs.get('alt')?.value, words);
  return figure && { ...figure, end: offset + raw.length };
}

const FIGURE_TAG =
  /\{%-?\s*figure\b((?:[^%"']|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|%(?!\}))*?)-?%\}\s*/y;
const END_FIGURE = /\s*\{%-?\s*endfigure\s*-?%\}/y;

/**
 * A figure between tags: `{% figure caption: "…" %}![Alternative text](map.png){% endfigure %}`. Around
 * anything else they are ordinary tags.
 */
export function figureTag({ text }: Source, offset: number): Claim | undefined {
  const near = text.slice(offset, offset + 2 * LONGEST);
  const match = matchAt(FIGURE_TAG, near, 0);
  if (!match || /\n[ \t>]*\n/.test(match[0])) return undefined;
  const [raw, rest = ''] = match;
  const open = raw.length + 1;
  const alt = near.startsWith('![', raw.length) ? closing(near, open, '[]') : undefined;
  const close =
    alt === undefined || near[alt + 1] !== '(' ? undefined : closing(near, alt + 1, '()');
  if (alt === undefined || close === undefined || !matchAt(END_FIGURE, near, close + 1))
    return undefined;
  const pairs = pairsOf(rest, offset + raw.indexOf(rest, '{% figure'.length));
  const url = near.slice(alt + 2, close).trim();
  const figure = figureOf(url, plainWords(near.slice(open + 1, alt)), valuesOf(pairs, ['caption']));
  return figure && { ...figure, end: offset + END_FIGURE.lastIndex };
}

function valuesOf(pairs: Map<string, Value>, keys: string[]): Value[] {
  return keys.flatMap((key) => pairs.get(key) ?? []).filter(({ value }) => value !== '');
}

function figureOf(
  url: string | undefined,
  alt: string | undefined,
  captions: Range[],
): Omit<Claim, 'end'> | undefined {
  if (!url) return undefined;
  const texts = [...captions].sort((one, other) => one.start - other.start);
  return {
    texts,
    build: (made) => {
      const words = captions.map((range) => made[texts.indexOf(range)] ?? []);
      const children = words.flatMap((part, index) => (index > 0 ? [BLANK, ...part] : part));
      return { type: 'templateFigureSyntax', url, alt, children };
    },
  };
}

const BLANK: SyntaxNode = { type: 'text', value: ' ' };
