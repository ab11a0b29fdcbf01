import { withoutApartNumbers } from './apart-numbers.ts';
import { bestCut, cutInto } from './best-cut.ts';
import { joinLines } from './join-lines.ts';
import { isAddress, type ListLine, linesOf } from './list-lines.ts';
import { YEAR } from './list-shape.ts';

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
}

/** Splits a reference list into entries. Every line that is not blank belongs to an entry. */
export function splitReferenceList(lines: string[], hints: ListHints = {}): ReferenceEntry[] {
  const { list, apart, labels } = withoutApartNumbers(linesOf(lines));
  const starts = hints.paragraphs ? paragraphStarts(list) : startsOf(list, apart, labels);
  const entries: ListLine[][] = [];
  list.forEach((line, index) => {
    if (index === 0 || starts[index] !== 0) entries.push([line]);
    else entries.at(-1)?.push(line);
  });
  const read = entries.map((part) =>
    entryOf(part, Math.max(starts[list.indexOf(part[0] as ListLine)] ?? 1, 0)),
  );
  if (!apart) return read;
  const agree = labels.at(-1) === read.length && read.every(isInTurn) && read.every(isWhole);
  return read.map((entry, index) =>
    agree ? { label: String(index + 1), ...entry } : { ...entry, numberedElsewhere: true },
  );
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
  if (!apart) return numbered ?? keyedStarts(list) ?? bestCut(list);
  return cutInto(list, countedTo(list, labels)).map((sure, index) =>
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

function paragraphStarts(list: ListLine[]): number[] {
  return list.map(({ text }) => (isAddress(text) || /^\p{Ll}{2,}\s\p{Ll}/u.test(text) ? 0 : 1));
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
