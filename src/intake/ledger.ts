/**
 * The ledger records where every word of the file went. Stages claim ranges of the source. Unclaimed words
 * are left out as "unplaced" and listed in the report word for word.
 */

import { addOne, countValues, takeOne } from '../words/counts.ts';
import type { LeftOutReason, Source, Span } from './draft.ts';
import { foldWord, splitIntoWords } from './source.ts';

/** Where words of the source ended up. */
export type Fate =
  /** In article.md, unchanged. */
  | 'article'
  /** In article.md, without a hyphen that was at the end of a line. */
  | 'joined'
  /** In article.md as TeX. */
  | 'formula'
  /** In article.md as data: a date, a licence identifier, a list marker. */
  | 'value'
  /** In references.json. */
  | 'references'
  /** Generated again by every format: "Abstract", "Figure 3", a section's number. */
  | 'label'
  /** Replaced by a citation key. */
  | 'citation'
  /** In journal.yaml or issue.yaml. */
  | 'journal'
  | `left-out:${LeftOutReason}`;

interface Claim extends Span {
  fate: Fate;
}
export interface Ledger {
  source: Source;
  claims: Claim[];
}

export function openLedger(source: Source): Ledger {
  return { source, claims: [] };
}

export function claim(ledger: Ledger, span: Span, fate: Fate): void {
  if (span.end > span.start) ledger.claims.push({ ...span, fate });
}

export function claimAll(ledger: Ledger, spans: Span[], fate: Fate): void {
  for (const span of spans) claim(ledger, span, fate);
}

/** The result of a closed ledger. */
export interface Account {
  wordsIn: number;
  /** Differs from `wordsIn` only if this program has a bug. */
  accounted: number;
  counts: Map<Fate, number>;
  leftOut: (Span & { why: LeftOutReason })[];
  /** Words claimed for article.md that are missing there. */
  lost: string[];
}

/**
 * Counts the words, and checks the claims against the text that was written.
 *
 * @param journal facts of journal and issue; words claimed for them but missing there are left out
 */
export function settle(ledger: Ledger, article: string, journal: string): Account {
  return settleWith(wordsIn(article), ledger, journal);
}

/** Like `settle`, but for a manuscript that is taken unchanged, so that its markup counts as words. */
export function settleAsIs(ledger: Ledger, article: string): Account {
  return settleWith(countWords(article), ledger, '');
}

function settleWith(available: Map<string, number>, ledger: Ledger, journal: string): Account {
  const fates = withoutUnheld(fatesOfCharacters(ledger), ledger.source, journal);
  const account: Account = {
    wordsIn: 0,
    accounted: 0,
    counts: new Map(),
    leftOut: stretches(fates, ledger.source),
    lost: [],
  };
  const borders = new Set(ledger.claims.flatMap(({ start, end }) => [start, end]));
  const checked: Checked[] = [];
  for (const word of splitIntoWords(ledger.source.text)) {
    const fate = fates[word.start] ?? 'left-out:unplaced';
    account.wordsIn += 1;
    addOne(account.counts, fate);
    if (fate !== 'article') continue;
    const text = word.text.slice(0, sameFate(fates, word.start, word.text.length));
    checked.push({ text, start: word.start });
  }
  // Words that can be found in only one way choose first.
  for (const word of checked) if (!isParted(word, borders)) lookFor(word, available, borders);
  for (const word of checked) if (isParted(word, borders)) lookFor(word, available, borders);
  findMended(checked, available);
  if (checked.some(({ taken }) => !taken)) findMended(asClaimed(checked, ledger), available);
  account.lost = checked.filter(({ taken }) => !taken).map(({ text }) => text);
  account.accounted = account.wordsIn - account.lost.length;
  return account;
}

interface Checked {
  text: string;
  /** Offset in the source. */
  start: number;
  /** The matched words of the article; undefined if it is missing there. */
  taken?: Taken;
}
interface Taken {
  words: readonly string[];
  /** Parts of the source that form these words. */
  parts: readonly Checked[];
}

/** Whether a claim begins inside the word. Example: "见图 4", where "图 4" is a reference. */
function isParted({ text, start }: Checked, borders: Set<number>): boolean {
  for (let at = start + 1; at < start + text.length; at += 1) if (borders.has(at)) return true;
  return false;
}

function lookFor(part: Checked, available: Map<string, number>, borders: Set<number>): void {
  const words = takeWhole(available, part.text, part.start, borders);
  if (words.length > 0) part.taken = { words, parts: [part] };
}

/** Offsets of the first and last neighbour that may belong to the same word. */
const SPANS = [
  [0, 1],
  [-1, 0],
  [-1, 1],
  [0, 2],
] as const;

/**
 * Finds words that a tracked change or a tag cut in two: "P(p)inyon" is "Pinyon". If a part had matched an
 * equal word elsewhere, that word becomes available again.
 */
function findMended(checked: Checked[], available: Map<string, number>): void {
  for (const [index, part] of checked.entries()) if (!part.taken) mendAt(index, checked, available);
  takeGivenBack(checked, available);
  if (checked.every(({ taken }) => taken)) return;
  for (const index of checked.keys()) mendAt(index, checked, available);
  takeGivenBack(checked, available);
}

/** In the order of the claims: in columns, the neighbours in the source are from another sentence. */
function asClaimed(checked: readonly Checked[], { claims, source }: Ledger): Checked[] {
  const turns = new Int32Array(source.text.length);
  for (const [turn, { start, end }] of [...claims.entries()].reverse())
    turns.fill(turn, start, end);
  const turnOf = ({ start }: Checked) => turns[start] ?? 0;
  return checked.toSorted((a, b) => turnOf(a) - turnOf(b) || a.start - b.start);
}

function takeGivenBack(checked: Checked[], available: Map<string, number>): void {
  for (const part of checked) {
    const word = foldWord(part.text);
    if (!part.taken && takeOne(available, word)) part.taken = { words: [word], parts: [part] };
  }
}

/** Matches the part and its neighbours together as one word. */
function mendAt(index: number, checked: Checked[], available: Map<string, number>): void {
  for (const [from, to] of SPANS) {
    const parts = checked.slice(Math.max(index + from, 0), index + to + 1);
    const texts = parts.map(({ text }) => text);
    const wholes = ['', "'"].map((joint) => foldWord(texts.join(joint)));
    const word = parts.length > 1 && wholes.find((whole) => takeOne(available, whole));
    if (!word) continue;
    for (const { taken } of parts) giveBack(taken, available);
    for (const part of parts) part.taken = { words: [word], parts };
    return;
  }
}

function giveBack(taken: Taken | undefined, available: Map<string, number>): void {
  if (!taken) return;
  for (const word of taken.words) addOne(available, word);
  for (const part of taken.parts) part.taken = undefined;
}

/**
 * Matches a word, or its parts if its formatting changes inside (“Mitchell的*Foundations*”).
 *
 * @returns the matched words; empty if the word is missing
 */
function takeWhole(
  available: Map<string, number>,
  text: string,
  start: number,
  borders: Set<number>,
): string[] {
  const whole = foldWord(text);
  if (takeOne(available, whole)) return [whole];
  const parts: string[] = [''];
  for (let index = 0; index < text.length; index += 1) {
    if (index > 0 && borders.has(start + index)) parts.push('');
    parts.push((parts.pop() ?? '') + text[index]);
  }
  // A part that begins with a digit is two words: "2次元".
  const words = parts.flatMap((part) => splitIntoWords(part).map((word) => foldWord(word.text)));
  return words.length > 1 ? takeParts(available, words) : [];
}

/** Matches the parts one by one, or several as one word. */
function takeParts(available: Map<string, number>, parts: readonly string[]): string[] {
  const taken: string[] = [];
  for (let at = 0; at < parts.length; ) {
    let end = parts.length;
    while (end > at && !takeOne(available, parts.slice(at, end).join(''))) end -= 1;
    if (end === at) {
      for (const word of taken) addOne(available, word);
      return [];
    }
    taken.push(parts.slice(at, end).join(''));
    at = end;
  }
  return taken;
}

/**
 * Length of the beginning with one fate. Example: the "1" in "Adeyemi1" (for "Adeyemi¹") has another fate
 * than the name.
 */
function sameFate(fates: (Fate | undefined)[], start: number, length: number): number {
  let end = 1;
  while (end < length && fates[start + end] === fates[start]) end += 1;
  return end;
}

/**
 * Words of the article. Markup inside words is ignored: `H~2~O` is one word, as in the file. If the author
 * typed the same characters (`G\*Power`, a keyword `a*b`), they separate two words.
 */
function wordsIn(article: string): Map<string, number> {
  const joined = countWords(withoutMarks(article, ''));
  for (const [word, count] of countWords(withoutMarks(article, ' ')))
    joined.set(word, Math.max(joined.get(word) ?? 0, count));
  return joined;
}

/** Leaves code unchanged. */
function withoutMarks(article: string, mark: string): string {
  return article
    .split(/(^(`{3,})\n[\s\S]*?^\2$|`[^`\n]{1,2000}`)/m)
    .map((part = '', index) => {
      if (index % 3 === 0) return withoutInlineMarks(part, mark);
      // The second group is only the fence.
      return index % 3 === 1 ? part.replaceAll('`', mark) : '';
    })
    .join('');
}

function withoutInlineMarks(text: string, mark: string): string {
  return (
    text
      .replace(/\[\^[^\]\s]{1,40}\]:?/g, ' ')
      // The key in "@goble2019’s" is not a word. "medium.com/@goble" is not a key.
      .replace(/(?<![\p{L}\p{N}\\/_])@[a-z][\w-]{0,80}/gu, ' ')
      // Tags that the author writes about are escaped with a backslash.
      .replace(/(?<!\\)<\/?(?:em|strong|sup|sub|u|s|code|a)(?: [^<>]{0,4000})?>/gu, mark)
      .replace(/\]\{(?:\.underline|\.smallcaps|lang=[\w-]+|dir=rtl)\}/g, mark)
      .replace(/\\([^\p{L}\p{N}\s])/gu, (_, sign: string) => (/[*~^]/.test(sign) ? ' ' : sign))
      .replace(/[*~^[\]]/gu, mark)
  );
}

/** One fate per character; the first claim wins. */
function fatesOfCharacters(ledger: Ledger): (Fate | undefined)[] {
  const fates: (Fate | undefined)[] = new Array(ledger.source.text.length);
  for (const { start, end, fate } of ledger.claims) {
    for (let at = start; at < end; at += 1) fates[at] ??= fate;
  }
  return fates;
}

/** A line with journal or issue may contain other words, which go to the report. */
function withoutUnheld(
  fates: (Fate | undefined)[],
  source: Source,
  journal: string,
): (Fate | undefined)[] {
  const held = countWords(journal);
  for (const { start, text } of splitIntoWords(source.text)) {
    if (fates[start] !== 'journal' || held.has(foldWord(text))) continue;
    fates.fill('left-out:unplaced', start, start + text.length);
  }
  return fates;
}

function countWords(text: string): Map<string, number> {
  return countValues(splitIntoWords(text).map((word) => foldWord(word.text)));
}

/** Merges neighbouring words that were left out for the same reason. */
function stretches(fates: (Fate | undefined)[], source: Source): Account['leftOut'] {
  const result: Account['leftOut'] = [];
  let previousEnd = -1;
  for (const word of splitIntoWords(source.text)) {
    const fate = fates[word.start] ?? 'left-out:unplaced';
    const end = word.start + word.text.length;
    const last = result.at(-1);
    if (!fate.startsWith('left-out:')) continue;
    const why = fate.slice('left-out:'.length) as LeftOutReason;
    const gap = source.text.slice(previousEnd, word.start);
    const adjoining = last?.end === previousEnd && last.why === why && !gap.includes('\n');
    if (last && adjoining && !/[\p{L}\p{N}]/u.test(gap)) last.end = end;
    else result.push({ start: word.start, end, why });
    previousEnd = end;
  }
  return result;
}
