/**
 * Scores whether a paragraph without a heading style is a heading. Cues and points were measured on author
 * manuscripts with known headings (P 0.97, R 0.92 with formatting; P 0.92, R 0.75 from plain text).
 */
import { collapseWhiteSpace } from '../../words/collapse-white-space.ts';
import { countMatches } from '../../words/count-matches.ts';
import { wordSet } from '../../words/word-list.ts';
import type { DraftBlock, Paragraph } from '../draft.ts';
import { isCaption } from '../figures/caption-label.ts';
import { draftText, paragraphText, shareOf } from '../inlines.ts';
import { isChapter, isKnownHead, numberOf } from '../labels.ts';
import {
  colorOf,
  countWords,
  isBold,
  isCapitals,
  isClosed,
  isItalic,
  isSmallCaps,
  isText,
  isUnderlined,
  lengthOf,
  sizeOf,
} from '../paragraph-look.ts';
import { leadingPhrase } from '../phrases.ts';
import { type Habits, hasUsualLook, isPlain, isSetBelow, listKey } from './habits.ts';
import { plainPoints } from './plain-cues.ts';

/** Minimum score of a heading, with the front page and the reference list cut off. */
export const THRESHOLD = 1.5;

interface Candidate {
  paragraph: Paragraph;
  text: string;
  words: number;
  previous?: DraftBlock;
  next?: DraftBlock;
  habits: Habits;
}

/** Name of the cue, for the report, and its points. */
type Cue = [name: string, points: (candidate: Candidate) => number];

const FORMAT_CUES: Cue[] = [
  ['bold', ({ paragraph, habits }) => (isBold(paragraph) ? (habits.boldShare < 0.15 ? 2 : 1) : 0)],
  [
    'not bold',
    ({ paragraph }) => (shareOf(paragraph.inlines, (marks) => marks.bold) === 0 ? -0.7 : 0),
  ],
  ['italic', ({ paragraph }) => (isItalic(paragraph) ? 1 : 0)],
  ['underlined', ({ paragraph }) => (isUnderlined(paragraph) ? 1 : 0)],
  ['small capitals', ({ paragraph }) => (isSmallCaps(paragraph) ? 1 : 0)],
  ['size', ({ paragraph, habits }) => sizePoints(sizeOf(paragraph), habits.bodySize)],
  ['colour', (candidate) => (hasOwnColor(candidate) ? 1 : 0)],
  ['centred', ({ paragraph }) => (paragraph.cues.align === 'center' ? 0.4 : 0)],
  ['usual look', ({ paragraph, next, habits }) => (hasUsualLook(paragraph, next, habits) ? 1 : 0)],
  ['plain as the known ones', (candidate) => (isPlainHead(candidate) ? 0.8 : 0)],
  ['keep with next', ({ paragraph }) => (paragraph.cues.keepNext ? 0.8 : 0)],
];

const TEXT_CUES: Cue[] = [
  ['capitals', ({ paragraph, text }) => (isCapitals(paragraph, text) ? 1.2 : 0)],
  ['number', (candidate) => numberPoints(candidate)],
  ['known word', ({ text }) => (isKnownHead(text) ? 2.2 : 0)],
  ['text follows', (candidate) => nextPoints(candidate)],
  ['sentence end', sentencePoints],
  ['colon', colonPoints],
  ['list', listPoints],
  // Part of a sentence, in scripts without capitals that would distinguish a heading.
  ['Chinese comma', ({ text }) => (/[，；]/.test(text) ? -1.8 : 0)],
  // "(4) Map of the rivers" above the map: linguists number examples and figures together.
  [
    'counted picture',
    ({ text, next }) => (/^\(\d{1,3}\)\s/.test(text) && showsPicture(next) ? -4 : 0),
  ],
  ['enumeration', ({ text }) => (countMatches(text, /[,،、]/g) >= 3 ? -1.5 : 0)],
  ['small letter', ({ text }) => (/^\p{Ll}/u.test(text) ? -1 : 0)],
  [
    'data',
    ({ text }) => (/\S@\S|https?:|www\.|\((?:19|20)\d\d[a-z]?\)|[=<]/.test(text) ? -1.2 : 0),
  ],
  ['length', ({ words }) => (words <= 8 ? 0.6 : words > 14 ? -0.6 : 0)],
  [
    'verb',
    ({ text, words }) => (words > 6 && !text.includes('?') && hasFiniteVerb(text) ? -0.7 : 0),
  ],
  [
    'formula',
    ({ paragraph }) => (paragraph.inlines.some(({ kind }) => kind === 'formula') ? -0.5 : 0),
  ],
];

/** Finite verbs make a sentence; headings rarely have one. */
const FINITE = wordSet(`
  is are was were has have had does did can could will would shall should may might must show shows showed found find
  finds suggest suggests argue argues argued became becomes remain remains est sont ist sind wurde wurden es son fue foi são
`);

function hasFiniteVerb(text: string): boolean {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => FINITE.has(word));
}

/** Score of a paragraph; `-Infinity` if it can never be a heading. */
export function headingScore(
  paragraph: Paragraph,
  next: DraftBlock | undefined,
  habits: Habits,
  previous?: DraftBlock,
): number {
  const text = collapseWhiteSpace(draftText(paragraph.inlines));
  const words = countWords(text);
  if (isNever(paragraph, text, words)) return Number.NEGATIVE_INFINITY;
  const candidate = { paragraph, text, words, previous, next, habits };
  const cues = habits.formatted ? [...FORMAT_CUES, ...TEXT_CUES] : TEXT_CUES;
  const placed = habits.plain ? plainPoints({ text, previous, next, habits: habits.plain }) : 0;
  return cues.reduce((sum, [, points]) => sum + points(candidate), placed);
}

/**
 * In Word's own styles, lower headings differ from text only by colour. Revised text shares its colour with
 * the next paragraph.
 */
function hasOwnColor({ paragraph, next, habits }: Candidate): boolean {
  const color = colorOf(paragraph);
  return isText(next) && color !== habits.bodyColor && color !== colorOf(next);
}

/** Whether it is a short name between a complete text and another, in a document with plain headings. */
function isPlainHead({ paragraph, text, words, previous, next, habits }: Candidate): boolean {
  return (
    habits.plainHeads &&
    isPlain(paragraph, habits.bodySize) &&
    words <= 8 &&
    /^[\p{Lu}\p{Lo}]/u.test(text) &&
    /[\p{L}\p{N})]$/u.test(text) &&
    isText(previous) &&
    isClosed(draftText(previous.inlines)) &&
    isText(next)
  );
}

function isNever(paragraph: Paragraph, text: string, words: number): boolean {
  if (text.length > 160 || words > 22) return true;
  // The row of a table, with columns made by spaces or tabs.
  if (columnsIn(draftText(paragraph.inlines)) >= ROW) return true;
  if (isNoName(text)) return true;
  if (!/\p{L}\p{M}*\p{L}/u.test(text) && !isKnownHead(text)) return true;
  if (paragraph.cues.isFrontLine) return true;
  // A numbered list in a text box: lines of code, steps in a drawing.
  if (paragraph.cues.box && paragraph.cues.list && !isBold(paragraph)) return true;
  if (paragraph.cues.role && NOT_HEADS.has(paragraph.cues.role)) return true;
  // Row of a table: "Trial 283.74 (6.75) 306.19 (6.72)".
  if (countMatches(text, /\d/g) > countMatches(text, /\p{L}/gu) * 2) return true;
  if (shareOf(paragraph.inlines, (marks) => marks.code) > 0.95 || isEquation(paragraph))
    return true;
  if (CODE.test(text) || PSEUDOCODE.some((pattern) => pattern.test(text))) return true;
  // A sum in words: "subject + verb + object".
  if (countMatches(text, /\S \+ (?=\S)/g) > 1 || /\S \+ \(/.test(text)) return true;
  return isCaption(text) || showsPicture(paragraph);
}

/** Minimum columns of a row; a number and a name have only one gap. */
const ROW = 3;

function columnsIn(text: string): number {
  return text.split(/\t| {3,}/).filter((part) => part.trim() !== '').length;
}

function isNoName(text: string): boolean {
  return (
    NOT_NAMES.some((pattern) => pattern.test(text)) || isCodeCaption(text) || isSourceLine(text)
  );
}

const NOT_NAMES = [
  // "[Table 1 about here]", "<Figure 2>", or "* of the upper valley" below a table.
  /^[[<{*†‡]/,
  // "(ii)" below a picture; the remark "(please say more)"; "?(caption)", a missing caption in Quarto.
  /^\??[(（][^()（）]*[)）]:?$/,
  // Line of a form: "If yes, specify date ________".
  /_{4}/,
  // Web and email addresses.
  /^(?:https?:\/\/|www\.)\S+$|^(?:[a-z\d-]+\.){2,}[a-z]{2,}$|\S@\S{1,1000}\.\S/,
  // A cited work: "Roe and Grant 2015", "Roe et al. (2015)".
  /^\p{Lu}[\p{L}’'-]+(?: (?:and|&|y|et|und) \p{Lu}[\p{L}’'-]+,?| et al\.?,?) \(?(?:19|20)\d\d[a-z]?\)?$/u,
  // "— Ama Serwaa" below her quotation.
  /^[—―]\s*\p{Lu}/u,
  // Line of a table of contents: "Rivers ......... 12".
  /[.…]{4}\s*\d{0,3}$/,
];

/** Line of code, which may be bold: `<meta charset="utf-8">`, `div {`, `onload();`, `RELAX(u,v,w)`. */
const CODE =
  /^[a-z][\w-]*\((?:[\w\s]*,[\w\s,]*)?\)$|<\/?[a-z][\w-]*(?:\s+[\w-]+\s*=[^<>]{0,1000})?\s*\/?>|<!\w|[{}]\s*$|\)\s*;/iu;

/** "Listing 3: …", "Κώδικας 1: …". */
function isCodeCaption(text: string): boolean {
  const label = leadingPhrase('code-label', text);
  return label > 0 && /^ ?\d{1,2}(?:[.-]\d{1,2})*\s?(?:[.:：–—]|$)/u.test(text.slice(label));
}

/** The source of the figure or table above: "Source: own work", "Fonte: (Roe, 2014)". */
function isSourceLine(text: string): boolean {
  const label = leadingPhrase('source-label', text);
  return label > 0 && /^\s*[:：]\s*\S/u.test(text.slice(label));
}

/** Control words: "do RELAX(u, v)", "then return true", "End for". No heading begins with one in lowercase. */
const PSEUDOCODE = [
  /^(?:[Dd]o|[Tt]hen|[Rr]eturn|[Ee]lse)\s+(?:(?:[Rr]eturn|[Ii]f|[Ff]or|[Ww]hile)(?!\p{L})|(?:true|false|TRUE|FALSE)$|\S+\()/u,
  /^(?:do|then|return|else|elseif|elif|endif|endfor|endwhile|while|repeat|until|foreach|for (?:each|all|every)|if)\b/u,
  /^(?:end|End)[ -](?:if|for|while|do|loop|procedure|function|algorithm|If|For|While)\b/,
  /^END[ -](?:IF|FOR|WHILE)\b|^(?:else|Else|ELSE|begin|Begin|BEGIN)$/,
];

/** A name before an equation: "Firing strength: α = min(…)". */
function isEquation({ inlines }: Paragraph): boolean {
  return inlines.some((inline) => inline.kind === 'formula' && RELATION.test(inline.tex));
}

/** A relation between two sides; a heading may contain only single letters of formulas. */
const RELATION = /\S\s*(?:=|:=|\\(?:leq?|geq?|neq?|approx|equiv|propto|sim|in)(?![a-z]))\s*\S/;

function showsPicture(block: DraftBlock | undefined): boolean {
  return block?.kind === 'paragraph' && block.inlines.some(({ kind }) => kind === 'picture');
}

const NOT_HEADS = new Set(['caption', 'bibliography', 'quote', 'code', 'contents', 'note', 'term']);

function listPoints({ paragraph, text, next, habits }: Candidate): number {
  const key = listKey(paragraph);
  if (key !== undefined && habits.headLists.has(key) && text.length < 100) return 2;
  // Points are never numbered "2.1.".
  const inside = numberOf(`${paragraph.cues.autoNumber ?? ''} ${text}`)?.form === 'decimal';
  if (!paragraph.cues.list || inside) return 0;
  if (isText(next) && isSetBelow(next, paragraph)) return -4;
  return isBold(paragraph) ? 0 : -1;
}

function sizePoints(size: number | undefined, body: number | undefined): number {
  if (!size || !body || size === body) return 0;
  if (size < body) return -1;
  return size - body <= 2 ? 1.4 : 2;
}

/** A question in larger type is a heading. */
function sentencePoints({ paragraph, text, habits }: Candidate): number {
  // Quotations may end like this: “A ledger is a list of changes.”[1]
  if (!/[.!?;,،؛؟。][”"»]?(?:\[\d+\]|\uFFFC)*$/u.test(text) || isKnownHead(text)) return 0;
  return /[?؟]$/.test(text) && sizePoints(sizeOf(paragraph), habits.bodySize) > 0 ? 0 : -1.8;
}

/** "Our main contributions are:" introduces the list below. */
function colonPoints({ text, words, next }: Candidate): number {
  if (!/[:：]$/.test(text)) return 0;
  const opens = words >= 4 && next?.kind === 'paragraph' && next.cues.list !== undefined;
  return opens ? -4 : -0.3;
}

/** Example: "4. Results" above "4.1 Growth". */
function isAboveItsParts(paragraph: Paragraph, next: Paragraph): boolean {
  const [own, below] = [paragraph, next].map(({ inlines, cues }) =>
    numberOf(`${cues.autoNumber ?? ''} ${draftText(inlines)}`.trim()),
  );
  return own !== undefined && below?.value === `${own.value}.1`;
}

function numberPoints({ text, paragraph }: Candidate): number {
  const form = numberOf(text)?.form ?? numberOf(`${paragraph.cues.autoNumber ?? ''} ${text}`)?.form;
  if (!form) return 0;
  if (isChapter(text)) return 3;
  return form === 'decimal' ? 2 : 1;
}

function nextPoints({ paragraph, next, habits }: Candidate): number {
  if (!next) return -0.3;
  // Example: "II. Theory" above "A. Systems".
  const [own, below] = [listKey(paragraph), listKey(next)];
  if (own && below && own !== below && habits.headLists.has(below)) return 1;
  if (next.kind === 'table') return -0.8;
  if (isAboveItsParts(paragraph, next)) return 1;
  // A bold line above a picture or another bold line scores nothing; above a short text, it may be a defined
  // term.
  const opens = isBold(next) || showsPicture(next);
  if (isBold(paragraph) && opens) return 0;
  const text = paragraphText(next);
  const length = lengthOf(text);
  return length > 120 || (length > 60 && isClosed(text)) ? 1 : -0.3;
}
