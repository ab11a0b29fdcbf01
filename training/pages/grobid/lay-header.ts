/** Labels the front of a whole document by the header of the same document. */
import { diffArrays } from 'diff';
import type { FieldSpan, LabelledPage } from '../labelled-page.ts';

interface Token {
  text: string;
  start: number;
  /** Number of the stretch that holds it; −1 if none does. */
  stretch: number;
}

/** Undefined if less than this share of the front's tokens is in the header. */
const FEWEST = 0.8;

/** @param text the whole document; the result has its fields with the front's stretches replaced */
export function layHeader(
  text: string,
  fields: FieldSpan[],
  header: LabelledPage,
): FieldSpan[] | undefined {
  const fronts = fields.filter(({ field }) => field === 'front');
  const front = fronts.flatMap((span) => tokensOf(text, span));
  const matched = matchTokens(front, header);
  const found = matched.filter((number) => number !== undefined).length;
  if (found < front.length * FEWEST) return undefined;
  const laid = fronts.flatMap((span) => stretchesIn(span, front, matched, header.fields));
  const rest = fields.filter(({ field }) => field !== 'front');
  return [...rest, ...laid].sort((a, b) => a.start - b.start);
}

function tokensOf(text: string, { start, end }: FieldSpan): Omit<Token, 'stretch'>[] {
  return [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)].map((match) => ({
    text: match[0],
    start: start + match.index,
  }));
}

/** For each token of the front: the number of the header's stretch, −1 between stretches, undefined unmatched. */
function matchTokens(
  front: Omit<Token, 'stretch'>[],
  header: LabelledPage,
): (number | undefined)[] {
  const { text } = header.draft.source;
  const all = { start: 0, end: text.length, field: 'other' as const };
  const tokens = tokensOf(text, all);
  const matched: (number | undefined)[] = [];
  let at = 0;
  for (const { added, removed, count } of diffArrays(
    tokens.map((token) => token.text),
    front.map((token) => token.text),
  )) {
    if (added) matched.push(...Array<undefined>(count).fill(undefined));
    else if (!removed)
      for (const { start } of tokens.slice(at, at + count))
        matched.push(numberAt(header.fields, start));
    if (!added) at += count;
  }
  return matched;
}

function numberAt(fields: FieldSpan[], at: number): number {
  return fields.findIndex(({ start, end }) => start <= at && at < end);
}

/** Tokens of one stretch side by side, and unmatched ones between them, are one stretch. */
function stretchesIn(
  whole: FieldSpan,
  front: Omit<Token, 'stretch'>[],
  matched: (number | undefined)[],
  fields: FieldSpan[],
): FieldSpan[] {
  const spans: (FieldSpan & { number: number | undefined })[] = [];
  for (const [index, { start, text }] of front.entries()) {
    if (start < whole.start || start >= whole.end) continue;
    const number = matched[index];
    const end = start + text.length;
    const last = spans.at(-1);
    const before = spans.at(-2);
    if (last && last.number === number) last.end = end;
    else if (before && before.number === number && last?.number === undefined) {
      spans.pop();
      before.end = end;
    } else spans.push({ ...(fields[number ?? -1] ?? { field: 'front' }), start, end, number });
  }
  return spans.filter(({ number }) => number !== -1).map(({ number: _, ...span }) => span);
}
