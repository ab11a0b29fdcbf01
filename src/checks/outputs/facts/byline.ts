/** The title and the authors in every output. */

import { nodeText } from '../../../markup/node-text.ts';
import { plainText } from '../../../markup/plain-text.ts';
import { authorName } from '../../../words/person-name.ts';
import { within } from '../page-index.ts';
import {
  contributor,
  optionalValues,
  outputValues,
  pdfValues,
  stringsIn,
} from './output-values.ts';
import type { FactRule } from './rule.ts';

export const BYLINE_FACTS: readonly FactRule[] = [
  {
    differs: 'facts-title-differs',
    missing: 'facts-title-differs/missing',
    key: 'title',
    expected: ({ title, subtitle = [], language }) => {
      const parts = [title, subtitle].map((part) => plainText(part, language).trim());
      return [parts.filter(Boolean).join(': ')];
    },
    valuesIn: ({ meta, json, page, pdf }, { journal }) => [
      ...optionalValues(
        'web page (title)',
        page.named('title').map((title) => withoutJournal(nodeText(title), journal.title)),
      ),
      outputValues('web page (citation_title)', meta('citation_title')),
      outputValues('web page (DC.title)', meta('DC.title')),
      outputValues('web page (og:title)', meta('og:title')),
      outputValues('web page (structured data)', stringsIn(json.headline)),
      ...pdfValues(pdf, pdf?.title),
    ],
  },
  {
    differs: 'facts-authors-differ',
    missing: 'facts-authors-differ/missing',
    key: 'authors',
    expected: ({ authors }) => authors.map(authorName),
    valuesIn: ({ meta, json, page, jats, pdf }, { authors }) => [
      ...optionalValues(
        'web page',
        within(page.withClass('authors').slice(0, 1), 'bdi').map(nodeText),
      ),
      ...optionalValues('web page (author)', meta('author'), [authors.map(authorName).join(', ')]),
      outputValues('web page (citation_author)', meta('citation_author')),
      outputValues('web page (DC.creator)', meta('DC.creator')),
      outputValues('web page (structured data)', stringsIn(json.author)),
      outputValues(
        'JATS',
        jats
          .named('contrib')
          .filter((one) => one.attributes['contrib-type'] === 'author')
          .map(contributor),
      ),
      ...pdfValues(pdf, pdf?.author),
    ],
  },
];

/** Removes the name of the journal. Example: "Tides – Journal of Tides". */
function withoutJournal(title: string, journal: string): string {
  const end = ` – ${journal}`;
  return journal && title.endsWith(end) ? title.slice(0, -end.length) : title;
}
