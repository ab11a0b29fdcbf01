/**
 * Features that suggest that two consecutive lines belong together. Their weights per label are in
 * `data/front-model.json`.
 */
import type { FrontLine } from '../lines/lines.ts';

type Pair = [above: FrontLine, line: FrontLine];

export const JOINS: [name: string, has: (...pair: Pair) => boolean][] = [
  ['same paragraph', (above, line) => above.block === line.block],
  ['another paragraph', (above, line) => above.block !== line.block],
  ['open end above', ({ text }) => OPEN_END.test(text)],
  ['capitals in both', (above, line) => isCapitals(above.text) && isCapitals(line.text)],
  // "…, Luca / Galli 3 and …": a list of names is cut inside a name.
  ['name begun above', ({ text }) => /[\d,*]\s?,\s*\p{Lu}\p{Ll}+$/u.test(text)],
  ['comma or initial above', ({ text }) => /[,;]$|\b\p{Lu}\.$/u.test(text) && text.length < 200],
  ['ended above', endedAbove],
  [
    'ended above, in the paragraph',
    (above, line) => above.block === line.block && endedAbove(above, line),
  ],
  ['full stop above', ({ text }) => /[.!?]$/.test(text)],
  ['starts small', (_, { text }) => /^\p{Ll}/u.test(text)],
  ['mark at start', (_, { text }) => /^(?:[*∗†‡§¶]|\d{1,2}\s?\p{L}|[a-h]\s\p{Lu})/u.test(text)],
  [
    'bold in one size',
    (above, line) => line.size !== undefined && hasLook(above, line) && line.bold,
  ],
  ['another look', (above, line) => line.size !== undefined && !hasLook(above, line)],
];

/** Words that end no title and no sentence. */
const OPEN_END =
  /(?:^|\s)(?:of|the|a|an|and|or|in|on|to|for|with|by|from|at|as|between|under|into|its|their|via|using|during|among|de|la|el|los|las|del|du|des|le|les|et|und|der|die|das|von|e|y|do|da|dos|das|para|di|ve|dan|&)$|[:–—-]$/iu;

const isCapitals = (text: string): boolean =>
  /\p{Lu}{4}/u.test(text) && text === text.toUpperCase();

/** A full line wraps; one that leaves room for half the next was ended on purpose. */
function endedAbove(above: FrontLine, line: FrontLine): boolean {
  return (
    line.text.length > 40 &&
    above.text.length < line.text.length * 0.5 &&
    !/[,;:–—-]$/.test(above.text)
  );
}

function hasLook(above: FrontLine, line: FrontLine): boolean {
  return above.size === line.size && above.bold === line.bold;
}

/** For each line, indices of the features in `JOINS` that it shares with the line above. */
export function joinsOf(lines: FrontLine[]): number[][] {
  return lines.map((line, at) => {
    const above = lines[at - 1];
    return above ? JOINS.flatMap(([, has], place) => (has(above, line) ? [place] : [])) : [];
  });
}
