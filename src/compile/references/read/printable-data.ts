/** Bibliographic data without characters that no output can hold: JSON and TeX write any by its number. */
import { printable } from '../../../words/printable.ts';

/** A field of a name in a list of an item: CSL knows nothing deeper. */
const DEEPEST = 3;

/** @param tell what was taken out, each kind once for an item */
export function printableData(
  source: object,
  tell: (reason: string, advice: string) => void,
): object {
  const told = new Set<string>();
  const clean = (value: unknown, depth: number): unknown => {
    if (typeof value === 'string')
      return printable(value, ({ rule, what }) => {
        if (!told.has(rule)) tell(`Unexpected ${what}, expected text`, 'Delete it from the entry.');
        told.add(rule);
      });
    if (typeof value !== 'object' || value === null || depth > DEEPEST) return value;
    if (Array.isArray(value)) return value.map((one) => clean(one, depth + 1));
    const fields = Object.entries(value);
    return Object.fromEntries(fields.map(([name, one]) => [name, clean(one, depth + 1)]));
  };
  return Object(clean(source, 0));
}
