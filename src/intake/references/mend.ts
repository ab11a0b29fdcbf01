import type { Label } from './labels.ts';
import type { Segment } from './segments.ts';
import type { Token } from './tokens.ts';

/**
 * Puts right what no reference has: a field in two pieces with a scrap between them, and a list of
 * editors whose first names are labelled as authors because their role stands at the end.
 */
export function mendLabels(tokens: Token[], labels: Label[], margins: ArrayLike<number>): Label[] {
  return closeGaps(editorsInFront(wholeCenturies(tokens, labels)), margins);
}

/** "im Wettbewerb des 21. Jahrhunderts": the number goes with its word, and both with what is before. */
function wholeCenturies(tokens: Token[], labels: Label[]): Label[] {
  const mended = [...labels];
  for (let at = 1; at < tokens.length - 1; at++) {
    const before = mended[at - 1];
    if (!before || !/^\d{1,2}(?:\.|th|st|e|º)?$/.test(tokens[at]?.text ?? '')) continue;
    if (
      !/^(?:Jahrhundert|Jhs?\b|century|centuries|siècle|siglo|século)/i.test(
        tokens[at + 1]?.core ?? '',
      )
    )
      continue;
    if (before === 'title' || before === 'container-title') mended.fill(before, at, at + 2);
  }
  return mended;
}

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

/** A container with nothing in it is the title: a book in italics. */
export function withTitle(segments: Segment[]): Segment[] {
  const has = (...labels: Label[]): boolean => segments.some(({ label }) => labels.includes(label));
  // A journal has neither publisher nor place as a rule.
  const inBook = has('journal') ? has('publisher', 'location') && !has('pages') : true;
  const [container, second] = segments.filter(({ label }) => CONTAINERS.includes(label));
  const volume = segments.some(({ label, text }) => label === 'volume' && !/version/i.test(text));
  if (!inBook || !container || second || volume || has('title')) return segments;
  if (/^\W*(?:in|em)\b/i.test(container.text)) return segments;
  // Which of the labels it was does not count any more.
  const margin = Math.max(container.margin, USUAL);
  return segments.map((each) => (each === container ? { ...each, label: 'title', margin } : each));
}

const CONTAINERS: Label[] = ['container-title', 'journal'];

/** See `BestPath`. */
const USUAL = 1;
