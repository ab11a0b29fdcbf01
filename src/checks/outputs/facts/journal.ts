/** What journal an article is of, and in what language, read back from every output. */
import { inHtml, inJats } from '../../changes.ts';
import { childrenOf, textOf } from '../jats/rule.ts';
import { within } from '../page-index.ts';
import { given, partNumbers, type Said, says, strings } from './read-back.ts';
import { type FactRule, single } from './rule.ts';

export const JOURNAL_FACTS: readonly FactRule[] = [
  single(
    'journal',
    'title of the journal',
    'title',
    ({ journal }) => journal.title || undefined,
    {
      breaks: [
        inHtml('name="citation_journal_title" content="{Journal~>Journals} of'),
        inJats('<journal-title>Journal of', '<journal-title>Journals of'),
        inHtml('"@type":"Periodical","name":"{Journal~>Journals} of'),
        inHtml('name="DC.source" content="Journal of', 'name="DC.source" content="Journals of'),
      ],
      keeps: [inHtml('<meta property="og:site_name" content="Journal of Coastal Studies">', '')],
    },
    ({ meta, json, page, jats }) => [
      says('citation_journal_title of the web page', meta('citation_journal_title')),
      ...given('DC.source of the web page', meta('DC.source')),
      ...given('og:site_name of the web page', meta('og:site_name')),
      ...given('head of the web page', page.withClass('journal-title').map(textOf)),
      ...given('structured data of the web page', partNumbers(json, 'name')),
      says('JATS', jats.named('journal-title').map(textOf)),
    ],
  ),
  single(
    'abbreviation',
    'abbreviation of the journal',
    'title',
    ({ journal }) => journal.abbreviation,
    {
      breaks: [
        inJats('<abbrev-journal-title>J. Coast.', '<abbrev-journal-title>J. Cost.'),
        inHtml('name="citation_journal_abbrev" content="J. {Coast~>Cost}.'),
      ],
      keeps: [
        inJats('<abbrev-journal-title>J. Coast. Stud.<', '<abbrev-journal-title>J. Coast. Stud. <'),
      ],
    },
    ({ meta, jats }) => [
      says('citation_journal_abbrev of the web page', meta('citation_journal_abbrev')),
      says('JATS', jats.named('abbrev-journal-title').map(textOf)),
    ],
  ),
  {
    name: 'facts-issn-differs',
    fact: 'ISSNs, that of print first',
    key: 'title',
    examples: {
      breaks: [
        inJats('>1234-5679</issn>', '>1234-5670</issn>'),
        inJats('publication-format="print">', 'publication-format="electronic">'),
        inHtml('name="citation_issn" content="1234-{5679~>5670}"'),
        inHtml('"issn":["2345-6787"', '"issn":["2345-6788"'),
      ],
      keeps: [inJats('>1234-5679</issn>', '> 1234-5679 </issn>')],
    },
    wanted: ({ journal: { issn } }) =>
      [issn.print, issn.electronic].filter((one) => one !== undefined),
    said: ({ meta, json, page, jats }, { journal: { issn } }) => {
      const jatsSays = (format: 'print' | 'electronic'): Said =>
        says(
          `JATS (${format})`,
          jats
            .named('issn')
            .filter((one) => jats.isIn(one, 'journal-meta'))
            .filter(({ attributes }) => attributes['publication-format'] === format)
            .map(textOf),
          [issn[format]].filter((one) => one !== undefined),
        );
      return [
        jatsSays('print'),
        jatsSays('electronic'),
        says('citation_issn of the web page', meta('citation_issn').toReversed()),
        ...given('structured data of the web page', partNumbers(json, 'issn')),
        ...given(
          'head of the web page',
          within(page.withClass('issn'), 'span').map((span) => textOf(span).slice(-9)),
        ),
      ];
    },
  },
  single(
    'publisher',
    'publisher',
    'title',
    ({ journal }) => journal.publisher?.name,
    {
      breaks: [
        inJats('<publisher-name>{Harbour ~>}Press</publisher-name>\n        <publisher-loc>'),
        inHtml('name="citation_publisher" content="{Harbour ~>}Press"'),
        inHtml('"publisher":{"@type":"Organization","name":"{Harbour ~>}Press"'),
      ],
      keeps: [inHtml('<meta name="DC.publisher" content="Harbour Press">', '')],
    },
    ({ meta, json, jats }) => [
      says('citation_publisher of the web page', meta('citation_publisher')),
      ...given('DC.publisher of the web page', meta('DC.publisher')),
      says('structured data of the web page', strings(json.publisher)),
      says(
        'JATS',
        jats.named('publisher').flatMap((one) => childrenOf(one, 'publisher-name').map(textOf)),
      ),
    ],
  ),
  single(
    'journal-address',
    'address of the journal',
    'title',
    ({ journal }) => journal.url,
    {
      breaks: [
        inJats('<self-uri xlink:href="https://{journal~>journals}.example/"'),
        inHtml('"url":"https://journal.example/"', '"url":"https://journals.example/"'),
      ],
      keeps: [inJats('<self-uri xlink:href="https://journal.example/"{~> id="journal"}')],
    },
    ({ json, jats }) => [
      says(
        'JATS',
        jats
          .named('self-uri')
          .filter((one) => jats.isIn(one, 'journal-meta'))
          .map(({ attributes }) => attributes['xlink:href'] ?? ''),
      ),
      ...given('structured data of the web page', partNumbers(json, 'url')),
    ],
  ),
  single(
    'language',
    'language',
    'language',
    ({ language }) => language,
    {
      breaks: [
        inHtml('<html lang="en"', '<html lang="de"'),
        inHtml('name="citation_language" content="en"', 'name="citation_language" content="de"'),
        inHtml('"inLanguage":"en"', '"inLanguage":"de"'),
        inJats(' dtd-version="1.4" xml:lang="en"', ' dtd-version="1.4" xml:lang="de"'),
      ],
      keeps: [inHtml('<meta name="DC.language" content="en">', '')],
    },
    ({ meta, json, page, jats }) => [
      says(
        'web page',
        page.named('html').map(({ properties }) => String(properties.lang)),
      ),
      says('citation_language of the web page', meta('citation_language')),
      ...given('DC.language of the web page', meta('DC.language')),
      ...given(
        'og:locale of the web page',
        meta('og:locale').map((tag) => tag.replace('_', '-')),
      ),
      ...given('structured data of the web page', strings(json.inLanguage)),
      says(
        'JATS',
        jats.all.slice(0, 1).map(({ attributes }) => attributes['xml:lang'] ?? ''),
      ),
    ],
  ),
  single(
    'direction',
    'direction of writing',
    'language',
    ({ direction }) => direction,
    {
      breaks: [inHtml('<html lang="en" dir="ltr"', '<html lang="en" dir="rtl"')],
      keeps: [inHtml('<html lang="en" dir="ltr"', '<html lang="en" dir="ltr" class="a"')],
    },
    ({ page }) => [
      says(
        'web page',
        page.named('html').map(({ properties }) => String(properties.dir)),
      ),
    ],
  ),
];
