import type { Element } from 'xast';
import { nodeText } from '../../markup/node-text.ts';
import { elementsOf } from '../../markup/xml.ts';
import { message } from '../../messages/message.ts';
import { childElements, descendants } from '../outputs/jats/rule.ts';
import { PUBMED } from '../sources.ts';
import type { DepositReader } from './deposit-reader.ts';
import { dateOf, joinWords, textsOf } from './deposit-text.ts';

export const PUBMED_READER: DepositReader = {
  source: PUBMED,
  articleMissing: message('pubmed-facts-differ/article-missing'),
  factDiffers: (facts) => message('pubmed-facts-differ', facts),
  record: 'Article',
  facts: (record) => ({
    title: [...textsOf(record, 'ArticleTitle'), ...textsOf(record, 'VernacularTitle')],
    authors: descendants(record, 'Author').map((author) =>
      joinWords(
        textsOf(author, 'FirstName')[0],
        textsOf(author, 'LastName')[0],
        textsOf(author, 'Suffix')[0],
        textsOf(author, 'CollectiveName')[0],
      ),
    ),
    affiliations: textsOf(record, 'Affiliation'),
    'affiliations of the authors': descendants(record, 'Author').map(nodeText),
    'date of receipt': dayOf(record, 'received'),
    'date of revision': dayOf(record, 'revised'),
    'date of acceptance': dayOf(record, 'accepted'),
    volume: textsOf(record, 'Volume'),
    issue: textsOf(record, 'Issue'),
    pages: [...textsOf(record, 'FirstPage'), ...textsOf(record, 'LastPage')],
    // In two places, and the same in both.
    DOI: inBoth(
      ofKind(descendants(record, 'ELocationID'), 'EIdType', 'doi'),
      childElements(record, 'ArticleIdList').flatMap((list) =>
        ofKind(elementsOf(list), 'IdType', 'doi'),
      ),
    ),
    keywords: descendants(record, 'Object')
      .filter(({ attributes }) => attributes.Type === 'keyword')
      .flatMap((keyword) => textsOf(keyword, 'Param')),
  }),
};

/** "10.5555/a", or "10.5555/a beside nothing" where two places differ. */
function inBoth(first: readonly string[], second: readonly string[]): string[] {
  const [one, other] = [first, second].map((values) => values.join(' ') || 'nothing');
  if (one === other) return [...first];
  return [`${one} beside ${other}`];
}

/** What elements say whose attribute has a value. */
function ofKind(elements: readonly Element[], attribute: string, value: string): string[] {
  return elements.filter(({ attributes }) => attributes[attribute] === value).map(nodeText);
}

function dayOf(record: Element, status: string): string[] {
  return descendants(record, 'PubDate')
    .filter(({ attributes }) => attributes.PubStatus === status)
    .map(dateOf);
}
