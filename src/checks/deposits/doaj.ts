/** What a deposit for DOAJ says of an article. */
import type { Element } from 'xast';
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
      {
        in: 'doaj',
        from: '<issn>2345-6787</issn>\n    <eissn>1234-5679</eissn>\n    <publicationDate>2023-03-15',
        to: '<issn>1234-5679</issn>\n    <eissn>2345-6787</eissn>\n    <publicationDate>2023-03-15',
      },
      { in: 'doaj', from: 'those who sail.', to: 'those who sale.' },
      { in: 'doaj', from: '<title language="eng">Tides', to: '<title language="ger">Tides' },
      {
        in: 'doaj',
        from: '<fullTextUrl format="html">https://journal.example/1-2/tides/tides.html</fullTextUrl>',
        to: '',
      },
      {
        in: 'doaj',
        from: '<publisherRecordId>1-2/tides</publisherRecordId>',
        to: '',
      },
      { in: 'doaj', from: '<keyword>moon</keyword>', to: '' },
      { in: 'doaj', from: '<name>Tomas Okoro</name>', to: '<name>T. Okoro</name>' },
      {
        in: 'doaj',
        from: '<publicationDate>2023-03-15',
        to: '<publicationDate>2023-03-16',
      },
      {
        in: 'doaj',
        from: '<affiliationId>brest</affiliationId>',
        to: '<affiliationId>whitby</affiliationId>',
      },
    ],
    keeps: [{ in: 'doaj', from: '<keyword>moon</keyword>', to: '<keyword> moon </keyword>' }],
  },
};

function doajAffiliation(record: Element, id: string): string {
  return deep(record, 'affiliationName')
    .filter(({ attributes }) => attributes.affiliationId === id)
    .map(textOf)
    .join(' ');
}
