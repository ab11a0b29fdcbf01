import type { Direction } from '../article.ts';
import type { Language } from '../languages/index.ts';

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
 * Straight quotes become the language's, `--` and `---` dashes, `...` an ellipsis; nothing else
 * changes. Between words from right to left, Latin ones have English quotes around them.
 */
export function newTypographer(quotes: Language['quotes'], direction: Direction): Typographer {
  const state = { previous: '', inner: 0, latin: false };
  return {
    text(value, more) {
      const source = dashes(value);
      let made = '';
      for (let at = 0; at < source.length; at++) {
        const character = source[at] ?? '';
        const next = source[at + 1] ?? (more ? 'x' : '');
        if (character === '"' && direction === 'rtl' && opens(state.previous, next))
          state.latin = isLatin(source.slice(at + 1));
        made += quote(character, state.previous, next, state.latin ? ENGLISH : quotes, state);
        if (character === '"' && !opens(state.previous, next)) state.latin = false;
        state.previous = character;
      }
      return made;
    },
    pass(sign) {
      state.previous = sign;
    },
  };
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

function quote(
  character: string,
  previous: string,
  next: string,
  [open, close, innerOpen, innerClose]: Language['quotes'],
  state: { inner: number },
): string {
  if (character === '"') return opens(previous, next) ? open : close;
  if (character !== "'") return character;
  if (/[\p{L}\p{N}]/u.test(previous) && /\p{L}/u.test(next)) return '’';
  if (opens(previous, next) && !/\p{N}/u.test(next)) {
    state.inner += 1;
    return innerOpen;
  }
  if (state.inner === 0) return '’';
  state.inner -= 1;
  return innerClose;
}

function opens(previous: string, next: string): boolean {
  return (
    (previous === '' || /[\s([{“‘«„‚"'—–/-]/.test(previous)) && next !== '' && !/\s/.test(next)
  );
}
