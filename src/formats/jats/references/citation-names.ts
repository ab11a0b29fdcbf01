/** Finds the authors or the editors in a printed reference. */
import type { CslItem, CslName } from '../../../article/article.ts';
import { cslSurname } from '../../../words/person-name.ts';
import { cslGivenNames, cslGroup, cslNames, isEtAl } from '../csl-values.ts';
import { type CitationText, fold, isWordAt, isWordBefore, type Tag } from './citation-text.ts';

/** Authors are searched only at the beginning, and editors of a larger work once, with full names. */
export function findPersons(csl: CslItem, text: CitationText): Tag[] {
  const authors = cslNames(csl, 'author');
  const editors = cslNames(csl, 'editor');
  const start = /^[\s"'([]*/.exec(text.folded)?.[0].length ?? 0;
  const first = authors.length > 0 ? authors : editors;
  const leading = groupAt(text, first, authors.length > 0 ? 'author' : 'editor', start);
  const inner = authors.length > 0 ? findEditors(text, editors, leading?.end ?? start) : undefined;
  return [leading, inner].filter((tag) => tag !== undefined);
}

/** The position of the first editor's full name after `from`, if it occurs exactly once. */
function findEditors(text: CitationText, editors: readonly CslName[], from: number) {
  const [first] = editors;
  const name = first && readName(first);
  if (!name?.given[0]) return undefined;
  const places: number[] = [];
  for (let at = from; at < text.folded.length; at++) {
    if (isWordBefore(text.folded, at)) continue;
    const isBegun =
      text.folded.startsWith(name.family, at) || startsWithPart(text.folded, name.given[0], at);
    if (isBegun && fullNameAt(text.folded, name, at)) places.push(at);
  }
  const [place, another] = places;
  if (place === undefined || another !== undefined) return undefined;
  return groupAt(text, editors, 'editor', place);
}

/** Consecutive names from `start` on, with the separators of the style. */
function groupAt(
  text: CitationText,
  names: readonly CslName[],
  type: 'author' | 'editor',
  start: number,
): Tag | undefined {
  const inner: Tag[] = [];
  let at = start;
  for (const name of names.filter((one) => !isEtAl(one))) {
    const tag = nameAt(text.folded, name, at);
    if (!tag) break;
    inner.push(tag);
    at = tag.end + lengthAt(SEPARATOR, text.folded, tag.end);
  }
  const end = inner.at(-1)?.end;
  if (end === undefined || isFormatted(text, start, end)) return undefined;
  const others = lengthAt(AND_OTHERS, text.folded, end);
  const etal = text.folded.indexOf('et al', end);
  if (others > 0) inner.push({ start: etal, end: end + others, name: 'etal' });
  const attributes = { 'person-group-type': type };
  return { start, end: end + others, name: 'person-group', attributes, inner };
}

const SEPARATOR = /(?:[\s,;،؛&-]|(?<=[\s,])(?:and|und|et|y|e|en|og|och|i|ve|dan|и|و)(?=\s))*/y;
const AND_OTHERS = /(?:,?\s+(?:(?:&|and)\s+)?et al\.?)?/y;

/** The length of the match of a pattern at a position. */
function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** The parts of a name are plain text. If the style formats them, the formatting is kept and the parts are not tagged. */
function isFormatted({ formats }: CitationText, from: number, to: number): boolean {
  return formats.some(({ start, end }) => start < to && from < end);
}

interface Name {
  family: string;
  /** The given names as a list. Example: "Rosalind", "A" */
  given: string[];
  suffix?: string;
}

function readName(name: CslName): Name {
  return {
    family: fold(cslSurname(name)).trim(),
    given: fold(cslGivenNames(name)).match(/[\p{L}\p{M}']+/gu) ?? [],
    suffix: name.suffix && fold(name.suffix).trim(),
  };
}

function nameAt(text: string, source: CslName, at: number): Tag | undefined {
  const group = cslGroup(source);
  const name = readName(source);
  const words = group === undefined ? name.family : fold(group).trim();
  const full = group === undefined ? fullNameAt(text, name, at) : undefined;
  if (full) return full;
  const end = at + words.length;
  if (words === '' || !text.startsWith(words, at) || isWordAt(text, end)) return undefined;
  if (group !== undefined) return { start: at, end, name: 'collab' };
  return personTag([{ start: at, end, name: 'surname' }]);
}

/** Examples: "Berg, J. van den", "J. van den Berg", "王小明" */
function fullNameAt(text: string, name: Name, at: number): Tag | undefined {
  if (name.family === '' || name.given.length === 0) return undefined;
  const parts = familyFirst(text, name, at) ?? givenFirst(text, name, at);
  return parts && personTag([...parts, ...suffixAfter(text, name, parts)]);
}

function familyFirst(text: string, { family, given }: Name, at: number): Tag[] | undefined {
  if (!text.startsWith(family, at)) return undefined;
  const surname = { start: at, end: at + family.length, name: 'surname' };
  const comma = text[surname.end] === ',' ? 1 : 0;
  const gap = text[surname.end + comma] === ' ' ? comma + 1 : 0;
  // Only Chinese, Japanese and Korean names have no separator.
  if (gap === 0 && !/[\p{Script=Han}\p{Script=Hangul}]$/u.test(family)) return undefined;
  const start = surname.end + gap;
  const end = givenNamesEnd(text, given, start);
  return end === undefined ? undefined : [surname, { start, end, name: 'given-names' }];
}

function givenFirst(text: string, { family, given }: Name, at: number): Tag[] | undefined {
  const end = givenNamesEnd(text, given, at);
  if (end === undefined || text[end] !== ' ' || !text.startsWith(family, end + 1)) return undefined;
  const surname = { start: end + 1, end: end + 1 + family.length, name: 'surname' };
  if (isWordAt(text, surname.end)) return undefined;
  return [{ start: at, end, name: 'given-names' }, surname];
}

/** Given names in full or as initials; later ones may be left out. Examples: "R. A.", "RA", "R." */
function givenNamesEnd(text: string, given: readonly string[], start: number): number | undefined {
  let end = start;
  for (const [index, name] of given.entries()) {
    const gap = index > 0 && /[ -]/.test(text[end] ?? '') ? 1 : 0;
    const length = startsWithPart(text, name, end + gap);
    if (length === 0) break;
    end += gap + length;
    // The full stop after a full name ends the sentence.
    if (text[end] === '.' && /^\p{L}\p{M}*$/u.test(text.slice(end - length, end))) end += 1;
  }
  return end === start || isWordAt(text, end) ? undefined : end;
}

/** The length of the given name at this position: the whole name, its first letter, or nothing. */
function startsWithPart(text: string, name: string, at: number): number {
  if (text.startsWith(name, at)) return name.length;
  const initial = /^\p{L}\p{M}*/u.exec(name)?.[0] ?? name;
  return text.startsWith(initial, at) ? initial.length : 0;
}

function suffixAfter(text: string, { suffix }: Name, parts: readonly Tag[]): Tag[] {
  const end = parts.at(-1)?.end ?? 0;
  const gap = /^,? /.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  if (!suffix || gap === 0 || !text.startsWith(suffix, end + gap)) return [];
  return [{ start: end + gap, end: end + gap + suffix.length, name: 'suffix' }];
}

function personTag(inner: Tag[]): Tag {
  return { start: inner[0]?.start ?? 0, end: inner.at(-1)?.end ?? 0, name: 'string-name', inner };
}
