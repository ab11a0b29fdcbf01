import type { Element } from 'xast';
import { nodeText } from '../../markup/node-text.ts';
import { elementsOf } from '../../markup/xml.ts';
import { message } from '../../messages/message.ts';
import { childElements, descendants } from '../outputs/jats/rule.ts';
import { PUBMED } from '../sources.ts';
import { dateOf, joined, texts } from './read.ts';
import type { Reader } from './reader.ts';

export const PUBMED_READER: Reader = {
  source: PUBMED,
  articleMissing: message('pubmed-facts-differ/article-missing'),
  factDiffers: (facts) => message('pubmed-facts-differ', facts),
  record: 'Article',
  facts: (record) => ({
    title: [...texts(record, 'ArticleTitle'), ...texts(record, 'VernacularTitle')],
    authors: descendants(record, 'Author').map((author) =>
      joined(
        texts(author, 'FirstName')[0],
        texts(author, 'LastName')[0],
        texts(author, 'Suffix')[0],
        texts(author, 'CollectiveName')[0],
      ),
    ),
    affiliations: texts(record, 'Affiliation'),
    'affiliations of the authors': descendants(record, 'Author').map(nodeText),
    'date of receipt': dayOf(record, 'received'),
    'date of revision': dayOf(record, 'revised'),
    'date of acceptance': dayOf(record, 'accepted'),
    volume: texts(record, 'Volume'),
    issue: texts(record, 'Issue'),
    pages: [...texts(record, 'FirstPage'), ...texts(record, 'LastPage')],
    // In two places, and the same in both.
    DOI: inBoth(
      ofKind(descendants(record, 'ELocationID'), 'EIdType', 'doi'),
      childElements(record, 'ArticleIdList').flatMap((list) =>
        ofKind(elementsOf(list), 'IdType', 'doi'),
      ),
    ),
    keywords: descendants(record, 'Object')
      .filter(({ attributes }) => attributes.Type === 'keyword')
      .flatMap((keyword) => texts(keyword, 'Param')),
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
