/** Rules about the style of the list: places of publication and days of retrieval. */
import { message } from '../../messages/message.ts';
import type { Check, Finding } from '../check.ts';
import type { ArticleSubject } from '../subject.ts';
import { usedWorks } from './used-works.ts';

export const LIST_STYLE: readonly Check[] = [
  {
    name: 'reference-place-malformed',
    receivers: ['readers'],
    source: 'Chicago Manual of Style, 17th edition, 14.129',
    date: '2017',
    *find(subject) {
      for (const work of usedWorks(subject)) {
        const place = work.csl['publisher-place'];
        if (typeof place === 'string' && MALFORMED_PLACE.test(place))
          yield {
            message: message('reference-place-malformed', { place }),
            at: subject.work(work),
          };
      }
    },
  },
  {
    name: 'reference-styles-mixed',
    severity: 'info',
    receivers: ['readers', 'house'],
    source: 'APA Publication Manual, 7th edition, 9.16',
    date: '2020',
    find: findMixedStyles,
  },
];

const MALFORMED_PLACE = /\b[A-Z]\.\s+[A-Z]\b(?!\.)|[:;,]\s*$|^\s*[:;,]|\b[A-Z]\. [A-Z]\.$/;

/** Among entries with an address and no DOI, some have a day of retrieval and some do not. */
function* findMixedStyles(subject: ArticleSubject): Iterable<Finding> {
  const bare = usedWorks(subject).filter(
    ({ csl }) => csl.URL !== undefined && csl.DOI === undefined,
  );
  const dated = bare.filter(({ csl }) => csl.accessed !== undefined);
  const [first] = dated;
  if (!first || dated.length < 2 || bare.length - dated.length < 2) return;
  yield {
    message: message('reference-styles-mixed', { dated: dated.length, total: bare.length }),
    at: subject.work(first),
  };
}
