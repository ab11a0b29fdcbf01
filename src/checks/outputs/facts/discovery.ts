/** Facts by which an article is found: DOI, addresses, keywords, and what stands below its title in lists of results. */
import { encodePart, outputAddress } from '../../../article/addresses.ts';
import { nodeText } from '../../../markup/node-text.ts';
import { plainParagraphs } from '../../../markup/plain-text.ts';
import { within } from '../page-index.ts';
import { doiOf, given, hrefOf, pdfSays, says, strings, xmp } from './output-values.ts';
import { type FactRule, single } from './rule.ts';

export const FOUND_FACTS: readonly FactRule[] = [
  single(
    'facts-doi-differs',
    'facts-doi-differs/missing',
    'doi',
    ({ doi }) => doi,
    ({ meta, front, json, page, pdf }) => [
      says('web page (citation_doi)', meta('citation_doi')),
      says(
        'web page (structured data)',
        strings((json.identifier as Record<string, unknown> | undefined)?.value),
      ),
      ...given(
        'web page (DC.identifier)',
        meta('DC.identifier').map((id) => id.replace(/^doi:/, '')),
      ),
      ...given(
        'web page (address of the DOI in the structured data)',
        strings(json.sameAs).flatMap((address) => doiOf(address) ?? []),
      ),
      ...given(
        'web page (line of the DOI)',
        within(page.withClass('doi'), 'a').map((link) =>
          nodeText(link).replace(/^https:\/\/doi\.org\//, ''),
        ),
      ),
      ...given(
        'web page (link of the DOI)',
        within(page.withClass('doi'), 'a').map((link) => doiOf(hrefOf(link)) ?? ''),
      ),
      says(
        'JATS',
        front('article-id')
          .filter((id) => id.attributes['pub-id-type'] === 'doi')
          .map(nodeText),
      ),
      ...pdfSays(pdf, xmp(pdf, 'prism:doi')),
    ],
  ),
  {
    differs: 'facts-keywords-differ',
    missing: 'facts-keywords-differ/missing',
    key: 'keywords',
    wanted: ({ keywords }) => keywords,
    said: ({ meta, page, json, jats, pdf }, { keywords, translations }) => [
      says('web page (citation_keywords)', meta('citation_keywords')),
      ...given('web page (DC.subject)', meta('DC.subject')),
      ...given('web page (article:tag)', meta('article:tag')),
      ...given('web page (keywords)', meta('keywords'), [keywords.join(', ')]),
      says('web page (structured data)', strings(json.keywords)),
      ...[
        ...given('web page (lists)', within(page.withClass('keywords'), 'li').map(nodeText)),
        says('JATS', jats.named('kwd').map(nodeText)),
      ].map((said) => ({
        ...said,
        wanted: [...keywords, ...translations.flatMap((one) => one.keywords)],
      })),
      ...pdfSays(pdf, pdf?.keywords),
    ],
  },
  {
    differs: 'facts-addresses-differ',
    missing: 'facts-addresses-differ/missing',
    key: 'title',
    said: ({ meta, json, page, front }, article) => {
      const html = outputAddress(article, 'html') ?? '';
      const own = (extension: string) =>
        outputAddress(article, extension) ?? encodePart(`${article.name}.${extension}`);
      const files = front('self-uri').map(({ attributes }) => attributes['xlink:href'] ?? '');
      const ids = front('article-id').filter(
        ({ attributes }) => attributes['pub-id-type'] === 'publisher-id',
      );
      return [
        says('JATS (publisher-id)', ids.map(nodeText), [article.name]),
        says('web page (citation_pdf_url)', meta('citation_pdf_url'), [own('pdf')]),
        says('web page (citation_xml_url)', meta('citation_xml_url'), [own('xml')]),
        ...given('web page (citation_abstract_html_url)', meta('citation_abstract_html_url'), [
          html,
        ]),
        ...given('web page (citation_fulltext_html_url)', meta('citation_fulltext_html_url'), [
          html,
        ]),
        ...(html ? given('web page (og:url)', meta('og:url'), [html]) : []),
        ...given('web page (structured data)', strings(json.url), [html]),
        ...given(
          'web page (canonical address)',
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
    differs: 'facts-description-differs',
    missing: 'facts-description-differs/missing',
    key: 'abstract',
    said: ({ meta, json }, article) => {
      const abstract = plainParagraphs(article.abstract, article.language);
      const beginning = (text: string) => {
        const said = text.trim().replace(/…$/, '');
        return said.length < text.trim().length
          ? [`${abstract.slice(0, said.length)}…`]
          : [abstract];
      };
      return [
        ...['description', 'DC.description', 'og:description'].map((name) =>
          says(`web page (${name})`, meta(name), abstract ? meta(name).flatMap(beginning) : []),
        ),
        ...given('web page (structured data)', strings(json.abstract), [abstract]),
      ];
    },
  },
];
