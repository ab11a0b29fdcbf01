/** Facts of the journal, and the language, in every output. */
import { nodeText } from '../../../markup/node-text.ts';
import { childElements } from '../jats/rule.ts';
import { within } from '../page-index.ts';
import {
  containerValues,
  type OutputValues,
  optionalValues,
  outputValues,
  stringsIn,
} from './output-values.ts';
import { type FactRule, singleFact } from './rule.ts';

export const JOURNAL_FACTS: readonly FactRule[] = [
  singleFact(
    'facts-journal-differs',
    'facts-journal-differs/missing',
    'title',
    ({ journal }) => journal.title || undefined,
    ({ meta, json, page, jats }) => [
      outputValues('web page (citation_journal_title)', meta('citation_journal_title')),
      ...optionalValues('web page (DC.source)', meta('DC.source')),
      ...optionalValues('web page (og:site_name)', meta('og:site_name')),
      ...optionalValues('web page (head)', page.withClass('journal-title').map(nodeText)),
      ...optionalValues('web page (structured data)', containerValues(json, 'name')),
      outputValues('JATS', jats.named('journal-title').map(nodeText)),
    ],
  ),
  singleFact(
    'facts-abbreviation-differs',
    'facts-abbreviation-differs/missing',
    'title',
    ({ journal }) => journal.abbreviation,
    ({ meta, jats }) => [
      outputValues('web page (citation_journal_abbrev)', meta('citation_journal_abbrev')),
      outputValues('JATS', jats.named('abbrev-journal-title').map(nodeText)),
    ],
  ),
  {
    differs: 'facts-issn-differs',
    missing: 'facts-issn-differs/missing',
    key: 'title',
    expected: ({ journal: { issn } }) =>
      [issn.print, issn.electronic].filter((one) => one !== undefined),
    valuesIn: ({ meta, json, page, jats }, { journal: { issn } }) => {
      const jatsSays = (format: 'print' | 'electronic'): OutputValues =>
        outputValues(
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
        outputValues('web page (citation_issn)', meta('citation_issn').toReversed()),
        ...optionalValues('web page (structured data)', containerValues(json, 'issn')),
        ...optionalValues(
          'web page (head)',
          within(page.withClass('issn'), 'span').map((span) => nodeText(span).slice(-9)),
        ),
      ];
    },
  },
  singleFact(
    'facts-publisher-differs',
    'facts-publisher-differs/missing',
    'title',
    ({ journal }) => journal.publisher?.name,
    ({ meta, json, jats }) => [
      outputValues('web page (citation_publisher)', meta('citation_publisher')),
      ...optionalValues('web page (DC.publisher)', meta('DC.publisher')),
      outputValues('web page (structured data)', stringsIn(json.publisher)),
      outputValues(
        'JATS',
        jats
          .named('publisher')
          .flatMap((one) => childElements(one, 'publisher-name').map(nodeText)),
      ),
    ],
  ),
  singleFact(
    'facts-journal-address-differs',
    'facts-journal-address-differs/missing',
    'title',
    ({ journal }) => journal.url,
    ({ json, jats }) => [
      outputValues(
        'JATS',
        jats
          .named('self-uri')
          .filter((one) => jats.isIn(one, 'journal-meta'))
          .map(({ attributes }) => attributes['xlink:href'] ?? ''),
      ),
      ...optionalValues('web page (structured data)', containerValues(json, 'url')),
    ],
  ),
  singleFact(
    'facts-language-differs',
    'facts-language-differs/missing',
    'language',
    ({ language }) => language,
    ({ meta, json, page, jats }) => [
      outputValues(
        'web page',
        page.named('html').map(({ properties }) => String(properties.lang)),
      ),
      outputValues('web page (citation_language)', meta('citation_language')),
      ...optionalValues('web page (DC.language)', meta('DC.language')),
      ...optionalValues(
        'web page (og:locale)',
        meta('og:locale').map((tag) => tag.replace('_', '-')),
      ),
      ...optionalValues('web page (structured data)', stringsIn(json.inLanguage)),
      outputValues(
        'JATS',
        jats.all.slice(0, 1).map(({ attributes }) => attributes['xml:lang'] ?? ''),
      ),
    ],
  ),
  singleFact(
    'facts-direction-differs',
    'facts-direction-differs/missing',
    'language',
    ({ direction }) => direction,
    ({ page }) => [
      outputValues(
        'web page',
        page.named('html').map(({ properties }) => String(properties.dir)),
      ),
    ],
  ),
];
