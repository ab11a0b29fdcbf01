/**
 * Blocks above the body that were not used for the front page. They go to the body, because text must not
 * end in the report: statements behind it, other text before it. Short unused lines stay in the report.
 */
import { countMatches } from '../../words/count-matches.ts';
import type { DraftBlock, Inline, Paragraph, Span } from '../draft.ts';
import { type Findings, find } from '../findings.ts';
import type { FrontMatter } from '../front/front-matter.ts';
import type { TaggedLine } from '../front/lines/tagged-line.ts';
import { draftText, paragraphText, plainDraftText, spansOf } from '../inlines.ts';
import { headKind, isKnownHead, numberOf } from '../labels.ts';
import type { Ledger } from '../ledger.ts';
import { isText as isRunOfText } from '../paragraph-look.ts';
import { placeOf } from '../source.ts';
import { paragraphsIn, words } from './block-words.ts';

export interface Unread {
  above: DraftBlock[];
  statements: DraftBlock[];
}

/** @param body the text below, whose heading styles identify section headings above */
export function unreadBlocks(
  blocks: DraftBlock[],
  body: DraftBlock[],
  front: FrontMatter,
  { ledger, findings }: { ledger: Ledger; findings: Findings },
): Unread {
  const isUnread = unreadIn(ledger, front);
  const isEmpty =
    front.authors.length === 0 && front.abstract.length === 0 && front.keywords.length === 0;
  const statements = blocks.filter((block) => isStatement(block) && isUnread(block));
  const texts = blocks.filter(
    (block) => !statements.includes(block) && isText(block, isEmpty) && isUnread(block),
  );
  const where = ([first]: DraftBlock[]) =>
    first && placeOf(ledger.source, spansOfBlock(first)[0]?.start ?? 0);
  if (texts.length > 0)
    find(
      findings,
      'paragraphs',
      'unsure',
      `${texts.length === 1 ? 'One paragraph above the text belongs to no part of a front page; it stands' : `${texts.length} paragraphs above the text belong to no part of a front page; they stand`} at its beginning.`,
      {
        where: where(texts),
        look: 'Move it where it belongs: a statement of funding, data or interests, a note.',
        about: { kind: 'words', words: wordsOfBlock(texts[0]) },
      },
    );
  if (statements.length > 0)
    find(
      findings,
      'paragraphs',
      'likely',
      `${statements.length === 1 ? 'A statement of the title page stands' : `${statements.length} statements of the title page stand`} behind the text: “${paragraphText(statements[0] as Paragraph).slice(0, 60)}”.`,
      { where: where(statements) },
    );
  const above = withHeads(texts, blocks, (block) => isHeadAs(body, block) && isUnread(block));
  const filled = [...above, ...body].filter((block) => words(block) > 0);
  return {
    above: above.map((block) => asFrontLine(block, filled[filled.indexOf(block) + 1])),
    statements,
  };
}

function wordsOfBlock(block: DraftBlock | undefined): string {
  return block?.kind === 'paragraph' ? paragraphText(block) : '';
}

/** "In the name of God", the course, the teacher: lines of a cover, in the type of heads, with no text below. */
function asFrontLine(block: DraftBlock, below: DraftBlock | undefined): DraftBlock {
  if (block.kind !== 'paragraph' || block.cues.heading !== undefined) return block;
  const text = paragraphText(block);
  const isHead = isKnownHead(text) || numberOf(text) || block.cues.autoNumber;
  if (isHead || isRunOfText(below)) return block;
  return { ...block, cues: { ...block.cues, isFrontLine: true } };
}

/** With the heads that stand above those texts. */
function withHeads(
  texts: DraftBlock[],
  blocks: DraftBlock[],
  isHead: (block: DraftBlock) => boolean,
): DraftBlock[] {
  const kept = new Set(texts);
  const filled = blocks.filter((block) => block.kind === 'table' || words(block) > 0);
  for (const [index, block] of [...filled.entries()].toReversed()) {
    const below = filled[index + 1];
    if (below && kept.has(below) && isHead(block)) kept.add(block);
  }
  return blocks.filter((block) => kept.has(block));
}

/** Titles stand in styles of headings as well, but not in one that sections have. */
function isHeadAs(body: DraftBlock[], block: DraftBlock): boolean {
  const levelOf = (each: DraftBlock) => (each.kind === 'paragraph' ? each.cues.heading : undefined);
  const own = levelOf(block);
  return own !== undefined && body.some((each) => levelOf(each) === own);
}

/** Characters of a note of several sentences in which only an address or a DOI was found. */
const NOTE = 250;

/** A table most of whose cells were not used; a paragraph with no word used, or a long one with few. */
function unreadIn({ claims, source }: Ledger, front: FrontMatter): (block: DraftBlock) => boolean {
  const isRead = new Uint8Array(source.text.length);
  const { title = [], subtitle = [], abstract, translations } = front;
  const translated = translations.flatMap((each) => [each.title ?? [], ...(each.abstract ?? [])]);
  const texts = [title, subtitle, ...abstract, ...translated];
  for (const { start, end } of [...claims, ...texts.flatMap(spansOf)]) isRead.fill(1, start, end);
  const readIn = ({ start, end }: Span) =>
    isRead.subarray(start, end).reduce((sum, read) => sum + read, 0);
  return (block) => {
    const spans = spansOfBlock(block);
    const used = spans.filter((span) => readIn(span) > 0);
    if (block.kind === 'table') return used.length < spans.length / 2;
    const length = spans.reduce((sum, { start, end }) => sum + end - start, 0);
    const read = used.reduce((sum, span) => sum + readIn(span), 0);
    return read === 0 || length - read > Math.max(NOTE, length * 0.7);
  };
}

/** Words from which on a paragraph is text, and a point of a list, not a line of a front page. */
const [LONG, POINT] = [15, 4];

function isText(block: DraftBlock, isEmpty: boolean): boolean {
  if (block.kind === 'table') return true;
  const text = draftText(block.inlines);
  const count = isForm(text) ? 0 : countMatches(text, /\S+/g);
  const hasObject = block.inlines.some(({ kind }) => ['picture', 'formula', 'note'].includes(kind));
  // "Strengths and limitations of this study": its points are no lines of a front page.
  const isPoint = block.cues.list !== undefined && count >= POINT;
  return hasObject || isPoint || count >= LONG || (isEmpty && count > 0);
}

/** "Tel: 123", "Email: …", "Number of tables: 2": lines that are filled in, not text. */
function isForm(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const filled = lines.filter((line) => /^[^:.]{2,80}:\s*\S.{0,79}$/.test(line));
  return lines.length >= 3 && filled.length > lines.length / 2;
}

const LABEL = /^\s*(\p{Lu}[^:.]{2,60})[:.]\s+\S/u;
/** The substances and species of a paper on weeds, beside its keywords; a section of that name is any. */
const NOMENCLATURE = /^nomenclature$/i;

/** "Funding: …", "Conflict of interest: …": however short, statements belong after the text. */
function isStatement(block: DraftBlock): boolean {
  if (block.kind !== 'paragraph') return false;
  const label = LABEL.exec(draftText(block.inlines))?.[1] ?? '';
  return headKind(label) === 'back' || NOMENCLATURE.test(label);
}

function spansOfBlock(block: DraftBlock): Span[] {
  return paragraphsIn(block).flatMap(({ inlines }) => spansOf(inlines));
}

/** Takes the footnotes of the front page out of `notes`. Example: "* Corresponding author: …" */
export function notesOfFront(front: DraftBlock[], notes: Map<string, DraftBlock[]>): DraftBlock[] {
  const inlines = front.flatMap(paragraphsIn).flatMap((paragraph) => paragraph.inlines);
  const called = notesCalledIn(inlines, notes);
  for (const id of noteIdsIn(inlines)) notes.delete(id);
  return called;
}

/** The footnotes of author names, which often give the affiliation. */
export function notesAtAuthors(lines: readonly TaggedLine[], notes: Notes): DraftBlock[] {
  const people = lines.filter(({ label }) => label === 'people');
  return notesCalledIn(
    people.flatMap(({ line }) => line.raw),
    notes,
  );
}

type Notes = ReadonlyMap<string, DraftBlock[]>;

const notesCalledIn = (inlines: readonly Inline[], notes: Notes): DraftBlock[] =>
  [...noteIdsIn(inlines)].flatMap((id) => notes.get(id) ?? []);

const noteIdsIn = (inlines: readonly Inline[]): Set<string> =>
  new Set(inlines.flatMap((inline) => (inline.kind === 'note' ? inline.id : [])));

/**
 * Removes the calls of these notes, which would have no target, and pictures beside words: a logo at the
 * title, ORCID icons at names.
 */
export function onlyWords(blocks: DraftBlock[], findings: Findings): DraftBlock[] {
  const dropped = new Set<string>();
  const bare = blocks.map((block): DraftBlock => {
    if (block.kind !== 'paragraph') return block;
    const isWorded = plainDraftText(block.inlines) !== '';
    const inlines = block.inlines.filter((inline) => {
      const isLogo = inline.kind === 'picture' && isWorded;
      if (isLogo) dropped.add(inline.image);
      return inline.kind !== 'note' && !isLogo;
    });
    return { ...block, inlines };
  });
  if (dropped.size > 0)
    find(
      findings,
      'figures',
      'certain',
      `Left out from lines of the front page: ${[...dropped].join(', ')}.`,
      { look: 'Logos and signs, as a rule; the files are in figures/.' },
    );
  return bare;
}

/** Blocks of a text at whose beginning its title is looked for again. */
const BEGINNING = 6;

/** Removes the title that APA repeats above the text, because every format prints it anyway. */
export function withoutRepeatedTitle(
  blocks: DraftBlock[],
  { title = [] }: FrontMatter,
  { claims }: Ledger,
): DraftBlock[] {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  const own = letters(draftText(title));
  const again = blocks
    .slice(0, BEGINNING)
    .filter((block) => block.kind === 'paragraph')
    .find(({ inlines }) => own !== '' && letters(draftText(inlines)) === own);
  if (!again) return blocks;
  for (const span of spansOf(again.inlines)) claims.push({ ...span, fate: 'left-out:repeated' });
  return blocks.filter((block) => block !== again);
}
