/** Reads and compares texts of a deposit. */
import type { Element, Root } from 'xast';
import { nodeText } from '../../markup/node-text.ts';
import { lettersAndDigits } from '../nodes.ts';
import { descendants } from '../outputs/jats/rule.ts';

/** The texts of all elements with a name. */
export function textsOf(from: Element | Root, name: string): string[] {
  return descendants(from, name).map(nodeText);
}

/** The date of an element with a child for each part, in any order. Example: "2023-03-15" */
export function dateOf(date: Element): string {
  const parts = ['year', 'month', 'day'].map((part) =>
    date.children.find((node) => node.type === 'element' && node.name.toLowerCase() === part),
  );
  return parts.flatMap((part) => (part ? nodeText(part) : [])).join('-');
}

export function joinWords(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}

/** For comparing. A raised digit equals the digit, because only some receivers accept markup. */
export function normalizeText(text: string): string {
  return lettersAndDigits(text.normalize('NFKC'));
}
