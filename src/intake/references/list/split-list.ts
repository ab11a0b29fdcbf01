import { withoutApartNumbers } from './apart-numbers.ts';
import { joinLines } from './join-lines.ts';
import { isAddress, type ListLine, linesOf } from './list-lines.ts';
import { YEAR } from './seen-line.ts';
import { findStarts } from './starts.ts';

/** One entry of a printed list, with its lines joined. */
export interface ReferenceEntry {
  /** The entry as printed, without bullet or number; with inline Markdown if the source has it. */
  raw: string;
  /** The label before the entry: "[12]", "12.", "-", "•"; undefined if it has none. */
  label?: string;
  /** The list is numbered, but the number of an entry without a label is unknown. */
  numberedElsewhere?: true;
  /** Index of the first and last line in the input; 0-based, inclusive. */
  from: number;
  to: number;
  /** Confidence in the start of the entry, 0–1; below 0.5 the editor should check it. */
  confidence: number;
}

export interface ListHints {
  /**
   * Each line is a paragraph of the source (Word), so it is one entry. A line that contains only a web address belongs
   * to the previous one.
   */
  paragraphs?: boolean;
  /** Indices of lines inside a paragraph, behind a line break. */
  inside?: ReadonlySet<number>;
}

/** Splits a reference list into entries. Every line that is not blank belongs to an entry. */
export function splitReferenceList(lines: string[], hints: ListHints = {}): ReferenceEntry[] {
  const { list, apart, labels } = withoutApartNumbers(linesOf(lines));
  const cut = (lines: ListLine[]) => startsOf(lines, apart, labels);
  const starts = hints.paragraphs ? paragraphStarts(list, cut, hints.inside) : cut(list);
  const read = groupLines(list, starts).map((part) =>
    entryOf(part, Math.max(starts[list.indexOf(part[0] as ListLine)] ?? 1, 0)),
  );
  if (!apart) return read;
  const agree = labels.at(-1) === read.length && read.every(isInTurn) && read.every(isWhole);
  return read.map((entry, index) =>
    agree ? { label: String(index + 1), ...entry } : { ...entry, numberedElsewhere: true },
  );
}

/** @param starts not 0 for the first line of an entry */
function groupLines(list: ListLine[], starts: number[]): ListLine[][] {
  const entries: ListLine[][] = [];
  for (const [index, line] of list.entries()) {
    if (index === 0 || starts[index] !== 0) entries.push([line]);
    else entries.at(-1)?.push(line);
  }
  return entries;
}

/** If an entry kept its number, the number matches its position. */
function isInTurn({ label }: ReferenceEntry, index: number): boolean {
  return label === undefined || Number(/\d+/.exec(label)?.[0]) === index + 1;
}

/**
 * The entry was split reliably. One entry split in two and two merged elsewhere would shift all numbers between them.
 */
function isWhole({ raw, confidence }: ReferenceEntry): boolean {
  return confidence > SURE && YEAR.test(raw);
}
const SURE = 0.75;

/**
 * @param apart whether numbers were separated from their entries, so the remaining ones are incomplete
 * @param labels the separated numbers; the last one counts the entries
 */
function startsOf(list: ListLine[], apart: boolean, labels: number[]): number[] {
  const numbered = numberedStarts(list);
  if (!apart) return numbered ?? keyedStarts(list) ?? findStarts(list);
  return findStarts(list, countedTo(list, labels)).map((sure, index) =>
    Math.max(sure, numbered?.[index] ?? 0),
  );
}

/** The last number of the list, among separated numbers and those that entries after them kept. */
function countedTo(list: ListLine[], labels: number[]): number {
  const own = new Set(list.map(({ lead }) => lead.number));
  let last = labels.at(-1) ?? 0;
  while (own.has(last + 1)) last += 1;
  return last;
}

function entryOf(part: ListLine[], confidence: number): ReferenceEntry {
  const [first] = part as [ListLine];
  const texts = part.map((line, index) =>
    index === 0 ? line.text.slice(line.lead.length) : line.text,
  );
  return {
    raw: joinLines(texts),
    ...(first.lead.label && { label: first.lead.label }),
    from: first.index,
    to: Math.max(...part.map(({ index }) => index)),
    confidence,
  };
}

/**
 * Each paragraph is an entry, and so is each line of a paragraph that holds several. If authors pressed Enter or
 * Shift+Enter at the end of each printed line, the cut decides.
 */
function paragraphStarts(
  list: ListLine[],
  cut: (list: ListLine[]) => number[],
  inside: ReadonlySet<number> = new Set(),
): number[] {
  const isInside = ({ index }: ListLine) => inside.has(index);
  const paragraphs = inside.size > 0 ? joinParagraphs(list, isInside) : list;
  if (isWrapped(paragraphs, cut(paragraphs))) return cut(list);
  const starts = inside.size > 0 ? cut(list) : [];
  const isCut = inside.size > 0 && isWrapped(list, starts);
  return list.map((line, at) => {
    if (isCut && isInside(line)) return starts[at] ?? 0;
    return isAddress(line.text) || /^\p{Ll}{2,}\s\p{Ll}/u.test(line.text) ? 0 : 1;
  });
}

function joinParagraphs(list: ListLine[], isInside: (line: ListLine) => boolean): ListLine[] {
  const starts = list.map((line) => (isInside(line) ? 0 : 1));
  return groupLines(list, starts).map((part) => ({
    ...(part[0] as ListLine),
    text: joinLines(part.map(({ text }) => text)),
  }));
}

/** In code units. Entries are longer than a printed line, some of them at least. */
const LONGEST_LINE = 130;
/** Share of lines that may be longer: addresses are not wrapped. */
const LONGER = 0.1;
/** Share of lines without a year from which on they are parts of entries. */
const UNDATED = 0.25;

/** One line without a year may be an entry of another kind. */
const FEWEST_UNDATED = 2;

/** Whether the lines are printed lines: short, many without a year, while entries made of them have one. */
function isWrapped(list: ListLine[], starts: number[]): boolean {
  const longer = list.filter(({ text }) => text.length > LONGEST_LINE).length;
  if (longer > list.length * LONGER) return false;
  const entries = groupLines(list, starts);
  const lines = list.filter(({ text }) => !isAddress(text)).map((line) => [line]);
  const share = undatedIn(lines) / lines.length;
  return (
    undatedIn(lines) >= FEWEST_UNDATED &&
    share >= UNDATED &&
    undatedIn(entries) / entries.length <= share / 2
  );
}

function undatedIn(parts: ListLine[][]): number {
  return parts.filter((part) => !part.some(({ text }) => YEAR.test(text))).length;
}

/** Starts of a list numbered 1, 2, 3, …; a number out of sequence ("2009. ") is not a start. */
function numberedStarts(list: ListLine[]): number[] | undefined {
  const starts = list.map(() => 0);
  let expected: number | undefined;
  let found = 0;
  const numbered = list.flatMap(({ lead }, index) =>
    lead.number === undefined ? [] : [{ index, number: lead.number, bracketed: lead.bracketed }],
  );
  for (const [at, { index, number, bracketed }] of numbered.entries()) {
    const inTurn =
      expected === undefined
        ? number <= 3 || bracketed
        : (number >= expected && number <= expected + 2) || countsOn(numbered.slice(at, at + 4));
    if (!inTurn) continue;
    starts[index] = number === (expected ?? number) ? 1 : 0.7;
    expected = number + 1;
    found++;
  }
  const many = found >= 4 ? found >= list.length * 0.08 : found >= 2 && found * 3 >= list.length;
  const fromTheTop = list.findIndex((_, index) => starts[index] !== 0) <= 3;
  return many && fromTheTop ? starts : undefined;
}

/** Numbers may continue elsewhere: the text of a PDF may lack a page of the list or reorder its columns. */
function countsOn(numbers: { number: number }[]): boolean {
  const [first] = numbers;
  return (
    first !== undefined &&
    numbers.length >= 4 &&
    numbers.every(({ number }, step) => number === first.number + step)
  );
}

/** Examples: "[BAUD93]", "[Fels & Hinton 1995]". */
const KEY = /^\[\p{Lu}[\p{L}+&.,\s-]{1,40}[’']?\d{2,4}[a-z]?\]/u;

/** Starts of a list whose entries begin with keys of letters and a year. */
function keyedStarts(list: ListLine[]): number[] | undefined {
  const starts = list.map(({ text }) => (KEY.test(text) ? 1 : 0));
  const found = starts.filter(Boolean).length;
  return found >= 2 && found * 8 >= list.length && starts[0] === 1 ? starts : undefined;
}
