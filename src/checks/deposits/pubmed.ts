/** Reads the facts of an article from a deposit for PubMed. */
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
    // The DOI is in two places.
    DOI: compareValues(
      textsWithAttribute(descendants(record, 'ELocationID'), 'EIdType', 'doi'),
      childElements(record, 'ArticleIdList').flatMap((list) =>
        textsWithAttribute(elementsOf(list), 'IdType', 'doi'),
      ),
    ),
    keywords: descendants(record, 'Object')
      .filter(({ attributes }) => attributes.Type === 'keyword')
      .flatMap((keyword) => textsOf(keyword, 'Param')),
  }),
};

/** The values, if both places have the same. Otherwise both are shown. Example: "10.5555/a and nothing" */
function compareValues(first: readonly string[], second: readonly string[]): string[] {
  const [one, other] = [first, second].map((values) => values.join(' ') || 'nothing');
  return one === other ? [...first] : [`${one} and ${other}`];
}

/** The texts of the elements whose attribute has a value. */
function textsWithAttribute(
  elements: readonly Element[],
  attribute: string,
  value: string,
): string[] {
  return elements.filter(({ attributes }) => attributes[attribute] === value).map(nodeText);
}

function dayOf(record: Element, status: string): string[] {
  return descendants(record, 'PubDate')
    .filter(({ attributes }) => attributes.PubStatus === status)
    .map(dateOf);
}
