/** What a deposit for Crossref says of an article. */
import type { Element } from 'xast';
import { elementsOf } from '../../markup/xml.ts';
import { inArticle, inCrossref, inReferences } from '../changes.ts';
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
    'start of the licence': deep(record, 'ai:license_ref').flatMap(
      ({ attributes }) => attributes.start_date ?? [],
    ),
    depositor: deep(root, 'head').flatMap((head) =>
      ['depositor_name', 'email_address', 'registrant'].flatMap((name) => texts(head, name)),
    ),
    abstract: texts(record, 'jats:abstract'),
    'date of the issue': deep(root, 'journal_issue').flatMap((issue) =>
      childrenOf(issue, 'publication_date').map(dateOf),
    ),
    'funders and awards': deep(record, 'fr:program').flatMap(leavesOf),
    'listed works': byPlace(deep(record, 'citation'), (work) =>
      texts(work, 'unstructured_citation'),
    ),
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
    'words of the affiliations',
    'depositor',
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
      inCrossref('<full_title>Journal', '<full_title>Journals'),
      inCrossref('<issn media_type="print">2345-6787</issn>', ''),
      inCrossref('<ORCID>https://orcid.org/0000-0002-1825-0097</ORCID>', ''),
      inCrossref('<doi>10.5555/jt.2016.4</doi>', ''),
      inCrossref('<fr:assertion name="award_number">HT-12</fr:assertion>', ''),
      inCrossref('<jats:abstract xml:lang="en">', '<jats:abstract xml:lang="de">'),
      inCrossref('media_type="print">2345-6787', 'media_type="print">1234-5679'),
      inCrossref('/0000-0002-1825-0097</ORCID>', '/0000-0002-1694-233X</ORCID>'),
      inCrossref('Brest, France', 'Brest, Finland'),
      inCrossref('<institution_department>Department of Oceanography</institution_department>', ''),
      inCrossref('<email_address>deposits@', '<email_address>deposit@'),
      inCrossref('start_date="2023-03-15"', 'start_date="2023-03-16"'),
      inCrossref('for a year. The moon', 'for years. The moon'),
      inCrossref('"award_number">HT-12', '"award_number">HT-21'),
      inCrossref('Marsh, E. (2007)', 'Marsh, E. (2008)'),
      inCrossref('<doi>10.5555/jt.2016.4', '<doi>10.5555/jt.2016.5'),
      inCrossref('<resource>https://journal.example/1-2/{tides/tides~>tide/tide}.html'),
      inCrossref('<title>Tides and', '<title>Tide and'),
      inCrossref('<surname>Okoro</surname>', '<surname>Okoroh</surname>'),
      inCrossref('University of Brest', 'University of Best'),
      {
        ...inCrossref('University of Brest', 'University of Whitby'),
        and: [inCrossref('Department of Oceanography', 'University of Brest')],
      },
      inCrossref('<volume>1</volume>', '<volume>2</volume>'),
      inCrossref('<first_page>57</first_page>', '<first_page>58</first_page>'),
      inCrossref('<doi>10.5555/jcs.2023.57', '<doi>10.5555/jcs.2023.58'),
    ],
    keeps: [
      inReferences('"page": "11-29"', '"page": "e2020MS002141"'),
      inArticle('title: Tides and the moon at two harbours\n{~>subtitle: A year of $h^2$\n}'),
      inArticle('title: Tides and the moon at two {~>^137^Cs }harbours\n'),
      inArticle(
        '  - name: {given: Tomas, family: Okoro}\n    affiliations: [brest]\n    roles: [formal-analysis]\n',
        '  - collective: Harbour Group\n    affiliations: [brest]\n    roles: [formal-analysis]\n',
      ),
      inCrossref('<title>Tides and', '<title>Tides <i>and</i>'),
      inCrossref('<title>Tides and the moon{ at~></title><subtitle>at</subtitle><title>}'),
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
