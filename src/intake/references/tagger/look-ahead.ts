import type { Phrase } from './phrases.ts';

/** Distance from a phrase to the next numbers and to the end. */
export interface Ahead {
  phrases: number;
  stops: number;
  stopsToEnd: number;
}

const NUMERIC = new Set(['year', 'pages', 'range', 'volume', 'numbers']);

/** A journal is usually the last sentence before its numbers; more sentences follow a title. */
export function lookAhead(list: Phrase[]): Ahead[] {
  const ahead: Ahead[] = [];
  let next: Ahead = { phrases: 5, stops: 3, stopsToEnd: 0 };
  for (let at = list.length - 1; at >= 0; at--) {
    const { kind, end } = list[at] as Phrase;
    const stop = /[.?!”"»]/.test(end) ? 1 : 0;
    const numeric = NUMERIC.has(kind);
    next = {
      phrases: numeric ? 0 : Math.min(5, next.phrases + 1),
      stops: numeric ? 0 : Math.min(3, next.stops + stop),
      stopsToEnd: Math.min(4, next.stopsToEnd + stop),
    };
    ahead[at] = next;
  }
  return ahead;
}
