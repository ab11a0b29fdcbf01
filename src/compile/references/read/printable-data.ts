/** Removes characters that no output can contain. JSON and TeX can write any character by its number. */
import { message } from '../../../messages/message.ts';
import { printable } from '../../../words/printable.ts';
import type { EntryProblems } from './entry-problems.ts';

/** Depth of a field of a name in a list of an item. CSL has nothing deeper. */
const DEEPEST = 3;

/** Reports each kind of character once for an item. */
export function printableData(source: object, { key, add }: EntryProblems): object {
  const reported = new Set<string>();
  const clean = (value: unknown, depth: number): unknown => {
    if (typeof value === 'string')
      return printable(value, ({ rule, what }) => {
        const character = what.slice(what.indexOf('U+'));
        if (!reported.has(rule))
          add(message('reference-field-invalid/character', { key, character }));
        reported.add(rule);
      });
    if (typeof value !== 'object' || value === null || depth > DEEPEST) return value;
    if (Array.isArray(value)) return value.map((one) => clean(one, depth + 1));
    const fields = Object.entries(value);
    return Object.fromEntries(fields.map(([name, one]) => [name, clean(one, depth + 1)]));
  };
  return Object(clean(source, 0));
}
