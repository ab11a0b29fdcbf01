/**
 * Blocks above the body that were not used for the front page. They go to the body, because text must not
 * end in the report. Short unused lines stay in the report.
 */
import { countMatches } from '../../words/count-matches.ts';
import type { DraftBlock, Inline, Span } from '../draft.ts';
import { type Findings, find } from '../findings.ts';
import type { FrontMatter } from '../front/front-matter.ts';
import { draftText, paragraphText, plainDraftText, spansOf } from '../inlines.ts';
import { isKnownHead, numberOf } from '../labels.ts';
import { claimAll, type Ledger } from '../ledger.ts';
import { isText as isRunOfText } from '../paragraph-look.ts';
import { placeOf } from '../source.ts';
import { words } from './block-words.ts';
import { isStatement } from './front-statements.ts';

/** Words from which on a paragraph is text, not a line of a front page. */
const LONG = 15;

/** @param body the text below, whose heading styles identify section headings above */
export function unreadBlocks(
  blocks: DraftBlock[],
  body: DraftBlock[],
  front: FrontMatter,
  { ledger, findings }: { ledger: Ledger; findings: Findings },
): DraftBlock[] {
  const read = stretchesOf([...ledger.claims, ...frontTexts(front).flatMap(spansOf)]);
  const empty =
    front.authors.length === 0 && front.abstract.length === 0 && front.keywords.length === 0;
  const texts = blocks.filter(
    (block) => (isText(block, empty) || isStatement(block)) && isUnread(block, read),
  );
  const strange = texts.filter((block) => !isStatement(block));
  const unread = withHeads(
    texts,
    blocks,
    (block) => isHeadAs(body, block) && isUnread(block, read),
  );
  const [first] = strange;
  if (first)
    find(
      findings,
      'paragraphs',
      'unsure',
      `${strange.length === 1 ? 'One paragraph above the text belongs to no part of a front page; it stands' : `${strange.length} paragraphs above the text belong to no part of a front page; they stand`} at its beginning.`,
      {
        where: placeOf(ledger.source, spansOfBlock(first)[0]?.start ?? 0),
        look: 'Move it where it belongs: a statement of funding, data or interests, a note.',
      },
    );
  const filled = [...unread, ...body].filter((block) => words(block) > 0);
  return unread.map((block) => asFrontLine(block, filled[filled.indexOf(block) + 1]));
}

/** "In the name of God", the course, the teacher: lines of a cover, in the type of heads, with no text below. */
function asFrontLine(block: DraftBlock, below: DraftBlock | undefined): DraftBlock {
  if (block.kind !== 'paragraph' || block.cues.heading !== undefined) return block;
  const text = paragraphText(block);
  if (isKnownHead(text) || numberOf(text) || block.cues.autoNumber) return block;
  if (isRunOfText(below)) return block;
  return { ...block, cues: { ...block.cues, isFrontLine: true } };
}

/** With the heads that stand above those texts. */
function withHeads(
  texts: DraftBlock[],
  blocks: DraftBlock[],
  isHead: (block: DraftBlock) => boolean,
): DraftBlock[] {
  const kept = new Set(texts);
  let below: DraftBlock | undefined;
  for (const block of blocks.toReversed()) {
    if (block.kind === 'paragraph' && plainDraftText(block.inlines).trim() === '') continue;
    if (below && kept.has(below) && isHead(block)) kept.add(block);
    below = block;
  }
  return blocks.filter((block) => kept.has(block));
}

/** Titles stand in styles of headings as well, but not in one that sections have. */
function isHeadAs(body: DraftBlock[], block: DraftBlock): boolean {
  const levelOf = (each: DraftBlock) => (each.kind === 'paragraph' ? each.cues.heading : undefined);
  const own = levelOf(block);
  return own !== undefined && body.some((each) => levelOf(each) === own);
}

/** A table most of whose cells were not used; a paragraph with no word used, or a long one with few. */
function isUnread(block: DraftBlock, read: Span[]): boolean {
  const spans = spansOfBlock(block);
  const used = spans.filter((span) => within(span, read).length > 0).length;
  if (block.kind === 'table') return used < spans.length / 2;
  return used === 0 || isMostlyUnread(spans, read);
}

/** Characters of a note of several sentences in which only an address or a DOI was found. */
const NOTE = 250;

function isMostlyUnread(spans: Span[], read: Span[]): boolean {
  const length = (parts: Span[]) => parts.reduce((sum, { start, end }) => sum + end - start, 0);
  const used = spans.flatMap((span) => within(span, read));
  return length(spans) - length(used) > Math.max(NOTE, length(spans) * 0.7);
}

/** The same in order, each character in one of them. */
function stretchesOf(spans: Span[]): Span[] {
  const stretches: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = stretches.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else stretches.push({ start, end });
  }
  return stretches;
}

/** The parts of stretches that lie in a span. */
function within(span: Span, stretches: Span[]): Span[] {
  const parts: Span[] = [];
  for (let index = firstBehind(span.start, stretches); index < stretches.length; index += 1) {
    const { start, end } = stretches[index] ?? span;
    if (start >= span.end) break;
    parts.push({ start: Math.max(start, span.start), end: Math.min(end, span.end) });
  }
  return parts;
}

/** Index of the first stretch that ends behind an offset. */
function firstBehind(offset: number, stretches: Span[]): number {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function frontTexts(front: FrontMatter): Inline[][] {
  const translated = front.translations.flatMap(({ title, abstract }) => [
    title ?? [],
    ...(abstract ?? []),
  ]);
  return [front.title ?? [], front.subtitle ?? [], ...front.abstract, ...translated];
}

function isText(block: DraftBlock, empty: boolean): boolean {
  if (block.kind === 'table') return true;
  const text = draftText(block.inlines);
  const words = isForm(text) ? 0 : countMatches(text, /\S+/g);
  const hasObject = block.inlines.some(
    ({ kind }) => kind === 'picture' || kind === 'formula' || kind === 'note',
  );
  // "Strengths and limitations of this study": its points are no lines of a front page.
  const isPoint = block.cues.list !== undefined && words >= POINT;
  return hasObject || isPoint || words >= LONG || (empty && words > 0);
}

/** Words of a point that says something. */
const POINT = 4;

/** "Tel: 123", "Email: …", "Number of tables: 2": lines that are filled in, not text. */
function isForm(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const filled = lines.filter((line) => /^[^:.]{2,80}:\s*\S.{0,79}$/.test(line));
  return lines.length >= 3 && filled.length > lines.length / 2;
}

function spansOfBlock(block: DraftBlock): Span[] {
  if (block.kind === 'paragraph') return spansOf(block.inlines);
  return block.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => cell.blocks.flatMap(spansOfBlock)),
  );
}

/** Word notes called on the front page ("* Corresponding author: …"), as lines of that page. */
export function notesOfFront(front: DraftBlock[], notes: Map<string, DraftBlock[]>): DraftBlock[] {
  const ids = front.flatMap(callsOf);
  const found = ids.flatMap((id) => notes.get(id) ?? []);
  for (const id of ids) notes.delete(id);
  return found;
}

function callsOf(block: DraftBlock): string[] {
  if (block.kind === 'paragraph')
    return block.inlines.flatMap((inline) => (inline.kind === 'note' ? [inline.id] : []));
  return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks.flatMap(callsOf)));
}

/**
 * Removes the calls of these notes, which would have no target, and pictures beside words: a logo at the
 * title, ORCID icons at names.
 */
export function onlyWords(blocks: DraftBlock[], findings: Findings): DraftBlock[] {
  const dropped: string[] = [];
  const bare = blocks.map((block): DraftBlock => {
    if (block.kind !== 'paragraph') return block;
    const worded = plainDraftText(block.inlines) !== '';
    const inlines = block.inlines.filter((inline) => {
      if (inline.kind === 'picture' && worded) dropped.push(inline.image);
      return inline.kind !== 'note' && !(inline.kind === 'picture' && worded);
    });
    return { ...block, inlines };
  });
  if (dropped.length > 0)
    find(
      findings,
      'figures',
      'certain',
      `Left out from lines of the front page: ${[...new Set(dropped)].join(', ')}.`,
      { look: 'Logos and signs, as a rule; the files are in figures/.' },
    );
  return bare;
}

/** Blocks of a text at whose beginning its title is looked for again. */
const BEGINNING = 6;

/** Removes the title that APA repeats above the text, because every format prints it anyway. */
export function withoutRepeatedTitle(
  blocks: DraftBlock[],
  { title }: FrontMatter,
  ledger: Ledger,
): DraftBlock[] {
  const letters = (inlines: Inline[]) =>
    draftText(inlines)
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase();
  const own = letters(title ?? []);
  const at = blocks
    .slice(0, BEGINNING)
    .findIndex(
      (block) => block.kind === 'paragraph' && own !== '' && letters(block.inlines) === own,
    );
  const again = blocks[at];
  if (again?.kind !== 'paragraph') return blocks;
  claimAll(ledger, spansOf(again.inlines), 'left-out:repeated');
  return blocks.filter((block) => block !== again);
}
