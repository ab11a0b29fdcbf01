/** Splits HTML into marks and nodes, ready for fold.ts. */

import type { Html } from 'mdast';
import { message } from '../../../../messages/message.ts';
import type { Place } from '../../../../words/place.ts';
import { wordSet } from '../../../../words/word-list.ts';
import { COMMENT_FILL } from '../../scan.ts';
import { linesSource, placeOf, type Range, type Source, sliceSource } from '../../source.ts';
import type { AnyNode, Item } from '../fold.ts';
import { type Reading, reportProblem } from '../reading.ts';
import { type Tag, tagAt, tagsOf } from './tags.ts';

/** Elements without content or end tag. */
const VOID = wordSet('area base br col embed hr img input link meta param source track wbr');
/** Tags that separate blocks. All others are inline. */
const BLOCK = wordSet(
  'address article aside blockquote body caption center col colgroup dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul',
);
/** Elements whose content is not text. */
const NO_TEXT = wordSet('script style iframe object svg math video audio canvas noscript template');

/** Whether a node is a block tag, although the parser found it in a line. */
export function isBlockTag(node: AnyNode | Html): boolean {
  if (node.type !== 'html') return false;
  const tag = tagAt(node.value, 0);
  return tag !== undefined && BLOCK.has(tag.name);
}

/** Converts an inline tag into a mark. Comments and declarations are dropped and reported. */
export function htmlItems(node: Html, reading: Reading): Item[] {
  const tag = tagAt(node.value, 0);
  if (!tag || tag.kind === 'other') return dropHtml(node.value, node.position, reading);
  return node.position ? [mark(tag, node.position, node.value)] : [];
}

/** Splits an element that was read as a whole (`<table>…</table>`) into marks and texts. */
export function elementItems(lines: Range[], reading: Reading): Item[] {
  const source = linesSource(reading.source, lines);
  const first = tagAt(source.text, 0);
  if (first?.name === 'pre') return preformatted(source, first);
  if (first && NO_TEXT.has(first.name)) return withoutText(source, first, reading);
  return splitAtBlockTags(source).flatMap((piece) => {
    if (piece.kind === 'text') return textItems(dedented(source, piece), reading);
    const place = placeOf(source, piece.start, piece.end);
    if (piece.kind === 'other')
      return dropHtml(source.text.slice(piece.start, piece.end), place, reading);
    return [mark(piece, place)];
  });
}

/** @param raw as written, to print tags that are not HTML */
function mark(tag: Tag, place: Place, raw?: string): Item {
  if (tag.kind === 'close') return { kind: 'close', origin: 'html', name: tag.name, place };
  return {
    kind: 'open',
    origin: 'html',
    name: tag.name,
    attributes: tag.attributes,
    place,
    ...(raw !== undefined && { raw }),
    isVoid: VOID.has(tag.name) || tag.selfClosing,
  };
}

/** Splits at block tags. Inline tags stay in the texts, which are Markdown. */
function splitAtBlockTags(source: Source): ReturnType<typeof tagsOf> {
  const pieces: ReturnType<typeof tagsOf> = [];
  for (const piece of tagsOf(source.text)) {
    const last = pieces.at(-1);
    if (piece.kind !== 'text' && (BLOCK.has(piece.name) || piece.kind === 'other'))
      pieces.push(piece);
    else if (last?.kind === 'text') last.end = piece.end;
    else pieces.push({ kind: 'text', start: piece.start, end: piece.end });
  }
  return pieces;
}

function textItems(source: Source, reading: Reading): Item[] {
  if (source.text.trim() === '') return [];
  return reading.parseBlocks(asLine(source)).map((node) => ({ kind: 'node', node }));
}

/**
 * Marks a text between two tags on one line as inline: `<td>- 3</td>` is a number and no list, `<td>1.
 * Never</td>` an answer.
 */
function asLine(source: Source): Source {
  if (!BLOCK_MARK.test(source.text)) return source;
  const point: Source['point'] = (offset) => source.point(Math.max(0, offset - 1));
  return { ...source, text: COMMENT_FILL + source.text, point };
}

const BLOCK_MARK = /^(?:(?:#{1,6}|[-*+>]|\(?\w{1,9}[.)])(?:[ \t].*)?|[-*_]{3,}[ \t]*)$/;

/** Removes the common indentation, because four spaces would make code of the lines. */
function dedented(source: Source, { start, end }: Range): Source {
  const text = source.text.slice(start, end);
  const indents = [...text.matchAll(/\n([ \t]*)(?=\S)/g)].map(([, blanks = '']) => blanks.length);
  const margin = indents.length > 0 ? Math.min(...indents) : 0;
  let at = start;
  const lines = text.split('\n').map((line, index) => {
    const blanks = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    const from = at + (index === 0 ? blanks : Math.min(blanks, margin));
    const range = { start: from, end: at + line.length };
    at += line.length + 1;
    return range;
  });
  return linesSource(source, lines);
}

/** Converts `<pre>` to code. */
function preformatted(source: Source, open: Tag): Item[] {
  const close = source.text.toLowerCase().lastIndexOf('</pre');
  const inside = sliceSource(source, {
    start: open.end,
    end: close === -1 ? source.text.length : close,
  });
  const value = tagsOf(inside.text)
    .map((piece) => (piece.kind === 'text' ? inside.text.slice(piece.start, piece.end) : ''))
    .join('')
    .replace(/^\n|\n$/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  const position = placeOf(source, 0, source.text.length);
  return [{ kind: 'node', node: { type: 'code', value, position } }];
}

/**
 * Keeps only the tag, such as `<script>`, which its conversion reports, and the text after it on its last
 * line.
 */
function withoutText(source: Source, open: Tag, reading: Reading): Item[] {
  const place = placeOf(source, open.start, open.end);
  const last = source.text.toLowerCase().lastIndexOf(`</${open.name}`);
  const after =
    last === -1 ? source.text.length : source.text.indexOf('>', last) + 1 || source.text.length;
  const rest = sliceSource(source, { start: after, end: source.text.length });
  return [mark({ ...open, selfClosing: true }, place), ...textItems(rest, reading)];
}

function dropHtml(raw: string, place: Place | undefined, reading: Reading): Item[] {
  reportProblem(reading, message('raw-html/declaration', { text: raw.slice(0, 40) }), place);
  return [];
}
