/**
 * Tags and variables of website templates (Jekyll's Liquid, Manubot's Jinja): `{% include figure.html
 * filename="map.png" %}`, `{{ site.baseurl }}`.
 */

import { matchAt } from '../scan.ts';
import type { Range, Source } from '../source.ts';
import { includedFigure, pairsOf } from './blocks/template-figure.ts';
import type { Claim } from './claim.ts';
import { makeItem } from './lines/citation-items.ts';
import { phrasing } from './lines/marks.ts';
import type { SyntaxNode } from './nodes.ts';

const TAG = /\{%-?\s*([a-zA-Z_]\w{0,1000})((?:[^%"]|"[^"]*"|%(?!\}))*?)-?%\}/y;
/** A tag with an unclosed quotation mark. */
const LOOSE_TAG = /\{%-?\s*([a-zA-Z_]\w{0,1000})((?:[^%]|%(?!\}))*?)-?%\}/y;
const VARIABLE = /\{\{-?\s*[a-zA-Z_][\w.-]*(?:\[[^\]\n]*\])*(?:\s*\|[^{}\n]{0,1000})?\s*-?\}\}/y;
/** Names of files that themes of Jekyll include for figures. */
const FIGURE =
  /^\s+(?:[\w-]+\/)*(?:margin)?(?:figure|image|img|picture)[\w-]*(?:\.(?:html|liquid|md))?\s/;
/** Notes of Tufte's themes, as a tag (`{% sidenote "id" "words" %}`) and as an included file. */
const NOTE = /^(?:side|margin|foot)note$/;
const NOTE_FILE = /^\s+(?:[\w-]+\/)*(?:side|margin|foot)note(?:\.(?:html|liquid|md))?\s/;
const QUOTED = /"((?:[^"\\]|\\.){0,4000})"|'((?:[^'\\]|\\.){0,4000})'/g;
const NOTES = ['note', 'text', 'content'];
const LONGEST = 4_000;
/** Characters in which the end tag of code is looked for. */
const LONGEST_CODE = 50_000;

export function liquidTag(source: Source, offset: number): Claim | undefined {
  const { text } = source;
  const near = text.slice(offset, offset + LONGEST);
  const match = matchAt(TAG, near, 0) ?? matchAt(LOOSE_TAG, near, 0);
  if (!match) return undefined;
  const [raw, name = '', rest = ''] = match;
  const end = offset + raw.length;
  if (name === 'include' && FIGURE.test(rest)) {
    const figure = includedFigure(rest, offset + raw.indexOf(rest));
    if (figure) return { ...figure, end };
  }
  const at = offset + raw.indexOf(rest, name.length);
  const words = name === 'include' && NOTE_FILE.test(rest) ? noteOf(rest, at) : undefined;
  const note = words ?? (NOTE.test(name) ? lastQuoted(rest, at) : undefined);
  if (note)
    return {
      end,
      texts: [note],
      build: ([children = []]) => ({ type: 'inlineNote', children: phrasing(children) }),
    };
  const keys = name === 'cite' ? keysOf(rest, at) : undefined;
  if (keys) return { end, texts: [], build: () => citationOf(source, keys) };
  return { end, texts: [], build: () => ({ type: 'templateSyntax', raw, name }) };
}

/** The words that an included file prints as a note. */
function noteOf(rest: string, offset: number): Range | undefined {
  const pairs = pairsOf(rest, offset);
  const words = NOTES.flatMap((key) => pairs.get(key) ?? [])[0];
  return words?.value ? words : undefined;
}

/** The last quoted text, without its quotation marks. */
function lastQuoted(rest: string, offset: number): Range | undefined {
  const last = [...rest.matchAll(QUOTED)].at(-1);
  if (!last || last[0].length < 3) return undefined;
  const start = offset + last.index + 1;
  return { start, end: start + last[0].length - 2 };
}

/**
 * The keys of jekyll-scholar's `{% cite a b %}`; undefined if the tag has more than keys, which is reported.
 */
function keysOf(rest: string, offset: number): Range[] | undefined {
  const keys = [...rest.matchAll(/[^\s,]+/g)];
  if (keys.length === 0 || keys.some(([key]) => !/^[\p{L}\p{N}_][^\s"'=|]*$/u.test(key)))
    return undefined;
  return keys.map(({ 0: key, index }) => ({
    start: offset + index,
    end: offset + index + key.length,
  }));
}

function citationOf(source: Source, keys: Range[]): SyntaxNode {
  const items = keys.map((keyRange) => {
    const nothing = { start: keyRange.end, end: keyRange.end };
    const key = source.text.slice(keyRange.start, keyRange.end);
    return makeItem(source, {
      key,
      keyRange,
      prefix: nothing,
      suffix: nothing,
      suppressAuthor: false,
    });
  });
  return { type: 'citation', mode: 'parenthetical', items };
}

const HIGHLIGHT = /\{%-?[ \t]*(highlight)[ \t]+([\w+#.-]{1,1000})[^%\n]*%\}[ \t]*\n/y;
const HIGHLIGHT_END = /\n[ \t]*\{%-?[ \t]*endhighlight[ \t]*-?%\}[ \t]*(?=\n|$)/g;

/** Code between Jekyll's `{% highlight python %}` and `{% endhighlight %}`, each on its own line. */
export function highlight({ text }: Source, offset: number): Claim | undefined {
  const match = matchAt(HIGHLIGHT, text, offset);
  if (!match) return undefined;
  const near = text.slice(offset, offset + LONGEST_CODE);
  HIGHLIGHT_END.lastIndex = match[0].length - 1;
  const close = HIGHLIGHT_END.exec(near);
  if (!close) return undefined;
  return {
    end: offset + close.index + close[0].length,
    texts: [],
    build: (_, lines) => ({
      type: 'code',
      lang: match[2] ?? null,
      meta: null,
      value: lines
        .slice(1, -1)
        .map(({ start, end }) => text.slice(start, end))
        .join('\n'),
    }),
  };
}

const LOOP = /\{%-?[ \t]*for[ \t][^%\n]*%\}[ \t]*\n/y;
const LOOP_END = /\n[ \t]*\{%-?[ \t]*endfor[ \t]*-?%\}[ \t]*(?=\n|$)/g;

/**
 * A loop between Jinja's `{% for author in authors %}` and `{% endfor %}`, each on its own line. Its content
 * is not text.
 */
export function templateLoop({ text }: Source, offset: number): Claim | undefined {
  const head = matchAt(LOOP, text, offset);
  if (!head) return undefined;
  const near = text.slice(offset, offset + LONGEST);
  LOOP_END.lastIndex = head[0].length - 1;
  const close = LOOP_END.exec(near);
  const end = offset + (close ? close.index + close[0].length : 0);
  const raw = text.slice(offset, end);
  if (!close || !raw.includes('{{')) return undefined;
  return { end, texts: [], build: () => ({ type: 'templateSyntax', raw, name: 'for' }) };
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
