/** Consecutive numbers: what numbered headings reveal about the headings between them. */
import type { DraftBlock, Paragraph } from '../draft.ts';
import { draftText } from '../inlines.ts';
import { headKind, isTopLevelWord } from '../labels.ts';
import { countOf, headNumber } from './head-number.ts';
import { type Look, lookOf } from './look.ts';

interface Counted {
  /** Index in the list of headings. */
  at: number;
  count: number;
  /** The form of the number and the look, equal for headings of one series. */
  series: string;
}

function countedAt(head: Paragraph | undefined, at: number): Counted | undefined {
  const number = head && headNumber(head);
  const count = number && countOf(number);
  return head && count !== undefined
    ? { at, count, series: `${number?.form} ${lookOf(head).key}` }
    : undefined;
}

function countedHeads(heads: readonly Paragraph[]): Counted[] {
  return heads.flatMap((head, at) => countedAt(head, at) ?? []);
}

/**
 * Adds "B." if its series has the headings "A." and "C.", even with too few points. Likewise, adds "B." and
 * "C." between "A." and "D.".
 *
 * @param isCandidate whether a paragraph may be a heading at all
 * @returns headings in document order, including the added ones
 */
export function withMissing(
  heads: readonly Paragraph[],
  blocks: readonly DraftBlock[],
  isCandidate: (block: Paragraph, index: number) => boolean,
): Paragraph[] {
  const known = new Set<DraftBlock>(heads);
  const counted = countedHeads(heads);
  let before = 0;
  const all = blocks.flatMap((block, index): { block: Paragraph; own?: Counted }[] => {
    if (block.kind !== 'paragraph') return [];
    if (known.has(block)) {
      before += 1;
      return [{ block }];
    }
    const own = isCandidate(block, index) ? countedAt(block, before) : undefined;
    return own ? [{ block, own }] : [];
  });
  const candidates = all.flatMap(({ own }) => own ?? []);
  return all.flatMap(({ block, own }) =>
    !own || isMissing(own, counted, candidates) ? [block] : [],
  );
}

function isMissing(
  own: Counted,
  counted: readonly Counted[],
  candidates: readonly Counted[],
): boolean {
  const mates = counted.filter(({ series }) => series === own.series);
  const above = mates.findLast(({ at }) => at < own.at);
  const below = mates.find(({ at }) => at >= own.at);
  if (above && below && below.count > above.count + 2) {
    const between = candidates.filter(
      ({ at, series }) => series === own.series && at > above.at && at <= below.at,
    );
    return (
      between.length === below.count - above.count - 1 &&
      between.every(({ count }, index) => count === above.count + 1 + index)
    );
  }
  return (
    (above?.count ?? 0) === own.count - 1 &&
    (above !== undefined || below?.count === own.count + 1) &&
    (below === undefined || below.count === own.count + 1 || below.count === 1)
  );
}

/** Two headings of one series with consecutive numbers. */
export interface Step {
  from: number;
  to: number;
}

/** Steps across headings without number: "2. Methods", "Participants", "3. Results". */
export function stepsOver(heads: readonly Paragraph[]): Step[] {
  const counted = countedHeads(heads);
  return counted.flatMap(({ at, count, series }) => {
    const next = counted.find((other) => other.at > at && other.series === series);
    if (next?.count !== count + 1) return [];
    const between = heads.slice(at + 1, next.at);
    return between.some((head) => headNumber(head) === undefined && !isApart(head))
      ? [{ from: at, to: next.at }]
      : [];
  });
}

/** "Acknowledgements" is never numbered, and "Discussion" may have lost its number. */
function isApart(head: Paragraph): boolean {
  const text = draftText(head.inlines);
  return headKind(text) === 'back' || isTopLevelWord(text);
}

/** Moves headings between two consecutive numbers below these, unless they are larger. */
export function belowSteps(
  levels: readonly number[],
  heads: readonly Paragraph[],
  looks: readonly Look[],
): number[] {
  const result = [...levels];
  for (const { from, to } of stepsOver(heads)) {
    for (let at = from + 1; at < to; at += 1) {
      const head = heads[at];
      if (!head || headNumber(head) || isApart(head) || isLarger(looks[at], looks[from])) continue;
      result[at] = Math.max(result[at] ?? 1, (result[from] ?? 1) + 1);
    }
  }
  return result;
}

function isLarger(look: Look | undefined, than: Look | undefined): boolean {
  return (look?.size ?? 0) > (than?.size ?? 0) && !than?.caps;
}
