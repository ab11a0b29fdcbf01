/**
 * Pandoc's citations, according to its manual ("Citation syntax") and its reader: `[see @a, p. 3; -@b]`, `@a
 * [p. 3]`, `-@a`, `@{any key}`. Keys of figures, tables and so on become cross-references in a later step.
 */
import { message } from '../../../../messages/message.ts';
import { memoizeWeak } from '../../../../words/memoize/memoize-weak.ts';
import type { CitationNode, Problem } from '../../manuscript.ts';
import { closing, matchAt } from '../../scan.ts';
import { placeOf, type Range, type Source } from '../../source.ts';
import type { Claim } from '../claim.ts';
import { readAttributes } from './attributes.ts';
import { isCrossReferenceKey, keyAt, makeItem, type RawItem, readItems } from './citation-items.ts';

/** Text that makes the brackets before it a link. */
const LINK_AFTER =
  /\(\s{0,100}(?:<[^<>\n]*>|[^\s()<>]*)(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)|\[(?!-?@|\^)[^\]\n]*\]/y;
const BRACKET_AFTER = /[ \t]{0,100}\n?[ \t>]*(?=\[(?!\^))/y;

/** `[see @a, p. 3; -@b]` */
export function citationGroup(source: Source, offset: number): Claim | undefined {
  const close = closing(source.text, offset, '[]');
  if (close === undefined || isLinkOrSpan(source.text, close + 1)) return undefined;
  const items = readItems(source.text, { start: offset + 1, end: close });
  const isPandoc = items.some(({ options }) => options === undefined);
  return isPandoc ? claim(source, close + 1, 'parenthetical', items) : undefined;
}

/** `@a`, `-@a`, `@a [p. 3; see @b]` */
export function narrativeCitation(source: Source, offset: number): Claim | undefined {
  const item = keyAt(source.text, offset);
  if (!item) return undefined;
  return withBracket(source, item) ?? claim(source, item.keyRange.end, 'narrative', [item]);
}

/**
 * A reference in braces: pandoc-xnos and Manubot separate it from the following text, as in `{@fig:map}b`.
 * `{!@fig:map}` prints only the number.
 */
export function bracedReference(source: Source, offset: number): Claim | undefined {
  const [, mark = ''] = matchAt(/\{([+*!]?)@/y, source.text, offset) ?? [];
  const item = keyAt(source.text, offset + 1 + mark.length);
  if (!item || source.text[item.keyRange.end] !== '}' || !isCrossReferenceKey(item.key))
    return undefined;
  const reference = { ...item, suppressAuthor: mark === '!' };
  return claim(source, item.keyRange.end + 1, 'narrative', [reference]);
}

/** Possible labels of this source: after `#`, or as an option of a cell. */
const labelsOf = memoizeWeak(
  ({ text }: Source) =>
    new Set(
      [...text.matchAll(/(?:#|\blabel:[ \t]*)([\p{L}\p{N}_:.-]+)/gu)].map(([, label]) => label),
    ),
);

/**
 * A reference with an escaped `@`, as visual editors write it, if the source has the label: `\@tbl-trade`.
 */
export function escapedReference(source: Source, offset: number): Claim | undefined {
  const item = source.text[offset + 1] === '@' ? keyAt(source.text, offset + 1) : undefined;
  if (!item || !isCrossReferenceKey(item.key) || !labelsOf(source).has(item.key)) return undefined;
  return claim(source, item.keyRange.end, 'narrative', [item]);
}

/** A label after a capitalised word is a reference if the source defines it: `Figure #fig:map`. */
export function typedLabel(source: Source, offset: number): Claim | undefined {
  const { text } = source;
  const key = matchAt(/#([a-z]+[:-][\p{L}\p{N}_-]+)/uy, text, offset)?.[1];
  const isBehindWord = /(?<!\p{L})\p{Lu}\p{L}*\.?[ \u00a0]$/u.test(
    text.slice(Math.max(0, offset - LONGEST_WORD), offset),
  );
  if (!key || !isBehindWord || !isCrossReferenceKey(key) || !givenLabels(source).has(key))
    return undefined;
  const end = offset + 1 + key.length;
  const prefix = { start: offset, end: offset };
  const keyRange = { start: offset, end };
  const suffix = { start: end, end };
  return claim(source, end, 'narrative', [{ prefix, key, keyRange, suffix, suppressAuthor: true }]);
}

const LONGEST_WORD = 30;

/** Labels in attributes and in bookdown's `(\\#fig:map)`. */
const givenLabels = memoizeWeak(
  ({ text }: Source) =>
    new Set(
      [...text.matchAll(/(?:\{[^{}\n]*?|\(\\)#([\p{L}\p{N}_:.-]+)/gu)].map(([, label]) => label),
    ),
);

/** The brackets after a narrative citation, with its locator and further works. */
function withBracket(source: Source, item: RawItem): Claim | undefined {
  const { text } = source;
  const space = matchAt(BRACKET_AFTER, text, item.keyRange.end);
  if (!space || isCrossReferenceKey(item.key)) return undefined;
  const open = item.keyRange.end + space[0].length;
  const close = closing(text, open, '[]');
  if (close === undefined || isLinkOrSpan(text, close + 1)) return undefined;
  const items = readItems(text, { start: open + 1, end: close }, item);
  for (const further of items.slice(1)) further.beside = true;
  return claim(source, close + 1, 'narrative', items);
}

function isLinkOrSpan(text: string, after: number): boolean {
  return matchAt(LINK_AFTER, text, after) !== null || readAttributes(text, after) !== undefined;
}

function claim(source: Source, end: number, mode: CitationNode['mode'], items: RawItem[]): Claim {
  const unseparated = items.flatMap(({ unseparated: gap }) => gap ?? []).at(0);
  return {
    end,
    texts: [],
    build: () => ({
      type: 'citation',
      mode,
      items: items.map((item) => makeItem(source, item)),
      ...(unseparated && { data: { problem: separatorProblem(source, unseparated) } }),
    }),
  };
}

function separatorProblem(source: Source, gap: Range): Problem {
  const words = source.text.slice(gap.start, gap.end).trim();
  return {
    message: words
      ? message('citation-malformed/separator', { text: words })
      : message('citation-malformed/separator-missing'),
    place: placeOf(source, gap.start, gap.end),
  };
}
