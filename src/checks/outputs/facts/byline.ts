/** Facts that stand at the head of every output: the title and the authors. */

import { nodeText } from '../../../markup/node-text.ts';
import { plainText } from '../../../markup/plain-text.ts';
import { authorName } from '../../../words/person-name.ts';
import { within } from '../page-index.ts';
import { contributor, given, pdfSays, says, strings } from './read-back.ts';
import type { FactRule } from './rule.ts';

export const BYLINE_FACTS: readonly FactRule[] = [
  {
    name: 'facts-title-differs',
    fact: 'title',
    key: 'title',
    wanted: ({ title, subtitle = [], language }) => {
      const parts = [title, subtitle].map((part) => plainText(part, language).trim());
      return [parts.filter(Boolean).join(': ')];
    },
    said: ({ meta, json, page, pdf }, { journal }) => [
      ...given(
        'title of the web page',
        page.named('title').map((title) => withoutJournal(nodeText(title), journal.title)),
      ),
      says('citation_title of the web page', meta('citation_title')),
      says('DC.title of the web page', meta('DC.title')),
      says('og:title of the web page', meta('og:title')),
      says('structured data of the web page', strings(json.headline)),
      ...pdfSays(pdf, pdf?.title),
    ],
  },
  {
    name: 'facts-authors-differ',
    fact: 'authors',
    key: 'authors',
    wanted: ({ authors }) => authors.map(authorName),
    said: ({ meta, json, page, jats, pdf }, { authors }) => [
      ...given('web page', within(page.withClass('authors').slice(0, 1), 'bdi').map(nodeText)),
      ...given('author of the web page', meta('author'), [authors.map(authorName).join(', ')]),
      says('citation_author of the web page', meta('citation_author')),
      says('DC.creator of the web page', meta('DC.creator')),
      says('structured data of the web page', strings(json.author)),
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
