/** One place where words differ. */
import { type Token, tokensText } from '../tokens.ts';

/** One place where words differ. */
export interface Edit {
  removed: readonly Token[];
  added: readonly Token[];
  /** The unchanged words next to it. */
  last?: Token;
  next?: Token;
}

export const DASH = /^[-‐‑‒–—−]$/;

export function wordsIn(tokens: readonly Token[]): string[] {
  return tokens.filter(({ kind }) => kind === 'word').map(({ text }) => text);
}

export function sequence(tokens: readonly Token[]): string {
  return tokens.map(({ same }) => same).join('\n');
}

export function sameWords({ removed, added }: Edit, as: (text: string) => string): boolean {
  return wordsIn(removed).map(as).join('\n') === wordsIn(added).map(as).join('\n');
}

export function editText({ removed, added }: Pick<Edit, 'removed' | 'added'>): string {
  const [before, after] = [removed, added].map((tokens) => shortened(tokensText(tokens).trim()));
  return `${before || 'nothing'} → ${after || 'nothing'}`;
}

const LONGEST = 60;
export function shortened(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ')];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : letters.join('');
}
