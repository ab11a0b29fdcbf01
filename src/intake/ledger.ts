/**
 * The ledger: where every word of the file went. Stages claim stretches of the source; what
 * nobody claimed is left out as "unplaced" and stands in the report word for word.
 */

import { addOne, countValues, takeOne } from '../words/counts.ts';
import type { LeftOutReason, Source, Span } from './draft.ts';
import { foldWord, splitIntoWords } from './source.ts';

/** Where words of the source stand now. */
export type Fate =
  /** In article.md as they were. */
  | 'article'
  /** In article.md, joined over a hyphen at the end of a line. */
  | 'joined'
  /** In article.md as TeX. */
  | 'formula'
  /** In article.md as data: a date, a licence identifier, a list mark. */
  | 'value'
  /** In references.json. */
  | 'references'
  /** Printed again by every format: "Abstract", "Figure 3", a section's number. */
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

/** The ledger closed. */
export interface Account {
  wordsIn: number;
  /** Equal to `wordsIn`, or something is wrong with this program. */
  accounted: number;
  counts: Map<Fate, number>;
  leftOut: (Span & { why: LeftOutReason })[];
  /** Words said to stand in article.md that do not. */
  lost: string[];
}

/**
 * Counts; checks against what was really written, not against what was claimed.
 *
 * @param journal facts of journal and issue; a word claimed for them that they do not hold is left out
 */
export function settle(ledger: Ledger, article: string, journal: string): Account {
  return settleWith(wordsIn(article), ledger, journal);
}

/** The same of a file that was taken as it is: its marks are none of ours. */
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
  // Those that can stand there in one way only choose first.
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
  /** In the source. */
  start: number;
  /** What it took of the article's words; absent where it is missing. */
  taken?: Taken;
}
interface Taken {
  words: readonly string[];
  /** That are this word, or these words, together. */
  parts: readonly Checked[];
}

/** A claim begins inside: "见图 4", where "图 4" is a reference. */
function isParted({ text, start }: Checked, borders: Set<number>): boolean {
  for (let at = start + 1; at < start + text.length; at += 1) if (borders.has(at)) return true;
  return false;
}

function lookFor(part: Checked, available: Map<string, number>, borders: Set<number>): void {
  const words = takeWhole(available, part.text, part.start, borders);
  if (words.length > 0) part.taken = { words, parts: [part] };
}

/** First and last of the neighbours that may be one word, seen from a part of it. */
const SPANS = [
  [0, 1],
  [-1, 0],
  [-1, 1],
  [0, 2],
] as const;

/**
 * What a tracked change or a tag had cut in two: "P(p)inyon" is "Pinyon". A part that had taken a
 * like word from elsewhere gives it back to those that miss it, wherever they are.
 */
function findMended(checked: Checked[], available: Map<string, number>): void {
  for (const [index, part] of checked.entries()) if (!part.taken) mendAt(index, checked, available);
  takeGivenBack(checked, available);
  if (checked.every(({ taken }) => taken)) return;
  for (const index of checked.keys()) mendAt(index, checked, available);
  takeGivenBack(checked, available);
}

/** In the order in which they were taken: beside the columns of a page stand those of another sentence. */
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

/** Takes the word that the part and its neighbours are together. */
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
 * A word may change its look inside (“Mitchell的*Foundations*”): then its parts are looked for.
 *
 * @returns what was taken; nothing where it is missing
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
  for (const [index, sign] of [...text].entries()) {
    if (index > 0 && borders.has(start + index)) parts.push('');
    parts[parts.length - 1] += sign;
  }
  // "2次元" is a word behind a number where a link begins at its digit.
  const words = parts.flatMap((part) => splitIntoWords(part).map((word) => foldWord(word.text)));
  return words.length > 1 && words.every((word) => takeOne(available, word)) ? words : [];
}

/** A mark stuck to a word ("Adeyemi¹" typed as "Adeyemi1") goes another way than the word. */
function sameFate(fates: (Fate | undefined)[], start: number, length: number): number {
  let end = 1;
  while (end < length && fates[start + end] === fates[start]) end += 1;
  return end;
}

/**
 * Words of the article. Markup inside words is none of them: `H~2~O` is one word, as it was in the
 * file. Where the same signs are the author's own (`G\*Power`, a keyword `a*b`) there are two.
 */
function wordsIn(article: string): Map<string, number> {
  const joined = countWords(withoutMarks(article, ''));
  for (const [word, count] of countWords(withoutMarks(article, ' ')))
    joined.set(word, Math.max(joined.get(word) ?? 0, count));
  return joined;
}

/** Program text is left as it is. */
function withoutMarks(article: string, mark: string): string {
  return article
    .split(/(^(`{3,})\n[\s\S]*?^\2$|`[^`\n]{1,2000}`)/m)
    .map((part = '', index) => {
      if (index % 3 === 0) return withoutInlineMarks(part, mark);
      // The second group is the fence, and nothing of the text.
      return index % 3 === 1 ? part.replaceAll('`', mark) : '';
    })
    .join('');
}

function withoutInlineMarks(text: string, mark: string): string {
  return (
    text
      .replace(/\[\^[^\]\s]{1,40}\]:?/g, ' ')
      // "@goble2019’s": the key is no part of the word. "medium.com/@goble" is no key.
      .replace(/(?<![\p{L}\p{N}\\/_])@[a-z][\w-]{0,80}/gu, ' ')
      // Tags that are words of the author have a stroke before them.
      .replace(/(?<!\\)<\/?(?:em|strong|sup|sub|u|s|code)>/gu, mark)
      .replace(/\\([^\p{L}\p{N}\s])/gu, (_, sign: string) => (/[*~^]/.test(sign) ? ' ' : sign))
      .replace(/[*~^]/gu, mark)
      .replace(/\[([^[\]]{1,400})\]\{(?:\.underline|\.smallcaps|lang=[\w-]+|dir=rtl)\}/g, '$1')
  );
}

/** One fate for each character; the first claim on it holds. */
function fatesOfCharacters(ledger: Ledger): (Fate | undefined)[] {
  const fates: (Fate | undefined)[] = new Array(ledger.source.text.length);
  for (const { start, end, fate } of ledger.claims) {
    for (let at = start; at < end; at += 1) fates[at] ??= fate;
  }
  return fates;
}

/** A line names the journal or the issue, and may say more: what no fact holds goes to the report. */
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

/** Neighbouring words that were left out for the same reason, as one stretch. */
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
