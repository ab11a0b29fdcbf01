/** The works of the bibliographies that an article uses. */
import type { LibraryItem } from '../../compile/references/index.ts';
import { memoizeWeak } from '../../words/memoize/memoize-weak.ts';
import { typedCites } from '../citations/typed-citations.ts';
import type { ArticleSubject } from '../subject.ts';

/**
 * Works that are printed, or cited as plain text, in the order of the files. The build reports that the others
 * are never cited, so their faults are not reported.
 */
export const usedWorks = memoizeWeak((subject: ArticleSubject): readonly LibraryItem[] => {
  const keys = new Set([
    ...subject.article.references.map(({ csl }) => csl.id),
    ...typedCites(subject).flatMap(({ cite }) => [...(cite.key ? [cite.key] : []), ...cite.rivals]),
  ]);
  return subject.works.filter(({ csl }) => keys.has(csl.id));
});
