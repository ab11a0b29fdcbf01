/** Blocks of whole lines: fences of divs, whole HTML elements, MyST's targets. */
import { wordSet } from '../../../../words/word-list.ts';
import { lineEnd, matchAt } from '../../scan.ts';
import type { Source } from '../../source.ts';
import type { Claim } from '../claim.ts';

/** At least three colons. Lines of options may follow a MyST fence. */
const FENCE = /:{3,}[^\n]*/y;
const MYST_FENCE = /^:{3,}[ \t]*\{/;
const RAW_FENCE =
  /^(:{3,})[ \t]*(\{(?:math|code|code-block|code-cell|sourcecode|csv-table|mermaid|raw|literalinclude)(?:[ \t][^{}]*)?\})[ \t]*(.*)$/;
const OPTION_LINE = /\n[ \t>]*:[\w-]+:[^\n]*/y;
const TARGET = /\(([\w:.+-]+)\)=[ \t]*(?=\n|$)/y;
const DIVIDER = /\+\+\+(?:[ \t][^\n]*)?(?=\n|$)/y;
const PART = /^\+\+\+[ \t]+\{[^{}]{0,1000}"part"[ \t]*:[ \t]*"([\w-]+)"[^{}]*\}[ \t]*$/;
const TAG = /<([a-zA-Z][a-zA-Z0-9]*)(?=[\s/>])/y;
/** Elements whose content is not a series of Markdown blocks. */
const WHOLE_ELEMENTS = wordSet(
  'table ul ol dl figure script style iframe object svg math video audio canvas pre noscript template',
);
/** Elements that may begin on the line where another one ends. knitr writes tables this way. */
const STRUCTURED = wordSet('table ul ol dl figure');
/** Elements in which a tag of the same name is text. */
const RAW_ELEMENTS = new Set(['script', 'style', 'iframe', 'noscript']);
const LONGEST = 400_000;

/** `:::note`, `::: {.note #id}`, `:::{figure} map.png`, `:::` */
export function fence({ text }: Source, offset: number): Claim | undefined {
  const match = matchAt(FENCE, text, offset);
  if (!match) return undefined;
  let end = offset + match[0].length;
  const raw = RAW_FENCE.exec(match[0]);
  if (raw) return rawFence(text, end, raw);
  if (MYST_FENCE.test(match[0])) {
    while (matchAt(OPTION_LINE, text, end)) end = OPTION_LINE.lastIndex;
  }
  return { end, texts: [], build: (_, lines) => ({ type: 'fenceSyntax', lines }) };
}

/**
 * A fence with backticks in its info string, which knitr allows and CommonMark does not: ```` ```{r fig,
 * fig.cap="of `x`"} ````.
 */
const CELL_FENCE = /(`{3,})[ \t]*(\{\w+)([ ,][^\n]*`[^\n]*\})[ \t]*(?=\n)/y;

export function cellFence({ text }: Source, offset: number): Claim | undefined {
  const match = matchAt(CELL_FENCE, text, offset);
  return match
    ? rawFence(text, offset + match[0].length, [
        match[0],
        match[1] ?? '',
        match[2] ?? '',
        match[3] ?? '',
      ])
    : undefined;
}

/** A MyST fence whose content is not Markdown is a code block, as between backticks. */
function rawFence(text: string, opened: number, raw: readonly string[]): Claim | undefined {
  const [, marks = ':::', lang = '', meta = ''] = raw;
  const closing = new RegExp(`\\n[ \\t>]*${marks}${marks.charAt(0)}*[ \\t]*(?=\\n|$)`, 'g');
  closing.lastIndex = opened;
  if (!closing.test(text)) return undefined;
  return {
    end: closing.lastIndex,
    texts: [],
    build: (_, lines) => ({
      type: 'code',
      lang,
      meta: meta.trim() || null,
      value: lines
        .slice(1, -1)
        .map(({ start, end }) => text.slice(start, end))
        .join('\n'),
    }),
  };
}

/**
 * An element from the start of a line to the end of the line on which it closes, with other elements that
 * begin on that line. Example: `<table>…</table>`
 */
export function wholeElement({ text }: Source, offset: number): Claim | undefined {
  const name = nameAt(text, offset);
  if (name === undefined || !WHOLE_ELEMENTS.has(name)) return undefined;
  let close = elementEnd(text, offset, name);
  if (close === undefined) return undefined;
  if (STRUCTURED.has(name)) close = structuredEnd(text, close);
  const end = lineEnd(text, close);
  return { end, texts: [], build: (_, lines) => ({ type: 'elementSyntax', lines }) };
}

/** Offset after the last of several elements in one line. */
function structuredEnd(text: string, close: number): number {
  for (let last = close; ; ) {
    const next = last + (/^[ \t]*/.exec(text.slice(last, last + 100))?.[0].length ?? 0);
    const name = nameAt(text, next);
    const end = name && STRUCTURED.has(name) ? elementEnd(text, next, name) : undefined;
    if (end === undefined) return last;
    last = end;
  }
}

function nameAt(text: string, offset: number): string | undefined {
  return matchAt(TAG, text, offset)?.[1]?.toLowerCase();
}

/** `(label)=` */
export function target({ text }: Source, offset: number): Claim | undefined {
  const label = matchAt(TARGET, text, offset)?.[1];
  if (label === undefined) return undefined;
  return {
    end: lineEnd(text, offset),
    texts: [],
    build: () => ({ type: 'targetSyntax', label }),
  };
}

/** `+++`, `+++ {"part": "abstract"}` */
export function divider({ text }: Source, offset: number): Claim | undefined {
  if (!matchAt(DIVIDER, text, offset)) return undefined;
  const end = lineEnd(text, offset);
  const part = PART.exec(text.slice(offset, end))?.[1];
  return {
    end,
    texts: [],
    build: () => ({ type: 'dividerSyntax', ...(part && { part }) }),
  };
}

/** Lines of YAML between `---` and `---` in the text (Pandoc): "key: value", indented lines, blank lines. */
const METADATA =
  /---[ \t]*\n[\w.-]+:(?:[ \t][^\n]*)?\n(?:(?:[\w.-]+:(?:[ \t][^\n]*)?|[ \t][^\n]*|- [^\n]*|#[^\n]*|)\n)*?(?:---|\.\.\.)[ \t]*(?=\n|$)/y;

export function metadataBlock({ text }: Source, offset: number): Claim | undefined {
  if (!/(?:^|\n)[ \t]*\n$/.test(text.slice(Math.max(0, offset - 200), offset))) return undefined;
  if (!matchAt(METADATA, text, offset)) return undefined;
  const end = METADATA.lastIndex;
  return { end, texts: [], build: () => ({ type: 'metadataSyntax' }) };
}

/** Offset after the end tag. Elements of the same name may be nested. */
function elementEnd(text: string, offset: number, name: string): number | undefined {
  const tag = new RegExp(`<(/?)${name}(?=[\\s/>])[^>]*>`, 'gi');
  tag.lastIndex = offset;
  let depth = 0;
  for (let match = tag.exec(text); match; match = tag.exec(text)) {
    if (match.index > offset + LONGEST) return undefined;
    const nests = depth === 0 || !RAW_ELEMENTS.has(name);
    if (match[1]) depth -= 1;
    else if (nests && !match[0].endsWith('/>')) depth += 1;
    if (depth === 0) return tag.lastIndex;
  }
  return undefined;
}
