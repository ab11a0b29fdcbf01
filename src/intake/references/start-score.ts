import { isAddress, type ListLine } from './list-lines.ts';
import { isParticle } from './name.ts';

/** What is known where a line may begin a new entry. */
interface Border {
  line: ListLine;
  before: ListLine;
  after: ListLine | undefined;
  /** The entry so far. */
  entry: string;
  list: ListLine[];
  /** Facts of the whole list. */
  shape: ListShape;
}

interface ListShape {
  /** Code units of a full line. */
  width: number;
  /** Lines are whole paragraphs: nothing was wrapped. */
  unwrapped: boolean;
  blankLines: boolean;
  /** Indent of first lines in a list with hanging indents; undefined in others. */
  hanging: number | undefined;
  bullets: boolean;
  alphabetical: boolean;
}

const YEAR = /(?<!\d)(?:1[6-9]|20)\d\d[a-z]?(?!\d)|\bn\. ?d\.|in press|forthcoming|o\. ?J\./i;

/** Evidence that a line begins an entry, and what each kind is worth. */
const EVIDENCE: [number, (border: Border) => boolean][] = [
  [-20, ({ line }) => isAddress(line.text)],
  [6, ({ line }) => line.lead.bullet],
  [-3, ({ line, shape }) => shape.bullets && !line.lead.bullet && !line.afterBlank],
  [1.4, ({ line }) => startsWithAuthor(line.text)],
  [-6, ({ line }) => PLACE_AND_PUBLISHER.test(line.text)],
  [-1.4, ({ line }) => /^(?:In|Dans|En|Em|Из|Hrsg|Hg|eds?)\b[:.]?\s/.test(line.text)],
  [3.6, ({ line }) => /^(?:[—–―_-]\s?){2,}/.test(line.text)],
  [1.9, ({ line }) => /^\p{Lu}[\p{L}’'-]+(?:\s\p{L}[\p{L}’'-]+)?,\s+\p{Lu}/u.test(line.text)],
  [3, ({ before }) => CLOSED.test(before.text)],
  [1.5, ({ entry }) => YEAR.test(entry) && entry.length > 35],
  [-2.7, ({ entry }) => !YEAR.test(entry)],
  [1.7, ({ line, after }) => YEAR.test(`${line.text} ${after?.text ?? ''}`.slice(0, 170))],
  [1.8, ({ line }) => /^.{2,110}[([](?:1[6-9]|20)\d\d[a-z]?[^()]{0,20}[)\]]/.test(line.text)],
  [2, ({ line, shape }) => shape.blankLines && line.afterBlank],
  [-1.2, ({ line, shape }) => shape.blankLines && !line.afterBlank],
  [0.9, ({ line, entry, shape }) => shape.alphabetical && follows(entry, line.text)],
  [-1, ({ line, entry, shape }) => shape.alphabetical && !follows(entry, line.text)],
  [-2.5, ({ line }) => startsSmall(line.text)],
  // "J. Mol. Biol., 287": words that are all cut, then a volume
  [-3.9, ({ line }) => /^(?:\p{Lu}\p{L}*\. ?){2,7},? ?(?:\p{Lu} ?)?\d/u.test(line.text)],
  [
    -1.4,
    ({ before }) =>
      /[,&:–-]$|\s(?:and|in|of|the|und|der|die|y|e|et|de|la|vol\.|pp\.|S\.)$/i.test(before.text),
  ],
  [-1.6, ({ before }) => isUnbalanced(before.text)],
  [1.4, (border) => !border.shape.unwrapped && room(border) > border.shape.width * 0.12],
  [0.5, (border) => !border.shape.unwrapped && room(border) > border.shape.width * 0.25],
  [-1.4, (border) => !border.shape.unwrapped && room(border) < border.shape.width * 0.04],
  [3.1, ({ before, shape }) => shape.unwrapped && before.text.length > 30],
  [3.1, ({ line, shape }) => shape.hanging !== undefined && line.indent === shape.hanging],
  [-3.3, ({ line, shape }) => shape.hanging !== undefined && line.indent > shape.hanging],
];

/** "New York: Van Nostrand." alone on its line */
const PLACE_AND_PUBLISHER =
  /^\p{Lu}[\p{L}.’'-]+(?:[\s/]\p{L}[\p{L}.’'-]*){0,3}(?:,\s\p{Lu}{2})?:\s\p{Lu}[\p{L}&’'-]+(?:[\s&/.-]+\p{L}[\p{L}’'-]*){0,4}[.,]?(?:\s(?:1[89]|20)\d\d\.?)?$/u;

/** How much speaks for a new entry at a line; see `THRESHOLD` in split-list. */
export function startScore(list: ListLine[], index: number, entry: string): number {
  const [before, line] = [list[index - 1] as ListLine, list[index] as ListLine];
  const border: Border = {
    line,
    before,
    after: list[index + 1],
    entry,
    list,
    shape: shapeOf(list),
  };
  return EVIDENCE.reduce((score, [worth, holds]) => score + (holds(border) ? worth : 0), 0);
}

const SURNAME = String.raw`(?:(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|zu|af)\s+){0,3}\p{Lu}[\p{L}\p{M}’'ʼ-]+(?:\s\p{Lu}[\p{L}\p{M}’'-]+){0,2}`;
const INITIALS = String.raw`(?:\p{Lu}\p{M}*\p{Ll}?\.[-\s]?){1,4}`;

/** The beginnings that authors give to entries. */
const AUTHOR_STARTS = [
  // FAMILY Given, …
  String.raw`\p{Lu}{3,}(?:[\s-]\p{Lu}{2,}){0,2}\s\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?,`,
  // Family, G. · Family, Given · Family GH,
  String.raw`${SURNAME},\s+(?:${INITIALS}|\p{Lu}[\p{L}’'-]+)`,
  String.raw`${SURNAME}\s+\p{Lu}{1,3}(?:[,.:;]|\s+\()`,
  String.raw`${SURNAME}\s+${INITIALS}`,
  // G. Family · Given Family, …
  String.raw`${INITIALS}\s?${SURNAME}`,
  String.raw`\p{Lu}\p{Ll}+\s(?:${INITIALS}\s?)?${SURNAME}(?:[,.:;/]|\s(?:and|und|y|e|et|&))`,
  // Family (2000) · ORGANISATION. (2010) · World Bank Group. 2021
  String.raw`(?=\d{0,2}\p{L})[\p{L}\d&.,’'()/\s-]{2,90}?[.,]?\s*[([](?:1[6-9]|20)\d\d`,
  String.raw`\p{Lu}[\p{L}&’'\s.-]{2,80}[.,]\s(?:1[6-9]|20)\d\d`,
  // other scripts
  String.raw`[\p{Script=Han}]{2,4}[，,.．、等]`,
  String.raw`[\p{Script=Arabic}\s]{2,40}[،,]`,
].map((source) => new RegExp(`^["“«'’(]?(?:${source})`, 'u'));

/** The line begins as entries do: with a name, an organisation and a year. */
export function startsWithAuthor(text: string): boolean {
  const head = text.slice(0, 140);
  return AUTHOR_STARTS.some((pattern) => pattern.test(head));
}

/** Code units that the line before had left when its next word was put on a new line. */
function room({ before, line, shape }: Border): number {
  const word = line.text.split(' ')[0] ?? '';
  return shape.width - (before.text.length + 1 + word.length);
}

function startsSmall(text: string): boolean {
  const word = /^\p{Ll}[\p{L}’']*/u.exec(text)?.[0];
  return word !== undefined && !isParticle(word);
}

/** An opening bracket or quotation mark is still open at the end of the line. */
function isUnbalanced(text: string): boolean {
  const count = (characters: RegExp): number => text.match(characters)?.length ?? 0;
  return count(/\(/g) > count(/\)/g) || count(/“/g) > count(/”/g) || count(/«/g) > count(/»/g);
}

/** The first letter is that of the entry before, or one of the next three. */
function follows(entry: string, text: string): boolean {
  const [a, b] = [firstLetter(entry), firstLetter(text)];
  return b >= a && b - a <= 3;
}

function firstLetter(text: string): number {
  const letter = /\p{L}/u.exec(text)?.[0] ?? 'a';
  return letter.normalize('NFKD').toLowerCase().codePointAt(0) ?? 0;
}

const shapes = new WeakMap<ListLine[], ListShape>();

function shapeOf(list: ListLine[]): ListShape {
  const known = shapes.get(list);
  if (known) return known;
  const shape = lookAtShape(list);
  shapes.set(list, shape);
  return shape;
}

function lookAtShape(list: ListLine[]): ListShape {
  const blanks = list.filter(({ afterBlank }, index) => index > 0 && afterBlank).length;
  const authors = list.slice(1).filter(({ text }) => startsWithAuthor(text));
  const apart = authors.filter(({ afterBlank }) => afterBlank).length;
  const bullets = list.filter(({ lead }) => lead.bullet).length;
  return {
    ...widthOf(list),
    // A blank line here and there is a border of pages or a stray one.
    blankLines: (blanks >= 2 && apart >= authors.length * 0.5) || (blanks === 1 && list.length < 5),
    hanging: hangingIndent(list),
    bullets: bullets >= 2,
    alphabetical: isAlphabetical(list),
  };
}

/**
 * Programs that take text out of a PDF join what a hyphen parted, so some lines are longer than
 * a full one: the width is that of the lines that end open. Where nearly all are closed, nothing was wrapped.
 */
function widthOf(list: ListLine[]): Pick<ListShape, 'width' | 'unwrapped'> {
  const quantile = (lines: ListLine[], share: number) => {
    const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
    return lengths[Math.floor(lengths.length * share)] ?? 0;
  };
  const longest = quantile(list, 0.9);
  const open = list.filter(({ text }) => !CLOSED.test(text));
  if (longest <= 125) return { width: longest, unwrapped: false };
  if (open.length < 4 || open.length < list.length * 0.2)
    return { width: longest, unwrapped: true };
  return { width: quantile(open, 0.5), unwrapped: false };
}

/** The end of an entry, or at least no place where one is cut. */
const CLOSED = /[.)\]”"»\d>]$|https?:\/\/\S+$/;

/** Two indents, the smaller with authors at its lines: those are first lines. */
function hangingIndent(list: ListLine[]): number | undefined {
  const smallest = Math.min(...list.map(({ indent }) => indent));
  const first = list.filter(({ indent }) => indent === smallest);
  const others = list.length - first.length;
  if (others < 2 || first.length < 2 || others > list.length * 0.9) return undefined;
  const authors = first.filter(
    ({ text }) => startsWithAuthor(text) || /^[—–_-]{2}/.test(text),
  ).length;
  return authors >= first.length * 0.7 ? smallest : undefined;
}

/** Lines that begin like entries go through the alphabet. */
function isAlphabetical(list: ListLine[]): boolean {
  const letters = list
    .filter(({ text }) => startsWithAuthor(text))
    .map(({ text }) => firstLetter(text));
  if (letters.length < 4) return false;
  const steps = letters.slice(1).filter((letter, index) => letter >= (letters[index] ?? 0)).length;
  return steps >= (letters.length - 1) * 0.7 && (letters.at(-1) ?? 0) > (letters[0] ?? 0);
}
