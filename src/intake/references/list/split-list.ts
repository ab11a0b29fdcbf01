import { withoutApartNumbers } from './apart-numbers.ts';
import { bestCut, cutInto } from './best-cut.ts';
import { joinLines } from './join-lines.ts';
import { isAddress, type ListLine, linesOf } from './list-lines.ts';
import { YEAR } from './list-shape.ts';

/** One entry of a printed list, its lines joined. */
export interface ReferenceEntry {
  /** The entry as printed, without bullet or number; inline Markdown where the source had it. */
  raw: string;
  /** What stood before it: "[12]", "12.", "-", "•"; absent where nothing did. */
  label?: string;
  /** The list has numbers, and this entry's is not known where no label is given. */
  numberedElsewhere?: true;
  /** Index of its first and last line in the lines given; 0-based, inclusive. */
  from: number;
  to: number;
  /** How sure its beginning is, 0–1: below 0.5 the editor should look. */
  confidence: number;
}

export interface ListHints {
  /**
   * Each line is a whole paragraph of the source (Word), so an entry is one line; only a line that
   * is nothing but a web address belongs to the one before.
   */
  paragraphs?: boolean;
}

/** Cuts a reference list into entries. Every line that is not blank is part of one. */
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

/** An entry that kept its number has that of its place. */
function isInTurn({ label }: ReferenceEntry, index: number): boolean {
  return label === undefined || Number(/\d+/.exec(label)?.[0]) === index + 1;
}

/** One entry in two, and two in one elsewhere, would give all between them the numbers of others. */
function isWhole({ raw, confidence }: ReferenceEntry): boolean {
  return confidence > SURE && YEAR.test(raw);
}
const SURE = 0.75;

/**
 * @param apart numbers stood apart from their entries, so those of others are not all
 * @param labels these numbers: the last one counts the entries
 */
function startsOf(list: ListLine[], apart: boolean, labels: number[]): number[] {
  const numbered = numberedStarts(list);
  if (!apart) return numbered ?? keyedStarts(list) ?? bestCut(list);
  return cutInto(list, countedTo(list, labels)).map((sure, index) =>
    Math.max(sure, numbered?.[index] ?? 0),
  );
}

/** The last number of the list: of those that stand apart, and of entries behind them that kept their own. */
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

/** Lists with a chain of numbers 1, 2, 3, …; a number out of turn ("2009. ") is no beginning. */
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

/** The text of a PDF may lack a page of the list, or give its columns in another order: then numbers count on elsewhere. */
function countsOn(numbers: { number: number }[]): boolean {
  const [first] = numbers;
  return (
    first !== undefined &&
    numbers.length >= 4 &&
    numbers.every(({ number }, step) => number === first.number + step)
  );
}

/** "[BAUD93]", "[Fels & Hinton 1995]" */
const KEY = /^\[\p{Lu}[\p{L}+&.,\s-]{1,40}[’']?\d{2,4}[a-z]?\]/u;

/** Lists whose entries begin with keys of letters and a year. */
function keyedStarts(list: ListLine[]): number[] | undefined {
  const starts = list.map(({ text }) => (KEY.test(text) ? 1 : 0));
  const found = starts.filter(Boolean).length;
  return found >= 2 && found * 8 >= list.length && starts[0] === 1 ? starts : undefined;
}
