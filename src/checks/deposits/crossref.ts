/** What a deposit for Crossref says of an article. */
import type { Element } from 'xast';
import { inArticle, inCrossref } from '../changes.ts';
import { childrenOf, descendants, textOf } from '../outputs/jats/rule.ts';
import { CROSSREF } from '../sources.ts';
import { dateOf, joined, texts } from './read.ts';
import type { Reader } from './reader.ts';

export const CROSSREF_READER: Reader = {
  title: 'Crossref',
  source: CROSSREF,
  record: 'journal_article',
  facts: (record, root) => ({
    title: descendants(record, 'titles').flatMap((titles) =>
      childrenOf(titles, 'title', 'subtitle').map(textOf),
    ),
    authors: descendants(record, 'contributors').flatMap(({ children }) =>
      children.flatMap((one) => (one.type === 'element' ? crossrefName(one) : [])),
    ),
    affiliations: descendants(record, 'institution').map(textOf),
    'affiliations of the authors': descendants(record, 'contributors').flatMap(({ children }) =>
      children.flatMap((one) =>
        one.type === 'element' && one.attributes.contributor_role === 'author' ? textOf(one) : [],
      ),
    ),
    'date of publication': childrenOf(record, 'publication_date').map(dateOf),
    'date of acceptance': childrenOf(record, 'acceptance_date').map(dateOf),
    volume: descendants(root, 'journal_issue').flatMap((issue) => texts(issue, 'volume')),
    issue: descendants(root, 'journal_issue').flatMap((issue) => texts(issue, 'issue')),
    pages: childrenOf(record, 'pages').flatMap((pages) => [
      ...texts(pages, 'first_page'),
      ...texts(pages, 'last_page'),
    ]),
    DOI: childrenOf(record, 'doi_data').flatMap((data) => texts(data, 'doi')),
    licence: texts(record, 'ai:license_ref'),
  }),
  examples: {
    breaks: [
      inCrossref('<title>Tides and', '<title>Tide and'),
      inCrossref('<surname>Okoro</surname>', '<surname>Okoroh</surname>'),
      inCrossref('University of Brest', 'University of Best'),
      {
        ...inCrossref('University of Brest', 'University of Whitby'),
        and: [inCrossref('Department of Oceanography', 'University of Brest')],
      },
      inCrossref('<volume>1</volume>', '<volume>2</volume>'),
      inCrossref('<first_page>57</first_page>', '<first_page>58</first_page>'),
      inCrossref('<doi>10.5555/jcs.2023.57', '<doi>10.5555/jcs.2023.58'),
    ],
    keeps: [
      inArticle('title: Tides and the moon at two harbours\n{~>subtitle: A year of $h^2$\n}'),
      inArticle('title: Tides and the moon at two {~>^137^Cs }harbours\n'),
      inArticle(
        '  - name: {given: Tomas, family: Okoro}\n    affiliations: [brest]\n    roles: [formal-analysis]\n',
        '  - collective: Harbour Group\n    affiliations: [brest]\n    roles: [formal-analysis]\n',
      ),
      inCrossref('<title>Tides and', '<title>Tides <i>and</i>'),
      inCrossref('<title>Tides and the moon{ at~></title><subtitle>at</subtitle><title>}'),
    ],
  },
};

/** "Anna van der Hill Jr.", or the name of a group, without its affiliations. */
function crossrefName(contributor: Element): string[] {
  if (contributor.attributes.contributor_role !== 'author') return [];
  if (contributor.name === 'person_name')
    return [
      joined(...['given_name', 'surname', 'suffix'].map((part) => texts(contributor, part)[0])),
    ];
  return [contributor.children.map((node) => (node.type === 'text' ? node.value : '')).join('')];
}
