/**
 * New references from real ones: the layout of one with the words of others. A layout that was seen
 * with one title only would be learned together with that title.
 */
import type { Label } from '../src/intake/references/tagger/labels.ts';
import type { Segments } from './corpus.ts';
import type { RandomNumbers } from './random.ts';

/** Labels whose words can be exchanged: what stands round them belongs to the layout. */
const EXCHANGED: Label[] = [
  'title',
  'journal',
  'container-title',
  'publisher',
  'location',
  'author',
  'editor',
  'collection-title',
];

/** How often the words of a segment are exchanged. */
const SHARE = 0.7;

/**
 * @param layouts references whose order and punctuation are kept
 * @param donors references whose words fill them
 * @param share how often the words of a segment are exchanged
 */
export function recombine(
  layouts: Segments[],
  donors: Segments[],
  count: number,
  random: RandomNumbers,
  share = SHARE,
): Segments[] {
  const stock = new Map(EXCHANGED.map((label) => [label, wordsOf(donors, label)]));
  return Array.from({ length: count }, () =>
    random.pick(layouts).map(([label, text]): Segments[number] => {
      const others = stock.get(label) ?? [];
      if (others.length === 0 || !random.chance(share)) return [label, text];
      return [
        label,
        isNames(label) ? otherNames(text, others, random) : filled(text, others, random),
      ];
    }),
  );
}

/** The same references with other numbers of as many digits, but the same centuries. */
export function withOtherNumbers(references: Segments[], random: RandomNumbers): Segments[] {
  const other = (number: string): string =>
    /^(?:1[5-9]|20)\d\d$/.test(number)
      ? number.slice(0, 2) + number.slice(2).replace(/\d/g, () => String(random.integer(0, 9)))
      : number.replace(/\d/g, (digit, at) =>
          String(random.integer(at === 0 && digit !== '0' ? 1 : 0, 9)),
        );
  return references.map((segments) =>
    segments.map(([label, text]): Segments[number] => [label, text.replace(/\d+/g, other)]),
  );
}

const isNames = (label: Label): boolean => label === 'author' || label === 'editor';

function wordsOf(references: Segments[], wanted: Label): string[] {
  return references.flatMap((segments) =>
    segments.flatMap(([label, text]) => (label === wanted && text.length < 240 ? [text] : [])),
  );
}

/** What opens a segment, its words, and what closes it: `In: “`, …, `,”`. */
const RIM = /^((?:(?:in|em|en|dans|nel)\b:?\s+)?[^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/isu;

function filled(text: string, others: string[], random: RandomNumbers): string {
  const [, open = '', , close = ''] = RIM.exec(text) ?? [];
  const [, , words = ''] = RIM.exec(random.pick(others)) ?? [];
  return words === '' ? text : `${open}${words}${close}`;
}

/** Names are printed in too many ways to be turned: only a list of the same form can stand in. */
function otherNames(text: string, others: string[], random: RandomNumbers): string {
  const form = formOf(text);
  for (let times = 0; times < 8; times++) {
    const other = random.pick(others);
    if (formOf(other) === form) return other;
  }
  return text;
}

/** First word, the marks between names, the end. */
function formOf(text: string): string {
  const first = /^\p{Lu}{3,},/u.test(text)
    ? 'CAPS,'
    : /^[\p{L}’' -]+,\s?\p{Lu}\./u.test(text)
      ? 'Family, I.'
      : /^[\p{L}’' -]+,/u.test(text)
        ? 'Family,'
        : /^\p{Lu}\./u.test(text)
          ? 'I. Family'
          : 'other';
  const and = /&|\/|;|\b(?:and|und|y|e|et)\b/i.exec(text)?.[0] ?? '';
  const role = /\b(?:eds?|hrsg|hg|by|von)\b/i.exec(text)?.[0] ?? '';
  return `${first} ${and} ${role} ${text.slice(-1)}`;
}
