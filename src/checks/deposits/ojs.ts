/** What an import for OJS says of an article. */
import { fromHtml } from 'hast-util-from-html';
import type { Element, Root } from 'xast';
import { inArticle, inOjs } from '../changes.ts';
import { childrenOf, descendants, textOf } from '../outputs/jats/rule.ts';
import { OJS } from '../sources.ts';
import { joined, texts } from './read.ts';
import type { Reader } from './reader.ts';

export const OJS_READER: Reader = {
  title: 'OJS',
  source: OJS,
  record: 'publication',
  facts: (record, root) => ({
    title: titlesOf(record),
    authors: descendants(record, 'author').map((author) =>
      joined(texts(author, 'givenname')[0], texts(author, 'familyname')[0]),
    ),
    affiliations: affiliationsIn(record),
    // A biography may name other institutions.
    'affiliations of the authors': descendants(record, 'author').map((author) =>
      affiliationsIn(author).join('\n'),
    ),
    'date of publication': [record.attributes.date_published ?? ''],
    volume: ojsIssue(root, 'volume'),
    'date of receipt': articleOf(record, root).flatMap(
      ({ attributes }) => attributes.date_submitted ?? [],
    ),
    issue: ojsIssue(root, 'number'),
    pages: texts(record, 'pages').flatMap((pages) => pages.split('-')),
    DOI: childrenOf(record, 'id')
      .filter(({ attributes }) => attributes.type === 'doi')
      .map(textOf),
    licence: texts(record, 'licenseUrl'),
    keywords: descendants(record, 'keyword').map(textOf),
  }),
  examples: {
    breaks: [
      inOjs('<familyname locale="en">{Okoro~>Okoroh}</familyname>'),
      inOjs('date_published="2023-03-15"', 'date_published="2023-03-14"'),
      inOjs('<volume>1</volume>', ''),
      inOjs('date_submitted="2023-01-10"', 'date_submitted="2023-01-11"'),
    ],
    keeps: [
      inArticle(
        'title: Tides and the moon at two harbours\n',
        'title: Tides & the moon at two harbours < three\n',
      ),
      inArticle(
        'title: Tides and the moon at two harbours\n',
        'title: Tides and the moon at two harbours\nsubtitle: A year\ntranslations: {fr: {title: Marées et lune, subtitle: Une année}}\n',
      ),
      inArticle(
        'roles: [conceptualization, writing-original-draft]\n',
        'roles: [conceptualization, writing-original-draft]\n    biography: She studied at the University of Brest.\n',
      ),
      inOjs('tides" seq="1"', 'tide" seq="1"'),
      inOjs('<title locale="en">Tides and', '<title locale="en">Tides &lt;i>and&lt;/i>'),
    ],
  },
};

function articleOf(record: Element, root: Root): Element[] {
  return descendants(root, 'article').filter(({ children }) => children.includes(record));
}

function affiliationsIn(part: Element): string[] {
  return [...descendants(part, 'affiliation'), ...descendants(part, 'rorAffiliation')].map(textOf);
}

/** Title and subtitle of each language together. Mark-up is sent as text. */
function titlesOf(record: Element): string[] {
  const titles = childrenOf(record, 'title', 'subtitle');
  const locales = new Set(titles.map(({ attributes }) => attributes.locale));
  return [...locales].flatMap((locale) =>
    titles
      .filter(({ attributes }) => attributes.locale === locale)
      .map((one) => textOf(fromHtml(textOf(one), { fragment: true }))),
  );
}

function ojsIssue(root: Root, name: string): string[] {
  return descendants(root, 'issue_identification').flatMap((issue) => texts(issue, name));
}
