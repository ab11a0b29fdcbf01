/** Finds the messages about a work among those of its article. */
import type { Diagnostic } from '../../../../messages/diagnostic.ts';
import type { Work } from './work-item.tsx';

/** The list says itself that a work is not cited, or cited without an entry. */
const SHOWN_OTHERWISE = new Set(['reference-never-cited', 'reference-not-found']);

/** Messages at the lines of the entry, and those that name its key. */
export function problemsOf(
  { key, path, lines }: Work,
  messages: readonly Diagnostic[],
): Diagnostic[] {
  const [first = 0, last = -1] = lines ?? [];
  return messages.filter(({ rule, file, line = 0, facts }) => {
    if (SHOWN_OTHERWISE.has(rule)) return false;
    if (file === path && line >= first && line <= last) return true;
    return (
      rule.startsWith('reference') && Object.values(facts ?? {}).some((fact) => names(fact, key))
    );
  });
}

function names(fact: unknown, key: string): boolean {
  return Array.isArray(fact) ? fact.includes(key) : fact === key;
}

/** Messages about works that the text names and the list does not have. */
export function unlistedCitations(messages: readonly Diagnostic[]): Diagnostic[] {
  return messages.filter(({ rule }) => UNLISTED.has(rule));
}

const UNLISTED = new Set(['citation-not-listed', 'citation-in-plain-text', 'references-typed']);
