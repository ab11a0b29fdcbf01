/** What a deposit for Crossref says of an article. */
import type { Element } from 'xast';
import { elementsOf } from '../../markup/xml.ts';
import { inArticle, inReferences } from '../changes.ts';
import { childrenOf, textOf } from '../outputs/jats/rule.ts';
import { CROSSREF } from '../sources.ts';
import { wordsIn } from './permitted.ts';
import { byPlace, dateOf, deep, joined, leavesOf, texts } from './read.ts';
import type { Reader } from './reader.ts';

export const CROSSREF_READER: Reader = {
  title: 'Crossref',
  source: CROSSREF,
  record: 'journal_article',
  facts: (record, root) => ({
    title: deep(record, 'titles').flatMap((titles) =>
      childrenOf(titles, 'title', 'subtitle').map(textOf),
    ),
    authors: deep(record, 'contributors').flatMap(({ children }) =>
      children.flatMap((one) => (one.type === 'element' ? crossrefName(one) : [])),
    ),
    affiliations: deep(record, 'institution').map(textOf),
    'affiliations of the authors': deep(record, 'contributors').flatMap(({ children }) =>
      children.flatMap((one) =>
        one.type === 'element' && one.attributes.contributor_role === 'author' ? textOf(one) : [],
      ),
    ),
    'date of publication': childrenOf(record, 'publication_date').map(dateOf),
    'date of acceptance': childrenOf(record, 'acceptance_date').map(dateOf),
    volume: deep(root, 'journal_issue').flatMap((issue) => texts(issue, 'volume')),
    issue: deep(root, 'journal_issue').flatMap((issue) => texts(issue, 'issue')),
    pages: childrenOf(record, 'pages').flatMap((pages) => [
      ...texts(pages, 'first_page'),
      ...texts(pages, 'last_page'),
    ]),
    DOI: childrenOf(record, 'doi_data').flatMap((data) => texts(data, 'doi')),
    licence: texts(record, 'ai:license_ref'),
    journal: [...texts(root, 'full_title'), ...texts(root, 'abbrev_title')],
    ISSN: deep(root, 'issn').map((issn) => `${issn.attributes.media_type} ${textOf(issn)}`),
    'ORCID iDs': byPlace(childrenOf(record, 'contributors').flatMap(elementsOf), (author) =>
      texts(author, 'ORCID'),
    ),
    'words of the affiliations': deep(record, 'institution').flatMap((one) =>
      one.children.flatMap((part) => wordsIn(textOf(part))),
    ),
    abstract: texts(record, 'jats:abstract'),
    'date of the issue': deep(root, 'journal_issue').flatMap((issue) =>
      childrenOf(issue, 'publication_date').map(dateOf),
    ),
    'funders and awards': deep(record, 'fr:program').flatMap(leavesOf),
    'listed works': texts(record, 'unstructured_citation'),
    'DOIs of the listed works': byPlace(deep(record, 'citation'), (work) => texts(work, 'doi')),
    'words of the listed works': byPlace(deep(record, 'citation'), (work) =>
      elementsOf(work).flatMap((part) => wordsIn(textOf(part))),
    ),
    language: [record.attributes.language ?? ''],
    'languages of the words': deep(record, 'jats:abstract').flatMap(
      ({ attributes }) => attributes['xml:lang'] ?? [],
    ),
    address: texts(record, 'resource'),
  }),
  carries: [
    'journal',
    'ISSN',
    'ORCID iDs',
    'abstract',
    'date of the issue',
    'funders and awards',
    'listed works',
    'DOIs of the listed works',
    'language',
    'address',
  ],
  examples: {
    breaks: [
      { in: 'crossref', from: '<full_title>Journal', to: '<full_title>Journals' },
      { in: 'crossref', from: '<issn media_type="print">2345-6787</issn>', to: '' },
      {
        in: 'crossref',
        from: '<ORCID>https://orcid.org/0000-0002-1825-0097</ORCID>',
        to: '',
      },
      { in: 'crossref', from: '<doi>10.5555/jt.2016.4</doi>', to: '' },
      { in: 'crossref', from: '<fr:assertion name="award_number">HT-12</fr:assertion>', to: '' },
      {
        in: 'crossref',
        from: '<jats:abstract xml:lang="en">',
        to: '<jats:abstract xml:lang="de">',
      },
      { in: 'crossref', from: 'media_type="print">2345-6787', to: 'media_type="print">1234-5679' },
      { in: 'crossref', from: '/0000-0002-1825-0097</ORCID>', to: '/0000-0002-1694-233X</ORCID>' },
      { in: 'crossref', from: 'Brest, France', to: 'Brest, Finland' },
      { in: 'crossref', from: 'for a year. The moon', to: 'for years. The moon' },
      { in: 'crossref', from: '"award_number">HT-12', to: '"award_number">HT-21' },
      { in: 'crossref', from: 'Marsh, E. (2007)', to: 'Marsh, E. (2008)' },
      { in: 'crossref', from: '<doi>10.5555/jt.2016.4', to: '<doi>10.5555/jt.2016.5' },
      {
        in: 'crossref',
        from: '<resource>https://journal.example/1-2/tides/tides.html',
        to: '<resource>https://journal.example/1-2/tide/tide.html',
      },
      { in: 'crossref', from: '<title>Tides and', to: '<title>Tide and' },
      { in: 'crossref', from: '<surname>Okoro</surname>', to: '<surname>Okoroh</surname>' },
      { in: 'crossref', from: 'University of Brest', to: 'University of Best' },
      {
        in: 'crossref',
        from: 'University of Brest',
        to: 'University of Whitby',
        and: [{ in: 'crossref', from: 'Department of Oceanography', to: 'University of Brest' }],
      },
      { in: 'crossref', from: '<volume>1</volume>', to: '<volume>2</volume>' },
      { in: 'crossref', from: '<first_page>57</first_page>', to: '<first_page>58</first_page>' },
      { in: 'crossref', from: '<doi>10.5555/jcs.2023.57', to: '<doi>10.5555/jcs.2023.58' },
    ],
    keeps: [
      inReferences('"page": "11-29"', '"page": "e2020MS002141"'),
      inArticle(
        'title: Tides and the moon at two harbours\n',
        'title: Tides and the moon at two harbours\nsubtitle: A year of $h^2$\n',
      ),
      inArticle(
        '  - name: {given: Tomas, family: Okoro}\n    affiliations: [brest]\n    roles: [formal-analysis]\n',
        '  - collective: Harbour Group\n    affiliations: [brest]\n    roles: [formal-analysis]\n',
      ),
      { in: 'crossref', from: '<title>Tides and', to: '<title>Tides <i>and</i>' },
      {
        in: 'crossref',
        from: '<title>Tides and the moon at',
        to: '<title>Tides and the moon</title><subtitle>at</subtitle><title>',
      },
    ],
  },
};

/** "Anna van der Hill Jr.", or the name of a group, without its affiliations. */
function crossrefName(contributor: Element): string[] {
  if (contributor.attributes.contributor_role !== 'author') return [];
  if (contributor.name === 'person_name')
    return [
      joined(...['given_name', 'surname', 'suffix'].map((part) => texts(contributor, part)[0])),
    ];
  return [contributor.children.map((node) => (node.type === 'text' ? node.value : '')).join('')];
}
