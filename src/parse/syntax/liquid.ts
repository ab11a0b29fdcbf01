/**
 * Tags and variables of the templates that websites in Markdown are made with (Jekyll's Liquid,
 * Manubot's Jinja): `{% include figure.html filename="map.png" %}`, `{{ site.baseurl }}`.
 */
import type { Source } from '../source.ts';
import type { Claim } from './claim.ts';
import { matchAt } from './scan.ts';

const TAG = /\{%-?\s*([a-zA-Z_]\w*)((?:[^%"]|"[^"]*"|%(?!\}))*?)-?%\}/y;
/** A quotation mark in it is not closed. */
const LOOSE_TAG = /\{%-?\s*([a-zA-Z_]\w*)((?:[^%]|%(?!\}))*?)-?%\}/y;
const VARIABLE = /\{\{-?\s*[a-zA-Z_][\w.-]*(?:\[[^\]\n]*\])*(?:\s*\|[^{}\n]*)?\s*-?\}\}/y;
const PAIR = /([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^\s"'%]+))/g;
/** What the files of figures are called that themes of Jekyll include. */
const FIGURE = /^\s+(?:[\w-]+\/)*(?:figure|image|img|picture)[\w-]*(?:\.(?:html|liquid|md))?\s/;
const ADDRESSES = ['filename', 'src', 'path', 'url', 'file', 'image', 'image_path'];
const CAPTIONS = ['caption', 'title'];
const LONGEST = 4_000;

export function liquidTag({ text }: Source, offset: number): Claim | undefined {
  const near = text.slice(offset, offset + LONGEST);
  const match = matchAt(TAG, near, 0) ?? matchAt(LOOSE_TAG, near, 0);
  if (!match) return undefined;
  const [raw, name = '', rest = ''] = match;
  const end = offset + raw.length;
  if (name === 'include' && FIGURE.test(rest)) {
    const figure = figureOf(rest, offset + raw.indexOf(rest));
    if (figure) return { ...figure, end };
  }
  return { end, texts: [], build: () => ({ type: 'templateSyntax', raw, name }) };
}

/** A picture, whose caption has mark-up. */
function figureOf(rest: string, offset: number): Omit<Claim, 'end'> | undefined {
  const pairs = new Map<string, { value: string; start: number }>();
  for (const { 0: all, 1: key = '', 2: double, 3: single, 4: bare, index } of rest.matchAll(PAIR)) {
    const value = double ?? single ?? bare ?? '';
    const quote = bare === undefined ? 1 : 0;
    pairs.set(key, { value, start: offset + index + all.length - value.length - quote });
  }
  const first = (keys: string[]) => keys.flatMap((key) => pairs.get(key) ?? [])[0];
  const url = first(ADDRESSES)?.value;
  const caption = first(CAPTIONS);
  if (!url) return undefined;
  const text = {
    start: caption?.start ?? offset,
    end: (caption?.start ?? offset) + (caption?.value.length ?? 0),
  };
  return {
    texts: text.end > text.start ? [text] : [],
    build: ([words = []]) => ({
      type: 'templateFigureSyntax',
      url,
      alt: pairs.get('alt')?.value,
      children: words,
    }),
  };
}

export function liquidVariable({ text }: Source, offset: number): Claim | undefined {
  const raw = matchAt(VARIABLE, text, offset)?.[0];
  if (raw === undefined) return undefined;
  return {
    end: offset + raw.length,
    texts: [],
    build: () => ({ type: 'templateSyntax', raw, name: '' }),
  };
}
