/** What journal an article is of, and in what language, read back from every output. */
import { nodeText } from '../../../markup/node-text.ts';
import { childElements } from '../jats/rule.ts';
import { within } from '../page-index.ts';
import { given, partNumbers, type Said, says, strings } from './read-back.ts';
import { type FactRule, single } from './rule.ts';

export const JOURNAL_FACTS: readonly FactRule[] = [
  single(
    'journal',
    'title of the journal',
    'title',
    ({ journal }) => journal.title || undefined,
    ({ meta, json, page, jats }) => [
      says('citation_journal_title of the web page', meta('citation_journal_title')),
      ...given('DC.source of the web page', meta('DC.source')),
      ...given('og:site_name of the web page', meta('og:site_name')),
      ...given('head of the web page', page.withClass('journal-title').map(nodeText)),
      ...given('structured data of the web page', partNumbers(json, 'name')),
      says('JATS', jats.named('journal-title').map(nodeText)),
    ],
  ),
  single(
    'abbreviation',
    'abbreviation of the journal',
    'title',
    ({ journal }) => journal.abbreviation,
    ({ meta, jats }) => [
      says('citation_journal_abbrev of the web page', meta('citation_journal_abbrev')),
      says('JATS', jats.named('abbrev-journal-title').map(nodeText)),
    ],
  ),
  {
    name: 'facts-issn-differs',
    fact: 'ISSNs, that of print first',
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
        says('citation_issn of the web page', meta('citation_issn').toReversed()),
        ...given('structured data of the web page', partNumbers(json, 'issn')),
        ...given(
          'head of the web page',
          within(page.withClass('issn'), 'span').map((span) => nodeText(span).slice(-9)),
        ),
      ];
    },
  },
  single(
    'publisher',
    'publisher',
    'title',
    ({ journal }) => journal.publisher?.name,
    ({ meta, json, jats }) => [
      says('citation_publisher of the web page', meta('citation_publisher')),
      ...given('DC.publisher of the web page', meta('DC.publisher')),
      says('structured data of the web page', strings(json.publisher)),
      says(
        'JATS',
        jats
          .named('publisher')
          .flatMap((one) => childElements(one, 'publisher-name').map(nodeText)),
      ),
    ],
  ),
  single(
    'journal-address',
    'address of the journal',
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
      ...given('structured data of the web page', partNumbers(json, 'url')),
    ],
  ),
  single(
    'language',
    'language',
    'language',
    ({ language }) => language,
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
    ({ page }) => [
      says(
        'web page',
        page.named('html').map(({ properties }) => String(properties.dir)),
      ),
    ],
  ),
];
