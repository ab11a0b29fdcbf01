/**
 * An abstract consists of whole sentences, a title of a whole phrase. If the labels cut one, its rest is
 * added: a line with a formula or "(n = 693)" does not look like prose by itself, and "Peritoneal Dialysis
 * Patients" looks like a name.
 */
import { countMatches } from '../../../words/count-matches.ts';
import { frontLabel, headKind } from '../../labels.ts';
import type { Label } from '../lines/line-label.ts';
import type { FrontLine } from '../lines/lines.ts';
import { isMarked } from '../lines/marked-line.ts';
import { FUNCTION_WORDS, hasEmail, isArticleType, ORGANISATION } from '../lines/words.ts';
import { peopleOf } from '../people/people.ts';
import { cutNotes, isNote, wholeNotes } from './abstract-notes.ts';
import { takeParts } from './abstract-parts.ts';
import { takePastNotes } from './past-notes.ts';
import { endsSentence, isSmallProse, startsSentence } from './sentence.ts';
import { cutText } from './text-below.ts';

/** Lines; more than that is no sentence. */
const LONGEST_REST = 8;

export function wholeSentences(lines: FrontLine[], labels: Label[]): Label[] {
  const mended = [...labels];
  const title = labels.indexOf('title');
  if (title !== -1) wholeTitle(lines, mended, title);
  cutNotes(lines, mended);
  wholeNotes(lines, mended);
  for (const [at, label] of mended.entries()) {
    if (label === 'keywords' && mended[at + 1] !== 'keywords') takeTerms(lines, mended, at);
    if (label !== 'abstract') continue;
    if (mended[at - 1] !== 'abstract') takeStart(lines, mended, at);
    if (mended[at + 1] !== 'abstract') takeEnd(lines, mended, at);
  }
  takeParts(lines, mended);
  takePastNotes(lines, mended);
  takeParagraphs(lines, mended);
  cutText(lines, mended);
  return mended;
}

/** Further paragraphs of a labelled abstract, each directly below a whole one, in its look. */
function takeParagraphs(lines: FrontLine[], labels: Label[]): void {
  if (!lines.some(({ text }) => frontLabel(text)?.kind === 'abstract')) return;
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1];
    if (!above || labels[at] !== 'other' || labels[at - 1] !== 'abstract') continue;
    const isApart = above.block !== line.block && endsSentence(above);
    const isWhole = startsSentence(line) && endsSentence(line) && line.text.length > LONG_TEXT;
    const isLike = above.bold === line.bold && above.italic === line.italic;
    if (isApart && isWhole && isLike && isSmallProse(line) && !isNote(line))
      labels[at] = 'abstract';
  }
}

/** Letters of a paragraph that is no note. */
const LONG_TEXT = 150;

/** No line of a title ends with one of these unless the title goes on. */
const OPEN_END =
  /(?<![\p{L}-])(?:of|the|a|an|and|or|in|on|to|for|with|from|at|between|under|into|towards?|through|via|using|de|la|el|los|las|del|du|des|le|les|et|der|die|das|und|von|zur|zum|f\u00fcr|da|do|dos|das|em|para|di|ve|ile|dan|dalam|yang|pada|untuk)$|[,:–-]$/iu;

function wholeTitle(lines: FrontLine[], labels: Label[], first: number): void {
  let from = first;
  while (isTitleStart(lines, labels, from)) {
    from -= 1;
    labels[from] = 'title';
  }
  let last = first;
  while (labels[last + 1] === 'title') last += 1;
  while (isTitleEnd(lines, labels, last)) {
    last += 1;
    labels[last] = 'title';
  }
}

/** The line above begins what the line goes on with. */
function isTitleStart(lines: FrontLine[], labels: Label[], at: number): boolean {
  const [above, line] = [lines[at - 1], lines[at]];
  if (!above || !line || labels[at - 1] === 'title' || isMarked(above)) return false;
  // A program's name begins small, also below the journal's: "agriutilities: Utilities for".
  const isSmall = labels[at - 1] !== 'journal' && /^\p{Ll}{2}/u.test(line.text);
  const goesOn = isSmall || OPEN_END.test(above.text);
  return goesOn && /^[^\p{L}]{0,2}\p{L}/u.test(above.text) && !/[.;]$/.test(above.text);
}

function isTitleEnd(lines: FrontLine[], labels: Label[], at: number): boolean {
  const [line, below] = [lines[at], lines[at + 1]];
  if (!line || !below) return false;
  if (!OPEN_END.test(line.text) && !goesOnSmall(below, line)) return false;
  // "…: A" above "Systematic Review"
  const isKind = /\p{L}$/u.test(line.text) && isArticleType(below.text);
  if (isMarked(below) && !isKind) return false;
  const label = labels[at + 1];
  return (
    label === 'other' ||
    (label === 'authors' && peopleOf(below).length <= 1) ||
    ((label === 'authors' || label === 'affiliation') && isPlaceOf(below, line)) ||
    (label === 'abstract' && /^\p{Ll}{2}/u.test(below.text))
  );
}

/** "District Malakand, Khyber Pakhtunkhwa" below "… in": names of places, for a title ends with no "in". */
function isPlaceOf(below: FrontLine, { block, text }: FrontLine): boolean {
  return block === below.block && /\s(?:in|of|from|at)$/.test(text) && !/[\d*†‡§]/.test(below.text);
}

/** "À propos de la vie" above "de Michel Foucault", in one paragraph: no list of authors begins so. */
function goesOnSmall(below: FrontLine, { block, text }: FrontLine): boolean {
  return (
    below.block === block &&
    !/[.;]$/.test(text) &&
    (SMALL_LEAD.test(below.text) || /^\p{Ll}{2}[^\p{Lu}]*$/u.test(below.text)) &&
    !/[\d,*†]/.test(below.text)
  );
}

const SMALL_LEAD =
  /^(?:of|in|on|and|or|for|de|du|des|et|dans|del|y|en|da|do|e|em|von|und|der|des|im|dan|di|ve)\s/u;

/** A list that ends with a comma goes on; so does one that has a term in each line. */
function takeTerms(lines: FrontLine[], labels: Label[], from: number): void {
  for (let at = from; at < from + LONGEST_REST; at += 1) {
    const [line, below] = [lines[at], lines[at + 1]];
    if (!line || !below || isMarked(below)) return;
    const goesOn = /[,;·•\u00AD-]$/.test(line.text) || /^[,;·•]/.test(below.text);
    const isList = frontLabel(line.text)?.length === line.text.length && isListOfTerms(below);
    const isTerm = isTermAlone(below) || (isSmallTerm(line) && isSmallTerm(below));
    const each = isList || (isTerm && labelAbove(lines, labels, at));
    // Below a label that stands alone, "B. Impact behaviour" is no department B.
    const taken = labels[at + 1] === 'affiliation' || labels[at + 1] === 'contact';
    // Names of places behind a comma: "schools," above "Khyber Pakhtunkhwa".
    const isPlace = labels[at + 1] === 'authors' && /,$/.test(line.text) && isTermAlone(below);
    const goes = labels[at + 1] === 'other' ? goesOn || each : each && taken;
    if (!goes && !isPlace) return;
    labels[at + 1] = 'keywords';
  }
}

/** "Rivers, tides, gravel beaches and other coasts" directly below the label. */
function isListOfTerms({ text }: FrontLine): boolean {
  const terms = text.split(/[,;·•]/);
  return terms.length > 1 && terms.every((term) => term.trim().split(/\s+/).length < 6);
}

function isTermAlone({ text }: FrontLine): boolean {
  return (
    text.length < 40 &&
    /^(?:[A-F]\. )?\p{Lu}[^,;:.·•]*$/u.test(text) &&
    !ORGANISATION.test(text) &&
    !frontLabel(text) &&
    headKind(text) !== 'back'
  );
}

/** "gravel beaches", alone in its paragraph or cell as the one above it. */
function isSmallTerm({ text }: FrontLine): boolean {
  return text.length < 40 && /^\p{Ll}[^,;:.·•\d]*$/u.test(text);
}

/** The label of the list stands alone in its line. */
function labelAbove(lines: FrontLine[], labels: Label[], at: number): boolean {
  let first = at;
  while (labels[first - 1] === 'keywords') first -= 1;
  const text = lines[first]?.text ?? '';
  return frontLabel(text)?.length === text.length;
}

/** Upwards from a line that begins in the midst of a sentence to the one that begins it. */
function takeStart(lines: FrontLine[], labels: Label[], start: number): void {
  const at = takeSmallWords(lines, labels, start);
  if (startsSentence(lines[at])) return;
  for (let from = at - 1; from >= at - LONGEST_REST; from -= 1) {
    if (!(isLoose(lines, labels, from) || isProse(lines[from])) || endsSentence(lines[from]))
      return;
    if (!startsSentence(lines[from])) continue;
    labels.fill('abstract', from, at);
    return;
  }
}

/** "The study was done in the schools of" above "Malakand": no place of work has so many small words. */
function takeSmallWords(lines: FrontLine[], labels: Label[], start: number): number {
  let at = start;
  while (at > start - LONGEST_REST && isOpenSentence(lines, labels, at - 1)) {
    at -= 1;
    labels[at] = 'abstract';
  }
  return at;
}

function isOpenSentence(lines: FrontLine[], labels: Label[], at: number): boolean {
  const [line, below] = [lines[at], lines[at + 1]];
  return (
    (labels[at] === 'affiliation' || labels[at] === 'other') &&
    line !== undefined &&
    line.block === below?.block &&
    isSmallProse(line) &&
    !endsSentence(line)
  );
}

/** Words of a sentence, whatever the line was taken for. */
function isProse(line: FrontLine | undefined): boolean {
  return (
    line !== undefined &&
    countMatches(line.text, FUNCTION_WORDS) > 1 &&
    !ORGANISATION.test(line.text) &&
    !isMarked(line)
  );
}

/** Downwards from a line whose sentence is open to the one that ends it. */
function takeEnd(lines: FrontLine[], labels: Label[], at: number): void {
  if (endsSentence(lines[at])) return;
  for (let to = at + 1; to <= at + LONGEST_REST; to += 1) {
    const joins = labels[to] === 'abstract' || (to === at + 1 && isMidSentence(lines, labels, to));
    if (!joins && !isLoose(lines, labels, to)) return;
    if (!joins && !endsSentence(lines[to])) continue;
    labels.fill('abstract', at, to + 1);
    return;
  }
}

/** "available at https://…" below "the tool is". */
function isMidSentence(lines: FrontLine[], labels: Label[], at: number): boolean {
  const { text, block } = lines[at] ?? {};
  const isSmall = /^\p{Ll}{2,}\s/u.test(text ?? '') && !hasEmail(text ?? '');
  return labels[at] === 'other' && isSmall && block === lines[at - 1]?.block;
}

/** A line of no part of the page that says what it is. */
function isLoose(lines: FrontLine[], labels: Label[], at: number): boolean {
  const line = lines[at];
  if (!line || (labels[at] !== 'other' && labels[at] !== 'keywords')) return false;
  return !isMarked(line);
}
