/**
 * Other pieces of a divided reference list. In the text of a PDF, a table, a figure or the back matter of
 * the other column may be between entries, or the heading below some of them.
 */
import { type DraftBlock, isParagraph, type Paragraph } from '../draft.ts';
import { draftText } from '../inlines.ts';
import { headKind } from '../labels.ts';
import { readLead } from '../references/index.ts';
import { entriesIn, isDense } from './find-run.ts';
import { partAt } from './list-end.ts';

/** A list with the blocks around it. */
export interface ListInText {
  above: DraftBlock[];
  below: DraftBlock[];
  heads: Paragraph[];
  entries: Paragraph[];
}

/** Reads the list at the start of the blocks: its entries and headings, and the blocks that are neither. */
export type ReadPiece = (blocks: DraftBlock[]) => {
  entries: Paragraph[];
  heads: Paragraph[];
  others: DraftBlock[];
};

/** Entries of a numbered piece at least, each with a year: chapters are counted, too. */
const FEWEST = 2;
/** Places at which a piece is looked for: bounds the time. */
const MOST_PLACES = 20;
/** Lines of a list in which its first number stands. */
const FIRST_LINES = 6;

export function withOtherPieces(list: ListInText, read: ReadPiece): ListInText {
  const numbers = numbersOf(list.entries);
  const last = numbers.at(-1);
  const more = last ? numberedPiece(list, last, read) : densePiece(list, read);
  return more ? withOtherPieces(more, read) : list;
}

interface Numbered {
  number: number;
  /** "[#]", "#." */
  form: string;
  /** Of its line in the text of the paragraph. */
  offset: number;
}

/** The entries that count on, below the list or else above it, nearest first. */
function numberedPiece(list: ListInText, last: Numbered, read: ReadPiece): ListInText | undefined {
  const below = pieceIn(list.below, last, read, (places) => places);
  if (below) return withPiece(list, { ...below, below: below.others });
  const above = pieceIn(list.above, last, read, (places) => places.toReversed());
  return above && withPiece(list, { ...above, above: above.others });
}

function withPiece(
  { above, below, heads, entries }: ListInText,
  piece: Partial<ListInText> & Pick<ListInText, 'heads' | 'entries'>,
): ListInText {
  return {
    above: piece.above ?? above,
    below: piece.below ?? below,
    heads: [...heads, ...piece.heads],
    entries: [...entries, ...piece.entries],
  };
}

function pieceIn(
  blocks: DraftBlock[],
  last: Numbered,
  read: ReadPiece,
  inOrder: (places: number[]) => number[],
): ReturnType<ReadPiece> | undefined {
  const places = blocks.flatMap((block, at) => (nextIn(block, last) ? [at] : []));
  for (const at of inOrder(places).slice(0, MOST_PLACES)) {
    const piece = pieceAt(blocks, at, last, read);
    if (piece) return piece;
  }
  return undefined;
}

function nextIn(block: DraftBlock | undefined, last: Numbered): Numbered | undefined {
  if (!isParagraph(block)) return undefined;
  return leadsOf(block).find(
    ({ number, form }) => number === last.number + 1 && form === last.form,
  );
}

function pieceAt(
  blocks: DraftBlock[],
  at: number,
  last: Numbered,
  read: ReadPiece,
): ReturnType<ReadPiece> | undefined {
  const block = blocks[at];
  const next = nextIn(block, last);
  if (!next || !isParagraph(block)) return undefined;
  const [inside, own] = next.offset > 0 ? partAt(block, next.offset) : [undefined, block];
  const { entries, heads, others } = read([own, ...blocks.slice(at + 1)]);
  const counted = numbersFrom(entries, next);
  if (counted.length < FEWEST || entriesIn(entries) < FEWEST) return undefined;
  const before = [...blocks.slice(0, at), ...(inside ? [inside] : [])];
  const end = before.at(-1);
  const goesOn = isParagraph(end) && GOES_ON.test(draftText(end.inlines));
  return {
    entries: [...(goesOn ? [end] : []), ...entries],
    heads,
    others: [...(goesOn ? before.slice(0, -1) : before), ...others],
  };
}

/** The end of the entry before, and not what stands between the pieces. */
const GOES_ON = /^\p{Ll}[^\n]+(?:\n[^\n]+){0,4}[.\])]$/u;

/** The numbers of a list in turn, from the first on; none where it has no numbers. */
function numbersOf(entries: Paragraph[]): Numbered[] {
  const lines = entries.flatMap(({ inlines }) => draftText(inlines).split('\n'));
  const first = lines.slice(0, FIRST_LINES).map(leadOf).find(Boolean);
  return first && first.number <= FEWEST ? numbersFrom(entries, first) : [];
}

function numbersFrom(entries: Paragraph[], first: Numbered): Numbered[] {
  const inTurn: Numbered[] = [];
  for (const lead of entries.flatMap(leadsOf)) {
    const expected = (inTurn.at(-1)?.number ?? first.number - 1) + 1;
    if (lead.form === first.form && lead.number === expected) inTurn.push(lead);
  }
  return inTurn;
}

function leadsOf(paragraph: Paragraph): Numbered[] {
  let offset = 0;
  return draftText(paragraph.inlines)
    .split('\n')
    .flatMap((line) => {
      const lead = leadOf(line);
      const own = lead ? [{ ...lead, offset }] : [];
      offset += line.length + 1;
      return own;
    });
}

function leadOf(line: string): Numbered | undefined {
  const { label = '', number } = readLead(line.trim());
  return number === undefined ? undefined : { number, form: label.replace(/\d+/, '#'), offset: 0 };
}

/** Entries without numbers that go on below, up to the head of another list. */
function densePiece(list: ListInText, read: ReadPiece): ListInText | undefined {
  const head = list.below.findIndex(
    (block) => isParagraph(block) && headKind(draftText(block.inlines)) === 'references',
  );
  const end = head === -1 ? list.below.length : head;
  const places = list.below
    .slice(0, end)
    .flatMap((block, at) => (isParagraph(block) && entriesIn([block]) > 0 ? [at] : []));
  for (const at of places.slice(0, MOST_PLACES)) {
    if (isHeadOfOthers(list.below[at - 1])) return undefined;
    const piece = read(list.below.slice(at, end));
    if (!isDense(piece.entries)) continue;
    const below = [...list.below.slice(0, at), ...piece.others, ...list.below.slice(end)];
    return withPiece(list, { ...piece, below });
  }
  return undefined;
}

/** "Publications of the institute": what it announces is no part of the list. */
function isHeadOfOthers(block: DraftBlock | undefined): boolean {
  return isParagraph(block) && HEAD.test(draftText(block.inlines));
}

const HEAD = /^\p{L}[\p{L}\p{M}’-]*(?:\s\p{L}[\p{L}\p{M}’-]*){1,8}:?$/u;
