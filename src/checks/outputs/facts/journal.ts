/** What journal an article is of, and in what language, read back from every output. */
import { nodeText } from '../../../markup/node-text.ts';
import { childElements } from '../jats/rule.ts';
import { within } from '../page-index.ts';
import { given, partNumbers, type Said, says, strings } from './output-values.ts';
import { type FactRule, single } from './rule.ts';

export const JOURNAL_FACTS: readonly FactRule[] = [
  single(
    'facts-journal-differs',
    'facts-journal-differs/missing',
    'title',
    ({ journal }) => journal.title || undefined,
    ({ meta, json, page, jats }) => [
      says('web page (citation_journal_title)', meta('citation_journal_title')),
      ...given('web page (DC.source)', meta('DC.source')),
      ...given('web page (og:site_name)', meta('og:site_name')),
      ...given('web page (head)', page.withClass('journal-title').map(nodeText)),
      ...given('web page (structured data)', partNumbers(json, 'name')),
      says('JATS', jats.named('journal-title').map(nodeText)),
    ],
  ),
  single(
    'facts-abbreviation-differs',
    'facts-abbreviation-differs/missing',
    'title',
    ({ journal }) => journal.abbreviation,
    ({ meta, jats }) => [
      says('web page (citation_journal_abbrev)', meta('citation_journal_abbrev')),
      says('JATS', jats.named('abbrev-journal-title').map(nodeText)),
    ],
  ),
  {
    differs: 'facts-issn-differs',
    missing: 'facts-issn-differs/missing',
    key: 'title',
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
            .map(nodeText),
          [issn[format]].filter((one) => one !== undefined),
        );
      return [
        jatsSays('print'),
        jatsSays('electronic'),
        says('web page (citation_issn)', meta('citation_issn').toReversed()),
        ...given('web page (structured data)', partNumbers(json, 'issn')),
        ...given(
          'web page (head)',
          within(page.withClass('issn'), 'span').map((span) => nodeText(span).slice(-9)),
        ),
      ];
    },
  },
  single(
    'facts-publisher-differs',
    'facts-publisher-differs/missing',
    'title',
    ({ journal }) => journal.publisher?.name,
    ({ meta, json, jats }) => [
      says('web page (citation_publisher)', meta('citation_publisher')),
      ...given('web page (DC.publisher)', meta('DC.publisher')),
      says('web page (structured data)', strings(json.publisher)),
      says(
        'JATS',
        jats
          .named('publisher')
          .flatMap((one) => childElements(one, 'publisher-name').map(nodeText)),
      ),
    ],
  ),
  single(
    'facts-journal-address-differs',
    'facts-journal-address-differs/missing',
    'title',
    ({ journal }) => journal.url,
    ({ json, jats }) => [
      says(
        'JATS',
        jats
          .named('self-uri')
          .filter((one) => jats.isIn(one, 'journal-meta'))
          .map(({ attributes }) => attributes['xlink:href'] ?? ''),
      ),
      ...given('web page (structured data)', partNumbers(json, 'url')),
    ],
  ),
  single(
    'facts-language-differs',
    'facts-language-differs/missing',
    'language',
    ({ language }) => language,
    ({ meta, json, page, jats }) => [
      says(
        'web page',
        page.named('html').map(({ properties }) => String(properties.lang)),
      ),
      says('web page (citation_language)', meta('citation_language')),
      ...given('web page (DC.language)', meta('DC.language')),
      ...given(
        'web page (og:locale)',
        meta('og:locale').map((tag) => tag.replace('_', '-')),
      ),
      ...given('web page (structured data)', strings(json.inLanguage)),
      says(
        'JATS',
        jats.all.slice(0, 1).map(({ attributes }) => attributes['xml:lang'] ?? ''),
      ),
    ],
  ),
  single(
    'facts-direction-differs',
    'facts-direction-differs/missing',
    'language',
    ({ direction }) => direction,
    ({ page }) => [
      says(
        'web page',
        page.named('html').map(({ properties }) => String(properties.dir)),
      ),
    ],
  ),
];
