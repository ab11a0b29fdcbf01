/** The rule about a list of references that is typed as text. */
import { message } from '../../messages/message.ts';
import type { ArticleCheck } from '../check.ts';
import { headingText, typedLists } from './typed-citations.ts';

export const TYPED_LIST: readonly ArticleCheck[] = [
  {
    name: 'references-typed',
    receivers: ['crossref', 'pmc', 'readers'],
    source: 'docs/manuscript.md, citations',
    date: '2026',
    *find(subject) {
      for (const [from, to] of typedLists(subject)) {
        const [heading = '', ...entries] = subject.text.slice(from, to).trim().split(/\n\s*/);
        if (!entries.some((entry) => /\d{4}/.test(entry))) continue;
        yield {
          message: message('references-typed', {
            heading: headingText(heading),
            count: entries.length,
          }),
          at: subject.range(from, from + heading.length),
        };
      }
    },
  },
];
