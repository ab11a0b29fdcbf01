/** Facts by which an article is found: DOI, addresses, keywords, and what stands below its title in lists of results. */
import { encodePart, outputAddress } from '../../../addresses.ts';
import { plainParagraphs } from '../../../text/plain-text.ts';
import { textOf } from '../jats/rule.ts';
import { within } from '../page-index.ts';
import { doiOf, given, hrefOf, inPdf, strings, xmp } from './read-back.ts';
import { type FactRule, single } from './rule.ts';

export const FOUND_FACTS: readonly FactRule[] = [
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
    ({ meta, front, json, page, pdf }) => [
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
      ...given('line of the DOI on the web page', within(page.withClass('doi'), 'a').map(textOf)),
      ...given(
        'link of the DOI on the web page',
        within(page.withClass('doi'), 'a').map((link) => doiOf(hrefOf(link)) ?? ''),
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
    said: ({ meta, json, jats, pdf }, { keywords }) => [
      { output: 'citation_keywords of the web page', values: meta('citation_keywords') },
      ...given('DC.subject of the web page', meta('DC.subject')),
      ...given('article:tag of the web page', meta('article:tag')),
      ...given('keywords of the web page', meta('keywords'), [keywords.join(', ')]),
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
    name: 'facts-addresses-differ',
    fact: 'addresses of the article',
    key: 'title',
    examples: {
      breaks: [
        {
          in: 'html',
          from: 'name="citation_pdf_url" content="https://journal.example/1-2/tides/tides.pdf"',
          to: 'name="citation_pdf_url" content="https://journal.example/1-2/tides/tide.pdf"',
        },
        {
          in: 'html',
          from: '<link rel="canonical" href="https://journal.example/1-2/tides/tides.html"',
          to: '<link rel="canonical" href="https://journal.example/1-2/tides/tide.html"',
        },
        {
          in: 'html',
          from: '"sameAs":"https://doi.org/10.5555/jcs.2023.57","url":"https://journal.example/1-2/tides/tides.html"',
          to: '"sameAs":"https://doi.org/10.5555/jcs.2023.57","url":"https://journal.example/1-2/tides/"',
        },
        { in: 'jats', from: 'xlink:href="tides.pdf"', to: 'xlink:href="tide.pdf"' },
      ],
      keeps: [
        {
          in: 'html',
          from: '<link rel="canonical" href="https://journal.example/1-2/tides/tides.html">',
          to: '',
        },
      ],
    },
    said: ({ meta, json, page, front }, article) => {
      const html = outputAddress(article, 'html') ?? '';
      const own = (extension: string) =>
        outputAddress(article, extension) ?? encodePart(`${article.name}.${extension}`);
      const files = front('self-uri').map(({ attributes }) => attributes['xlink:href'] ?? '');
      const ids = front('article-id').filter(
        ({ attributes }) => attributes['pub-id-type'] === 'publisher-id',
      );
      return [
        { output: 'JATS (publisher-id)', values: ids.map(textOf), wanted: [article.name] },
        {
          output: 'citation_pdf_url of the web page',
          values: meta('citation_pdf_url'),
          wanted: [own('pdf')],
        },
        {
          output: 'citation_xml_url of the web page',
          values: meta('citation_xml_url'),
          wanted: [own('xml')],
        },
        ...given('citation_abstract_html_url of the web page', meta('citation_abstract_html_url'), [
          html,
        ]),
        ...given('citation_fulltext_html_url of the web page', meta('citation_fulltext_html_url'), [
          html,
        ]),
        ...(html ? given('og:url of the web page', meta('og:url'), [html]) : []),
        ...given('structured data of the web page', strings(json.url), [html]),
        ...given(
          'canonical address of the web page',
          page
            .named('link')
            .filter(({ properties }) => String(properties.rel) === 'canonical')
            .map(hrefOf),
          [html],
        ),
        ...given(
          'JATS',
          files,
          ['pdf', 'html'].map((extension) => `${encodePart(article.name)}.${extension}`),
        ),
      ];
    },
  },
  {
    name: 'facts-description-differs',
    fact: 'beginning of the abstract',
    key: 'abstract',
    examples: {
      breaks: [
        {
          in: 'html',
          from: '<meta name="description" content="Tides',
          to: '<meta name="description" content="Tide',
        },
        { in: 'html', from: '"abstract":"Tides at', to: '"abstract":"Tide at' },
      ],
      keeps: [
        {
          in: 'html',
          from: '<meta name="DC.description" content="Tides',
          to: '<meta name="DC.description" content=" Tides',
        },
      ],
    },
    said: ({ meta, json }, article) => {
      const abstract = plainParagraphs(article.abstract, article.language);
      const beginning = (text: string) => {
        const said = text.trim().replace(/…$/, '');
        return said.length < text.trim().length
          ? [`${abstract.slice(0, said.length)}…`]
          : [abstract];
      };
      return [
        ...['description', 'DC.description', 'og:description'].map((name) => ({
          output: `${name} of the web page`,
          values: meta(name),
          wanted: abstract ? meta(name).flatMap(beginning) : [],
        })),
        ...given('structured data of the web page', strings(json.abstract), [abstract]),
      ];
    },
  },
];
