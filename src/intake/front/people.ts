/** A line of authors → persons with the marks that stood at their names. */
import type { PersonName } from '../../article.ts';
import type { FrontLine, Part } from './lines.ts';
import { DEGREE, FUNCTION_WORDS, HONORIFIC, MARK_SIGNS, NO_NAME, ORGANISATION } from './words.ts';

export interface Person {
  name: PersonName;
  /** Where the words of the name stand. */
  part: Part;
  /** "1", "2", "a", "*" */
  marks: string[];
  /** What stood with the name but is none: degrees, titles. */
  dropped: Part[];
  /** Whether given and family name could be told apart. */
  sure: boolean;
  /** Capitals were put into ordinary letters. */
  recased: boolean;
}

/** Superscript digits as digits. */
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

export function plainMark(mark: string): string {
  const at = SUPERSCRIPTS.indexOf(mark);
  if (at !== -1) return String(at);
  const letter = 'ᵃᵇᶜᵈᵉᶠ'.indexOf(mark);
  if (letter !== -1) return 'abcdef'[letter] ?? mark;
  return /[∗⁎]/.test(mark) ? '*' : mark;
}

export function peopleOf(line: FrontLine): Person[] {
  const start =
    /^(?:by|por|par|von|authors?|autor(?:es)?|written by)\s*:?\s+/iu.exec(line.text)?.[0].length ??
    0;
  const { chunks } = cutMarks(line, start);
  const people: Person[] = [];
  const familyFirst = /;/.test(line.text) && /^[^;]+,[^;]+;/.test(line.text);
  for (const chunk of chunks) {
    if (chunk.kind === 'mark') {
      const last = people.at(-1);
      if (last) last.marks.push(...chunk.marks);
      continue;
    }
    for (const piece of splitNames(line.text, chunk.from, chunk.to, familyFirst))
      addPiece(people, line, piece, familyFirst);
  }
  return people;
}

interface NameChunk {
  kind: 'name' | 'mark';
  from: number;
  to: number;
  marks: string[];
}

const MARK_RUN = new RegExp(
  `[${MARK_SIGNS}]+(?:\\s?[,，]\\s?(?:[${MARK_SIGNS}]+|\\d{1,2}(?!\\p{L})))*` +
    // "Smith1,2" and "Smith 1, 2 ,": digits at a word's end or alone; "Smith a,b,": letters alone.
    `|(?<=\\p{L}[.)]?\\s?,?\\s?)\\d{1,2}(?:\\s?[,–&-]\\s?(?:\\d{1,2}|[*†‡§¶#])(?!\\p{L}|\\d))*(?!\\p{L}|\\d)(?:\\s?,?\\s?[*†‡§¶#✉]+)*` +
    `|(?<=\\p{Ll}\\s)[a-h](?:\\s?,\\s?(?:[a-h](?!\\p{L})|[*†‡§¶#]))*(?=\\s?(?:,|;|$|\\sand\\s|&))` +
    `|\\((?:\\d{1,2}|[a-h*†‡])(?:\\s?,\\s?(?:\\d{1,2}|[a-h*†‡]))*\\)`,
  'gu',
);

/** Parts the line into names and marks. Superscript runs of Word are marks beyond doubt. */
function cutMarks(line: FrontLine, start: number): { chunks: NameChunk[] } {
  const ranges = superscripts(line).filter(({ from }) => from >= start);
  for (const match of line.text.matchAll(MARK_RUN)) {
    const range = { from: match.index, to: match.index + match[0].length };
    if (
      range.from >= start &&
      !ranges.some((known) => known.from < range.to && range.from < known.to)
    )
      ranges.push(range);
  }
  ranges.sort((a, b) => a.from - b.from);
  const chunks: NameChunk[] = [];
  let at = start;
  for (const { from, to } of ranges) {
    if (from > at) chunks.push({ kind: 'name', from: at, to: from, marks: [] });
    chunks.push({ kind: 'mark', from, to, marks: marksIn(line.text.slice(from, to)) });
    at = to;
  }
  if (at < line.text.length)
    chunks.push({ kind: 'name', from: at, to: line.text.length, marks: [] });
  return { chunks };
}

function superscripts(line: FrontLine): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  let at = 0;
  for (const inline of line.inlines) {
    const length = inline.kind === 'text' ? inline.text.length : 1;
    const isMark =
      inline.kind === 'text' && inline.marks.superscript && !/\p{L}{2}/u.test(inline.text);
    if (isMark) ranges.push({ from: at, to: at + length });
    at += length;
  }
  return ranges;
}

export function marksIn(text: string): string[] {
  return (text.match(/\d{1,2}|[^\s\d,;()[\]&–-]/gu) ?? []).map(plainMark);
}

interface Piece {
  from: number;
  to: number;
}

const AND = /\s(?:and|und|et|y|e|ve|dan|و|اور|и)\s|\s?&\s?/giu;

function splitNames(text: string, from: number, to: number, familyFirst: boolean): Piece[] {
  const chunk = text.slice(from, to).replace(AND, (word) => ';'.padEnd(word.length, ';'));
  const separators = familyFirst ? /[;|•·\uFFFC]+/g : /[,，;|•·،؛/\uFFFC]+/g;
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of [...chunk.matchAll(separators), undefined]) {
    const end = match?.index ?? chunk.length;
    const piece = trimPiece(text, from + at, from + end);
    if (piece.to > piece.from) pieces.push(piece);
    at = end + (match?.[0].length ?? 0);
  }
  return pieces;
}

function trimPiece(text: string, from: number, to: number): Piece {
  const raw = text.slice(from, to);
  const lead = raw.length - raw.replace(/^[\s.:،,()[\]]+|^(?:and|und|et|y|e|&)\s+/iu, '').length;
  const tail = raw.replace(/[\s:،,(;[\]]+$/u, '').length;
  return { from: from + lead, to: from + Math.max(tail, lead) };
}

function addPiece(people: Person[], line: FrontLine, piece: Piece, familyFirst: boolean): void {
  const text = line.text.slice(piece.from, piece.to);
  const part = { line, ...piece };
  const last = people.at(-1);
  if (isDegrees(text)) {
    last?.dropped.push(part);
    return;
  }
  if (last && /^(?:Jr|Sr|I{2,3}|IV)\.?$/.test(text)) {
    last.name.suffix = text;
    last.part = { ...last.part, to: Math.max(last.part.to, piece.to) };
    return;
  }
  const person = personOf(part, familyFirst);
  if (person) people.push(person);
}

function isDegrees(text: string): boolean {
  const words = text.split(/[\s,]+/).filter(Boolean);
  return words.length > 0 && words.every((word) => DEGREE.test(word)) && !/^(?:Ma|Ba)$/.test(text);
}

/** A name has 2–6 words, each with a capital, none of them a function word. */
export function personOf(part: Part, familyFirst = false): Person | undefined {
  const { line } = part;
  let { from, to } = part;
  const dropped: Part[] = [];
  for (
    let match = honorific(line.text.slice(from, to));
    match > 0;
    match = honorific(line.text.slice(from, to))
  ) {
    dropped.push({ line, from, to: from + match });
    from += match;
  }
  const degree = /(?:\s+(?:Ph\.?\s?D\.?|M\.?D\.?|MBBS|M\.?\s?Phil\.?))+$/.exec(
    line.text.slice(from, to),
  );
  if (degree) {
    dropped.push({ line, from: from + degree.index, to });
    to = from + degree.index;
  }
  const text = line.text.slice(from, to).trim();
  if (!isNameLike(text)) return undefined;
  const { name, sure, recased } = parseName(text, familyFirst);
  return { name, part: { line, from, to }, marks: [], dropped, sure, recased };
}

function honorific(text: string): number {
  const match = /^(\p{L}+\.?)\s*/u.exec(text);
  if (!match?.[1] || !HONORIFIC.test(match[1]) || match[0].length >= text.length) return 0;
  // "Syed", "Ma" and the like are names where nothing but one word follows.
  return match[0].length;
}

const PARTICLES =
  /^(?:van|von|vom|zu|zur|der|den|de|del|della|di|da|do|dos|das|du|la|le|el|al|ul|bin|bint|ibn|ben|ter|ten|af|av|y)$/;

export function isNameLike(text: string): boolean {
  const words = text
    .replace(/\./g, '. ')
    .split(/[\s,]+/)
    .filter(Boolean);
  if (words.length > 7 || text.length > 60 || /\d|[@:/()?!"“”]/.test(text)) return false;
  if (ORGANISATION.test(text) || NO_NAME.test(text)) return false;
  if (words.length < 2 && !isOneWordName(text)) return false;
  if (/[\p{Script=Arabic}\p{Script=Han}\p{Script=Hebrew}\p{Script=Devanagari}]/u.test(text))
    return words.length <= 6;
  const rest = words.filter((word) => !PARTICLES.test(word));
  // "Plasma Phys. Control. Fusion" is a journal; only initials and "Md." have a full stop.
  if (rest.some((word) => /^\p{Lu}\p{Ll}{2,}\.$/u.test(word))) return false;
  if (text.match(FUNCTION_WORDS)?.some((word) => !PARTICLES.test(word.toLowerCase()))) return false;
  return (
    rest.length > 0 &&
    rest.every((word) => /^[\p{Lu}’'`-]/u.test(word) && !/\p{Ll}\p{Lu}{2,}/u.test(word))
  );
}

/** One word is a name only in scripts without capitals, or where it is "Sukarno" (decided above by place). */
function isOneWordName(text: string): boolean {
  return /^[\p{Script=Han}]{2,4}$/u.test(text);
}

interface ParsedName {
  name: PersonName;
  sure: boolean;
  recased: boolean;
}

export function parseName(raw: string, familyFirst = false): ParsedName {
  const comma = /^([^,]+),\s*(.+)$/.exec(raw);
  if (comma?.[1] && comma[2] && familyFirst)
    return finish(comma[2], withParticle(comma[1].split(/\s+/)), true);
  if (/^\p{Script=Han}{2,4}$/u.test(raw))
    return { name: { family: raw.slice(0, 1), given: raw.slice(1) }, sure: false, recased: false };
  const words = raw.replace(/(\p{Lu}\.)(?=\p{L}{2})/gu, '$1 ').split(/\s+/);
  const capsFamily = familyInCapitals(words);
  if (capsFamily) return capsFamily;
  const initials = /^(\p{Lu}[\p{L}'’-]+)\s+(\p{Lu}{1,3})$/u.exec(raw);
  if (initials?.[1] && initials[2] && !/^\p{Lu}+$/u.test(initials[1]))
    return finish(initials[2], { family: initials[1] }, false);
  const family = familyWords(words);
  const given = words.slice(0, words.length - family.length).join(' ');
  return finish(given, withParticle(family), words.length <= 3 || family.length > 1);
}

/** The last word, with the particles before it and a hyphenated part. */
function familyWords(words: string[]): string[] {
  let from = words.length - 1;
  while (from > 1 && PARTICLES.test(words[from - 1] ?? '')) from -= 1;
  return words.slice(from);
}

function withParticle(words: string[]): PersonName {
  const at = words.findIndex((word) => !PARTICLES.test(word));
  const particle = words.slice(0, Math.max(at, 0)).join(' ');
  const family = words.slice(Math.max(at, 0)).join(' ');
  return particle ? { particle, family } : { family };
}

/** "FIRDOUS Malik" or "Malik FIRDOUS": the capitals are the family name. */
function familyInCapitals(words: string[]): ParsedName | undefined {
  const isCaps = (word: string) => /^\p{Lu}[\p{Lu}'’-]+$/u.test(word);
  const caps = words.filter(isCaps);
  if (caps.length === 0 || caps.length === words.length || words.length < 2) return undefined;
  if (words.some((word) => !isCaps(word) && !/\p{Ll}/u.test(word))) return undefined;
  const given = words.filter((word) => !isCaps(word)).join(' ');
  return { ...finish(given, { family: caps.map(titleCase).join(' ') }, true), recased: true };
}

function finish(given: string, rest: PersonName, sure: boolean): ParsedName {
  const all = `${given} ${rest.family}`;
  const shout = /\p{Lu}{3}/u.test(all) && all === all.toUpperCase();
  const fix = (text: string) =>
    shout
      ? text
          .split(/(\s|-)/)
          .map(titleCase)
          .join('')
      : text;
  const name: PersonName = { family: fix(rest.family) };
  if (given) name.given = fix(given);
  if (rest.particle) name.particle = rest.particle;
  return { name, sure, recased: shout };
}

function titleCase(word: string): string {
  if (word.includes('.') || word.length < 2) return word;
  const first = /^(?:MC|O['’])/.test(word) ? word.slice(0, 2).replace('C', 'c') : '';
  const rest = word.slice(first.length);
  return first + rest.slice(0, 1).toUpperCase() + rest.slice(1).toLowerCase();
}
