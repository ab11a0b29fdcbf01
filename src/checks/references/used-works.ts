/** The works of the bibliographies with which an article has to do. */

import type { LibraryItem } from '../../compile/references/index.ts';
import { memoizeWeak } from '../../words/memoize/memoize-weak.ts';
import { typedCites } from '../citations/typed-citations.ts';
import type { ArticleSubject } from '../subject.ts';

/**
 * Works that are printed, or cited in typed text, in the order of the files. Of the others one
 * message of the build says that they are never cited: their faults reach no reader.
 */
export const usedWorks = memoizeWeak((subject: ArticleSubject): readonly LibraryItem[] => {
  const keys = new Set([
    ...subject.article.references.map(({ csl }) => csl.id),
    ...typedCites(subject).flatMap(({ cite }) => [...(cite.key ? [cite.key] : []), ...cite.rivals]),
  ]);
  return subject.works.filter(({ csl }) => keys.has(csl.id));
});
