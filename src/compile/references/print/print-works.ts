import type { Article, Reference } from '../../../article/article.ts';
import type { CitationStyle } from '../../../article/sources.ts';
import type { LibraryItem } from '../library.ts';
import { processorFor } from '../style/engine.ts';
import { startRun } from './format-references.ts';
import { printList } from './reference-list.ts';

/**
 * Prints works as the reference list of an article would, whether they are cited or not. The result is in the order
 * of the style.
 *
 * @param works in the order of their first citation, which decides in numeric styles
 * @throws StyleError if the style cannot be used
 */
export function printWorks(
  works: readonly LibraryItem[],
  style: CitationStyle,
  { language, direction }: Pick<Article, 'language' | 'direction'>,
): Reference[] {
  if (works.length === 0) return [];
  const processor = processorFor(style, language);
  const citeproc = startRun(works, processor);
  return printList({ works: [...works], processor, citeproc }, { language, direction });
}
