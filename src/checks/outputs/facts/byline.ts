/** Facts that stand at the head of every output: the title and the authors. */

import { nodeText } from '../../../markup/node-text.ts';
import { plainText } from '../../../markup/plain-text.ts';
import { authorName } from '../../../words/person-name.ts';
import { within } from '../page-index.ts';
import { contributor, given, pdfSays, says, strings } from './output-values.ts';
import type { FactRule } from './rule.ts';

export const BYLINE_FACTS: readonly FactRule[] = [
  {
    differs: 'facts-title-differs',
    missing: 'facts-title-differs/missing',
    key: 'title',
    wanted: ({ title, subtitle = [], language }) => {
      const parts = [title, subtitle].map((part) => plainText(part, language).trim());
      return [parts.filter(Boolean).join(': ')];
    },
    said: ({ meta, json, page, pdf }, { journal }) => [
      ...given(
        'web page (title)',
        page.named('title').map((title) => withoutJournal(nodeText(title), journal.title)),
      ),
      says('web page (citation_title)', meta('citation_title')),
      says('web page (DC.title)', meta('DC.title')),
      says('web page (og:title)', meta('og:title')),
      says('web page (structured data)', strings(json.headline)),
      ...pdfSays(pdf, pdf?.title),
    ],
  },
  {
    differs: 'facts-authors-differ',
    missing: 'facts-authors-differ/missing',
    key: 'authors',
    wanted: ({ authors }) => authors.map(authorName),
    said: ({ meta, json, page, jats, pdf }, { authors }) => [
      ...given('web page', within(page.withClass('authors').slice(0, 1), 'bdi').map(nodeText)),
      ...given('web page (author)', meta('author'), [authors.map(authorName).join(', ')]),
      says('web page (citation_author)', meta('citation_author')),
      says('web page (DC.creator)', meta('DC.creator')),
      says('web page (structured data)', strings(json.author)),
      says(
        'JATS',
        jats
          .named('contrib')
          .filter((one) => one.attributes['contrib-type'] === 'author')
          .map(contributor),
      ),
      ...pdfSays(pdf, pdf?.author),
    ],
  },
];

/** "Tides – Journal of Tides" */
function withoutJournal(title: string, journal: string): string {
  const end = ` – ${journal}`;
  return journal && title.endsWith(end) ? title.slice(0, -end.length) : title;
}
