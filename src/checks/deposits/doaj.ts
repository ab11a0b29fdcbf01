/** What a deposit for DOAJ says of an article. */
import type { Element } from 'xast';
import { inDoaj } from '../changes.ts';
import { descendants, textOf } from '../outputs/jats/rule.ts';
import { DOAJ } from '../sources.ts';
import { texts } from './read.ts';
import type { Reader } from './reader.ts';

export const DOAJ_READER: Reader = {
  title: 'DOAJ',
  source: DOAJ,
  record: 'record',
  facts: (record) => ({
    title: texts(record, 'title'),
    authors: descendants(record, 'author').flatMap((author) => texts(author, 'name')),
    affiliations: texts(record, 'affiliationName'),
    'affiliations of the authors': descendants(record, 'author').map((author) =>
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
  }),
  examples: {
    breaks: [
      inDoaj('<keyword>moon</keyword>', ''),
      inDoaj('<name>Tomas Okoro</name>', '<name>T. Okoro</name>'),
      inDoaj('<publicationDate>2023-03-15', '<publicationDate>2023-03-16'),
      inDoaj('<affiliationId>brest</affiliationId>', '<affiliationId>whitby</affiliationId>'),
    ],
    keeps: [inDoaj('<keyword>moon</keyword>', '<keyword> moon </keyword>')],
  },
};

function doajAffiliation(record: Element, id: string): string {
  return descendants(record, 'affiliationName')
    .filter(({ attributes }) => attributes.affiliationId === id)
    .map(textOf)
    .join(' ');
}
