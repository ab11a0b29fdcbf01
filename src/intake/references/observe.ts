import { isGivenName, isPlace } from './gazetteer.ts';
import { fold, keywordClasses } from './keywords.ts';
import type { Token } from './tokens.ts';

/** What the tagger sees of a token. Every attribute is a number: a small code, or a string's hash. */
export const ATTRIBUTES = [
  'bias',
  'word',
  'prefix2',
  'prefix3',
  'suffix2',
  'suffix3',
  'lead',
  'tail',
  'end',
  'caps',
  'number',
  'shape',
  'keyword',
  'place',
  'given',
  'initial',
  'italic',
  'position',
  'fromEnd',
  'yearSeen',
  'quote',
  'bracket',
  'inSeen',
  'numbersSeen',
  'sentence',
  'phraseFirst',
  'phrasePlace',
  'phraseSize',
  'phraseKind',
  'phraseEnd',
  'phraseWord',
  'nextKind',
  'nextWord',
  'afterNextKind',
  'lastKind',
  'lastEnd',
  'hasUrl',
  'hasQuotes',
  'opening',
] as const;

export type Attribute = (typeof ATTRIBUTES)[number];

/** One row of attributes for each token, in the order of `ATTRIBUTES`. */
export type Observations = Int32Array[];

export function observe(tokens: Token[]): Observations {
  const words = tokens.map((token) => look(token));
  const phrases = phrasesOf(tokens, words);
  const whole = lookAtWhole(tokens, words);
  const state: State = { years: 0, quote: 0, bracket: 0, inSeen: 0, numbers: 0, sentences: 0 };
  return tokens.map((token, index) => {
    const word = words[index] as Look;
    if (/["“«‘„»《]/.test(token.lead) && state.quote === 0) state.quote = 1;
    if (/[([]/.test(token.lead)) state.bracket = 1;
    const row = rowOf(
      { ...word, ...whole, ...phraseView(phrases, index), ...state },
      index,
      tokens,
    );
    update(state, token, word);
    return row;
  });
}

/** What has been passed on the way from the left. */
interface State {
  years: number;
  /** 0 none yet, 1 inside, 2 closed. */
  quote: number;
  bracket: number;
  inSeen: number;
  numbers: number;
  sentences: number;
}

function update(state: State, token: Token, word: Look): void {
  if (word.number === 'year') state.years = Math.min(2, state.years + 1);
  if (/^\d/.test(token.core) && word.number !== 'year')
    state.numbers = Math.min(3, state.numbers + 1);
  if (state.quote === 1 && /["”»’“』》']/.test(token.tail)) state.quote = 2;
  if (/[)\]]/.test(token.tail)) state.bracket = 0;
  if (word.keywords.includes('in')) state.inSeen = 1;
  if (endsSentence(token, word)) state.sentences = Math.min(6, state.sentences + 1);
}

function endsSentence(token: Token, word: Look): boolean {
  return /[.?!]/.test(token.tail) && word.initial === 0 && token.core.length > 2;
}

/** The token by itself. */
interface Look {
  folded: string;
  caps: string;
  number: string;
  keywords: string[];
  /** 0 no, 1 one letter, 2 one letter and full stop, 3 several: "J.-P.", 4 "AB" without stops. */
  initial: number;
}

function look(token: Token): Look {
  const folded = fold(token.core || token.text);
  const keywords: string[] = [...keywordClasses(folded)];
  return {
    folded,
    caps: capsOf(token.core),
    number: numberClass(token),
    keywords,
    initial: initialClass(token),
  };
}

function capsOf(core: string): string {
  if (/^\p{Lu}$/u.test(core)) return 'one';
  if (/^\p{Lu}[\p{Ll}’'-]+$/u.test(core)) return 'Name';
  if (/^\p{Lu}[\p{Lu}.&’'-]+$/u.test(core)) return 'CAPS';
  if (/^\p{Ll}+$/u.test(core)) return 'small';
  if (/^\p{Lu}/u.test(core)) return 'Mixed';
  if (/^\p{Ll}/u.test(core)) return 'mixed';
  return /^\p{L}/u.test(core) ? 'letters' : 'other';
}

const NUMBER_CLASSES: [string, RegExp][] = [
  ['year', /^(?:1[5-9]|20)\d\d[a-z]?$/],
  ['years', /^(?:1[5-9]|20)\d\d[-–—/](?:\d\d)?\d\d$/],
  ['date', /^\d{1,2}[./-]\d{1,2}[./-](?:\d\d)?\d\d$|^\d{4}-\d\d?-\d\d?$/],
  ['range', /^[A-Za-z]?\d+ ?[-–—−‒‐‑]+ ?[A-Za-z]?\d+$/],
  ['volume', /^\d+\(.{1,12}\)?$|^\d+[/.:]\d+$/],
  ['isbn', /^97[89](?:[-–]?\d){10}$|^\d(?:[-–]?\d){8}[-–]?[\dX]$/],
  ['1', /^\d$/],
  ['2', /^\d\d$/],
  ['3', /^\d{3}$/],
  ['4', /^\d{4}$/],
  ['many', /^\d+$/],
  ['code', /^\p{Lu}{1,4}\d+$|^e\d{3,}$/u],
  ['ordinal', /^\d+(?:st|nd|rd|th|ª|º|a|e|ème)$/],
  ['mixed', /\d/],
  ['roman', /^[IVXLC]{2,}$|^[ivxlc]{2,6}$/],
];

function numberClass({ core, text }: Token): string {
  if (/(?:https?:|www\.)/i.test(text)) return 'address';
  if (/10\.\d{4,9}\//.test(text)) return 'doi';
  return NUMBER_CLASSES.find(([, pattern]) => pattern.test(core))?.[0] ?? '-';
}

function initialClass({ core, tail }: Token): number {
  if (/^\p{Lu}$/u.test(core)) return tail.startsWith('.') ? 2 : 1;
  if (/^(?:\p{Lu}\p{Ll}?\.[-‐ ]?){1,4}\p{Lu}\p{Ll}?$/u.test(core)) return 3;
  return /^\p{Lu}{2,3}$/u.test(core) ? 4 : 0;
}

/** What holds for all tokens of the string. */
function lookAtWhole(
  tokens: Token[],
  words: Look[],
): Record<'hasUrl' | 'hasQuotes' | 'opening', number> {
  const first = words[0];
  const second = tokens[0]?.tail ?? '';
  return {
    hasUrl: words.some(({ number }) => number === 'address') ? 1 : 0,
    hasQuotes: tokens.some(({ lead }) => /["“«„《]/.test(lead)) ? 1 : 0,
    opening: hash(`${first?.caps}${first?.initial}${second.slice(0, 2)}${words[1]?.initial}`),
  };
}

// ---------------------------------------------------------------------- phrases

/** A stretch between strong punctuation: mostly one field, or half of one. */
interface Phrase {
  from: number;
  to: number;
  /** What it is made of: "year", "numbers", "names", "press", … */
  kind: string;
  first: string;
  end: string;
  word: string;
}

interface Phrases {
  list: Phrase[];
  /** Phrase of each token. */
  of: number[];
}

function phrasesOf(tokens: Token[], words: Look[]): Phrases {
  const list: Phrase[] = [];
  const of: number[] = [];
  let from = 0;
  tokens.forEach((token, index) => {
    of.push(list.length);
    const opensNext = /[("“«„[]/.test(tokens[index + 1]?.lead ?? '');
    if (index < tokens.length - 1 && !endsPhrase(token, words[index] as Look) && !opensNext) return;
    list.push(phrase(tokens, words, from, index));
    from = index + 1;
  });
  return { list, of };
}

/** A full stop after an initial or a short word ("Rev.") does not end a phrase. */
function endsPhrase(token: Token, word: Look): boolean {
  if (/[,;:?!)\]”»"]/.test(token.tail)) return true;
  return token.tail.startsWith('.') && word.initial === 0 && token.core.length > 4;
}

function phrase(tokens: Token[], words: Look[], from: number, to: number): Phrase {
  const inside = words.slice(from, to + 1);
  const tail = tokens[to]?.tail ?? '';
  return {
    from,
    to,
    kind: phraseKind(inside),
    first: inside[0]?.keywords[0] ?? inside[0]?.caps ?? '',
    end: tail.slice(-1),
    word: inside[0]?.folded ?? '',
  };
}

/** Evidence for the kind of a phrase, strongest first. */
const PHRASE_KINDS: [string, (words: Look[]) => boolean][] = [
  ['address', (words) => words.some(({ number }) => number === 'address' || number === 'doi')],
  ['year', (words) => words.length < 4 && words.some(({ number }) => number === 'year')],
  ['pages', (words) => words.length < 4 && hasKeyword(words, 'page') && hasDigit(words)],
  ['range', (words) => words.length < 3 && words.some(({ number }) => number === 'range')],
  [
    'volume',
    (words) => words.length < 4 && hasKeyword(words, 'volume', 'issue') && hasDigit(words),
  ],
  ['numbers', (words) => words.length < 3 && hasDigit(words)],
  ['editors', (words) => hasKeyword(words, 'editor')],
  ['thesis', (words) => words.length < 8 && hasKeyword(words, 'thesis')],
  ['conference', (words) => hasKeyword(words, 'conference')],
  [
    'journal',
    (words) =>
      words.filter(({ keywords }) => keywords.some(isJournalish)).length * 2 >= words.length,
  ],
  ['press', (words) => words.length < 7 && hasKeyword(words, 'press')],
  ['place', (words) => words.length < 4 && words.some(({ folded }) => isPlace(folded))],
  ['organisation', (words) => hasKeyword(words, 'organisation')],
  ['accessed', (words) => hasKeyword(words, 'accessed')],
  ['initials', (words) => words.length < 4 && words.some(({ initial }) => initial > 0)],
  ['given', (words) => words.length < 4 && words.some(({ folded }) => isGivenName(folded))],
  [
    'names',
    (words) => words.length < 4 && words.every(({ caps }) => caps === 'Name' || caps === 'CAPS'),
  ],
  ['Title', (words) => words.length > 1 && words.every(({ caps }) => caps !== 'small')],
  ['prose', (words) => words.length > 4],
];

const hasKeyword = (words: Look[], ...names: string[]): boolean =>
  words.some(({ keywords }) => keywords.some((name) => names.includes(name)));

const hasDigit = (words: Look[]): boolean => words.some(({ number }) => number !== '-');

const isJournalish = (name: string): boolean =>
  name === 'journal' || name === 'journalAbbreviation';

function phraseKind(words: Look[]): string {
  return PHRASE_KINDS.find(([, holds]) => holds(words))?.[0] ?? 'words';
}

function phraseView({ list, of }: Phrases, index: number): Record<string, string | number> {
  const at = of[index] ?? 0;
  const here = list[at] as Phrase;
  const size = here.to - here.from + 1;
  return {
    phraseFirst: here.first,
    phrasePlace: index === here.from ? 0 : index === here.to ? 2 : 1,
    phraseSize: size > 8 ? 9 : size > 5 ? 6 : size,
    phraseKind: here.kind,
    phraseEnd: here.end,
    phraseWord: here.word,
    nextKind: list[at + 1]?.kind ?? 'END',
    nextWord: list[at + 1]?.word ?? 'END',
    afterNextKind: list[at + 2]?.kind ?? 'END',
    lastKind: list[at - 1]?.kind ?? 'START',
    lastEnd: list[at - 1]?.end ?? 'START',
  };
}

// -------------------------------------------------------------------- attributes

type View = Look & State & Record<string, string | number | string[]>;

function rowOf(view: View, index: number, tokens: Token[]): Int32Array {
  const token = tokens[index] as Token;
  const values: Record<Attribute, string | number> = {
    bias: 0,
    word: view.folded.replace(/\d/g, '9'),
    prefix2: view.folded.slice(0, 2),
    prefix3: view.folded.slice(0, 3),
    suffix2: view.folded.slice(-2),
    suffix3: view.folded.slice(-3),
    lead: token.lead.slice(-2),
    tail: token.tail.slice(0, 3),
    end: token.tail.slice(-1),
    caps: view.caps,
    number: view.number,
    shape: shapeOf(token.text),
    keyword: view.keywords.join(),
    place: isPlace(view.folded) ? 1 : 0,
    given: isGivenName(view.folded) ? 1 : 0,
    initial: view.initial,
    italic: token.italic,
    position: Math.min(index, 3) + Math.round((index / tokens.length) * 10) * 4,
    fromEnd: Math.min(tokens.length - 1 - index, 4),
    yearSeen: view.years,
    quote: view.quote,
    bracket: view.bracket,
    inSeen: view.inSeen,
    numbersSeen: view.numbers,
    sentence: view.sentences,
    ...(view as unknown as Record<PhraseAttribute, string | number>),
  };
  return Int32Array.from(ATTRIBUTES, (name) => code(values[name]));
}

type PhraseAttribute =
  | 'phraseFirst'
  | 'phrasePlace'
  | 'phraseSize'
  | 'phraseKind'
  | 'phraseEnd'
  | 'phraseWord'
  | 'nextKind'
  | 'nextWord'
  | 'afterNextKind'
  | 'lastKind'
  | 'lastEnd'
  | 'hasUrl'
  | 'hasQuotes'
  | 'opening';

function shapeOf(text: string): string {
  return text
    .slice(0, 24)
    .replace(/\p{Lu}+/gu, 'A')
    .replace(/\p{Ll}+/gu, 'a')
    .replace(/\p{Lo}+/gu, 'x')
    .replace(/\d+/g, '9')
    .slice(0, 8);
}

const code = (value: string | number): number => (typeof value === 'number' ? value : hash(value));

/** FNV-1a over UTF-16 code units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value;
}
