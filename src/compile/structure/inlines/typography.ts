import type { Direction } from '../../../article/article.ts';
import type { Language } from '../../../words/languages/index.ts';

/** Makes straight quotes and hyphens typographic, text by text through one paragraph. */
export interface Typographer {
  /** @param more whether the paragraph continues after the text */
  text(value: string, more: boolean): string;
  /** Another node than text. `sign` is the character that adjacent quotes see: "x" for words. */
  pass(sign: string): void;
}

/**
 * A typographer for one paragraph. It remembers the text before, also across emphasis. Straight quotes become
 * those of the language, `--` and `---` dashes, `...` an ellipsis, and some spaces non-breaking. Nothing else
 * changes. In text from right to left, Latin words get English quotes.
 */
export function newTypographer(quotes: Language['quotes'], direction: Direction): Typographer {
  const state: State = { previous: '', inner: 0, latin: false, open: false };
  return {
    text(value, more) {
      const source = withNonBreakingSpaces(withDashes(value));
      let made = '';
      for (let at = 0; at < source.length; at++) {
        const character = source[at] ?? '';
        const next = source[at + 1] ?? (more ? 'x' : '');
        if (character === '"') updateQuotes(state, next, direction, source.slice(at + 1));
        const { inner } = state;
        made += quote(character, next, state.latin ? ENGLISH : quotes, state);
        if (character === '"') state.latin &&= state.open;
        state.previous = characterSeen(
          character,
          character === '"' ? state.open : state.inner > inner,
        );
      }
      return made;
    },
    pass(sign) {
      state.previous = sign;
    },
  };
}

/** The character that a quote sees beside it. A straight quote has opened or closed. */
function characterSeen(character: string, opened: boolean): string {
  if (character !== '"' && character !== "'") return character;
  return opened ? '“' : '”';
}

/** Keeps every character as typed. */
export const NO_TYPOGRAPHY: Typographer = { text: (value) => value, pass: () => {} };

const ENGLISH: Language['quotes'] = ['“', '”', '‘', '’'];

/** Whether a text is Latin, up to the closing quote or as a whole. */
function isLatin(text: string): boolean {
  const [quoted = ''] = text.split('"', 1);
  return /\p{Script=Latin}/u.test(quoted) && !/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(quoted);
}

function withDashes(text: string): string {
  return text
    .replace(/(?<!-)---(?!-)/g, '—')
    .replace(/(?<!-)--(?!-)/g, '–')
    .replace(/(?<!\.)\.\.\.(?!\.)/g, '…');
}

/**
 * Makes spaces non-breaking: inside « and », before punctuation that French sets apart, before %, after § and
 * №.
 */
function withNonBreakingSpaces(text: string): string {
  return text
    .replace(/(?<=«) | (?=[»:;!?](?![\p{L}\p{N}]))/gu, '\u00a0')
    .replace(/(?<=\p{N}) (?=[%‰])|(?<=[§¶№]) (?=\p{N})/gu, '\u00a0');
}

/** State at a straight double quote: whether it opens, and whether it is in Latin words. */
function updateQuotes(state: State, next: string, direction: Direction, rest: string): void {
  const open = opensAt(state, next);
  if (direction === 'rtl' && open) state.latin = isLatin(rest);
  state.open = open;
}

interface State {
  previous: string;
  /** Number of open single quotes. */
  inner: number;
  /** Whether a double quote is open. */
  open: boolean;
  /** Whether the open quote is around Latin words in text from right to left. */
  latin: boolean;
}

function quote(
  character: string,
  next: string,
  [open, close, innerOpen, innerClose]: Language['quotes'],
  state: State,
): string {
  const { previous } = state;
  if (character === '"') return state.open ? open : close;
  if (character !== "'") return character;
  const unspaced = UNSPACED.test(previous);
  if (!unspaced && /[\p{L}\p{N}]/u.test(previous) && /\p{L}/u.test(next)) return '’';
  if (
    unspaced ? state.inner === 0 && isWord(next) : opens(previous, next) && !/\p{N}/u.test(next)
  ) {
    state.inner += 1;
    return innerOpen;
  }
  if (state.inner === 0) return '’';
  state.inner -= 1;
  return innerClose;
}

/** Characters of scripts without spaces. A quote beside one opens if no quote is open. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\u3000-\u303f\uff00-\uffef]/u;

/** Short Arabic words ("and", "by", the article) that are joined to the next word. */
const JOINED = /^\p{Script_Extensions=Arabic}\p{L}$/u;

function opensAt({ previous, open }: State, next: string): boolean {
  const unspaced = UNSPACED.test(previous) || UNSPACED.test(next) || JOINED.test(previous + next);
  return opens(previous, next) || (unspaced && !open && isWord(next));
}

function isWord(next: string): boolean {
  return next !== '' && !/\s/.test(next);
}

function opens(previous: string, next: string): boolean {
  return (previous === '' || /[\s([{“‘«„‚—–/-]/.test(previous)) && isWord(next);
}
