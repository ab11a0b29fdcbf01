/** Articles of the same journal that a manuscript names under `related`, and facts from their manuscripts. */
import type { NamedArticle } from '../../article/sources.ts';
import { START_OF_FILE } from '../../words/place.ts';
import { readYamlMap } from '../yaml/read-map.ts';
import { entryOf, itemsOf, textOfKey, type YamlMap } from '../yaml/tree.ts';
import { readArticleAddress } from './values/folder.ts';
import { readDoi } from './values/identifiers.ts';

type Address = Pick<NamedArticle, 'issue' | 'name'>;

/**
 * Issue and folder of each related article, without duplicates.
 *
 * @param yaml of the front matter
 */
export function namedArticleAddresses(yaml: string): Address[] {
  if (!/\barticle\s*:/.test(yaml)) return [];
  const related = entryOf(readQuietly(yaml), 'related')?.value;
  const items = related ? itemsOf(related) : [];
  const written = items.flatMap(
    (item) => (item.kind === 'map' && textOfKey(item, 'article')) || [],
  );
  return [...new Set(written)].flatMap((address) => {
    const outcome = readArticleAddress(address);
    return 'value' in outcome ? [outcome.value] : [];
  });
}

/** Title and DOI from the front matter of a related article. */
export function namedArticleFacts(yaml: string): NonNullable<NamedArticle['found']> {
  const tree = readQuietly(yaml);
  const title = textOfKey(tree, 'title');
  const written = textOfKey(tree, 'doi');
  const doi = written === undefined ? undefined : readDoi(written);
  return { ...(title && { title }), ...(doi && 'value' in doi && { doi: doi.value }) };
}

/** Reads the front matter without messages. They are reported when that article is built. */
function readQuietly(yaml: string): YamlMap {
  const tree = readYamlMap(yaml, START_OF_FILE, () => undefined);
  return tree ?? { kind: 'map', entries: [], place: { start: START_OF_FILE, end: START_OF_FILE } };
}
