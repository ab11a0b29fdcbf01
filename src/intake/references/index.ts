/**
 * Parses reference lists as authors type them into CSL-JSON.
 *
 * lines ▸ splitReferenceList ▸ parseReferences ▸ items with keys
 *
 * Pure, except that the tagger's model is read from `data/` on first use.
 */
import type { CslName } from '../../article/article.ts';
import { assignKeys } from './fields/keys.ts';
import { type ParsedReference, parseReference } from './parse.ts';

export { assignKeys } from './fields/keys.ts';
export { areNumbers } from './list/apart-numbers.ts';
export { startsWithAuthor } from './list/author-start.ts';
export { readLead } from './list/line-leads.ts';
export { type ReferenceEntry, splitReferenceList } from './list/split-list.ts';
export { type ParsedReference, parseReference } from './parse.ts';

/** Parses the strings of a list in order: "———" repeats the authors of the previous entry. Every item gets its key. */
export function parseReferences(entries: { raw: string }[]): ParsedReference[] {
  let previousAuthors: CslName[] | undefined;
  const parsed = entries.map(({ raw }) => {
    const reference = parseReference(raw, { previousAuthors });
    previousAuthors = reference.item.author ?? reference.item.editor ?? previousAuthors;
    return reference;
  });
  const items = assignKeys(parsed.map(({ item }) => item));
  return parsed.map((reference, index) => ({ ...reference, item: items[index] ?? reference.item }));
}
