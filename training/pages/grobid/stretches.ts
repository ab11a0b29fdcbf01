/** Cuts the pieces of a header into stretches with one field each. */
import type { Field } from '../labelled-page.ts';
import { fieldOfLine } from '../words-between.ts';
import { fieldOfPath, isEditorial } from './header-fields.ts';
import type { Piece } from './tei.ts';

/** One element, or one line of the words between elements. May end with white space. */
export interface Stretch {
  text: string;
  field?: Field | undefined;
  /** Name of the element; undefined between elements. */
  element?: string | undefined;
  begins?: boolean;
}

export function labelledStretches(pieces: readonly Piece[]): Stretch[] {
  const lines = stretchesOf(pieces).flatMap(splitLabels);
  return withBeginnings(withEditors(withMarks(withContinued(withoutClassifications(lines)))));
}

function stretchesOf(pieces: readonly Piece[]): Stretch[] {
  const stretches: Stretch[] = [];
  let number = -1;
  for (const { text, path, numbers } of pieces) {
    const field = fieldOfPath(path);
    const element = numbers.at(-1) ?? 0;
    const last = stretches.at(-1);
    const goesOn = field ? element === number : last && !last.field && !last.text.includes('\n');
    if (last && (goesOn || text.trim() === '')) last.text += text;
    else if (text.trim() !== '') stretches.push({ text, field, element: field && path.at(-1) });
    if (text.trim() !== '') number = field ? element : -1;
  }
  return stretches;
}

/** Labels the words between elements, and splits a label off the words beside it. */
function splitLabels(stretch: Stretch, index: number, all: Stretch[]): Stretch[] {
  const { text, field } = stretch;
  if (field === 'abstract' || field === 'keywords')
    return splitAt(stretch, LABEL[field], `${field}-label`);
  if (field) return [stretch];
  const next = all[index + 1]?.field;
  const own = next && LAST_LABEL[next]?.exec(text)?.index;
  const pieces = own && isWords(text.slice(0, own)) ? cutAt(text, own) : [text];
  return pieces
    .flatMap((piece) => splitAt({ text: piece }, /^\s*[,.;:)\]][\s,.;:)\]]*/))
    .flatMap((piece) => splitAt(piece, /^\s*[*∗†‡§¶#✉☯]+(?=\s*\p{L})/u, 'mark'))
    .flatMap((piece) => splitAt(piece, /^\s*e-?mail\s*:/i, 'label'))
    .flatMap(splitRunningTitle)
    .map((piece, at, list) => withField(piece, at === list.length - 1 ? next : undefined))
    .map((piece, at, list) =>
      list[at - 1]?.field === 'mark' ? { field: 'note', ...piece } : piece,
    );
}

/** Example: "Running head: Birds of the river". */
function splitRunningTitle(stretch: Stretch): Stretch[] {
  const [label, title, ...others] = splitAt(stretch, /^\s*running (?:title|head)\s*:/i, 'label');
  if (!label || !title) return [stretch];
  return [label, { ...title, field: 'running-title' }, ...others];
}

function cutAt(text: string, at: number): string[] {
  return [text.slice(0, at), text.slice(at)];
}

function withField(stretch: Stretch, next: Field | undefined): Stretch {
  if (stretch.field || !isWords(stretch.text)) return stretch;
  return { ...stretch, field: fieldOfLine(stretch.text.trim(), next) };
}

/** A label at the end of a line, before the element that it is for. */
const LAST_LABEL: Partial<Record<Field, RegExp>> = {
  abstract: /\b(?:abstract|summary|r[ée]sum[ée])\W*$/i,
  email: /\be-?mail\W*$/i,
};

const LABEL = {
  abstract: /^(?:abstract|summary)\b[\s.:—–-]*/i,
  keywords: /^(?:key ?words|index terms|pacs)\b(?:[^:\n]{0,30}:|[\s.:—–-]*)/i,
};

/** Gives the start of a stretch that fits the pattern a field of its own. */
function splitAt(stretch: Stretch, pattern: RegExp, field?: Field): Stretch[] {
  const length = pattern.exec(stretch.text)?.[0].length ?? 0;
  const rest = { ...stretch, text: stretch.text.slice(length) };
  return length === 0 ? [stretch] : [{ text: stretch.text.slice(0, length), field }, rest];
}

/** Numbers of a classification are no keywords. Example: "PACS numbers: 04.25.D". */
function withoutClassifications(stretches: Stretch[]): Stretch[] {
  const isClassification = ({ field, text }: Stretch) =>
    field === 'keywords-label' &&
    /\b(?:PACS|MSC|JEL|categories|classification|general terms)/i.test(text);
  return stretches.map((stretch, index) => {
    const label = stretch.field === 'keywords' ? stretches[index - 1] : stretch;
    return label && isClassification(label) ? { ...stretch, field: 'note' } : stretch;
  });
}

/** The lines of one note. */
function withContinued(stretches: Stretch[]): Stretch[] {
  let before: Stretch | undefined;
  return stretches.map((stretch) => {
    const goesOn = before?.field === 'note' && !before.element && !/[.:]\s*$/.test(before.text);
    const isOpen = !stretch.element && !stretch.field && isWords(stretch.text);
    before = goesOn && isOpen ? { ...stretch, field: 'note' } : stretch;
    return before;
  });
}

const TIED = new Set<Field | undefined>(['people', 'affiliation', 'email', 'correspondence']);

/** Labels what holds no word: commas between two stretches of one field, and marks. */
function withMarks(stretches: Stretch[]): Stretch[] {
  return stretches.map((stretch, index) => {
    if (stretch.field || isWords(stretch.text)) return stretch;
    const before = stretches[index - 1]?.field;
    const next = stretches[index + 1]?.field;
    const text = stretch.text.trim();
    if (/^[*†‡§¶#✉☯]+$/.test(text)) return { ...stretch, field: TIED.has(next) ? 'mark' : next };
    const isComma = /^[\p{P}\s]+$/u.test(text) && before === next;
    return isComma ? { ...stretch, field: next } : stretch;
  });
}

/** People and places after "Editor:" are notes. */
function withEditors(stretches: Stretch[]): Stretch[] {
  let inEditors = false;
  return stretches.map((stretch) => {
    const isTied = TIED.has(stretch.field) || stretch.field === 'mark';
    const says = stretch.element === 'editor' || (!stretch.element && isEditorial(stretch.text));
    inEditors = says || (inEditors && isTied);
    return inEditors && stretch.field ? { ...stretch, field: 'note' } : stretch;
  });
}

/** Names and affiliations begin with their element; an address goes on with its affiliation. */
function withBeginnings(stretches: Stretch[]): Stretch[] {
  return stretches.map((stretch, index) => {
    if (stretch.element === undefined) return stretch;
    if (stretch.field !== 'people' && stretch.field !== 'affiliation') return stretch;
    const before = stretches.slice(0, index).findLast((each) => isWords(each.text));
    const goesOn = stretch.element === 'address' && before?.field === 'affiliation';
    return goesOn ? stretch : { ...stretch, begins: true };
  });
}

/** "and" between two names is no word of its own. */
function isWords(text: string): boolean {
  return /[\p{L}\p{Nd}]/u.test(text) && !/^\s*(?:and|or|et|und|y)\s*$/.test(text);
}
