/** What a deposit for DOAJ says of an article. */
import type { Element } from 'xast';
import { nodeText } from '../../markup/node-text.ts';
import { message } from '../../messages/message.ts';
import { descendants } from '../outputs/jats/rule.ts';
import { DOAJ } from '../sources.ts';
import { texts } from './read.ts';
import type { Reader } from './reader.ts';

export const DOAJ_READER: Reader = {
  source: DOAJ,
  articleMissing: message('doaj-facts-differ/article-missing'),
  factDiffers: (facts) => message('doaj-facts-differ', facts),
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
};

function doajAffiliation(record: Element, id: string): string {
  return descendants(record, 'affiliationName')
    .filter(({ attributes }) => attributes.affiliationId === id)
    .map(nodeText)
    .join(' ');
}
