/** Links to the articles that an article is about, answers or continues. */
import { doiAddress } from '../../../article/addresses.ts';
import type { Article, RelatedArticle } from '../../../article/article.ts';
import { word } from '../../../words/languages/index.ts';
import { wordSet } from '../../../words/word-list.ts';
import { webAddress } from '../body/inlines.ts';
import type { Medium } from '../page-state.ts';
import type { View } from '../view.ts';
import { articlePage } from './output-pages.ts';

/** Relations of an article that is about the other one. */
const SPEAKING = wordSet(`
  addended-article commentary-article corrected-article object-of-concern retracted-article`);

/**
 * On the web, an article of the same journal is linked in the same output folder, for offline readers. The DOI is next
 * to it, for a page that was saved or moved alone.
 */
export function relatedViews(article: Article, medium: Medium): View['related'] {
  return article.related.map((one) => {
    const address = relatedAddress(one) ?? '';
    const page = medium === 'screen' ? relatedPage(article, one) : undefined;
    return {
      about: SPEAKING.has(one.type) ? word(article.language, 'aboutArticle') : '',
      text: one.text ?? (address || one.type),
      url: page ?? address,
      doiUrl: page && one.doi ? doiAddress(one.doi) : '',
    };
  });
}

/** The relative address, if the other article is in the same journal. */
export function relatedPage(
  article: Article,
  { article: other }: RelatedArticle,
): string | undefined {
  return other && articlePage(article, other);
}

/** The address on the web; undefined if unknown. */
export function relatedAddress({ doi, url }: RelatedArticle): string | undefined {
  return doi ? doiAddress(doi) : url && webAddress(url);
}
