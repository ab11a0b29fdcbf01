/** Reads the facts of an article from a deposit for DOAJ. */
import type { Element } from 'xast';
import { nodeText } from '../../markup/node-text.ts';
import { message } from '../../messages/message.ts';
import { descendants } from '../outputs/jats/rule.ts';
import { DOAJ } from '../sources.ts';
import type { DepositReader } from './deposit-reader.ts';
import { textsOf } from './deposit-text.ts';

export const DOAJ_READER: DepositReader = {
  source: DOAJ,
  articleMissing: message('doaj-facts-differ/article-missing'),
  factDiffers: (facts) => message('doaj-facts-differ', facts),
  record: 'record',
  facts: (record) => ({
    title: textsOf(record, 'title'),
    authors: descendants(record, 'author').flatMap((author) => textsOf(author, 'name')),
    affiliations: textsOf(record, 'affiliationName'),
    'affiliations of the authors': descendants(record, 'author').map((author) =>
      textsOf(author, 'affiliationId')
        .map((id) => doajAffiliation(record, id))
        .join('; '),
    ),
    'date of publication': textsOf(record, 'publicationDate'),
    volume: textsOf(record, 'volume'),
    issue: textsOf(record, 'issue'),
    pages: [...textsOf(record, 'startPage'), ...textsOf(record, 'endPage')],
    DOI: textsOf(record, 'doi'),
    keywords: textsOf(record, 'keyword'),
  }),
};

function doajAffiliation(record: Element, id: string): string {
  return descendants(record, 'affiliationName')
    .filter(({ attributes }) => attributes.affiliationId === id)
    .map(nodeText)
    .join(' ');
}
