/** Facts for search engines in every output: DOI, addresses, keywords and description. */
import { encodePart, outputAddress } from '../../../article/addresses.ts';
import { nodeText } from '../../../markup/node-text.ts';
import { plainParagraphs } from '../../../markup/plain-text.ts';
import { within } from '../page-index.ts';
import {
  doiOf,
  hrefOf,
  optionalValues,
  outputValues,
  pdfValues,
  stringsIn,
  xmpProperty,
} from './output-values.ts';
import { type FactRule, singleFact } from './rule.ts';

export const DISCOVERY_FACTS: readonly FactRule[] = [
  singleFact(
    'facts-doi-differs',
    'facts-doi-differs/missing',
    'doi',
    ({ doi }) => doi,
    ({ meta, front, json, page, pdf }) => [
      outputValues('web page (citation_doi)', meta('citation_doi')),
      outputValues(
        'web page (structured data)',
        stringsIn((json.identifier as Record<string, unknown> | undefined)?.value),
      ),
      ...optionalValues(
        'web page (DC.identifier)',
        meta('DC.identifier').map((id) => id.replace(/^doi:/, '')),
      ),
      ...optionalValues(
        'web page (address of the DOI in the structured data)',
        stringsIn(json.sameAs).flatMap((address) => doiOf(address) ?? []),
      ),
      ...optionalValues(
        'web page (line of the DOI)',
        within(page.withClass('doi'), 'a').map((link) =>
          nodeText(link).replace(/^https:\/\/doi\.org\//, ''),
        ),
      ),
      ...optionalValues(
        'web page (link of the DOI)',
        within(page.withClass('doi'), 'a').map((link) => doiOf(hrefOf(link)) ?? ''),
      ),
      outputValues(
        'JATS',
        front('article-id')
          .filter((id) => id.attributes['pub-id-type'] === 'doi')
          .map(nodeText),
      ),
      ...pdfValues(pdf, xmpProperty(pdf, 'prism:doi')),
    ],
  ),
  {
    differs: 'facts-keywords-differ',
    missing: 'facts-keywords-differ/missing',
    key: 'keywords',
    expected: ({ keywords }) => keywords,
    valuesIn: ({ meta, page, json, jats, pdf }, { keywords, translations }) => [
      outputValues('web page (citation_keywords)', meta('citation_keywords')),
      ...optionalValues('web page (DC.subject)', meta('DC.subject')),
      ...optionalValues('web page (article:tag)', meta('article:tag')),
      ...optionalValues('web page (keywords)', meta('keywords'), [keywords.join(', ')]),
      outputValues('web page (structured data)', stringsIn(json.keywords)),
      ...[
        ...optionalValues(
          'web page (lists)',
          within(page.withClass('keywords'), 'li').map(nodeText),
        ),
        outputValues('JATS', jats.named('kwd').map(nodeText)),
      ].map((values) => ({
        ...values,
        expected: [...keywords, ...translations.flatMap((one) => one.keywords)],
      })),
      ...pdfValues(pdf, pdf?.keywords),
    ],
  },
  {
    differs: 'facts-addresses-differ',
    missing: 'facts-addresses-differ/missing',
    key: 'title',
    valuesIn: ({ meta, json, page, front }, article) => {
      const html = outputAddress(article, 'html') ?? '';
      const own = (extension: string) =>
        outputAddress(article, extension) ?? encodePart(`${article.name}.${extension}`);
      const files = front('self-uri').map(({ attributes }) => attributes['xlink:href'] ?? '');
      const ids = front('article-id').filter(
        ({ attributes }) => attributes['pub-id-type'] === 'publisher-id',
      );
      return [
        outputValues('JATS (publisher-id)', ids.map(nodeText), [article.name]),
        outputValues('web page (citation_pdf_url)', meta('citation_pdf_url'), [own('pdf')]),
        outputValues('web page (citation_xml_url)', meta('citation_xml_url'), [own('xml')]),
        ...optionalValues(
          'web page (citation_abstract_html_url)',
          meta('citation_abstract_html_url'),
          [html],
        ),
        ...optionalValues(
          'web page (citation_fulltext_html_url)',
          meta('citation_fulltext_html_url'),
          [html],
        ),
        ...(html ? optionalValues('web page (og:url)', meta('og:url'), [html]) : []),
        ...optionalValues('web page (structured data)', stringsIn(json.url), [html]),
        ...optionalValues(
          'web page (canonical address)',
          page
            .named('link')
            .filter(({ properties }) => String(properties.rel) === 'canonical')
            .map(hrefOf),
          [html],
        ),
        ...optionalValues(
          'JATS',
          files,
          ['pdf', 'html'].map((extension) => `${encodePart(article.name)}.${extension}`),
        ),
      ];
    },
  },
  {
    differs: 'facts-description-differs',
    missing: 'facts-description-differs/missing',
    key: 'abstract',
    valuesIn: ({ meta, json }, article) => {
      const abstract = plainParagraphs(article.abstract, article.language);
      const beginning = (text: string) => {
        const values = text.trim().replace(/…$/, '');
        return values.length < text.trim().length
          ? [`${abstract.slice(0, values.length)}…`]
          : [abstract];
      };
      return [
        ...['description', 'DC.description', 'og:description'].map((name) =>
          outputValues(
            `web page (${name})`,
            meta(name),
            abstract ? meta(name).flatMap(beginning) : [],
          ),
        ),
        ...optionalValues('web page (structured data)', stringsIn(json.abstract), [abstract]),
      ];
    },
  },
];
