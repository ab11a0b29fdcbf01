/** Indexes of authors and keywords, by their first letter. */
import { encodePart } from '../article/addresses.ts';
import { keptIn } from '../values/kept-in.ts';
import { type Entry, entryView } from './entry.ts';
import { entriesOf, type SiteIssue } from './site-issue.ts';
import type { EntryView, SiteView } from './slots.ts';

interface IndexItem {
  /** By which same items are known and sorted. */
  key: string;
  name: string;
}

export function authorLetters(issues: readonly SiteIssue[], language: string): SiteView['letters'] {
  return lettersOf(issues, language, (entry) => entry.authors);
}

/** Spelled as first met; "Open access" and "open access" are one. */
export function keywordLetters(
  issues: readonly SiteIssue[],
  language: string,
): SiteView['letters'] {
  return lettersOf(issues, language, ({ keywords }) =>
    keywords.map((name) => ({ name, key: name.toLocaleLowerCase(language) })),
  );
}

function lettersOf(
  issues: readonly SiteIssue[],
  language: string,
  itemsOf: (entry: Entry) => IndexItem[],
): SiteView['letters'] {
  const items = new Map<string, { name: string; key: string; entries: EntryView[] }>();
  for (const issue of issues) {
    const base = `${encodePart(issue.name)}/`;
    for (const entry of entriesOf(issue)) {
      for (const { key: written, name } of itemsOf(entry)) {
        // Letters typed with their accents apart are the same.
        const key = written.normalize();
        const item = keptIn(items, key, () => ({ key, name, entries: [] }));
        item.entries.push(entryView(entry, base));
      }
    }
  }
  const { compare } = new Intl.Collator(language, { numeric: true });
  const letters: SiteView['letters'] = [];
  for (const { key, name, entries } of [...items.values()].sort((a, b) => compare(a.key, b.key))) {
    const letter = letterOf(key, language);
    const last = letters.at(-1);
    if (last?.letter === letter) last.items.push({ name, entries });
    else letters.push({ letter, id: `letter-${letters.length + 1}`, items: [{ name, entries }] });
  }
  return letters;
}

/** Without its accent; everything that is no letter stands together. */
function letterOf(key: string, language: string): string {
  const [first = '#'] = key.normalize('NFD');
  return /\p{L}/u.test(first) ? first.toLocaleUpperCase(language) : '#';
}
