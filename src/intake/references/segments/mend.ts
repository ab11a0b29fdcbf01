import { monthOf } from '../../months.ts';
import type { Label } from '../tagger/labels.ts';
import type { Tagging } from '../tagger/tagger.ts';
import type { Token } from '../tagger/tokens.ts';

/**
 * Corrects labels that are impossible: a field interrupted by a short fragment, and editors labelled as authors because
 * their role follows the names.
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

/** The number belongs to the next word, and both to the text before. Example: "im Wettbewerb des 21. Jahrhunderts". */
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

/** The number of a day is not a volume. Examples: "29 August 2015", "Rundschau vom 18 August 2004". */
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
 * In APA style, the only field between the year and a genre in brackets is the title, whatever words and numbers it
 * contains.
 *
 * Example: "(2024). A tag suite, version 1.4 (Technical report)."
 */
function wholeTitles(tokens: Token[], labels: Label[]): Map<number, Label> {
  const mended = new Map<number, Label>();
  for (let at = 1; at < tokens.length; at++) {
    const isKind = labels[at] === 'genre' && tokens[at]?.lead === '(';
    const from = isKind ? labels.lastIndexOf('date', at - 1) + 1 : 0;
    if (from === 0 || from === at || !/^\(.*\)\.$/.test(tokens[from - 1]?.text ?? '')) continue;
    const between = labels.slice(from, at);
    // A journal after a title is a separate field.
    if (new Set(between.filter(isTitle)).size !== 1) continue;
    const isWhole = between.every(
      (label, index) => isTitle(label) || isVersion(tokens, from + index),
    );
    if (!isWhole) continue;
    for (let each = from; each < at; each++) mended.set(each, 'title');
  }
  return mended;
}

/** The token belongs to text like "version 1.4". */
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

/** Names before a role are all editors. Example: "Abromeit, Heidrun / Pommerehne, Werner (Hg.), 1992". */
function editorsInFront(labels: Label[]): Label[] {
  const from =
    labels[0] === 'citation-number' ? labels.findIndex((label) => label !== 'citation-number') : 0;
  let to = from;
  while (labels[to] === 'author') to++;
  if (to === from || labels[to] !== 'editor') return labels;
  return labels.map((label, index) => (index >= from && index < to ? 'editor' : label));
}

/** Fields that are contiguous. */
const WHOLE = new Set<Label>(['title', 'journal', 'container-title', 'author']);

/** Longer gaps are separate fields. */
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

/** Short, with one label, and either that label occurs elsewhere or the margins are low. */
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

/** Lower margins are often wrong; see `BestPath`. */
const UNSURE = 0.05;

/** The margin of a certain choice; see `BestPath`. */
const USUAL = 1;
