/** Facts by which an article is found: DOI, addresses, keywords, and what stands below its title in lists of results. */
import { encodePart, outputAddress } from '../../../article/addresses.ts';
import { nodeText } from '../../../markup/node-text.ts';
import { plainParagraphs } from '../../../markup/plain-text.ts';
import { within } from '../page-index.ts';
import { doiOf, given, hrefOf, pdfSays, says, strings, xmp } from './read-back.ts';
import { type FactRule, single } from './rule.ts';

export const FOUND_FACTS: readonly FactRule[] = [
  single(
    'doi',
    'DOI',
    'doi',
    ({ doi }) => doi,
    ({ meta, front, json, page, pdf }) => [
      says('citation_doi of the web page', meta('citation_doi')),
      says(
        'structured data of the web page',
        strings((json.identifier as Record<string, unknown> | undefined)?.value),
      ),
      ...given(
        'DC.identifier of the web page',
        meta('DC.identifier').map((id) => id.replace(/^doi:/, '')),
      ),
      ...given(
        'address of the DOI in the structured data of the web page',
        strings(json.sameAs).flatMap((address) => doiOf(address) ?? []),
      ),
      ...given(
        'line of the DOI on the web page',
        within(page.withClass('doi'), 'a').map((link) =>
          nodeText(link).replace(/^https:\/\/doi\.org\//, ''),
        ),
      ),
      ...given(
        'link of the DOI on the web page',
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
    name: 'facts-keywords-differ',
    fact: 'keywords',
    key: 'keywords',
    wanted: ({ keywords }) => keywords,
    said: ({ meta, page, json, jats, pdf }, { keywords, translations }) => [
      says('citation_keywords of the web page', meta('citation_keywords')),
      ...given('DC.subject of the web page', meta('DC.subject')),
      ...given('article:tag of the web page', meta('article:tag')),
      ...given('keywords of the web page', meta('keywords'), [keywords.join(', ')]),
      says('structured data of the web page', strings(json.keywords)),
      ...[
        ...given('lists of the web page', within(page.withClass('keywords'), 'li').map(nodeText)),
        says('JATS', jats.named('kwd').map(nodeText)),
      ].map((said) => ({
        ...said,
        wanted: [...keywords, ...translations.flatMap((one) => one.keywords)],
      })),
      ...pdfSays(pdf, pdf?.keywords),
    ],
  },
  {
    name: 'facts-addresses-differ',
    fact: 'addresses of the article',
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
        says('citation_pdf_url of the web page', meta('citation_pdf_url'), [own('pdf')]),
        says('citation_xml_url of the web page', meta('citation_xml_url'), [own('xml')]),
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
          says(
            `${name} of the web page`,
            meta(name),
            abstract ? meta(name).flatMap(beginning) : [],
          ),
        ),
        ...given('structured data of the web page', strings(json.abstract), [abstract]),
      ];
    },
  },
];
