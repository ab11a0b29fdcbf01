/** The rule about works that are newer than the article. */
import { message } from '../../messages/message.ts';
import type { Check, Finding } from '../check.ts';
import type { ArticleSubject } from '../subject.ts';
import { usedWorks } from './used-works.ts';

export const AFTER_PUBLICATION: readonly Check[] = [
  {
    name: 'reference-after-publication',
    receivers: ['crossref', 'readers'],
    source: 'SciELO Publishing Schema 1.10',
    date: '2024',
    find: findAfterPublication,
  },
];

function* findAfterPublication(subject: ArticleSubject): Iterable<Finding> {
  const { published } = subject.article.dates;
  // If the dates of the article contradict each other, that is reported instead.
  if (published === undefined || subject.reported.some(({ rule }) => rule === 'date-order')) return;
  // `date:` may be the day of the manuscript, so works may be newer.
  if (subject.key('date').place) return;
  for (const work of usedWorks(subject)) {
    const { issued, accessed, DOI } = work.csl;
    const publication = issued?.['date-parts']?.[0];
    // With a DOI, this is the day on which a reference manager saved the work, and it is not printed.
    const retrieval = DOI ? undefined : accessed?.['date-parts']?.[0];
    const [at, key] = [subject.work(work), work.csl.id];
    if (publication && isAfter(publication, published)) {
      const facts = { work: key, date: publication.join('-'), published };
      yield { message: message('reference-after-publication', facts), at };
    } else if (retrieval && isAfter(retrieval, published)) {
      const facts = { work: key, date: retrieval.join('-'), published };
      yield { message: message('reference-after-publication/retrieved', facts), at };
    }
  }
}

/** Compares the parts that both dates have. */
function isAfter(parts: readonly number[], published: string): boolean {
  const limit = published.split('-').map(Number);
  for (const [index, part] of parts.entries()) {
    const other = limit[index];
    if (other === undefined || part < other) return false;
    if (part > other) return true;
  }
  return false;
}
