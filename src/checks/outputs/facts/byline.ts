/** Facts that stand at the head of every output: the title and the authors. */

import { authorName } from '../../../text/person-name.ts';
import { plainText } from '../../../text/plain-text.ts';
import { textOf } from '../jats/rule.ts';
import { within } from '../page-index.ts';
import { contributor, given, inPdf, strings } from './read-back.ts';
import type { FactRule } from './rule.ts';

export const BYLINE_FACTS: readonly FactRule[] = [
  {
    name: 'facts-title-differs',
    fact: 'title',
    key: 'title',
    examples: {
      breaks: [
        {
          in: 'html',
          from: '<meta name="citation_title" content="Tides and',
          to: '<meta name="citation_title" content="Tide and',
        },
        { in: 'html', from: '"headline":"Tides', to: '"headline":"Tide' },
        { in: 'html', from: '<title>Tides', to: '<title>Tide' },
        {
          in: 'html',
          from: 'harbours – Journal of Coastal Studies</title>',
          to: 'harbours – Journal of Costal Studies</title>',
        },
        { in: 'pdf', from: '"title":"Tides', to: '"title":"Tide' },
      ],
      keeps: [
        {
          in: 'html',
          from: '<meta name="citation_title" content="Tides and',
          to: '<meta name="citation_title" content="Tides  and',
        },
      ],
    },
    wanted: ({ title, subtitle = [], language }) => {
      const parts = [title, subtitle].map((part) => plainText(part, language).trim());
      return [parts.filter(Boolean).join(': ')];
    },
    said: ({ meta, json, page, pdf }, { journal }) => [
      ...given(
        'title of the web page',
        page.named('title').map((title) => withoutJournal(textOf(title), journal.title)),
      ),
      { output: 'citation_title of the web page', values: meta('citation_title') },
      { output: 'DC.title of the web page', values: meta('DC.title') },
      { output: 'og:title of the web page', values: meta('og:title') },
      { output: 'structured data of the web page', values: strings(json.headline) },
      ...inPdf(pdf, pdf?.title),
    ],
  },
  {
    name: 'facts-authors-differ',
    fact: 'authors',
    key: 'authors',
    examples: {
      breaks: [
        {
          in: 'html',
          from: '<meta name="citation_author" content="Tomas Okoro">',
          to: '',
          alongside: ['facts-affiliations-differ'],
        },
        {
          in: 'html',
          from: '<meta name="DC.creator" content="Rosalind A. Ferry">',
          to: '<meta name="DC.creator" content="R. Ferry">',
        },
        { in: 'jats', from: '<surname>Okoro</surname>', to: '<surname>Okoroh</surname>' },
        {
          in: 'pdf',
          from: '"author":"Rosalind A. Ferry; Tomas Okoro"',
          to: '"author":"Tomas Okoro; Rosalind A. Ferry"',
        },
      ],
      keeps: [
        {
          in: 'html',
          from: '<meta name="author" content="Rosalind A. Ferry, Tomas Okoro">',
          to: '',
        },
      ],
    },
    wanted: ({ authors }) => authors.map(authorName),
    said: ({ meta, json, page, jats, pdf }, { authors }) => [
      ...given('web page', within(page.withClass('authors').slice(0, 1), 'bdi').map(textOf)),
      ...given('author of the web page', meta('author'), [authors.map(authorName).join(', ')]),
      { output: 'citation_author of the web page', values: meta('citation_author') },
      { output: 'DC.creator of the web page', values: meta('DC.creator') },
      { output: 'structured data of the web page', values: strings(json.author) },
      {
        output: 'JATS',
        values: jats
          .named('contrib')
          .filter((one) => one.attributes['contrib-type'] === 'author')
          .map(contributor),
      },
      ...inPdf(pdf, pdf?.author),
    ],
  },
];

/** "Tides – Journal of Tides" */
function withoutJournal(title: string, journal: string): string {
  const end = ` – ${journal}`;
  return journal && title.endsWith(end) ? title.slice(0, -end.length) : title;
}
