import type { WordClass } from '../../vocabulary.ts';
import type { TokenLook } from './look.ts';
import type { Token } from './tokens.ts';

/** The text between strong punctuation: usually one field or half of one. */
export interface Phrase {
  from: number;
  to: number;
  /** The content: "year", "numbers", "names", "press", … */
  kind: string;
  /** Class of the first word. */
  first: string;
  /** First word. */
  word: string;
  /** Last character of the final punctuation. */
  end: string;
}

/** The phrases of a reference, and the index of each token's phrase. */
export function phrasesOf(
  tokens: readonly Token[],
  looks: TokenLook[],
): { list: Phrase[]; of: number[] } {
  const list: Phrase[] = [];
  const of: number[] = [];
  let from = 0;
  tokens.forEach((_, index) => {
    of.push(list.length);
    const next = looks[index + 1]?.signs;
    if (next && !next.opensPhrase && !looks[index]?.signs.closesPhrase) return;
    list.push(phrase(tokens, looks, from, index));
    from = index + 1;
  });
  return { list, of };
}

function phrase(tokens: readonly Token[], looks: TokenLook[], from: number, to: number): Phrase {
  const inside = looks.slice(from, to + 1);
  return {
    from,
    to,
    kind: KINDS.find(([, holds]) => holds(inside))?.[0] ?? 'words',
    first: inside[0]?.keywords[0] ?? inside[0]?.caps ?? '',
    word: inside[0]?.folded ?? '',
    end: tokens[to]?.tail.slice(-1) ?? '',
  };
}

type Looks = TokenLook[];

const has = (looks: Looks, ...names: WordClass[]): boolean =>
  looks.some(({ keywords }) => keywords.some((name) => names.includes(name)));

const hasDigit = (looks: Looks): boolean => looks.some(({ number }) => number !== '-');

const isJournalish = ({ keywords }: TokenLook): boolean =>
  keywords.includes('journal') || keywords.includes('journalAbbreviation');

/** Evidence for the kind of a phrase, strongest first. */
const KINDS: [string, (looks: Looks) => boolean][] = [
  ['address', (all) => all.some(({ number }) => number === 'address' || number === 'doi')],
  ['year', (all) => all.length < 4 && all.some(({ number }) => number === 'year')],
  ['pages', (all) => all.length < 4 && has(all, 'page') && hasDigit(all)],
  ['range', (all) => all.length < 3 && all.some(({ number }) => number === 'range')],
  ['volume', (all) => all.length < 4 && has(all, 'volume', 'issue') && hasDigit(all)],
  ['numbers', (all) => all.length < 3 && hasDigit(all)],
  ['editors', (all) => has(all, 'editor')],
  ['thesis', (all) => all.length < 8 && has(all, 'thesis')],
  ['conference', (all) => has(all, 'conference')],
  ['journal', (all) => all.filter(isJournalish).length * 2 >= all.length],
  ['press', (all) => all.length < 7 && has(all, 'press')],
  ['place', (all) => all.length < 4 && all.some(({ place }) => place)],
  ['organisation', (all) => has(all, 'organisation')],
  ['accessed', (all) => has(all, 'accessed')],
  ['initials', (all) => all.length < 4 && all.some(({ initial }) => initial > 0)],
  ['given', (all) => all.length < 4 && all.some(({ given }) => given)],
  ['names', (all) => all.length < 4 && all.every(({ caps }) => caps === 'Name' || caps === 'CAPS')],
  ['Title', (all) => all.length > 1 && all.every(({ caps }) => caps !== 'small')],
  ['prose', (all) => all.length > 4],
];
