/**
 * Titles and keywords in several forms, as in the Journal of Statistical Software:
 * `title: {formatted: …, plain: …, short: …}`.
 */
import { entryOf, isEmpty, takeEntry, type YamlEntry, type YamlMap } from '../../yaml/tree.ts';

/** Keys of the whole title. `formatted` is last, because it may have LaTeX commands. */
const WHOLE = ['plain', 'long', 'full', 'formatted'];

/**
 * Keeps one form, and the short title as `short-title`.
 *
 * @param front has our keys already; is changed in place
 */
export function keepOneForm(front: YamlMap): void {
  for (const key of ['title', 'keywords']) {
    const entry = entryOf(front, key);
    const forms = entry?.value.kind === 'map' ? entry.value : undefined;
    const whole = forms && firstOf(forms, WHOLE);
    if (!entry || !forms || !whole || !isOnly(forms, [...WHOLE, 'short'])) continue;
    entry.value = whole.value;
    const short = key === 'title' ? takeEntry(forms, 'short') : undefined;
    if (short && !entryOf(front, 'short-title'))
      front.entries.push({ ...short, key: 'short-title' });
  }
}

function firstOf(map: YamlMap, keys: readonly string[]): YamlEntry | undefined {
  return keys
    .flatMap((key) => entryOf(map, key) ?? [])
    .find(({ value }) => !isEmpty(value) && value.kind !== 'map');
}

function isOnly({ entries }: YamlMap, keys: readonly string[]): boolean {
  return entries.every(({ key }) => keys.includes(key));
}
