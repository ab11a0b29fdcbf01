/** Reads elements of a deposit. */
import type { Element, Root } from 'xast';
import { nodeText } from '../../markup/node-text.ts';
import { lettersAndDigits } from '../nodes.ts';
import { descendants } from '../outputs/jats/rule.ts';

export function textsOf(from: Element | Root, name: string): string[] {
  return descendants(from, name).map(nodeText);
}

/** "2023-03-15" of elements for its parts, in any order. */
export function dateOf(date: Element): string {
  const parts = ['year', 'month', 'day'].map((part) =>
    date.children.find((node) => node.type === 'element' && node.name.toLowerCase() === part),
  );
  return parts.flatMap((part) => (part ? nodeText(part) : [])).join('-');
}

export function joinWords(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}

/** A raised digit is the digit: some receivers take mark-up, and some do not. */
export function normalizeText(text: string): string {
  return lettersAndDigits(text.normalize('NFKC'));
}
