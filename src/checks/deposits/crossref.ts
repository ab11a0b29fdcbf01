/** Reads the facts of an article from a deposit for Crossref. */
import type { Element } from 'xast';
import { nodeText } from '../../markup/node-text.ts';
import { message } from '../../messages/message.ts';
import { childElements, descendants } from '../outputs/jats/rule.ts';
import { CROSSREF } from '../sources.ts';
import type { DepositReader } from './deposit-reader.ts';
import { dateOf, joinWords, textsOf } from './deposit-text.ts';

export const CROSSREF_READER: DepositReader = {
  source: CROSSREF,
  articleMissing: message('crossref-facts-differ/article-missing'),
  factDiffers: (facts) => message('crossref-facts-differ', facts),
  record: 'journal_article',
  facts: (record, root) => ({
    title: descendants(record, 'titles').flatMap((titles) =>
      childElements(titles, 'title', 'subtitle').map(nodeText),
    ),
    authors: descendants(record, 'contributors').flatMap(({ children }) =>
      children.flatMap((one) => (one.type === 'element' ? crossrefName(one) : [])),
    ),
    affiliations: descendants(record, 'institution').map(nodeText),
    'affiliations of the authors': descendants(record, 'contributors').flatMap(({ children }) =>
      children.flatMap((one) =>
        one.type === 'element' && one.attributes.contributor_role === 'author' ? nodeText(one) : [],
      ),
    ),
    'date of publication': childElements(record, 'publication_date').map(dateOf),
    'date of acceptance': childElements(record, 'acceptance_date').map(dateOf),
    volume: descendants(root, 'journal_issue').flatMap((issue) => textsOf(issue, 'volume')),
    issue: descendants(root, 'journal_issue').flatMap((issue) => textsOf(issue, 'issue')),
    pages: childElements(record, 'pages').flatMap((pages) => [
      ...textsOf(pages, 'first_page'),
      ...textsOf(pages, 'last_page'),
    ]),
    DOI: childElements(record, 'doi_data').flatMap((data) => textsOf(data, 'doi')),
    licence: textsOf(record, 'ai:license_ref'),
  }),
};

/** The name of a person or of a group, without its affiliations. Example: "Anna van der Hill Jr." */
function crossrefName(contributor: Element): string[] {
  if (contributor.attributes.contributor_role !== 'author') return [];
  if (contributor.name === 'person_name')
    return [
      joinWords(
        ...['given_name', 'surname', 'suffix'].map((part) => textsOf(contributor, part)[0]),
      ),
    ];
  return [contributor.children.map((node) => (node.type === 'text' ? node.value : '')).join('')];
}
