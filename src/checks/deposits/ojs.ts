/** Reads the facts of an article from an import file for OJS. */
import { fromHtml } from 'hast-util-from-html';
import type { Element, Root } from 'xast';
import { nodeText } from '../../markup/node-text.ts';
import { message } from '../../messages/message.ts';
import { childElements, descendants } from '../outputs/jats/rule.ts';
import { OJS } from '../sources.ts';
import type { DepositReader } from './deposit-reader.ts';
import { joinWords, textsOf } from './deposit-text.ts';

export const OJS_READER: DepositReader = {
  source: OJS,
  articleMissing: message('ojs-facts-differ/article-missing'),
  factDiffers: (facts) => message('ojs-facts-differ', facts),
  record: 'publication',
  facts: (record, root) => ({
    title: titlesOf(record),
    authors: descendants(record, 'author').map((author) =>
      joinWords(textsOf(author, 'givenname')[0], textsOf(author, 'familyname')[0]),
    ),
    affiliations: affiliationsIn(record),
    // Not from the whole element: a biography may name other institutions.
    'affiliations of the authors': descendants(record, 'author').map((author) =>
      affiliationsIn(author).join('\n'),
    ),
    'date of publication': [record.attributes.date_published ?? ''],
    volume: ojsIssue(root, 'volume'),
    'date of receipt': articleOf(record, root).flatMap(
      ({ attributes }) => attributes.date_submitted ?? [],
    ),
    issue: ojsIssue(root, 'number'),
    pages: textsOf(record, 'pages').flatMap((pages) => pages.split('-')),
    DOI: childElements(record, 'id')
      .filter(({ attributes }) => attributes.type === 'doi')
      .map(nodeText),
    licence: textsOf(record, 'licenseUrl'),
    keywords: descendants(record, 'keyword').map(nodeText),
  }),
};

function articleOf(record: Element, root: Root): Element[] {
  return descendants(root, 'article').filter(({ children }) => children.includes(record));
}

function affiliationsIn(part: Element): string[] {
  return [...descendants(part, 'affiliation'), ...descendants(part, 'rorAffiliation')].map(
    nodeText,
  );
}

/** Title and subtitle of each language together. Their markup is sent as text. */
function titlesOf(record: Element): string[] {
  const titles = childElements(record, 'title', 'subtitle');
  const locales = new Set(titles.map(({ attributes }) => attributes.locale));
  return [...locales].flatMap((locale) =>
    titles
      .filter(({ attributes }) => attributes.locale === locale)
      .map((one) => nodeText(fromHtml(nodeText(one), { fragment: true }))),
  );
}

function ojsIssue(root: Root, name: string): string[] {
  return descendants(root, 'issue_identification').flatMap((issue) => textsOf(issue, name));
}
