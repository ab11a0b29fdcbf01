/** Finds the reference list among the blocks of a draft. */

import { countMatches } from '../../words/count-matches.ts';
import { type DraftBlock, isParagraph, type Paragraph } from '../draft.ts';
import { isCaption } from '../figures/caption-label.ts';
import { draftText } from '../inlines.ts';
import { frontLabel, headKind } from '../labels.ts';
import { areNumbers } from '../references/index.ts';
import { words } from './block-words.ts';
import { beginsEntry, densestRun, entriesIn } from './find-run.ts';
import { isBehindList, isNoteOfArticle, partAt, partAtListEnd } from './list-end.ts';
import { type ListInText, withOtherPieces } from './list-pieces.ts';
import { partAtFirstNumber } from './list-start.ts';
import { listedParagraphs } from './list-tail.ts';

interface List {
  from: number;
  to: number;
  /** The head above it, and those of its parts: "Primary sources", "Further reading". */
  heads: Paragraph[];
  entries: Paragraph[];
  /** Lines below the head and above the first entry. */
  lead: Paragraph[];
  /** Lines below the last entry, in one paragraph with it. */
  rest: Paragraph[];
}

/** A year, or a name with initials or in capitals at the start, or a number and a name: the look of an entry. */
const ENTRY =
  /(?:19|20)\d\d|^\s*\p{Lu}{2}[\p{Lu} '’-]*,\s\p{Lu}|^\s*\[?\d{1,3}[.)\]]\s|^[\p{Lu}][\p{L}'’-]+,?\s(?:\p{Lu}\.\s?){1,3}|n\.\s?d\.|https?:/u;

/** The complete list, and the blocks around it. */
export function findReferences(
  blocks: DraftBlock[],
): (ListInText & Pick<List, 'from'>) | undefined {
  const list = findList(blocks);
  if (!list) return undefined;
  const { from, heads, entries } = list;
  const above = [...blocks.slice(0, from), ...list.lead];
  return {
    from,
    ...withOtherPieces({ above, below: behind(list, blocks), heads, entries }, piece),
  };
}

function behind({ rest, to }: List, blocks: DraftBlock[]): DraftBlock[] {
  return [...rest, ...blocks.slice(to)];
}

function piece(blocks: DraftBlock[]) {
  const list = listFrom(blocks, 0);
  return { ...list, others: [...list.lead, ...behind(list, blocks)] };
}

function findList(blocks: DraftBlock[]): List | undefined {
  const total = blocks.reduce((sum, block) => sum + words(block), 0);
  let seen = 0;
  const heads = blocks.flatMap((block, index) => {
    const late = seen >= total * 0.25 || total < 200;
    seen += words(block);
    const isHead = isParagraph(block) && isListHead(block) && looksLikeList(blocks, index + 1);
    return isHead ? [{ index, block, late }] : [];
  });
  // Long tables may stand behind a list; a table of contents, above the text, has no entries below its head.
  const inOrder = [...heads.filter(({ late }) => late), ...heads.filter(({ late }) => !late)];
  return longestList(blocks, inOrder) ?? byStyle(blocks) ?? byRun(blocks);
}

/** Share of the entries of the longest list above which an earlier one is the article's. */
const LONG_ENOUGH = 0.5;

/** "Reference" also stands above a column of a table, with a few citations below it: the first long list counts. */
function longestList(
  blocks: DraftBlock[],
  heads: { index: number; block: DraftBlock }[],
): List | undefined {
  const lists: { list: List; entries: number }[] = [];
  const taken = new Set<DraftBlock>();
  for (const { index, block } of heads) {
    if (!isParagraph(block) || taken.has(block)) continue;
    const list = listFrom(blocks, index + 1, block);
    for (const head of list.heads) taken.add(head);
    if (list.entries.length > 0) lists.push({ list, entries: entriesIn(list.entries) });
  }
  const longest = Math.max(...lists.map(({ entries }) => entries));
  return lists.find(({ entries }) => entries > longest * LONG_ENOUGH || entries === longest)?.list;
}

function isListHead(block: Paragraph): boolean {
  return headKind(draftText(block.inlines)) === 'references';
}

/** Programs that take text out of a PDF put the numbers of a list apart from its entries. */
function isOnlyNumbers(block: DraftBlock): boolean {
  return isParagraph(block) && areNumbers(draftText(block.inlines));
}

function withoutNumbers(blocks: DraftBlock[], from: number): DraftBlock[] {
  return blocks.slice(from, from + MOST_LOOKED_AT).filter((block) => !isOnlyNumbers(block));
}
/** Blocks below a place among which the entries of a list are looked for. */
const MOST_LOOKED_AT = 60;

function looksLikeList(blocks: DraftBlock[], from: number): boolean {
  const below = withoutNumbers(blocks, from);
  const next = below.slice(0, 12).filter(isParagraph).slice(0, 6);
  if (next.filter(isProse).length > next.length / 2) return false;
  const hits = next.filter((block) => ENTRY.test(draftText(block.inlines))).length;
  if (next.length > 0 && hits >= next.length * 0.42) return true;
  // Without blank lines a whole list is one paragraph; with one behind each line, every line is. An entry
  // has up to five lines of a column.
  const lines = below
    .slice(0, 24)
    .filter(isParagraph)
    .flatMap(({ inlines }) => draftText(inlines).split('\n'))
    .slice(0, 12);
  return lines.length > 6 && lines.filter((line) => ENTRY.test(line)).length >= lines.length * 0.25;
}

/** Citations in a sentence: "(Brook, 2001)", "Brook (2001)". */
const CITED =
  /\([^()]{0,200}\s(?:19|20)\d\d[a-z]?\)|(?<!\p{L})\p{Lu}\p{L}+\s\((?:19|20)\d\d[a-z]?\)/gu;
const [FEWEST_WORDS, MANY_CITED, MOST_LINES] = [20, 3, 3];

/** A paragraph that cites works, below a head such as "Literature", is not an entry. */
function isProse({ inlines }: Paragraph): boolean {
  const text = draftText(inlines).trim();
  if (text.split('\n').length > MOST_LINES || text.split(/\s+/).length < FEWEST_WORDS) return false;
  const cited = countMatches(text, CITED);
  return cited >= MANY_CITED || (cited > 0 && !beginsEntry(text));
}

function listFrom(blocks: DraftBlock[], from: number, head?: Paragraph): List {
  const entries: Paragraph[] = [];
  const heads = head ? [head] : [];
  const top = head ? from - 1 : from;
  const captions: Paragraph[] = [];
  const rest: Paragraph[] = [];
  let to = from;
  for (; to < blocks.length && rest.length === 0; to += 1) {
    const block = blocks[to];
    const isAbove =
      entries.length === 0 && isParagraph(block) && isCaption(draftText(block.inlines));
    const isPart = isHeadOfPart(blocks, to, head);
    if (!isParagraph(block) || (!isAbove && !isPart && endsList(block, blocks, to))) break;
    if (isAbove) captions.push(block);
    else if (isPart || isListHead(block)) heads.push(block);
    else {
      const [listed, behind] = partAtListEnd(block);
      entries.push(listed);
      if (behind) rest.push(behind);
    }
  }
  const { lead: above, listed: own } = partAtFirstNumber(entries);
  const lead = [...captions, ...above];
  const listed = listedParagraphs(own);
  const below = own[listed];
  if (!below) return { from: top, to, heads, entries: own, lead, rest };
  // A paragraph that was parted is the last one.
  const end = blocks.includes(below) ? blocks.indexOf(below) : to - 1;
  return {
    from: top,
    to: end,
    heads: heads.filter((head) => blocks.indexOf(head) < end),
    entries: own.slice(0, listed),
    lead,
    rest: [],
  };
}

/** "Books", "Court rulings": a heading below that of the list, as the styles of the file have it, above entries. */
function isHeadOfPart(blocks: DraftBlock[], at: number, head: Paragraph | undefined): boolean {
  const [top, level] = [head?.cues.heading, levelOf(blocks[at])];
  if (top === undefined || level === undefined || level <= top) return false;
  const next = blocks.findIndex((block, index) => index > at && levelOf(block) !== undefined);
  return looksLikeList(next === -1 ? blocks : blocks.slice(0, next), at + 1);
}

function levelOf(block: DraftBlock | undefined): number | undefined {
  return isParagraph(block) ? block.cues.heading : undefined;
}

/** A known head, a picture or its caption, or a long text without a year ends the list. */
function endsList(block: Paragraph, blocks: DraftBlock[], at: number): boolean {
  const text = draftText(block.inlines);
  if (text.trim() === '' && !block.inlines.some(({ kind }) => kind === 'picture')) return false;
  if (block.cues.heading !== undefined) return true;
  if (isCaption(text) || block.inlines.some((inline) => inline.kind === 'picture')) return true;
  const kind = headKind(text);
  if (kind === 'references') return !looksLikeList(blocks, at + 1);
  if (kind) return true;
  if (isIdentifierOfEntry(blocks, at)) return false;
  if (isNoteOfArticle(text) || frontLabel(text) || isBehindList(text)) return true;
  if (isOnlyNumbers(block)) return false;
  if (runsOut(blocks, at)) return true;
  if (ENTRY.test(text) || text.length < 40) return false;
  return text.split(/\s+/).length > 80 && !looksLikeList(blocks, at + 1);
}

/** Blocks above, in which the entry before has its own. */
const ENTRY_BLOCKS = 8;

/** "DOI: 10.…" in a line of its own: more entries follow, or one above has such a line. The article's own stands alone. */
function isIdentifierOfEntry(blocks: DraftBlock[], at: number): boolean {
  const isOne = (block: DraftBlock | undefined) =>
    isParagraph(block) && /^\s*(?:doi\b|https?:)/i.test(draftText(block.inlines));
  if (!isOne(blocks[at])) return false;
  return (
    looksLikeList(blocks, at + 1) ||
    blocks.slice(Math.max(at - ENTRY_BLOCKS, 0), at).some((block) => isOne(block))
  );
}

/** A table that lost its columns, an advertisement: several blocks, and none of them is an entry. */
function runsOut(blocks: DraftBlock[], at: number): boolean {
  const next = withoutNumbers(blocks, at).slice(0, 8);
  return (
    next.length >= 5 &&
    !next.some((block) => {
      const text = isParagraph(block) ? draftText(block.inlines) : '';
      return text.length >= 30 && ENTRY.test(text);
    })
  );
}

/** Paragraphs in the bibliography style, or made by a reference manager. */
function byStyle(blocks: DraftBlock[]): List | undefined {
  const from = blocks.findIndex(
    (block) => isParagraph(block) && block.cues.role === 'bibliography',
  );
  if (from === -1) return undefined;
  const before = blocks[from - 1];
  const head = isParagraph(before) && isListHead(before) ? before : undefined;
  return listFrom(blocks, from, head);
}

/** No head: the densest run of entries in the later part of the text. */
function byRun(blocks: DraftBlock[]): List | undefined {
  const run = densestRun(blocks);
  if (!run) return undefined;
  const first = blocks[run.from];
  if (!isParagraph(first)) return undefined;
  const [lead, listed] = run.offset > 0 ? partAt(first, run.offset) : [undefined, first];
  const list = listFrom([listed, ...blocks.slice(run.from + 1)], 0);
  return {
    ...list,
    from: run.from,
    to: run.from + list.to,
    lead: [...(lead ? [lead] : []), ...list.lead],
  };
}
