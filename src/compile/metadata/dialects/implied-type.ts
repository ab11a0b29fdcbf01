/** The type of an article whose front matter does not name it. */
import type { ArticleType } from '../../../article/article.ts';
import { entryOf, itemsOf, type YamlMap } from '../../yaml/tree.ts';
import { kebabCase } from './rename-keys.ts';

/** Front matter that only papers of one type have. */
interface Form {
  type: ArticleType;
  keys: readonly string[];
  /** Keys that each affiliation has. */
  affiliation: readonly string[];
  without: readonly string[];
}

const FORMS: readonly Form[] = [
  {
    // JOSS and related journals print no abstract and no dates of receipt and acceptance.
    type: 'software-paper',
    keys: ['title', 'tags', 'authors', 'affiliations', 'date', 'bibliography'],
    affiliation: ['name', 'index'],
    without: ['type', 'abstract', 'keywords', 'dates'],
  },
];

/** @param front the front matter before any key is renamed */
export function impliedType(front: YamlMap): ArticleType {
  const written = keysOf(front);
  const form = FORMS.find(
    ({ keys, affiliation, without }) =>
      keys.every((key) => written.has(key)) &&
      !without.some((key) => written.has(key)) &&
      affiliationKeys(front).every((own) => affiliation.every((key) => own.has(key))),
  );
  return form?.type ?? 'research-article';
}

function affiliationKeys(front: YamlMap): Set<string>[] {
  const entry = entryOf(front, 'affiliations');
  const items = entry ? itemsOf(entry.value) : [];
  return items.map((item) => (item.kind === 'map' ? keysOf(item) : new Set()));
}

function keysOf({ entries }: YamlMap): Set<string> {
  return new Set(entries.map(({ key }) => kebabCase(key)));
}
