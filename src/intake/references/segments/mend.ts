import { monthOf } from '../../months.ts';
import type { Label } from '../tagger/labels.ts';
import type { Tagging } from '../tagger/tagger.ts';
import type { Token } from '../tagger/tokens.ts';

/**
 * Puts right what no reference has: a field in two pieces with a scrap between them, and a list of
 * editors whose first names are labelled as authors because their role stands at the end.
 */
export function mendLabels(tokens: Token[], { labels, margins }: Tagging): Tagging {
  const mended = new Map([
    ...wholeCenturies(tokens, labels),
    ...wholeDays(tokens, labels),
    ...wholeTitles(tokens, labels),
  ]);
  const sure = margins.map((margin, at) => (mended.has(at) ? Math.max(margin, USUAL) : margin));
  const whole = labels.map((label, at) => mended.get(at) ?? label);
  return { labels: closeGaps(editorsInFront(whole), sure), margins: sure };
}

/** "im Wettbewerb des 21. Jahrhunderts": the number goes with its word, and both with what is before. */
function wholeCenturies(tokens: Token[], labels: Label[]): Map<number, Label> {
  const mended = new Map<number, Label>();
  for (let at = 1; at < tokens.length - 1; at++) {
    const before = mended.get(at - 1) ?? labels[at - 1];
    if (before !== 'title' && before !== 'container-title') continue;
    if (!/^\d{1,2}(?:\.|th|st|e|º)?$/.test(tokens[at]?.text ?? '')) continue;
    if (!CENTURY.test(tokens[at + 1]?.core ?? '')) continue;
    mended.set(at, before).set(at + 1, before);
  }
  return mended;
}

/** "29 August 2015", "Rundschau vom 18 August 2004": the number of a day is no volume. */
function wholeDays(tokens: Token[], labels: Label[]): Map<number, Label> {
  const mended = new Map<number, Label>();
  for (let at = 0; at < tokens.length - 1; at++) {
    const [before, day, month] = [tokens[at - 1], tokens[at], tokens[at + 1]];
    if (labels[at] !== 'volume' || labels[at + 1] !== 'date') continue;
    const led = before?.text === 'vom';
    if (!/^(?:[12]?\d|3[01])\.?$/.test(day?.text ?? '') || !(led || /,$/.test(before?.text ?? '')))
      continue;
    if (month?.lead !== '' || monthOf(month.core) === undefined) continue;
    mended.set(at, 'date');
    if (led) mended.set(at - 1, 'date');
  }
  return mended;
}

/**
 * "(2024). A tag suite, version 1.4 (Technical report).": APA's only field between the year and a kind in
 * brackets is the title, whatever words and numbers it has.
 */
function wholeTitles(tokens: Token[], labels: Label[]): Map<number, Label> {
  const mended = new Map<number, Label>();
  for (let at = 1; at < tokens.length; at++) {
    const isKind = labels[at] === 'genre' && tokens[at]?.lead === '(';
    const from = isKind ? labels.lastIndexOf('date', at - 1) + 1 : 0;
    if (from === 0 || from === at || !/^\(.*\)\.$/.test(tokens[from - 1]?.text ?? '')) continue;
    const between = labels.slice(from, at);
    // A journal behind a title is a field of its own.
    if (new Set(between.filter(isTitle)).size !== 1) continue;
    const isWhole = between.every(
      (label, index) => isTitle(label) || isVersion(tokens, from + index),
    );
    if (!isWhole) continue;
    for (let each = from; each < at; each++) mended.set(each, 'title');
  }
  return mended;
}

/** Whether a word is part of "version 1.4". */
function isVersion(tokens: Token[], at: number): boolean {
  const [word, number] = /^\d/.test(tokens[at]?.core ?? '')
    ? [tokens[at - 1], tokens[at]]
    : [tokens[at], tokens[at + 1]];
  return (
    /^(?:version|release)$/i.test(word?.core ?? '') && /^\d+(?:\.\d+)*$/.test(number?.core ?? '')
  );
}

function isTitle(label: Label): boolean {
  return label === 'title' || label === 'journal' || label === 'container-title';
}

const CENTURY = /^(?:Jahrhundert|Jhs?\b|century|centuries|siècle|siglo|século)/i;

/** "Abromeit, Heidrun / Pommerehne, Werner (Hg.), 1992": all or none are editors. */
function editorsInFront(labels: Label[]): Label[] {
  const from =
    labels[0] === 'citation-number' ? labels.findIndex((label) => label !== 'citation-number') : 0;
  let to = from;
  while (labels[to] === 'author') to++;
  if (to === from || labels[to] !== 'editor') return labels;
  return labels.map((label, index) => (index >= from && index < to ? 'editor' : label));
}

/** Fields that are one piece. */
const WHOLE = new Set<Label>(['title', 'journal', 'container-title', 'author']);

/** Longer stretches between are fields of their own. */
const LONGEST_GAP = 6;

function closeGaps(labels: Label[], margins: ArrayLike<number>): Label[] {
  const mended = [...labels];
  for (const label of WHOLE) {
    for (let at = 1; at < mended.length; at++) {
      if (mended[at] === label || mended[at - 1] !== label) continue;
      const end = mended.indexOf(label, at);
      if (end < 0) break;
      if (isScrap(mended, at, end, margins)) mended.fill(label, at, end);
      at = end;
    }
  }
  return mended;
}

/** Short, of one label, and not the only field of that label. */
function isScrap(labels: Label[], from: number, to: number, margins: ArrayLike<number>): boolean {
  const inside = labels[from] as Label;
  if (to - from > LONGEST_GAP || labels.slice(from, to).some((label) => label !== inside))
    return false;
  const elsewhere = labels.some(
    (label, index) => label === inside && (index < from || index >= to),
  );
  const sure = Math.max(
    ...Array.from({ length: to - from }, (_, index) => margins[from + index] ?? 0),
  );
  return elsewhere || sure < UNSURE;
}

/** Margins below this are often wrong; see `BestPath`. */
const UNSURE = 0.05;

/** See `BestPath`. */
const USUAL = 1;
