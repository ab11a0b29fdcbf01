/**
 * Finds unclosed strings, comments and brackets in a style sheet. Browsers silently drop the text after them.
 */
import { type ParseError, ParseErrorMessage, tokenize } from '@csstools/css-tokenizer';
import { type CssToken, cssTokens } from './css-tokens.ts';

export interface CssEnd {
  start: number;
  end: number;
  /** The missing character. Example: "}" */
  expected: string;
}

/**
 * @returns the first unclosed string or comment, which may contain brackets; otherwise the first bracket
 *   without a partner, because further ones are mostly a consequence of it
 */
export function lostEnd(css: string): CssEnd | undefined {
  return lostQuote(css) ?? lostBracket(cssTokens(css));
}

const OPENS = { '}': '{', ']': '[', ')': '(' } as const;
const CLOSES: Partial<Record<string, string>> = { '{': '}', '[': ']' };

/** The character that closes a bracket or a function. */
const closing = ({ value }: CssToken): string => CLOSES[value] ?? ')';

function lostBracket(tokens: readonly CssToken[]): CssEnd | undefined {
  const open: CssToken[] = [];
  for (const token of tokens) {
    if (token.kind === 'open' || token.kind === 'function') open.push(token);
    if (token.kind !== 'close') continue;
    const last = open.pop();
    if (last && closing(last) === token.value) continue;
    if (last && open.some((one) => closing(one) === token.value))
      return { ...last, expected: closing(last) };
    return { ...token, expected: OPENS[token.value as keyof typeof OPENS] };
  }
  const [first] = open;
  return first && { ...first, expected: closing(first) };
}

const QUOTES: Partial<Record<string, string>> = {
  [ParseErrorMessage.UnexpectedEOFInComment]: '*/',
  [ParseErrorMessage.UnexpectedEOFInURL]: ')',
};
const STRINGS = [
  ParseErrorMessage.UnexpectedNewLineInString,
  ParseErrorMessage.UnexpectedEOFInString,
];

function lostQuote(css: string): CssEnd | undefined {
  const errors: ParseError[] = [];
  tokenize({ css }, { onParseError: (error) => errors.push(error) });
  for (const { message, sourceStart: start } of errors) {
    const expected = STRINGS.includes(message) ? css.charAt(start) : QUOTES[message];
    if (expected !== undefined) return { start, end: lineEnd(css, start), expected };
  }
  return undefined;
}

function lineEnd(css: string, start: number): number {
  const at = css.slice(start).search(/[\r\n\f]/);
  return at === -1 ? css.length : start + at;
}
