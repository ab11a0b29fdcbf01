/**
 * An abstract begins and ends with a sentence, a title with a phrase. Where the labels cut one, the
 * rest of it is taken back: a line of odd signs (a formula, "(n = 693)") looks like no prose for
 * itself, "Peritoneal Dialysis Patients" like a name.
 */
import { frontLabel } from '../labels.ts';
import { isClassification } from './classification.ts';
import type { Label } from './line-label.ts';
import type { FrontLine } from './lines.ts';
import { peopleOf } from './people.ts';
import {
  CORRESPONDENCE,
  DOI,
  FUNCTION_WORDS,
  hasEmail,
  ISSUE_LINE,
  isArticleType,
  LICENCE,
  NOTE_OF_PAGE,
  ORGANISATION,
} from './words.ts';

/** Lines; more than that is no sentence. */
const LONGEST_REST = 8;

export function wholeSentences(lines: FrontLine[], labels: Label[]): Label[] {
  const mended = [...labels];
  const title = labels.indexOf('title');
  if (title !== -1) wholeTitle(lines, mended, title);
  cutNotes(lines, mended);
  wholeLicences(lines, mended);
  for (const [at, label] of mended.entries()) {
    if (label === 'keywords' && mended[at + 1] !== 'keywords') takeTerms(lines, mended, at);
    if (label !== 'abstract') continue;
    if (mended[at - 1] !== 'abstract') takeStart(lines, mended, at);
    if (mended[at + 1] !== 'abstract') takeEnd(lines, mended, at);
  }
  return mended;
}

/** Foot notes of the page run into the abstract above them; they end with their paragraph. */
function cutNotes(lines: FrontLine[], labels: Label[]): void {
  for (const [at, label] of labels.entries()) {
    const note = lines[at];
    const inside = label === 'abstract' && labels[at - 1] === 'abstract';
    if (!note || !inside || !isFootNote(note) || !endsSentence(lines[at - 1])) continue;
    for (let to = at; labels[to] === 'abstract' && lines[to]?.block === note.block; to += 1) {
      if (to > at && frontLabel(lines[to]?.text ?? '')) break;
      labels[to] = 'other';
    }
  }
}

/** "…under the Creative Commons Attribution License," above "which permits unrestricted use": no abstract begins so. */
function wholeLicences(lines: FrontLine[], labels: Label[]): void {
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1];
    const isOpen = labels[at - 1] === 'licence' && above && !endsSentence(above);
    if (!isOpen || labels[at] !== 'abstract' || above.block !== line.block) continue;
    if (/^\p{Ll}/u.test(line.text)) labels[at] = 'licence';
  }
}

function isFootNote({ text }: FrontLine): boolean {
  const bare = text.replace(/^(?:[\d*∗†‡§¶]{1,2}|[a-z])\s+(?=\p{Lu})/u, '');
  return NOTE_OF_PAGE.test(bare) || isClassification(bare) || PERMISSION.test(bare);
}
const PERMISSION =
  /^(?:permission to (?:copy|make)|to copy otherwise|copies of this work|(?:an )?(?:earlier|preliminary|shorter|extended|previous) version of this (?:paper|article|work)|(?:the )?(?:first|second|third|last|senior) authors?(?:[’']s)? (?:is|was|work)|(?:editors?[’']s?|author|lay|plain language) summary\b|data sharing not applicable|authorized (?:licensed )?use|the authors? (?:was|were|thanks?|would like to thank|gratefully)|(?:this|the) (?:work|research|material) (?:of .{3,60} )?(?:is|was|has been) (?:based upon work )?(?:partially |partly )?(?:supported|funded|sponsored))/i;

/** No line of a title ends with one of these unless the title goes on. */
const OPEN_END =
  /(?<!\p{L})(?:of|the|a|an|and|or|in|on|to|for|with|from|at|between|under|into|towards?|through|via|using|de|la|el|los|las|del|du|des|le|les|et|der|die|das|und|von|zur|zum|f\u00fcr|da|do|dos|das|em|para|di|ve|ile|dan|dalam|yang|pada|untuk)$|[,:–-]$/iu;

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
    (label === 'abstract' && /^\p{Ll}{2}/u.test(below.text))
  );
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

/** It says itself what it is, and that is no title. */
function isMarked({ text, cues }: FrontLine): boolean {
  return (
    frontLabel(text) !== undefined ||
    isArticleType(text) ||
    NOTE_OF_PAGE.test(text) ||
    CORRESPONDENCE.test(text) ||
    LICENCE.test(text) ||
    ISSUE_LINE.test(text) ||
    DOI.test(text) ||
    hasEmail(text) ||
    (cues.role !== undefined && cues.role !== 'title')
  );
}

/** A list that ends with a comma goes on; so does one that has a term in each line. */
function takeTerms(lines: FrontLine[], labels: Label[], from: number): void {
  for (let at = from; at < from + LONGEST_REST; at += 1) {
    const [line, below] = [lines[at], lines[at + 1]];
    if (!line || !below || isMarked(below)) return;
    const goesOn = /[,;·•\u00AD-]$/.test(line.text) || /^[,;·•]/.test(below.text);
    const each = isTermAlone(below) && labelAbove(lines, labels, at);
    // Below a label that stands alone, "B. Impact behaviour" is no department B.
    const taken = labels[at + 1] === 'affiliation' || labels[at + 1] === 'contact';
    if (labels[at + 1] === 'other' ? !goesOn && !each : !each || !taken) return;
    labels[at + 1] = 'keywords';
  }
}

function isTermAlone({ text }: FrontLine): boolean {
  return (
    text.length < 40 &&
    /^(?:[A-F]\. )?\p{Lu}[^,;:.·•]*$/u.test(text) &&
    !ORGANISATION.test(text) &&
    !frontLabel(text)
  );
}

/** The label of the list stands alone in its line. */
function labelAbove(lines: FrontLine[], labels: Label[], at: number): boolean {
  let first = at;
  while (labels[first - 1] === 'keywords') first -= 1;
  const text = lines[first]?.text ?? '';
  return frontLabel(text)?.length === text.length;
}

/** Upwards from a line that begins in the midst of a sentence to the one that begins it. */
function takeStart(lines: FrontLine[], labels: Label[], at: number): void {
  if (startsSentence(lines[at])) return;
  for (let from = at - 1; from >= at - LONGEST_REST; from -= 1) {
    if (!(isLoose(lines, labels, from) || isProse(lines[from])) || endsSentence(lines[from]))
      return;
    if (!startsSentence(lines[from])) continue;
    labels.fill('abstract', from, at);
    return;
  }
}

/** Words of a sentence, whatever the line was taken for. */
function isProse(line: FrontLine | undefined): boolean {
  return (
    line !== undefined &&
    (line.text.match(FUNCTION_WORDS)?.length ?? 0) > 1 &&
    !ORGANISATION.test(line.text) &&
    !isMarked(line)
  );
}

/** Downwards from a line whose sentence is open to the one that ends it. */
function takeEnd(lines: FrontLine[], labels: Label[], at: number): void {
  if (endsSentence(lines[at])) return;
  for (let to = at + 1; to <= at + LONGEST_REST; to += 1) {
    const joins = labels[to] === 'abstract';
    if (!joins && !isLoose(lines, labels, to)) return;
    if (!joins && !endsSentence(lines[to])) continue;
    labels.fill('abstract', at, to + 1);
    return;
  }
}

/** A line of no part of the page that says what it is. */
function isLoose(lines: FrontLine[], labels: Label[], at: number): boolean {
  const line = lines[at];
  if (!line || (labels[at] !== 'other' && labels[at] !== 'keywords')) return false;
  return !isMarked(line);
}

function startsSentence(line: FrontLine | undefined): boolean {
  return (
    line !== undefined && (/^[^\p{L}\d]{0,2}[\p{Lu}\p{Lo}]/u.test(line.text) || isLabelled(line))
  );
}

function isLabelled({ text }: FrontLine): boolean {
  return frontLabel(text) !== undefined;
}

function endsSentence(line: FrontLine | undefined): boolean {
  return line === undefined || /[.!?。؟۔][)\]"”’»]*(?:\s?\[?\d{1,2}\]?)?$/u.test(line.text);
}
