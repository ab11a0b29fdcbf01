/** The rule about works that are younger than the article. */
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
    find: afterPublication,
  },
];

function* afterPublication(subject: ArticleSubject): Iterable<Finding> {
  const { published } = subject.article.dates;
  // Dates of the article that contradict each other are reported already.
  if (published === undefined || subject.reported.some(({ rule }) => rule === 'date-order')) return;
  // `date:` may be the day of the manuscript, after which works of the list appeared.
  if (subject.key('date').place) return;
  for (const work of usedWorks(subject)) {
    const { issued, accessed, DOI } = work.csl;
    const publication = issued?.['date-parts']?.[0];
    // Beside a DOI it is the day on which a program filed the work, and not printed.
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

/** Compared as exactly as both are given. */
function isAfter(parts: readonly number[], published: string): boolean {
  const limit = published.split('-').map(Number);
  for (const [index, part] of parts.entries()) {
    const other = limit[index];
    if (other === undefined || part < other) return false;
    if (part > other) return true;
  }
  return false;
}
