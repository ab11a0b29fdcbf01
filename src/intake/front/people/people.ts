/** Reads persons and the markers at their names from a line of authors. */
import type { PersonName } from '../../../article/article.ts';
import type { FrontLine, Part } from '../lines/lines.ts';
import { isNameLike, type NameHabits, parseName } from '../lines/personal-name.ts';
import {
  CORRESPONDENCE,
  CORRESPONDING,
  DEGREE,
  HONORIFIC,
  NAMES_LABEL,
  NO_NAME,
  ORGANISATION,
  POSITION,
} from '../lines/words.ts';
import { type Chunk, cutMarks } from './name-marks.ts';

export interface Person {
  name: PersonName;
  /** Where the words of the name stand. */
  part: Part;
  /** "1", "2", "a", "*" */
  marks: string[];
  /** Words beside the name that are not part of it: degrees and titles. */
  dropped: Part[];
  /** Whether given and family name could be told apart. */
  sure: boolean;
  /** Capitals were put into ordinary letters. */
  recased: boolean;
  /** "(Corresponding author)" stands behind the name. */
  corresponding?: boolean;
}

const LEAD = new RegExp(
  `^(?:by|por|par|von|(?:list of )?authors?|author list|written by|${NAMES_LABEL})\\s*:?\\s+|^\\d{1,2}(?:st|nd|rd|th)\\s+(?=\\p{Lu})`,
  'iu',
);

/**
 * @param glued see `cutMarks`
 * @param lead length of the text before the names; by default that of "by" and the like
 */
export function peopleOf(line: FrontLine, glued = '', lead?: number): Person[] {
  const start = lead ?? LEAD.exec(line.text)?.[0].length ?? 0;
  const chunks = cutMarks(line, start, glued);
  const order = orderOf(line.text, chunks);
  const pieces = chunks.map((chunk) =>
    chunk.kind === 'mark' ? [] : splitNames(line.text, chunk, order),
  );
  const habits: NameHabits = {
    familyFirst: order !== 'given first',
    capitals: pieces.flat().some(({ from, to }) => hasFamilyInCapitals(line.text.slice(from, to))),
    turkish: /[İıĞğŞş]/.test(line.text),
  };
  const people: Person[] = [];
  const before = areBefore(
    chunks,
    pieces.flat().map(({ from, to }) => line.text.slice(from, to)),
  );
  for (const [index, chunk] of chunks.entries()) {
    const known = people.length;
    if (chunk.kind === 'mark' && !before) people.at(-1)?.marks.push(...chunk.marks);
    const marked = chunks[index + 1]?.marks.some((mark) => /\d/.test(mark)) ?? false;
    for (const piece of pieces[index] ?? []) {
      const single = marked && piece.to >= chunk.to - 1 && singleOf(line, piece, pieces.flat());
      if (single) people.push(single);
      else
        addPiece(people, line, piece, {
          ...habits,
          smallAllowed: marked && piece.to >= chunk.to - 1,
        });
    }
    if (before) people[known]?.marks.push(...(chunks[index - 1]?.marks ?? []));
  }
  return people;
}

/** "¹Anna Ash, ²Ben Elm": marks begin the list, a name ends it, and nothing but names stands between. */
function areBefore(chunks: Chunk[], names: string[]): boolean {
  return (
    chunks.filter(({ kind }) => kind === 'mark').length > 1 &&
    chunks[0]?.kind === 'mark' &&
    chunks.at(-1)?.kind === 'name' &&
    names.every(isNameLike)
  );
}

/** "Sugiyono1, Budi Santoso2": one word is a whole name where a number stands at it as at the others. */
function singleOf(line: FrontLine, piece: Piece, pieces: Piece[]): Person | undefined {
  const text = line.text.slice(piece.from, piece.to);
  const isNone =
    !/^\p{Lu}\p{Ll}{2,}$/u.test(text) ||
    isDegrees(text) ||
    [HONORIFIC, ORGANISATION, POSITION, NO_NAME].some((words) => words.test(text)) ||
    !pieces.some(({ from, to }) => isNameLike(line.text.slice(from, to)));
  if (isNone) return undefined;
  const part = { line, ...piece };
  return { name: { family: text }, part, marks: [], dropped: [], sure: false, recased: false };
}

/** "Jôice CORRÊA": a word of capitals beside one of small letters; "CMFC" has no vowel. */
function hasFamilyInCapitals(name: string): boolean {
  return (
    /(?<!\p{L})(?![B-DF-HJ-NP-TV-XZ]+(?!\p{L}))\p{Lu}{4,}(?!\p{L})/u.test(name) &&
    /\p{Lu}\p{Ll}/u.test(name)
  );
}

type Order = 'given first' | 'family, given;' | 'family, initials,';

function orderOf(text: string, chunks: Chunk[]): Order {
  const names = chunks
    .filter(({ kind }) => kind === 'name')
    .map(({ from, to }) => text.slice(from, to))
    .join(' ');
  const [, behind = ''] = /^[^;]{1,1000}?,([^;]+);/.exec(names) ?? [];
  // "Ann Ash, MD, MPH; Ben Elm, PhD" parts the persons by semicolons, their degrees by commas.
  if (behind !== '' && !isDegrees(behind)) return 'family, given;';
  if (
    areInverted(chunks.map(({ kind, from, to }) => (kind === 'name' ? text.slice(from, to) : '')))
  )
    return 'family, given;';
  return FAMILY_INITIALS.test(names) ? 'family, initials,' : 'given first';
}

/** "Okafor, Chinedu N.1 and Bello, Aisha A.2", "Silva, João Paulo da": one word before each comma. */
function areInverted(chunks: string[]): boolean {
  const names = chunks
    .flatMap((chunk) => chunk.split(AND))
    .map((name) => name.replace(/^(?:[\s,;]|(?:and|und|et|ve|dan|y|e)\s)+|[\s,;]+$/gu, ''))
    // "*=equal senior authorship" behind the last mark is no name.
    .filter((name) => /^[\p{Lu}\p{Lo}]/u.test(name));
  return names.length > 1
    ? names.every((name) => INVERTED.test(name))
    : INVERTED_SURELY.test(names[0] ?? '');
}

const INVERTED = /^\p{Lu}[\p{L}'’-]+,\s\p{Lu}[\p{L}.'’ -]+$/u;
/** With an initial or a particle at the end: "Ash, Elm Oak" could be two persons. */
const INVERTED_SURELY =
  /^\p{Lu}[\p{L}'’-]+,\s(?:\p{Lu}[\p{L}'’-]+\s){1,3}(?:\p{Lu}\.|da|de|do|dos|das|van|von)$/u;

const INITIALS = String.raw`(?:\p{Lu}\.[\s-]?){1,4}`;
/** "Ash, A. B., & Elm, C." */
const FAMILY_INITIALS = new RegExp(
  String.raw`^\P{L}*\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?,\s${INITIALS}\s*(?:[,;&]|and\s|$)`,
  'u',
);

interface PieceHabits extends NameHabits {
  /** A number stands behind it as behind the other names: it is one, though it begins small. */
  smallAllowed?: boolean;
}

interface Piece {
  from: number;
  to: number;
}

/** "Peter Y A Ryan" has initials; "Souza e Silva" is one name. */
const AND =
  /\s(?:and|und|et|ve|dan|AND|UND|ET|VE|DAN|و|اور|и)\s(?=\S)|\s[ey]\s(?=[^\s,;]+\s+\p{L})|\s?&\s?/gu;

const SEPARATORS: Record<Order, RegExp> = {
  // In some fonts of the time the middle dot is read as “Æ”.
  'given first': /[,，;|•·،؛/\uFFFC]+|(?<=\s)Æ(?=\s)|(?<=\p{L}{2}\s)\.(?=\s|$)/gu,
  'family, given;': /[;|•·\uFFFC]+/g,
  'family, initials,': new RegExp(
    String.raw`[;|•·\uFFFC]+|,(?!\s*${INITIALS}\s*(?:[,;&]|and\s|$))`,
    'gu',
  ),
};

function splitNames(text: string, { from, to }: Chunk, order: Order): Piece[] {
  const chunk = text.slice(from, to).replace(AND, (word) => ';'.padEnd(word.length, ';'));
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of [...chunk.matchAll(SEPARATORS[order]), undefined]) {
    const end = match?.index ?? chunk.length;
    const piece = trimPiece(text, from + at, from + end);
    if (piece.to > piece.from) pieces.push(piece);
    at = end + (match?.[0].length ?? 0);
  }
  return pieces;
}

function trimPiece(text: string, from: number, to: number): Piece {
  const raw = text.slice(from, to);
  const lead =
    raw.length -
    raw.replace(/^(?:[\s.:،,()[\]]|\d{1,2}[.)]\s)+|^(?:and|und|et|y|e|&)\s+/iu, '').length;
  const tail = raw.replace(/(?<![\s:،,(;[\]])[\s:،,(;[\]]+$/u, '').length;
  return { from: from + lead, to: from + Math.max(tail, lead) };
}

function addPiece(people: Person[], line: FrontLine, piece: Piece, habits: PieceHabits): void {
  const text = line.text.slice(piece.from, piece.to);
  const part = { line, ...piece };
  const last = people.at(-1);
  if (isDegrees(text)) {
    last?.dropped.push(part);
    return;
  }
  if (last && isCorresponding(text)) {
    last.corresponding = true;
    return;
  }
  if (last && SUFFIX.test(text)) {
    last.name.suffix = suffixOf(text);
    last.part = { ...last.part, to: Math.max(last.part.to, piece.to) };
    return;
  }
  const joined = last && /^(?:Jr|Sr|JR|SR)\.?\s+(?=\p{Lu})/u.exec(text)?.[0];
  if (joined) {
    // "Ann Ash, Jr." above "Ben Elm"
    addPiece(people, line, { from: piece.from, to: piece.from + joined.trimEnd().length }, habits);
    addPiece(people, line, { from: piece.from + joined.length, to: piece.to }, habits);
    return;
  }
  const person = personOf(part, habits);
  if (person) people.push(person);
}

const SUFFIX = /^(?:Jr|Sr|JR|SR|I{2,3}|IV)\.?$/;

/** "JR." in a list of capitals is "Jr." */
function suffixOf(text: string): string {
  return text.replace(/^([JS])R/, '$1r');
}

/** Whether the text is only degrees, such as "PhD, MPH". */
export function isDegrees(text: string): boolean {
  const words = text.split(/[\s,]+/).filter(Boolean);
  return words.length > 0 && words.every(isDegree) && !/^(?:Ma|Ba)$/.test(text);
}

/** "PhD", or capitals with full stops: "M.Ch.", "F.R.C.S.(C)"; "M.Kom" of Indonesia. */
function isDegree(word: string): boolean {
  return (
    DEGREE.test(word) ||
    INDONESIAN_DEGREE.test(word) ||
    /^(?:\p{Lu}\p{Ll}{0,4}\.){2,}(?:\(\p{Lu}\))?$/u.test(word)
  );
}

/** Sarjana and Magister with their fields; the last letter may be the place of study ("M.Pd.I"). */
const INDONESIAN_DEGREE =
  /^[SM]\.(?:I\.?)?(?:Kom|Si|Pd|Hum|Ag|Ak|Kes|Kep|Farm|Ked|Psi|Sos|Stat|Eng|TI|Fil|Tr|Gz|Keb|KM|Mat|Agr|Hut|Sn|Ds|Ars|IP|AP|AB|T|H|E|M)(?:\.(?:[A-Z]{1,2}|Kep|Sc|Si))*\.?$/;

function personOf(part: Part, habits: PieceHabits): Person | undefined {
  const { line } = part;
  const dropped: Part[] = [];
  const cut = (from: number, to: number) => {
    if (to > from) dropped.push({ line, from, to });
  };
  const from = part.from + leadOf(line.text.slice(part.from, part.to));
  cut(part.from, from);
  const whole = from + withoutGroup(line.text.slice(from, part.to)).length;
  const behind = line.text.slice(whole, part.to + 1);
  const [suffixed, suffix] = withoutSuffix(line.text.slice(from, whole));
  const to = from + withoutDegrees(suffixed, habits).length;
  cut(to, from + suffixed.length);
  const printed = line.text.slice(from, to).trim();
  const text = habits.smallAllowed ? withCapitals(printed) : printed;
  if (!isNameLike(text)) return undefined;
  const { name, sure, recased } = parseName(text, habits);
  if (suffix) name.suffix = suffixOf(suffix);
  const last = suffix ? whole : to;
  return {
    name,
    part: { line, from, to: last },
    marks: [],
    dropped,
    sure,
    recased: recased || text !== printed,
    ...(isCorresponding(behind) && { corresponding: true }),
  };
}

/** "(Corresponding Author)" behind a name */
function isCorresponding(behind: string): boolean {
  return CORRESPONDENCE.test(behind) && CORRESPONDING.test(behind);
}

/** "andrew D. Richardson", "Mark a. Friedl": the capitals of another font that the text of a PDF lost. */
function withCapitals(name: string): string {
  return name.replace(/^\p{Ll}(?=\p{Ll}{2,}\s)|(?<=\s)\p{Ll}(?=\.)/gu, (letter) =>
    letter.toUpperCase(),
  );
}

/** Length of what stands before a name: titles, and the degree of the name in the line above. */
function leadOf(text: string): number {
  const [degree, word = ''] = /^(\S+)\s+(?=\p{Lu})/u.exec(text) ?? [];
  // "M.A. Ash" has initials.
  if (!degree || !DEGREE.test(word) || !/\p{Ll}\.?\p{Lu}|\p{Lu}\.?\p{Lu}\p{Ll}/u.test(word))
    return honorifics(text);
  return degree.length + leadOf(text.slice(degree.length));
}

/** Length of the titles before a name: "Prof. Dr. ", "Prof. Ph.D. ". */
function honorifics(text: string): number {
  const degree = /^(?:Ph\.\s?D|M\.\s?Sc|B\.\s?Sc)\.?\s+(?=\p{Lu}\p{Ll})/u.exec(text)?.[0].length;
  if (degree) return degree + honorifics(text.slice(degree));
  const match = /^(\p{L}+\.?)\s*/u.exec(text);
  if (!match?.[1] || !HONORIFIC.test(match[1]) || match[0].length >= text.length) return 0;
  return match[0].length + honorifics(text.slice(match[0].length));
}

/** "Anna Ash for the ALPINE Collaboration", "Ben Elm (Chair)", "Ana Oak (UFBA)" */
function withoutGroup(text: string): string {
  return text.replace(/\s(?:for the|on behalf of)\s[\s\S]*$|\s\([^()]{2,60}\)$/i, '');
}

/** "Thomas Dawson Jr." */
function withoutSuffix(text: string): [name: string, suffix?: string] {
  const [, name = '', suffix = ''] = /^(.*\S)\s+(\S+)$/.exec(text) ?? [];
  return SUFFIX.test(suffix) && /\p{L}{2}/u.test(name) ? [name, suffix] : [text];
}

/** "Anna Ash MD MSc CMFC": words of capitals, one of them a degree that is known. */
const DEGREES_BEHIND =
  /^(\p{Lu}.{0,200}?\p{Ll})((?:\s(?:\p{Lu}{2,6}|(?=\p{Lu}{1,2}\p{Ll})(?:\p{Lu}\p{Ll}{0,3}){2})){2,})$/u;

/** Degrees behind a name without a comma; "Li MA" is a name where family names are in capitals. */
function withoutDegrees(text: string, habits: NameHabits): string {
  const listed = text.length < 200 ? DEGREES_BEHIND.exec(text) : null;
  if (listed?.[1] && !habits.capitals && listed[2]?.split(/\s+/).some(isDegree)) return listed[1];
  const match = /^(.+\s\S{0,1000}\p{L}{2}\S*)\s+(\S+)$/u.exec(text);
  const [, before = '', word = ''] = match ?? [];
  if (!match || !isDegree(word) || (habits.capitals && /^\p{Lu}{2}$/u.test(word))) return text;
  return /\p{Lu}.*\p{Lu}|\./u.test(word)
    ? withoutDegrees(before, { ...habits, capitals: false })
    : text;
}
