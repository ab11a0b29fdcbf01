import type { Element } from 'xast';
import { elementsOf } from '../../markup/xml.ts';
import { inPubmed } from '../changes.ts';
import { childrenOf, descendants, textOf } from '../outputs/jats/rule.ts';
import { PUBMED } from '../sources.ts';
import { dateOf, joined, texts } from './read.ts';
import type { Reader } from './reader.ts';

export const PUBMED_READER: Reader = {
  title: 'PubMed',
  source: PUBMED,
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
    'affiliations of the authors': descendants(record, 'Author').map(textOf),
    'date of receipt': dayOf(record, 'received'),
    'date of revision': dayOf(record, 'revised'),
    'date of acceptance': dayOf(record, 'accepted'),
    volume: texts(record, 'Volume'),
    issue: texts(record, 'Issue'),
    pages: [...texts(record, 'FirstPage'), ...texts(record, 'LastPage')],
    // In two places, and the same in both.
    DOI: inBoth(
      ofKind(descendants(record, 'ELocationID'), 'EIdType', 'doi'),
      childrenOf(record, 'ArticleIdList').flatMap((list) =>
        ofKind(elementsOf(list), 'IdType', 'doi'),
      ),
    ),
    keywords: descendants(record, 'Object')
      .filter(({ attributes }) => attributes.Type === 'keyword')
      .flatMap((keyword) => texts(keyword, 'Param')),
  }),
  examples: {
    breaks: [
      inPubmed('<Month>02</Month>\n        <Day>{20~>21}</Day>'),
      inPubmed(
        '<Author>\n        <FirstName>Tomas</FirstName>\n        <LastName>Okoro</LastName>',
        '<Author>\n        <FirstName>Tom</FirstName>\n        <LastName>Okoro</LastName>',
      ),
      inPubmed('<FirstPage>57</FirstPage>', '<FirstPage>75</FirstPage>'),
      inPubmed('EIdType="doi">10.5555/jcs.2023.57', 'EIdType="doi">10.5555/jcs'),
      inPubmed('<PubDate PubStatus="received">', '<PubDate PubStatus="revised">'),
    ],
    keeps: [
      inPubmed(
        '<PubDate PubStatus="ppublish">\n        <Year>2023</Year>\n        <Month>03</Month>\n        <Day>31</Day>\n      </PubDate>\n    </Journal>\n    <ArticleTitle>Tides',
        '<PubDate PubStatus="epublish">\n        <Year>2023</Year>\n        <Month>03</Month>\n        <Day>15</Day>\n      </PubDate>\n    </Journal>\n    <ArticleTitle>Tides',
      ),
      inPubmed(
        '<JournalTitle>J Coast Stud</JournalTitle>\n      <Issn>1234-5679</Issn>\n      <Volume>1</Volume>\n      <Issue>2</Issue>\n      <PubDate PubStatus="ppublish">\n        <Year>2023</Year>\n        <Month>03</Month>\n        <Day>31</Day>\n      </PubDate>\n    </Journal>\n    <ArticleTitle>Tides',
        '<JournalTitle>J Coast Stud</JournalTitle>\n      <Issn>1234-5679</Issn>\n      <Volume>1</Volume>\n      <Issue>2</Issue>\n    </Journal>\n    <ArticleTitle>Tides',
      ),
    ],
  },
};

/** "10.5555/a", or "10.5555/a beside nothing" where two places differ. */
function inBoth(first: readonly string[], second: readonly string[]): string[] {
  const [one, other] = [first, second].map((values) => values.join(' ') || 'nothing');
  if (one === other) return [...first];
  return [`${one} beside ${other}`];
}

/** What elements say whose attribute has a value. */
function ofKind(elements: readonly Element[], attribute: string, value: string): string[] {
  return elements.filter(({ attributes }) => attributes[attribute] === value).map(textOf);
}

function dayOf(record: Element, status: string): string[] {
  return descendants(record, 'PubDate')
    .filter(({ attributes }) => attributes.PubStatus === status)
    .map(dateOf);
}
