/** What an import for OJS says of an article. */
import { fromHtml } from 'hast-util-from-html';
import type { Element, Root } from 'xast';
import { wordList } from '../../values/word-list.ts';
import { inArticle, inOjs } from '../changes.ts';
import { childrenOf, textOf } from '../outputs/jats/rule.ts';
import { OJS } from '../sources.ts';
import { wordsIn } from './permitted.ts';
import { byPlace, deep, joined, texts } from './read.ts';
import type { Reader } from './reader.ts';

export const OJS_READER: Reader = {
  title: 'OJS',
  source: OJS,
  record: 'publication',
  facts: (record, root) => ({
    title: titlesOf(record),
    authors: deep(record, 'author').map((author) =>
      joined(texts(author, 'givenname')[0], texts(author, 'familyname')[0]),
    ),
    affiliations: affiliationsIn(record),
    // A biography may name other institutions.
    'affiliations of the authors': deep(record, 'author').map((author) =>
      affiliationsIn(author).join('\n'),
    ),
    'date of publication': [record.attributes.date_published ?? ''],
    'number of the volume': ojsIssue(root, 'volume'),
    issue: ojsIssue(root, 'number'),
    pages: texts(record, 'pages').flatMap((pages) => pages.split('-')),
    DOI: childrenOf(record, 'id')
      .filter(({ attributes }) => attributes.type === 'doi')
      .map(textOf),
    licence: texts(record, 'licenseUrl'),
    keywords: deep(record, 'keyword').map(textOf),
    'ORCID iDs': byPlace(deep(record, 'author'), (author) => texts(author, 'orcid')),
    'words of the affiliations': deep(record, 'author').flatMap((author) =>
      [...deep(author, 'affiliation'), ...deep(author, 'country')].flatMap((part) =>
        wordsIn(textOf(part)),
      ),
    ),
    'countries of the authors': byPlace(deep(record, 'author'), (author) =>
      texts(author, 'country'),
    ),
    'date of the issue': root.children.flatMap((issue) =>
      issue.type === 'element' ? childrenOf(issue, 'date_published').map(textOf) : [],
    ),
    'year of the issue': ojsIssue(root, 'year'),
    'date of receipt': articleOf(record, root).flatMap(
      ({ attributes }) => attributes.date_submitted ?? [],
    ),
    abstract: texts(record, 'abstract').map((text) => textOf(fromHtml(text, { fragment: true }))),
    'languages of the words': WITH_LOCALE.flatMap((name) =>
      childrenOf(record, name).map(({ attributes }) => attributes.locale ?? ''),
    ),
    'holder of the copyright': texts(record, 'copyrightHolder'),
    'year of the copyright': texts(record, 'copyrightYear'),
    funders: deep(record, 'agency').map((agency) => textOf(agency).trim()),
    'listed works': byPlace(deep(record, 'citation'), (work) => [textOf(work)]),
    files: articleOf(record, root).flatMap(galleysOf),
    'e-mail addresses': deep(record, 'author').flatMap((author) => texts(author, 'email')),
    section: deep(root, 'section')
      .filter(({ attributes }) => attributes.ref === record.attributes.section_ref)
      .flatMap((section) => texts(section, 'title')),
  }),
  carries: [
    'ORCID iDs',
    'countries of the authors',
    'abstract',
    'number of the volume',
    'date of the issue',
    'year of the issue',
    'holder of the copyright',
    'year of the copyright',
    'funders',
    'listed works',
    'e-mail addresses',
    'section',
    'languages of the words',
  ],
  examples: {
    breaks: [
      inOjs('<country>FR</country>', '<country>FI</country>'),
      inOjs('<title locale="en">Tides', '<title locale="de">Tides'),
      inOjs('<email>r.ferry@tides.example</email>', '<email></email>'),
      inOjs('<citation>Marsh, E. (2007)', '<citation>Marsh, E. (2008)'),
      inOjs('<familyname locale="en">{Okoro~>Okoroh}</familyname>'),
      inOjs('date_published="2023-03-15"', 'date_published="2023-03-14"'),
      inOjs('<date_published>2023-03-31</date_published>', ''),
      inOjs('<volume>1</volume>', ''),
      inOjs('<country>FR</country>', ''),
      inOjs(
        '<copyrightYear>2023</copyrightYear>\n        <keywords locale="en">\n          <keyword>\n            <name>tides',
        '<copyrightYear>2032</copyrightYear>\n        <keywords locale="en">\n          <keyword>\n            <name>tides',
      ),
      inOjs('date_submitted="2023-01-10"', 'date_submitted="2023-01-11"'),
      inOjs('<name locale="en">tides.html</name>', '<name locale="en">letter.html</name>'),
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

/** What says in which language it is. */
const WITH_LOCALE = wordList('title abstract keywords agencies copyrightHolder article_galley');

function articleOf(record: Element, root: Root): Element[] {
  return deep(root, 'article').filter(({ children }) => children.includes(record));
}

/** "html tides.html": the name by which readers choose a file, and that of the file. */
function galleysOf(article: Element): string[] {
  const files = new Map(
    childrenOf(article, 'submission_file').map((file) => [file.attributes.id, file]),
  );
  return deep(article, 'article_galley').map((galley) => {
    const [ref] = childrenOf(galley, 'submission_file_ref');
    const file = files.get(ref?.attributes.id);
    const names = file ? childrenOf(file, 'name').map(textOf) : [];
    return joined(
      ...childrenOf(galley, 'name').map((name) => textOf(name).toLowerCase()),
      ...names,
    );
  });
}

function affiliationsIn(part: Element): string[] {
  return [...deep(part, 'affiliation'), ...deep(part, 'rorAffiliation')].map(textOf);
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
  return deep(root, 'issue_identification').flatMap((issue) => texts(issue, name));
}
