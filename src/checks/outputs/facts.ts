/** Facts read back from every output: they are the article's, and the same everywhere. */
import type { Article } from '../../article.ts';
import { plainText } from '../../text/plain-text.ts';
import type { ArticleCheck, Examples } from '../check.ts';
import type { ArticleSubject } from '../subject.ts';
import { textOf } from './jats-rule.ts';
import {
  contributor,
  dayOf,
  doiOf,
  given,
  inPdf,
  type Outputs,
  outputsOf,
  partNumbers,
  type Said,
  strings,
  written,
  xmp,
} from './read-back.ts';

interface FactRule {
  name: string;
  /** For messages: "title", "names of the authors". */
  fact: string;
  key: string;
  examples: Examples;
  /** As the article has it; empty where it has none. */
  wanted(article: Article): readonly string[];
  said(outputs: Outputs): Said[];
}

const RULES: FactRule[] = [
  {
    name: 'facts-title-differs',
    fact: 'title',
    key: 'title',
    examples: {
      breaks: [
        {
          in: 'html',
          from: '<meta name="citation_title" content="Tides and',
          to: '<meta name="citation_title" content="Tide and',
        },
        { in: 'html', from: '"headline":"Tides', to: '"headline":"Tide' },
        { in: 'pdf', from: '"title":"Tides', to: '"title":"Tide' },
      ],
      keeps: [
        {
          in: 'html',
          from: '<meta name="citation_title" content="Tides and',
          to: '<meta name="citation_title" content="Tides  and',
        },
      ],
    },
    wanted: ({ title, subtitle = [], language }) => {
      const parts = [title, subtitle].map((part) => plainText(part, language).trim());
      return [parts.filter(Boolean).join(': ')];
    },
    said: ({ meta, json, pdf }) => [
      { output: 'citation_title of the web page', values: meta('citation_title') },
      { output: 'DC.title of the web page', values: meta('DC.title') },
      { output: 'og:title of the web page', values: meta('og:title') },
      { output: 'structured data of the web page', values: strings(json.headline) },
      ...inPdf(pdf, pdf?.title),
    ],
  },
  {
    name: 'facts-authors-differ',
    fact: 'authors',
    key: 'authors',
    examples: {
      breaks: [
        {
          in: 'html',
          from: '<meta name="citation_author" content="Tomas Okoro">',
          to: '',
          alongside: ['facts-affiliations-differ'],
        },
        {
          in: 'html',
          from: '<meta name="DC.creator" content="Rosalind A. Ferry">',
          to: '<meta name="DC.creator" content="R. Ferry">',
        },
        { in: 'jats', from: '<surname>Okoro</surname>', to: '<surname>Okoroh</surname>' },
        {
          in: 'pdf',
          from: '"author":"Rosalind A. Ferry; Tomas Okoro"',
          to: '"author":"Tomas Okoro; Rosalind A. Ferry"',
        },
      ],
      keeps: [
        {
          in: 'html',
          from: '<meta name="author" content="Rosalind A. Ferry, Tomas Okoro">',
          to: '',
        },
      ],
    },
    wanted: ({ authors }) =>
      authors.map(({ name, collective }) => (name ? written(name) : (collective ?? ''))),
    said: ({ meta, json, jats, pdf }) => [
      { output: 'citation_author of the web page', values: meta('citation_author') },
      { output: 'DC.creator of the web page', values: meta('DC.creator') },
      { output: 'structured data of the web page', values: strings(json.author) },
      {
        output: 'JATS',
        values: jats
          .named('contrib')
          .filter((one) => one.attributes['contrib-type'] === 'author')
          .map(contributor),
      },
      ...inPdf(pdf, pdf?.author),
    ],
  },
  single(
    'publication-date',
    'date of publication',
    'dates',
    ({ dates }) => dates.published,
    {
      breaks: [
        {
          in: 'html',
          from: 'name="citation_publication_date" content="2023/03/15"',
          to: 'name="citation_publication_date" content="2023/03/16"',
        },
        { in: 'jats', from: 'iso-8601-date="2023-03-15"', to: 'iso-8601-date="2023-03-16"' },
        { in: 'jats', from: '<day>15</day>', to: '<day>16</day>' },
        {
          in: 'html',
          from: 'name="DC.date" content="2023-03-15"',
          to: 'name="DC.date" content="2023-03-16"',
        },
        {
          in: 'pdf',
          from: '<prism:publicationDate>2023-03-15',
          to: '<prism:publicationDate>2023-03-16',
        },
      ],
      keeps: [
        {
          in: 'html',
          from: 'name="citation_online_date" content="2023/03/15"',
          to: 'name="citation_online_date" content="2023/03/14"',
        },
      ],
    },
    ({ meta, json, jats, pdf }) => [
      {
        output: 'citation_publication_date of the web page',
        values: meta('citation_publication_date').map((date) => date.replaceAll('/', '-')),
      },
      { output: 'structured data of the web page', values: strings(json.datePublished) },
      ...given('DC.date of the web page', meta('DC.date')),
      ...jats
        .named('pub-date')
        .filter((date) => date.attributes['date-type'] === 'pub')
        .flatMap((date): Said[] => [
          { output: 'JATS (iso-8601-date)', values: [date.attributes['iso-8601-date'] ?? ''] },
          { output: 'JATS', values: [dayOf(date)] },
        ]),
      ...inPdf(pdf, xmp(pdf, 'prism:publicationDate')),
    ],
  ),
  {
    name: 'facts-history-differs',
    fact: 'days of receipt, revision and acceptance',
    key: 'dates',
    examples: {
      breaks: [
        { in: 'jats', from: '<day>10</day>', to: '<day>11</day>' },
        {
          in: 'jats',
          from: '<date date-type="accepted" iso-8601-date="2023-03-01">',
          to: '<date date-type="accepted" iso-8601-date="2023-03-02">',
        },
      ],
      keeps: [{ in: 'jats', from: '<day>10</day>', to: '<day>10</day> ' }],
    },
    wanted: ({ dates: { received, revised, accepted } }) =>
      [received, revised, accepted].filter((date) => date !== undefined),
    said: ({ jats }) => {
      const dates = jats
        .named('date')
        .filter(
          (date) => HISTORY.has(date.attributes['date-type'] ?? '') && jats.isIn(date, 'history'),
        );
      return [
        {
          output: 'JATS (iso-8601-date)',
          values: dates.map((date) => date.attributes['iso-8601-date'] ?? ''),
        },
        { output: 'JATS', values: dates.map(dayOf) },
      ];
    },
  },
  single(
    'volume',
    'volume',
    'title',
    ({ issue }) => issue.volume,
    {
      breaks: [
        {
          in: 'html',
          from: 'name="citation_volume" content="1"',
          to: 'name="citation_volume" content="2"',
        },
        { in: 'jats', from: '<volume>1</volume>', to: '<volume>I</volume>' },
        { in: 'html', from: '"volumeNumber":"1"', to: '"volumeNumber":"2"' },
      ],
      keeps: [{ in: 'jats', from: '<volume>1</volume>', to: '<volume> 1 </volume>' }],
    },
    ({ meta, json, front, pdf }) => [
      { output: 'citation_volume of the web page', values: meta('citation_volume') },
      ...given('structured data of the web page', partNumbers(json, 'volumeNumber')),
      { output: 'JATS', values: front('volume').map(textOf) },
      ...inPdf(pdf, xmp(pdf, 'prism:volume')),
    ],
  ),
  single(
    'issue',
    'issue',
    'title',
    ({ issue }) => issue.issue,
    {
      breaks: [
        { in: 'html', from: '<meta name="citation_issue" content="2">', to: '' },
        { in: 'html', from: '"issueNumber":"2"', to: '"issueNumber":"3"' },
        {
          in: 'jats',
          from: '<issue>2</issue>\n      <fpage>',
          to: '<issue>3</issue>\n      <fpage>',
        },
      ],
      keeps: [
        { in: 'jats', from: '<issue>2</issue>\n      <fpage>', to: '<issue>2</issue><fpage>' },
      ],
    },
    ({ meta, json, front, pdf }) => [
      { output: 'citation_issue of the web page', values: meta('citation_issue') },
      ...given('structured data of the web page', partNumbers(json, 'issueNumber')),
      { output: 'JATS', values: front('issue').map(textOf) },
      ...inPdf(pdf, xmp(pdf, 'prism:number')),
    ],
  ),
  {
    name: 'facts-pages-differ',
    fact: 'pages',
    key: 'pages',
    examples: {
      breaks: [
        {
          in: 'html',
          from: 'name="citation_lastpage" content="59"',
          to: 'name="citation_lastpage" content="60"',
        },
        { in: 'jats', from: '<fpage>57</fpage>', to: '<fpage>58</fpage>' },
        { in: 'pdf', from: '<prism:endingPage>59', to: '<prism:endingPage>60' },
      ],
      keeps: [{ in: 'jats', from: '<page-count count="3"/>', to: '' }],
    },
    wanted: ({ pages }) => [pages?.first, pages?.last].filter((page) => page !== undefined),
    said: ({ meta, front, json, pdf }) => [
      {
        output: 'citation_firstpage and citation_lastpage of the web page',
        values: [...meta('citation_firstpage'), ...meta('citation_lastpage')],
      },
      {
        output: 'structured data of the web page',
        values: [...strings(json.pageStart), ...strings(json.pageEnd)],
      },
      { output: 'JATS', values: front('fpage', 'lpage').map(textOf) },
      ...inPdf(pdf, xmp(pdf, 'prism:startingPage'), xmp(pdf, 'prism:endingPage')),
    ],
  },
  single(
    'doi',
    'DOI',
    'doi',
    ({ doi }) => doi,
    {
      breaks: [
        {
          in: 'html',
          from: 'name="citation_doi" content="10.5555/jcs.2023.57"',
          to: 'name="citation_doi" content="10.5555/jcs.2023.58"',
        },
        {
          in: 'jats',
          from: '<article-id pub-id-type="doi">10.5555',
          to: '<article-id pub-id-type="doi">https://doi.org/10.5555',
        },
        { in: 'pdf', from: '<prism:doi>10.5555', to: '<prism:doi>10.5556' },
        {
          in: 'html',
          from: 'name="DC.identifier" content="doi:10.5555/jcs.2023.57"',
          to: 'name="DC.identifier" content="doi:10.5555/jcs.2023.58"',
        },
        {
          in: 'html',
          from: '"sameAs":"https://doi.org/10.5555/jcs.2023.57"',
          to: '"sameAs":"https://doi.org/10.5555/jcs.2023.58"',
        },
      ],
      keeps: [
        {
          in: 'html',
          from: '<meta name="DC.identifier" content="doi:10.5555/jcs.2023.57">',
          to: '',
        },
      ],
    },
    ({ meta, front, json, pdf }) => [
      { output: 'citation_doi of the web page', values: meta('citation_doi') },
      {
        output: 'structured data of the web page',
        values: strings((json.identifier as Record<string, unknown> | undefined)?.value),
      },
      ...given(
        'DC.identifier of the web page',
        meta('DC.identifier').map((id) => id.replace(/^doi:/, '')),
      ),
      ...given(
        'address of the DOI in the structured data of the web page',
        strings(json.sameAs).flatMap((address) => doiOf(address) ?? []),
      ),
      {
        output: 'JATS',
        values: front('article-id')
          .filter((id) => id.attributes['pub-id-type'] === 'doi')
          .map(textOf),
      },
      ...inPdf(pdf, xmp(pdf, 'prism:doi')),
    ],
  ),
  single(
    'licence',
    'address of the licence',
    'license',
    ({ license }) => license?.url,
    {
      breaks: [
        {
          in: 'html',
          from: '<meta name="DC.rights" content="https://creativecommons.org/licenses/by/4.0/">',
          to: '<meta name="DC.rights" content="https://creativecommons.org/licenses/by-nc/4.0/">',
        },
        {
          in: 'jats',
          from: '<ali:license_ref>https://creativecommons.org/licenses/by/4.0/',
          to: '<ali:license_ref>http://creativecommons.org/licenses/by/4.0/',
        },
        {
          in: 'jats',
          from: '<license xlink:href="https://creativecommons.org/licenses/by/4.0/"',
          to: '<license xlink:href="https://creativecommons.org/licenses/by/3.0/"',
        },
        { in: 'pdf', from: '<xmpRights:WebStatement>https:', to: '<xmpRights:WebStatement>http:' },
      ],
      keeps: [
        {
          in: 'jats',
          from: '>Creative Commons Attribution 4.0 International</ext-link>',
          to: '>CC BY 4.0</ext-link>',
        },
      ],
    },
    ({ meta, json, jats, pdf }) => [
      { output: 'DC.rights of the web page', values: meta('DC.rights') },
      { output: 'structured data of the web page', values: strings(json.license) },
      {
        output: 'JATS (license)',
        values: jats.named('license').map((one) => one.attributes['xlink:href'] ?? ''),
      },
      { output: 'JATS (ali:license_ref)', values: jats.named('ali:license_ref').map(textOf) },
      {
        output: 'JATS (words of the licence)',
        values: jats
          .named('ext-link')
          .filter((link) => jats.isIn(link, 'license-p'))
          .map((link) => link.attributes['xlink:href'] ?? ''),
      },
      ...inPdf(pdf, xmp(pdf, 'xmpRights:WebStatement')),
    ],
  ),
  {
    name: 'facts-keywords-differ',
    fact: 'keywords',
    key: 'keywords',
    examples: {
      breaks: [
        { in: 'html', from: '<meta name="citation_keywords" content="moon">', to: '' },
        { in: 'html', from: '<meta name="DC.subject" content="moon">', to: '' },
        { in: 'pdf', from: '"keywords":"tides, moon,', to: '"keywords":"tides,' },
      ],
      keeps: [
        {
          in: 'html',
          from: '<meta name="keywords" content="tides, moon, harbours, gauges">',
          to: '',
        },
      ],
    },
    wanted: ({ keywords }) => keywords,
    said: ({ meta, json, jats, pdf }) => [
      { output: 'citation_keywords of the web page', values: meta('citation_keywords') },
      ...given('DC.subject of the web page', meta('DC.subject')),
      { output: 'structured data of the web page', values: strings(json.keywords) },
      {
        output: 'JATS',
        values: jats
          .named('kwd')
          .filter((word) => !jats.parent(word)?.attributes['xml:lang'])
          .map(textOf),
      },
      ...inPdf(pdf, pdf?.keywords),
    ],
  },
  {
    name: 'facts-counts-differ',
    fact: 'number of figures, tables and references',
    key: 'title',
    examples: {
      breaks: [
        { in: 'jats', from: '<fig-count count="1"/>', to: '<fig-count count="2"/>' },
        { in: 'jats', from: '<ref-count count="6"/>', to: '<ref-count count="5"/>' },
        {
          in: 'html',
          from: '<meta name="citation_reference" content="citation_title=A history of tides; citation_author=Edwin Marsh; citation_publication_date=2007; citation_publisher=Harbour Press">',
          to: '',
        },
      ],
      keeps: [{ in: 'jats', from: '<word-count count="143"/>', to: '<word-count count="144"/>' }],
    },
    wanted: () => [],
    said: () => [],
  },
];

/** Kinds of dates before publication, in JATS. */
const HISTORY = new Set(['received', 'rev-recd', 'accepted']);

/** Counts have several values: they are compared by themselves. */
const COUNTS = 'facts-counts-differ';

export const FACTS: readonly ArticleCheck[] = RULES.map(
  ({ name, fact, key, examples, wanted, said }) => ({
    name,
    scope: 'article',
    severity: 'error',
    receivers: ['crossref', 'doaj', 'scholar', 'pmc', 'readers'],
    source: 'Google Scholar, Inclusion Guidelines; PKP, Google Scholar Guide',
    date: '2024',
    sentence: `Every output says the same of the article: ${fact}.`,
    advice:
      'The manuscript is right and the output is wrong: build again. If it stays, report it with the manuscript.',
    examples,
    *find(subject) {
      const outputs = outputsOf(subject);
      const at = subject.key(key);
      const pairs =
        name === COUNTS
          ? counts(subject, outputs)
          : said(outputs).map((one) => ({ ...one, wanted: wanted(subject.article) }));
      for (const { output, values, wanted: expected } of pairs) {
        if (expected.length === 0 || same(expected, values, output)) continue;
        yield {
          reason: `Unexpected ${fact} “${values.join('; ')}” in the ${output}, expected “${expected.join('; ')}”`,
          at,
        };
      }
    },
  }),
);

function single(
  name: string,
  fact: string,
  key: string,
  fromArticle: (article: Article) => string | undefined,
  examples: Examples,
  said: FactRule['said'],
): FactRule {
  const wanted = (article: Article) =>
    [fromArticle(article)].filter((value) => value !== undefined);
  return { name: `facts-${name}-differs`, fact, key, examples, wanted, said };
}

function same(wanted: readonly string[], values: readonly string[], output: string): boolean {
  const clean = (list: readonly string[], between: string) =>
    list.map((value) => value.replace(/\s+/g, ' ').trim()).join(between);
  const separators = output === 'PDF' ? ['\n', ', ', '; '] : ['\n'];
  return separators.some((between) => clean(wanted, between) === clean(values, '\n'));
}

function counts(
  { article }: ArticleSubject,
  { meta, jats }: Outputs,
): (Said & { wanted: string[] })[] {
  const has = (count: string, ...names: string[]) => {
    const said = jats.named(`${count}-count`).map((one) => one.attributes.count ?? '');
    const found = jats
      .named(...names)
      .filter((one) => !(one.name === 'fig' && jats.isIn(one, 'fig-group')));
    return said.length === 0
      ? []
      : [{ output: `JATS (${count}-count)`, values: said, wanted: [String(found.length)] }];
  };
  return [
    ...has('table', 'table-wrap'),
    ...has('ref', 'ref'),
    ...has('fig', 'fig', 'fig-group'),
    {
      output: 'JATS (references)',
      values: [String(jats.named('ref').length)],
      wanted: [String(article.references.length)],
    },
    {
      output: 'citation_reference of the web page',
      values: [String(meta('citation_reference').length)],
      wanted: [String(article.references.length)],
    },
  ];
}
