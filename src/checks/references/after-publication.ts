/** The rule about works that are younger than the article. */
import { told } from '../../messages/told.ts';
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
    const later = [
      { word: 'date', parts: issued?.['date-parts']?.[0] },
      // Beside a DOI it is the day on which a program filed the work, and not printed.
      { word: 'day of retrieval', parts: DOI ? undefined : accessed?.['date-parts']?.[0] },
    ].find(({ parts }) => parts !== undefined && isAfter(parts, published));
    if (later)
      yield {
        reason: told`Unexpected ${{ kind: later.word }} ${{ date: later.parts?.join('-') ?? '' }} of ${{ work: work.csl.id }} after the article's publication on ${published}, expected an earlier one`,
        at: subject.work(work),
      };
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
