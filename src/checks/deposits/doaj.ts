/** What a deposit for DOAJ says of an article. */
import type { Element } from 'xast';
import { inDoaj } from '../changes.ts';
import { textOf } from '../outputs/jats/rule.ts';
import { DOAJ } from '../sources.ts';
import { wordsIn } from './permitted.ts';
import { byPlace, deep, texts } from './read.ts';
import type { Reader } from './reader.ts';

export const DOAJ_READER: Reader = {
  title: 'DOAJ',
  source: DOAJ,
  record: 'record',
  facts: (record) => ({
    title: texts(record, 'title'),
    authors: deep(record, 'author').flatMap((author) => texts(author, 'name')),
    affiliations: texts(record, 'affiliationName'),
    'affiliations of the authors': deep(record, 'author').map((author) =>
      texts(author, 'affiliationId')
        .map((id) => doajAffiliation(record, id))
        .join('; '),
    ),
    'date of publication': texts(record, 'publicationDate'),
    volume: texts(record, 'volume'),
    issue: texts(record, 'issue'),
    pages: [...texts(record, 'startPage'), ...texts(record, 'endPage')],
    DOI: texts(record, 'doi'),
    keywords: texts(record, 'keyword'),
    journal: texts(record, 'journalTitle'),
    publisher: texts(record, 'publisher'),
    ISSN: [
      ...texts(record, 'issn').map((issn) => `print ${issn}`),
      ...texts(record, 'eissn').map((issn) => `electronic ${issn}`),
    ],
    'ORCID iDs': byPlace(deep(record, 'author'), (author) => texts(author, 'orcid_id')),
    'words of the affiliations': texts(record, 'affiliationName').flatMap(wordsIn),
    abstract: texts(record, 'abstract'),
    language: texts(record, 'language'),
    'languages of the words': ['title', 'abstract', 'keywords'].flatMap((name) =>
      deep(record, name).map(({ attributes }) => attributes.language ?? ''),
    ),
    identifiers: texts(record, 'publisherRecordId'),
    address: texts(record, 'fullTextUrl'),
  }),
  carries: [
    'journal',
    'publisher',
    'ISSN',
    'ORCID iDs',
    'abstract',
    'identifiers',
    'address',
    'language',
    'languages of the words',
  ],
  examples: {
    breaks: [
      inDoaj(
        '<issn>2345-6787</issn>\n    <eissn>1234-5679</eissn>\n    <publicationDate>2023-03-15',
        '<issn>1234-5679</issn>\n    <eissn>2345-6787</eissn>\n    <publicationDate>2023-03-15',
      ),
      inDoaj('those who sail.', 'those who sale.'),
      inDoaj('<title language="eng">Tides', '<title language="ger">Tides'),
      inDoaj(
        '<fullTextUrl format="html">https://journal.example/1-2/tides/tides.html</fullTextUrl>',
        '',
      ),
      inDoaj('<publisherRecordId>1-2/tides</publisherRecordId>', ''),
      inDoaj('<keyword>moon</keyword>', ''),
      inDoaj('<name>Tomas Okoro</name>', '<name>T. Okoro</name>'),
      inDoaj('<publicationDate>2023-03-15', '<publicationDate>2023-03-16'),
      inDoaj('<affiliationId>brest</affiliationId>', '<affiliationId>whitby</affiliationId>'),
    ],
    keeps: [inDoaj('<keyword>moon</keyword>', '<keyword> moon </keyword>')],
  },
};

function doajAffiliation(record: Element, id: string): string {
  return deep(record, 'affiliationName')
    .filter(({ attributes }) => attributes.affiliationId === id)
    .map(textOf)
    .join(' ');
}
