/**
 * The interface to @csstools/css-tokenizer, which reads style sheets like browsers (CSS Syntax Level 3, section
 * 4). It returns the tokens that can contain an address. Strings and comments are recognised, and "\75rl(" is
 * "url(".
 */
import { type CSSToken, TokenType, tokenize } from '@csstools/css-tokenizer';

export interface CssToken {
  /**
   * `at`: "@import"; `function`: a name with its bracket; `url`: `url(…)` as a whole, its address
   * alone in it; `string`; `open`, `close`: a bracket; `semicolon`.
   */
  kind: 'at' | 'function' | 'url' | 'string' | 'open' | 'close' | 'semicolon';
  /** The value without quotes, brackets and escapes. Names are in lower case. */
  value: string;
  start: number;
  end: number;
}

export function cssTokens(css: string): CssToken[] {
  const all = tokenize({ css }).filter(([type]) => !SKIPPED.has(type));
  const tokens: CssToken[] = [];
  for (let at = 0; at < all.length; ) {
    const url = quotedUrl(all, at);
    tokens.push(...(url ? [url] : toToken(all[at])));
    at += url ? QUOTED_URL : 1;
  }
  return tokens;
}

const SKIPPED: ReadonlySet<TokenType> = new Set([TokenType.Whitespace, TokenType.Comment]);

const KINDS: Partial<Record<TokenType, CssToken['kind']>> = {
  [TokenType.AtKeyword]: 'at',
  [TokenType.Function]: 'function',
  [TokenType.URL]: 'url',
  // No browser loads it, but it was meant to load something, so it counts.
  [TokenType.BadURL]: 'url',
  [TokenType.String]: 'string',
  [TokenType.OpenParen]: 'open',
  [TokenType.OpenSquare]: 'open',
  [TokenType.OpenCurly]: 'open',
  [TokenType.CloseParen]: 'close',
  [TokenType.CloseSquare]: 'close',
  [TokenType.CloseCurly]: 'close',
  [TokenType.Semicolon]: 'semicolon',
};

function toToken(token: CSSToken | undefined): CssToken[] {
  const kind = token && KINDS[token[0]];
  return kind ? [{ kind, value: saidBy(token), start: token[2], end: token[3] + 1 }] : [];
}

function saidBy([type, text, , , data]: CSSToken): string {
  const value = data && 'value' in data ? String(data.value) : text;
  return type === TokenType.AtKeyword || type === TokenType.Function ? value.toLowerCase() : value;
}

/** Number of tokens of a `url()` with a quoted address: function, string and bracket. */
const QUOTED_URL = 3;

function quotedUrl(all: readonly CSSToken[], at: number): CssToken | undefined {
  const [opened, address, close] = [all[at], all[at + 1], all[at + 2]];
  if (opened?.[0] !== TokenType.Function || saidBy(opened) !== 'url') return undefined;
  if (address?.[0] !== TokenType.String) return undefined;
  if (close?.[0] !== TokenType.CloseParen && close?.[0] !== TokenType.EOF) return undefined;
  const end = Math.max(address[3], close[3]) + 1;
  return { kind: 'url', value: saidBy(address), start: opened[2], end };
}
