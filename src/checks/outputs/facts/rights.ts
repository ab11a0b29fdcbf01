/** Licence, copyright and funding in every output. */
import { nodeText } from '../../../markup/node-text.ts';
import { childElements } from '../jats/rule.ts';
import {
  hrefOf,
  optionalValues,
  outputValues,
  pdfValues,
  stringsIn,
  xmpProperty,
} from './output-values.ts';
import { type FactRule, singleFact } from './rule.ts';

export const RIGHTS_FACTS: readonly FactRule[] = [
  singleFact(
    'facts-licence-differs',
    'facts-licence-differs/missing',
    'license',
    ({ license }) => license?.url,
    ({ meta, json, page, jats, pdf }) => [
      outputValues('web page (DC.rights)', meta('DC.rights')),
      outputValues('web page (structured data)', stringsIn(json.license)),
      outputValues(
        'JATS (license)',
        jats.named('license').map((one) => one.attributes['xlink:href'] ?? ''),
      ),
      outputValues('JATS (ali:license_ref)', jats.named('ali:license_ref').map(nodeText)),
      outputValues(
        'JATS (words of the licence)',
        jats
          .named('ext-link')
          .filter((link) => jats.isIn(link, 'license-p'))
          .map((link) => link.attributes['xlink:href'] ?? ''),
      ),
      ...optionalValues('web page (licence)', [
        ...new Set(
          [...page.named('a'), ...page.named('link')]
            .filter(({ properties }) => String(properties.rel) === 'license')
            .map(hrefOf),
        ),
      ]),
      ...pdfValues(pdf, xmpProperty(pdf, 'xmpRights:WebStatement')),
    ],
  ),
  {
    differs: 'facts-copyright-differs',
    missing: 'facts-copyright-differs/missing',
    key: 'copyright',
    valuesIn: ({ json, front }, { copyright: { statement, year, holder } }) => {
      const values = front('permissions').flatMap((one) =>
        childElements(one, 'copyright-statement', 'copyright-year', 'copyright-holder').map(
          nodeText,
        ),
      );
      const yearText = year === undefined ? undefined : String(year);
      const facts = [statement, ...(holder ? [yearText, holder] : [])];
      return [
        outputValues(
          'JATS',
          values,
          facts.filter((fact) => fact !== undefined),
        ),
        outputValues(
          'web page (structured data)',
          [...stringsIn(json.copyrightYear), ...stringsIn(json.copyrightHolder)],
          [yearText, holder].filter((fact) => fact !== undefined),
        ),
      ];
    },
  },
  {
    differs: 'facts-funding-differs',
    missing: 'facts-funding-differs/missing',
    key: 'funding',
    valuesIn: ({ json, jats, page }, { funding: { awards, statement = '' }, back }) => {
      const names = ['institution', 'award-id', 'funding-statement'];
      const parts = jats.all.filter(
        (element) => names.includes(element.name) && jats.isIn(element, 'funding-group'),
      );
      // If the manuscript has a section on funding, that is printed instead.
      const isGenerated = statement !== '' && !back.some(({ kind }) => kind === 'funding');
      const printed = page.withClass('funding').map(nodeText).join('\n');
      const facts = awards.flatMap(({ funder = '', awardIds }) => [funder, ...awardIds]);
      return [
        outputValues('JATS', parts.map(nodeText), [...facts, statement].filter(Boolean)),
        ...(isGenerated
          ? [outputValues('web page', printed.includes(statement) ? [statement] : [], [statement])]
          : []),
        outputValues(
          'web page (structured data)',
          stringsIn(json.funder),
          awards.flatMap(({ funder }) => funder || []),
        ),
      ];
    },
  },
];
