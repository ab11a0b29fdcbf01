import type { CslItem } from '../../article/article.ts';
import { citedPages } from '../../compile/references/cited-pages.ts';
import { type Child, element } from '../../markup/xml.ts';
import { cslText } from './csl-values.ts';

/** The pages of a cited work, or its article number. */
export function pageElements(csl: CslItem): Child {
  const page = cslText(csl, 'page')?.trim();
  if (page === undefined) {
    const number = csl.type === 'article-journal' ? cslText(csl, 'number') : undefined;
    return number && element('elocation-id', {}, number);
  }
  const { first, last, elocation, range } = citedPages(page);
  return [
    first && element('fpage', {}, first),
    last && element('lpage', {}, last),
    elocation && element('elocation-id', {}, elocation),
    range && element('page-range', {}, range),
  ];
}
