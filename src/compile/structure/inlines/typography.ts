import type { Direction } from '../../../article/article.ts';
import type { Language } from '../../../words/languages/index.ts';

/** Makes straight quotes and hyphens typographic, text by text through one paragraph. */
export interface Typographer {
  /** @param more whether the paragraph goes on after the text */
  text(value: string, more: boolean): string;
  /** Something that is no text stands here; `sign` is what a quote beside it sees: "x" for words. */
  pass(sign: string): void;
}

/**
 * A typographer for one paragraph: it remembers what stood before, also across emphasis.
 *
 * Straight quotes become the language's, `--` and `---` dashes, `...` an ellipsis; a space that no
 * line may end at does not break. Nothing else changes. Between words from right to left, Latin ones have English quotes around them.
 */
export function newTypographer(quotes: Language['quotes'], direction: Direction): Typographer {
  const state: State = { previous: '', inner: 0, latin: false, open: false };
  return {
    text(value, more) {
      const source = keptSpaces(dashes(value));
      let made = '';
      for (let at = 0; at < source.length; at++) {
        const character = source[at] ?? '';
        const next = source[at + 1] ?? (more ? 'x' : '');
        if (character === '"') turn(state, next, direction, source.slice(at + 1));
        const { inner } = state;
        made += quote(character, next, state.latin ? ENGLISH : quotes, state);
        if (character === '"') state.latin &&= state.open;
        state.previous = seen(character, character === '"' ? state.open : state.inner > inner);
      }
      return made;
    },
    pass(sign) {
      state.previous = sign;
    },
  };
}

/** What a quote beside a sign sees of it: a straight quote has opened, or closed. */
function seen(character: string, opened: boolean): string {
  if (character !== '"' && character !== "'") return character;
  return opened ? '“' : '”';
}

/** Where the author wants every sign as it is typed. */
export const NO_TYPOGRAPHY: Typographer = { text: (value) => value, pass: () => {} };

const ENGLISH: Language['quotes'] = ['“', '”', '‘', '’'];

/** What stands before the closing quote, or all where that follows elsewhere. */
function isLatin(text: string): boolean {
  const [quoted = ''] = text.split('"', 1);
  return /\p{Script=Latin}/u.test(quoted) && !/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(quoted);
}

function dashes(text: string): string {
  return text
    .replace(/(?<!-)---(?!-)/g, '—')
    .replace(/(?<!-)--(?!-)/g, '–')
    .replace(/(?<!\.)\.\.\.(?!\.)/g, '…');
}

/** Inside « and », before the signs that French sets apart, before %, behind § and №. */
function keptSpaces(text: string): string {
  return text
    .replace(/(?<=«) | (?=[»:;!?](?![\p{L}\p{N}]))/gu, '\u00a0')
    .replace(/(?<=\p{N}) (?=[%‰])|(?<=[§¶№]) (?=\p{N})/gu, '\u00a0');
}

/** At a straight double quote: whether it opens, and whether in Latin words. */
function turn(state: State, next: string, direction: Direction, rest: string): void {
  const open = opensAt(state, next);
  if (direction === 'rtl' && open) state.latin = isLatin(rest);
  state.open = open;
}

interface State {
  previous: string;
  /** Single quotes that are open. */
  inner: number;
  /** Double ones are. */
  open: boolean;
  /** They stand around Latin words in a text from right to left. */
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

/** Signs beside which no spaces stand: a quote beside one opens where none is open. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\u3000-\u303f\uff00-\uffef]/u;

/** Its "and", "by" and article are written together with the word that they stand before. */
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
