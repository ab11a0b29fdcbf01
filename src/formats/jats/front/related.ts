import type { RelatedArticle } from '../../../article/article.ts';
import { type Child, element } from '../../../markup/xml.ts';
import { attribute } from '../body/content.ts';
import { idOf } from '../ids.ts';

/** The article that a correction, letter or companion is about. Receivers require an id on it. */
export function renderRelatedArticle(related: RelatedArticle, index: number): Child {
  const doi = attribute(related.doi);
  const url = attribute(related.url);
  return element(
    'related-article',
    {
      id: idOf('note', `related-${index + 1}`),
      'related-article-type': attribute(related.type) ?? 'companion',
      'ext-link-type': doi ? 'doi' : url && 'uri',
      'xlink:href': doi ?? url,
    },
    related.text,
  );
}
