import { remembering } from '../../../words/memoize/remembering.ts';
import { shapeOf } from '../../tagger/shape.ts';
import { hash, type Observations } from '../../tagger/templates.ts';
import { lookAt, lookInContext, type TokenLook } from './look.ts';
import { type Ahead, lookAhead } from './look-ahead.ts';
import { type Phrase, phrasesOf } from './phrases.ts';
import { partsOf, type Token } from './tokens.ts';

/** Attributes of a token. Each is a number: a small code or the hash of a string. */
export const ATTRIBUTES = [
  'bias',
  'word',
  'prefix2',
  'prefix3',
  'suffix2',
  'suffix3',
  'lead',
  'tail',
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
  'toNumber',
  'stopsToNumber',
  'stopsToEnd',
  'quoteAhead',
] as const;

export type Attribute = (typeof ATTRIBUTES)[number];

export function observe(tokens: readonly Token[]): Observations {
  const words = tokens.map(({ text }) => wordOf(text));
  const looks = lookInContext(words.map(({ look }) => look));
  const phrases = phrasesOf(tokens, looks);
  const codes = phrases.list.map(codesOf);
  const ahead = lookAhead(phrases.list);
  const lastQuote = looks.findLastIndex(({ signs }) => signs.opensQuote);
  const whole = lookAtWhole(tokens, looks);
  const state: State = { years: 0, quote: 0, bracket: 0, inSeen: 0, numbers: 0, sentences: 0 };
  const values = new Int32Array(tokens.length * ATTRIBUTES.length);
  tokens.forEach((token, index) => {
    const look = looks[index] as TokenLook;
    enter(state, look);
    const row = new Row(values, index);
    row.setFirst((words[index] as Word).values);
    row.set(PLACE.number, hash(look.number));
    row.set(PLACE.italic, ITALIC[token.italic]);
    row.set(PLACE.position, Math.min(index, 3) + Math.round((index / tokens.length) * 10) * 4);
    row.set(PLACE.fromEnd, Math.min(tokens.length - 1 - index, 4));
    stateInto(row, state);
    phraseInto(row, phrases.list, codes, phrases.of[index] ?? 0, index);
    aheadInto(row, ahead[phrases.of[index] ?? 0], index, lastQuote);
    row.set(PLACE.hasUrl, whole.url);
    row.set(PLACE.hasQuotes, whole.quotes);
    row.set(PLACE.opening, whole.opening);
    leave(state, token, look);
  });
  return { length: tokens.length, width: ATTRIBUTES.length, values };
}

const PLACE = Object.fromEntries(ATTRIBUTES.map((name, index) => [name, index])) as Record<
  Attribute,
  number
>;

/** Writes the attributes of one token. */
class Row {
  readonly #values: Int32Array;
  readonly #start: number;

  constructor(values: Int32Array, token: number) {
    this.#values = values;
    this.#start = token * ATTRIBUTES.length;
  }

  set(place: number, value: number): void {
    this.#values[this.#start + place] = value;
  }

  setFirst(values: Int32Array): void {
    this.#values.set(values, this.#start);
  }
}

/** What has been read so far, from left to right. */
interface State {
  years: number;
  /** 0 no quotation yet, 1 inside it, 2 closed. */
  quote: number;
  bracket: number;
  inSeen: number;
  numbers: number;
  sentences: number;
}

function enter(state: State, { signs }: TokenLook): void {
  if (state.quote === 0 && signs.mayOpenQuote) state.quote = 1;
  if (signs.opensBracket) state.bracket = 1;
}

function leave(state: State, token: Token, { number, keywords, signs }: TokenLook): void {
  if (number === 'year') state.years = Math.min(2, state.years + 1);
  else if (/^\d/.test(token.core)) state.numbers = Math.min(3, state.numbers + 1);
  if (keywords.includes('in')) state.inSeen = 1;
  if (state.quote === 1 && signs.mayCloseQuote) state.quote = 2;
  if (signs.closesBracket) state.bracket = 0;
  if (signs.endsSentence) state.sentences = Math.min(6, state.sentences + 1);
}

function stateInto(row: Row, state: State): void {
  row.set(PLACE.yearSeen, state.years);
  row.set(PLACE.quote, state.quote);
  row.set(PLACE.bracket, state.bracket);
  row.set(PLACE.inSeen, state.inSeen);
  row.set(PLACE.numbersSeen, state.numbers);
  row.set(PLACE.sentence, state.sentences);
}

interface Word {
  look: TokenLook;
  /** Attributes of the word by itself, from the first to `initial`. */
  values: Int32Array;
}

const wordOf = remembering(16384, (text): Word => {
  const { lead, tail } = partsOf(text);
  const look = lookAt(text);
  const { folded, caps, number, keywords, place, given, initial } = look;
  const own: Partial<Record<Attribute, number>> = {
    word: hash(number === '-' ? folded : folded.replace(/\d/g, '9')),
    prefix2: hash(folded.slice(0, 2)),
    prefix3: hash(folded.slice(0, 3)),
    suffix2: hash(folded.slice(-2)),
    suffix3: hash(folded.slice(-3)),
    lead: hash(lead.slice(-2)),
    tail: hash(tail.slice(0, 3)),
    caps: hash(caps),
    shape: hash(shapeOf(text)),
    keyword: keywords.length === 0 ? 0 : hash(keywords.join()),
    place: place ? 1 : 0,
    given: given ? 1 : 0,
    initial,
  };
  const names = ATTRIBUTES.slice(0, PLACE.initial + 1);
  return { look, values: Int32Array.from(names, (name) => own[name] ?? 0) };
});

const ITALIC: Record<Token['italic'], number> = { none: 0, no: 1, yes: 2 };

function lookAtWhole(tokens: readonly Token[], looks: TokenLook[]) {
  const [first, second] = looks;
  const tail = tokens[0]?.tail.slice(0, 2) ?? '';
  return {
    url: looks.some(({ number }) => number === 'address') ? 1 : 0,
    quotes: looks.some(({ signs }) => signs.opensQuote) ? 1 : 0,
    opening: hash(`${first?.caps}${first?.initial}${tail}${second?.initial}`),
  };
}

interface PhraseCodes {
  kind: number;
  first: number;
  word: number;
  end: number;
}

const codesOf = ({ kind, first, word, end }: Phrase): PhraseCodes => ({
  kind: hash(kind),
  first: hash(first),
  word: hash(word),
  end: hash(end),
});

const START = hash('START');
const END = hash('END');

function phraseInto(
  row: Row,
  list: Phrase[],
  codes: PhraseCodes[],
  at: number,
  index: number,
): void {
  const here = list[at] as Phrase;
  const code = codes[at] as PhraseCodes;
  const size = here.to - here.from + 1;
  row.set(PLACE.phraseFirst, code.first);
  row.set(PLACE.phrasePlace, index === here.from ? 0 : index === here.to ? 2 : 1);
  row.set(PLACE.phraseSize, size > 8 ? 9 : size > 5 ? 6 : size);
  row.set(PLACE.phraseKind, code.kind);
  row.set(PLACE.phraseEnd, code.end);
  row.set(PLACE.phraseWord, code.word);
  row.set(PLACE.nextKind, codes[at + 1]?.kind ?? END);
  row.set(PLACE.nextWord, codes[at + 1]?.word ?? END);
  row.set(PLACE.afterNextKind, codes[at + 2]?.kind ?? END);
  row.set(PLACE.lastKind, codes[at - 1]?.kind ?? START);
  row.set(PLACE.lastEnd, codes[at - 1]?.end ?? START);
}

function aheadInto(row: Row, ahead: Ahead | undefined, index: number, lastQuote: number): void {
  row.set(PLACE.toNumber, ahead?.phrases ?? 0);
  row.set(PLACE.stopsToNumber, ahead?.stops ?? 0);
  row.set(PLACE.stopsToEnd, ahead?.stopsToEnd ?? 0);
  row.set(PLACE.quoteAhead, lastQuote > index ? 1 : 0);
}
