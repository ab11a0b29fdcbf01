import type { Element } from 'xast';
import { elementsOf } from '../../markup/xml.ts';
import { inPubmed } from '../changes.ts';
import { childrenOf, textOf } from '../outputs/jats/rule.ts';
import { PUBMED } from '../sources.ts';
import { wordsIn } from './permitted.ts';
import { byPlace, dateOf, deep, joined, texts } from './read.ts';
import type { Reader } from './reader.ts';

export const PUBMED_READER: Reader = {
  title: 'PubMed',
  source: PUBMED,
  record: 'Article',
  facts: (record) => ({
    title: [...texts(record, 'ArticleTitle'), ...texts(record, 'VernacularTitle')],
    authors: deep(record, 'Author').map((author) =>
      joined(
        texts(author, 'FirstName')[0],
        texts(author, 'LastName')[0],
        texts(author, 'Suffix')[0],
        texts(author, 'CollectiveName')[0],
      ),
    ),
    affiliations: texts(record, 'Affiliation'),
    'affiliations of the authors': deep(record, 'Author').map(textOf),
    'date of acceptance': deep(record, 'PubDate')
      .filter(({ attributes }) => attributes.PubStatus === 'accepted')
      .map(dateOf),
    volume: texts(record, 'Volume'),
    issue: texts(record, 'Issue'),
    pages: [...texts(record, 'FirstPage'), ...texts(record, 'LastPage')],
    // In two places, and the same in both.
    DOI: inBoth(
      ofKind(deep(record, 'ELocationID'), 'EIdType', 'doi'),
      childrenOf(record, 'ArticleIdList').flatMap((list) =>
        ofKind(elementsOf(list), 'IdType', 'doi'),
      ),
    ),
    journal: texts(record, 'JournalTitle'),
    publisher: texts(record, 'PublisherName'),
    ISSN: texts(record, 'Issn'),
    'ORCID iDs': byPlace(deep(record, 'Author'), (author) =>
      ofKind(deep(author, 'Identifier'), 'Source', 'ORCID'),
    ),
    'words of the affiliations': texts(record, 'Affiliation').flatMap(wordsIn),
    abstract: [...deep(record, 'Abstract'), ...deep(record, 'OtherAbstract')].map(labelled),
    // A journal that is not printed has that of the article in this place.
    'date of the issue': deep(record, 'PubDate')
      .filter(({ attributes }) => attributes.PubStatus === 'ppublish')
      .map(dateOf),
    history: deep(record, 'PubDate').flatMap((date) => historyOf(date)),
    copyright: texts(record, 'CopyrightInformation'),
    'funders and awards': deep(record, 'Object')
      .filter(({ attributes }) => attributes.Type === 'grant')
      .flatMap((grant) => texts(grant, 'Param')),
    'listed works': byPlace(deep(record, 'Reference'), (work) => texts(work, 'Citation')),
    'DOIs of the listed works': byPlace(deep(record, 'Reference'), (work) =>
      ofKind(deep(work, 'ArticleId'), 'IdType', 'doi'),
    ),
    keywords: deep(record, 'Object')
      .filter(({ attributes }) => attributes.Type === 'keyword')
      .flatMap((keyword) => texts(keyword, 'Param')),
    identifiers: childrenOf(record, 'ArticleIdList').flatMap((list) =>
      ofKind(elementsOf(list), 'IdType', 'pii'),
    ),
    'conflict of interest': texts(record, 'CoiStatement'),
    language: texts(record, 'Language'),
  }),
  carries: [
    'journal',
    'publisher',
    'ORCID iDs',
    'abstract',
    'history',
    'copyright',
    'listed works',
    'DOIs of the listed works',
    'identifiers',
    'conflict of interest',
    'language',
  ],
  examples: {
    breaks: [
      inPubmed('<Month>02</Month>\n        <Day>{20~>21}</Day>'),
      inPubmed('<Citation>Marsh, E. (2007)', '<Citation>Marsh, E. (2008)'),
      inPubmed(
        '<Author>\n        <FirstName>Tomas</FirstName>\n        <LastName>Okoro</LastName>',
        '<Author>\n        <FirstName>Tom</FirstName>\n        <LastName>Okoro</LastName>',
      ),
      inPubmed('<FirstPage>57</FirstPage>', '<FirstPage>75</FirstPage>'),
      inPubmed('EIdType="doi">10.5555/jcs.2023.57', 'EIdType="doi">10.5555/jcs'),
      inPubmed('<Identifier Source="ORCID">https://orcid.org/0000-0002-1825-0097</Identifier>', ''),
      inPubmed('<ArticleId IdType="pii">tides</ArticleId>', ''),
      inPubmed('<PubDate PubStatus="received">', '<PubDate PubStatus="revised">'),
      inPubmed('<ArticleId IdType="doi">10.5555/jt.2016.4</ArticleId>', ''),
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

/** Our words of `PubStatus`. */
const HISTORY: Partial<Record<string, string>> = {
  received: 'received',
  revised: 'revised',
  epublish: 'published',
};

function historyOf(date: Element): string[] {
  const label = HISTORY[date.attributes.PubStatus ?? ''];
  return label ? [`${label} ${dateOf(date)}`] : [];
}

/** "Aim: We read gauges.": headings of sections stand in attributes. */
function labelled(abstract: Element): string {
  return abstract.children
    .map((part) =>
      part.type === 'element' && part.attributes.Label
        ? `${part.attributes.Label}: ${textOf(part)}`
        : textOf(part),
    )
    .join(' ');
}
