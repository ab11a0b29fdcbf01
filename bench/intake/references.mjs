/** Reference strings: each field of the CSL item against what the string says. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { parseReference } from '../../src/intake/references/index.ts';
import { newScores } from './scores.mjs';

const NAMES = ['author', 'editor', 'translator'];
const DATES = ['issued', 'accessed'];
/** What says nothing about the string. */
const OWN = ['id', 'custom', 'year-suffix', 'note', 'source'];

export function references() {
  const scores = newScores();
  const styles = parse(readFileSync(new URL('references.yaml', import.meta.url), 'utf8'));
  for (const { style, works } of styles) {
    for (const { raw, is } of works) {
      const found = flat(parseReference(raw).item);
      const name = `${style}, ${raw.slice(0, 40)}`;
      for (const field of new Set([...Object.keys(found), ...Object.keys(is)])) {
        if (OWN.includes(field)) continue;
        const wanted =
          is[field] === undefined
            ? []
            : NAMES.includes(field)
              ? is[field].split('; ')
              : [String(is[field])];
        scores.list(field, found[field] ?? [], wanted, name);
      }
    }
  }
  return scores;
}

/** The item as lists of strings, by field. */
function flat(item) {
  return Object.fromEntries(
    Object.entries(item).map(([field, value]) => {
      if (NAMES.includes(field)) return [field, value.map(printName)];
      if (DATES.includes(field)) return [field, [printDate(value)]];
      return [field, [value]];
    }),
  );
}

function printName({ family, given, literal, 'dropping-particle': particle }) {
  if (literal !== undefined) return `[${literal}]`;
  return [family, [given, particle].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

const printDate = (date) => date['date-parts']?.[0]?.join('-') ?? date.literal ?? '';
