/** A draft cut into front page, body, reference list and what stands behind it. */
import { isParagraph, words } from './block-words.ts';
import type { DraftBlock, Paragraph } from './draft.ts';
import { findReferences } from './find-list.ts';
import { isFrontNote } from './front/anchors.ts';
import { hasEmail, NOTE_OF_PAGE, ORGANISATION } from './front/words.ts';
import { type Habits, headingScore, THRESHOLD } from './headings/score.ts';
import { plainText, textOf } from './inlines.ts';
import { frontLabel, headKind, isStructuredLabel, numberOf } from './labels.ts';

export interface Cut {
  front: DraftBlock[];
  body: DraftBlock[];
  /** Without their heads. */
  references: Paragraph[];
  referencesHeads: Paragraph[];
  /** Appendices and notes behind the references. */
  back: DraftBlock[];
  /** How the border of the front page was found. */
  border: string;
}

/** @param lined the lines of a page one below the other: no blank line says where a paragraph ends */
export function cutDraft(blocks: DraftBlock[], habits: Habits, lined: boolean): Cut {
  const list = findReferences(blocks);
  const text = list ? [...blocks.slice(0, list.from), ...list.lead] : blocks;
  const { at, border } = findBody(text, habits, lined && !list);
  const front = text.slice(0, at);
  const tables = tablesBehindKeywords(front);
  const { kept: body, moved } = takeFrontNotes([...tables, ...text.slice(at)]);
  const back = takeFrontNotes(list ? [...list.rest, ...blocks.slice(list.to)] : []);
  return {
    front: [...front.filter((block) => !tables.includes(block)), ...moved, ...back.moved],
    body,
    references: list?.entries ?? [],
    referencesHeads: list?.heads ?? [],
    back: back.kept,
    border,
  };
}

/** A list of abbreviations, a box of highlights: no table of a title page stands so low. */
function tablesBehindKeywords(front: DraftBlock[]): DraftBlock[] {
  const label = front.findIndex(
    (block) => isParagraph(block) && frontLabel(plainText(block.inlines))?.kind === 'keywords',
  );
  return label === -1 ? [] : front.slice(label).filter((block) => !isParagraph(block));
}

interface Border {
  at: number;
  border: string;
}

/** Where the body begins. Rules in the order of trust. */
function findBody(blocks: DraftBlock[], habits: Habits, lined: boolean): Border {
  const limit = frontLimit(blocks);
  const zone = blocks.slice(0, limit);
  const intro = zone.findIndex(
    (block, index) => isParagraph(block) && isIntroduction(block, index, zone),
  );
  if (intro > 0 || (intro === 0 && isKnownStart(zone[0])))
    return { at: intro, border: 'the head “Introduction”' };
  const chapter = zone.some((block) => isParagraph(block) && labelIn(block))
    ? undefined
    : textOfChapter(blocks);
  if (chapter !== undefined) return { at: chapter, border: 'the text below the first head' };
  const first = zone.findIndex((block, index) => isFirstNumber(block, blocks[index + 1], habits));
  if (first > 0) return { at: first, border: 'the first numbered head' };
  if (isPageAlone(blocks, lined))
    return { at: blocks.length, border: 'the end of the text, a front page alone' };
  return afterLabels(zone, blocks, habits) ?? withoutLabels(blocks, habits);
}

/** Words of the longest front page; an article is longer. */
const LONGEST_PAGE = 800;
/** The same where no blank line is in the text: authors send none such, and the page of a PDF has long notes. */
const LONGEST_LINED_PAGE = 1200;

/** A first page without its article: an institution or an address, and no paragraphs of a body. */
function isPageAlone(blocks: DraftBlock[], lined: boolean): boolean {
  const total = blocks.reduce((sum, block) => sum + words(block), 0);
  if (total > (lined ? LONGEST_LINED_PAGE : LONGEST_PAGE)) return false;
  const paragraphs = blocks.filter(isParagraph);
  if (hasHeadBehindKeywords(paragraphs)) return false;
  const prose = paragraphs.filter(isProse);
  return (
    (lined || prose.length <= 1 || isPrintedPage(paragraphs, prose)) &&
    paragraphs.some(
      (block) =>
        ORGANISATION.test(textOf(block.inlines)) ||
        hasEmail(textOf(block.inlines)) ||
        (lined && labelIn(block) === 'abstract'),
    )
  );
}

function isProse(block: Paragraph): boolean {
  const text = textOf(block.inlines);
  return (
    words(block) >= 35 && !isFrontNote(text) && !NOTE_OF_PAGE.test(text) && !isEnumeration(text)
  );
}

/** A list of authors or of their institutions: a comma at every fifth word. */
function isEnumeration(text: string): boolean {
  const commas = text.match(/[,،;、，؛]/g)?.length ?? 0;
  return commas > (text.match(/\S+/g)?.length ?? 0) * 0.2;
}

/** Text of a PDF: its paragraphs are of several lines; behind the keywords at most one is prose. */
function isPrintedPage(paragraphs: Paragraph[], prose: Paragraph[]): boolean {
  const wrapped = prose.filter(({ inlines }) => inlines.some(({ kind }) => kind === 'break'));
  const keywords = paragraphs.findIndex((block) => labelIn(block) === 'keywords');
  const behind = prose.filter((block) => keywords !== -1 && paragraphs.indexOf(block) > keywords);
  return wrapped.length >= prose.length * 0.7 && behind.length <= 1;
}

/** Behind the keywords stands the head of a section: the text has a body. */
function hasHeadBehindKeywords(paragraphs: Paragraph[]): boolean {
  const keywords = paragraphs.findIndex((block) => labelIn(block) === 'keywords');
  return (
    keywords !== -1 &&
    paragraphs.slice(keywords + 1).some(({ inlines }) => headKind(textOf(inlines)) === 'body')
  );
}

function isKnownStart(block: DraftBlock | undefined): boolean {
  return isParagraph(block) && headKind(textOf(block.inlines)) === 'introduction';
}

/** The front page is at most 40 % of the words, and at least a dozen blocks. */
function frontLimit(blocks: DraftBlock[]): number {
  const total = blocks.reduce((sum, block) => sum + words(block), 0);
  let seen = 0;
  const at = blocks.findIndex((block) => {
    seen += words(block);
    return seen > Math.max(total * 0.4, 700);
  });
  return Math.min(Math.max(at === -1 ? blocks.length : at, 12), 200);
}

/** "Background" opens a structured abstract as well: then an abstract's other labels follow. */
function isIntroduction(block: Paragraph, index: number, zone: DraftBlock[]): boolean {
  const text = textOf(block.inlines);
  if (headKind(text) !== 'introduction' || isAbstractLabel(zone[index - 1])) return false;
  const later = zone.slice(index + 1);
  if (
    later.some(
      (next) =>
        isParagraph(next) &&
        /^\P{L}*(?:1\s*[.)]?\s+)?introduction\s*$/iu.test(textOf(next.inlines)),
    )
  )
    return false;
  return !later.some(
    (next) => isParagraph(next) && frontLabel(textOf(next.inlines))?.kind === 'keywords',
  );
}

/** "ABSTRACT" alone, or at the end of the last address: what follows is its first head. */
function isAbstractLabel(block: DraftBlock | undefined): boolean {
  if (!isParagraph(block)) return false;
  const last = textOf(block.inlines).trim().split('\n').at(-1) ?? '';
  const label = frontLabel(last);
  return (label?.kind === 'abstract' && label.length === last.length) || LABEL_AT_END.test(last);
}

/** "…, Bronx, NY 10461, USA ABSTRACT" in the text of a PDF. */
const LABEL_AT_END = /\S\s(?:Abstract|ABSTRACT|Summary|SUMMARY|Résumé|RÉSUMÉ|Resumen|RESUMEN)\s*$/u;

function isFirstNumber(block: DraftBlock, next: DraftBlock | undefined, habits: Habits): boolean {
  if (!isParagraph(block)) return false;
  const number = numberOf(`${block.cues.autoNumber ?? ''} ${textOf(block.inlines)}`.trim());
  // "2.1" opens the second chapter of a book.
  if (!number || !/^(?:1|I|1\.0|\d{1,2}\.1|۱|١)$/.test(number.value)) return false;
  // "1 University of Accra, Accra, Ghana"
  if (ORGANISATION.test(textOf(block.inlines)) && /,/.test(textOf(block.inlines))) return false;
  return block.cues.heading !== undefined || headingScore(block, next, habits) >= THRESHOLD;
}

/** Behind the abstract and the keywords: the first head, else the first long paragraph. */
function afterLabels(zone: DraftBlock[], blocks: DraftBlock[], habits: Habits): Border | undefined {
  const labelled = zone.map((block) => (isParagraph(block) ? labelIn(block) : undefined));
  const keywords = labelled.lastIndexOf('keywords');
  const abstract = labelled.lastIndexOf('abstract');
  if (keywords === -1 && abstract === -1) return undefined;
  const abstractEnd = abstract === -1 ? 0 : endOfAbstract(blocks, abstract, habits);
  const from = Math.max(keywords === -1 ? 0 : keywords + 1, abstractEnd);
  for (let at = from; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (!isParagraph(block)) continue;
    if (isFrontNote(textOf(block.inlines))) continue;
    const long =
      (words(block) >= 40 && !isEnumeration(textOf(block.inlines))) ||
      (words(block) >= 20 && isSentence(block));
    const head = block.cues.heading !== undefined || isHead(block, blocks[at + 1], habits);
    if (long || head)
      return {
        at,
        border: head
          ? 'the first head behind the abstract'
          : 'the first paragraph behind the abstract and keywords',
      };
  }
  return { at: blocks.length, border: 'the end of the text' };
}

function labelIn(block: Paragraph): 'abstract' | 'keywords' | undefined {
  if (block.cues.role === 'abstract' || block.cues.role === 'keywords') return block.cues.role;
  const text = textOf(block.inlines).trimStart();
  const kinds = text
    .split(/[\n\t]/)
    .flatMap(
      (line) => frontLabel(line.trim())?.kind ?? (LABEL_AT_END.test(line) ? 'abstract' : []),
    );
  return kinds.includes('keywords') ? 'keywords' : kinds[0];
}

/** First block behind the abstract that begins at `at`: its text stands with the label or below it. */
function endOfAbstract(blocks: DraftBlock[], at: number, habits: Habits): number {
  const own = words(blocks[at] ?? { kind: 'paragraph', inlines: [], cues: {} });
  if (own >= 25) return at + 1;
  let end = at + 1;
  for (; end < blocks.length; end += 1) {
    const block = blocks[end];
    if (!isParagraph(block)) break;
    const structured = isStructuredLabel(textOf(block.inlines));
    if (words(block) >= 25 && !structured)
      return isStructuredRun(blocks, at) ? endOfStructured(blocks, end) : end + 1;
    if (!structured && isHead(block, blocks[end + 1], habits) && end > at + 1) break;
  }
  return end;
}

function isStructuredRun(blocks: DraftBlock[], at: number): boolean {
  const next = blocks.slice(at + 1, at + 9).filter(isParagraph);
  return next.filter((block) => isStructuredLabel(textOf(block.inlines))).length >= 2;
}

function endOfStructured(blocks: DraftBlock[], from: number): number {
  let end = from + 1;
  for (let at = from; at < Math.min(blocks.length, from + 14); at += 1) {
    const block = blocks[at];
    if (!isParagraph(block)) break;
    const text = textOf(block.inlines);
    if (headKind(text) === 'introduction' || block.cues.heading !== undefined) break;
    if (isStructuredLabel(text)) end = words(block) >= 8 ? at + 1 : at + 2;
  }
  return end;
}

function isHead(block: Paragraph, next: DraftBlock | undefined, habits: Habits): boolean {
  const text = textOf(block.inlines);
  if (frontLabel(text)) return false;
  return headingScore(block, next, habits) >= THRESHOLD;
}

/** No label at all: the first head with a long text below it, else the first long paragraph. */
function withoutLabels(blocks: DraftBlock[], habits: Habits): Border {
  const long = blocks.findIndex(
    (block) =>
      isParagraph(block) &&
      words(block) >= 35 &&
      !isFrontNote(textOf(block.inlines)) &&
      !isEnumeration(textOf(block.inlines)),
  );
  if (long === -1) return { at: Math.min(1, blocks.length), border: 'the first line' };
  const top = headsAbove(blocks, long, habits);
  const styled = top < long && (blocks[top] as Paragraph).cues.heading !== undefined;
  const head = blocks.findIndex(
    (block, index) =>
      index > long &&
      index < long + 4 &&
      isParagraph(block) &&
      isHead(block, blocks[index + 1], habits),
  );
  const between = head === -1 ? [] : blocks.slice(long, head);
  const shortEnough = between.reduce((sum, block) => sum + words(block), 0) <= 400;
  const isAbstract = head !== -1 && shortEnough && long >= 2 && between.length <= 2;
  if (isAbstract && !styled && isKnownAfter(blocks[head]))
    return {
      at: head,
      border: 'the first head; the paragraph above it was taken for the abstract',
    };
  return { at: top, border: top < long ? 'the first head' : 'the first long paragraph' };
}

/**
 * A text that begins with a head in its style has no front page: the head is its title where no
 * other is at its level, else a section as the others.
 */
function textOfChapter(blocks: DraftBlock[]): number | undefined {
  const from = blocks.findIndex((block) => words(block) > 0 || block.kind === 'table');
  const [head, below] = blocks.slice(from).filter((block) => words(block) > 0);
  if (!isParagraph(head) || head.cues.heading === undefined || !isSentence(below)) return undefined;
  const alike = blocks.filter(
    (block) => isParagraph(block) && block.cues.heading === head.cues.heading && words(block) > 0,
  );
  return alike.length > 1 ? from : from + 1;
}

function isSentence(block: DraftBlock | undefined): boolean {
  if (!isParagraph(block) || block.cues.heading !== undefined || words(block) < 6) return false;
  const text = textOf(block.inlines).trim();
  return (
    /[.!?:;。：]$/u.test(text) &&
    !isFrontNote(text) &&
    !isEnumeration(text) &&
    !hasEmail(text) &&
    !ORGANISATION.test(text)
  );
}

/** The heads directly above a paragraph, "Methods" and "Participants"; never the first line. */
function headsAbove(blocks: DraftBlock[], at: number, habits: Habits): number {
  let top = at;
  for (let above = at - 1; above > 0; above -= 1) {
    const block = blocks[above];
    if (isParagraph(block) && isEmpty(block)) continue;
    if (!isParagraph(block) || frontLabel(textOf(block.inlines))) break;
    const isOne =
      block.cues.heading !== undefined ||
      (isHead(block, blocks[above + 1], habits) && isKnownAfter(block));
    if (!isOne) break;
    top = above;
  }
  return top;
}

function isEmpty(block: Paragraph): boolean {
  return block.inlines.every(
    (inline) => inline.kind === 'anchor' || (inline.kind === 'text' && inline.text.trim() === ''),
  );
}

/** A head that a body begins with: numbered, or one of the known words. */
function isKnownAfter(block: DraftBlock | undefined): boolean {
  if (!isParagraph(block)) return false;
  const text = textOf(block.inlines);
  return (
    headKind(text) !== undefined || numberOf(text) !== undefined || block.cues.heading !== undefined
  );
}

/** Notes of the first page ("Corresponding author: …") that stand inside the text of a PDF. */
function takeFrontNotes(blocks: DraftBlock[]): { kept: DraftBlock[]; moved: DraftBlock[] } {
  const moved = blocks.filter(
    (block, index) =>
      isParagraph(block) &&
      (index < 15 || index >= blocks.length - 12) &&
      words(block) < 60 &&
      isFrontNote(textOf(block.inlines)),
  );
  const gone = new Set(moved);
  return { kept: blocks.filter((block) => !gone.has(block)), moved };
}
