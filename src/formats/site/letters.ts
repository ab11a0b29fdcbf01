/** Indexes of authors and keywords, by their first letter. */
import { encodePart } from '../../article/addresses.ts';
import type { Author } from '../../article/article.ts';
import { getOrInsert } from '../../words/memoize/get-or-insert.ts';
import { type Entry, entryView, indexName } from './entry.ts';
import { entriesOf, type SiteIssue } from './site-issue.ts';
import type { SiteView } from './slots.ts';

interface IndexItem {
  /** The key by which equal items are merged and sorted. */
  key: string;
  name: string;
}

/** An author or a keyword with its articles. */
export interface IndexEntry extends IndexItem {
  /** The articles, and the folder of each one's issue. */
  articles: { entry: Entry; folder: string }[];
}

export function authorEntries(issues: readonly SiteIssue[], language: string): IndexEntry[] {
  return entriesBy(issues, language, (entry) => entry.authors);
}

/** The first spelling. "Open access" and "open access" are the same keyword. */
export function keywordEntries(issues: readonly SiteIssue[], language: string): IndexEntry[] {
  return entriesBy(issues, language, ({ keywords }) =>
    keywords.map((name) => ({ name, key: keywordKey(name, language) })),
  );
}

/** The address of an author in the index of authors, relative to the site's root. */
export function authorAddress(author: Author): string {
  return `authors.html#${encodePart(idOf(indexName(author).key))}`;
}

/** The address of a keyword in the index of keywords. */
export function keywordAddress(name: string, language: string): string {
  return `keywords.html#${encodePart(idOf(keywordKey(name, language)))}`;
}

function keywordKey(name: string, language: string): string {
  return name.toLocaleLowerCase(language);
}

/** The id of an entry. It depends only on the key, so that article pages can compute it, and is unique. */
export function idOf(key: string): string {
  const named = key.normalize().replace(/[^\p{L}\p{M}\p{N}-]/gu, (sign) => {
    return sign === ' ' ? '_' : `.${sign.codePointAt(0)?.toString(36)}.`;
  });
  return `item-${named}`;
}

function entriesBy(
  issues: readonly SiteIssue[],
  language: string,
  itemsOf: (entry: Entry) => IndexItem[],
): IndexEntry[] {
  const items = new Map<string, IndexEntry>();
  for (const issue of issues) {
    const folder = `${encodePart(issue.name)}/`;
    for (const entry of entriesOf(issue)) {
      for (const { key: written, name } of itemsOf(entry)) {
        // Letters with combining accents are normalized.
        const key = written.normalize();
        getOrInsert(items, key, () => ({ key, name, articles: [] })).articles.push({
          entry,
          folder,
        });
      }
    }
  }
  const { compare } = new Intl.Collator(language, { numeric: true });
  return [...items.values()].sort((a, b) => compare(a.key, b.key));
}

/** @param root the relative address of the site's folder */
export function lettersOf(
  entries: readonly IndexEntry[],
  language: string,
  root: string,
): SiteView['letters'] {
  const letters: SiteView['letters'] = [];
  for (const { key, name, articles } of entries) {
    const letter = letterOf(key, language);
    const shown = articles.map(({ entry, folder }) => entryView(entry, root + folder));
    const item = { id: idOf(key), name, entries: shown };
    const last = letters.at(-1);
    if (last?.letter === letter) last.items.push(item);
    else letters.push({ letter, id: `letter-${letters.length + 1}`, items: [item] });
  }
  return letters;
}

/** The first letter without its accent. All other characters share one group. */
function letterOf(key: string, language: string): string {
  const [first = '#'] = key.normalize('NFD');
  return /\p{L}/u.test(first) ? first.toLocaleUpperCase(language) : '#';
}
