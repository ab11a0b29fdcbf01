/** Facts of rights and money, read back from every output: licence, copyright, funding. */
import { inHtml, inJats, inPdf } from '../../changes.ts';
import { childrenOf, textOf } from '../jats/rule.ts';
import { given, hrefOf, pdfSays, says, strings, xmp } from './read-back.ts';
import { type FactRule, single } from './rule.ts';

export const RIGHTS_FACTS: readonly FactRule[] = [
  single(
    'licence',
    'address of the licence',
    'license',
    ({ license }) => license?.url,
    {
      breaks: [
        inHtml(
          '<meta name="DC.rights" content="https://creativecommons.org/licenses/by/4.0/">',
          '<meta name="DC.rights" content="https://creativecommons.org/licenses/by-nc/4.0/">',
        ),
        inJats('<ali:license_ref>{https~>http}://creativecommons.org/licenses/by/4.0/'),
        inJats('<license xlink:href="https://creativecommons.org/licenses/by/{4~>3}.0/"'),
        inHtml('<link rel="license" href="https://creativecommons.org/licenses/by/4.{0~>1}/"'),
        inPdf('<xmpRights:WebStatement>https:', '<xmpRights:WebStatement>http:'),
      ],
      keeps: [inJats('>{Creative Commons Attribution 4.0 International~>CC BY 4.0}</ext-link>')],
    },
    ({ meta, json, page, jats, pdf }) => [
      says('DC.rights of the web page', meta('DC.rights')),
      says('structured data of the web page', strings(json.license)),
      says(
        'JATS (license)',
        jats.named('license').map((one) => one.attributes['xlink:href'] ?? ''),
      ),
      says('JATS (ali:license_ref)', jats.named('ali:license_ref').map(textOf)),
      says(
        'JATS (words of the licence)',
        jats
          .named('ext-link')
          .filter((link) => jats.isIn(link, 'license-p'))
          .map((link) => link.attributes['xlink:href'] ?? ''),
      ),
      ...given('licence of the web page', [
        ...new Set(
          [...page.named('a'), ...page.named('link')]
            .filter(({ properties }) => String(properties.rel) === 'license')
            .map(hrefOf),
        ),
      ]),
      ...pdfSays(pdf, xmp(pdf, 'xmpRights:WebStatement')),
    ],
  ),
  {
    name: 'facts-copyright-differs',
    fact: 'copyright',
    key: 'copyright',
    examples: {
      breaks: [
        inJats('<copyright-year>2023', '<copyright-year>2024'),
        inJats('<copyright-statement>© 2023 The', '<copyright-statement>© 2024 The'),
        inJats('<copyright-holder>the authors', '<copyright-holder>the author'),
        inHtml('"copyrightYear":2023', '"copyrightYear":2032'),
      ],
      keeps: [inJats('2023 The authors<', '2023 The authors <')],
    },
    said: ({ json, front }, { copyright: { statement, year, holder } }) => {
      const said = front('permissions').flatMap((one) =>
        childrenOf(one, 'copyright-statement', 'copyright-year', 'copyright-holder').map(textOf),
      );
      const told = year === undefined ? undefined : String(year);
      const facts = [statement, ...(holder ? [told, holder] : [])];
      return [
        says(
          'JATS',
          said,
          facts.filter((fact) => fact !== undefined),
        ),
        says(
          'structured data of the web page',
          [...strings(json.copyrightYear), ...strings(json.copyrightHolder)],
          [told, holder].filter((fact) => fact !== undefined),
        ),
      ];
    },
  },
  {
    name: 'facts-funding-differs',
    fact: 'funding',
    key: 'funding',
    examples: {
      breaks: [
        inJats('<award-id>HT-12', '<award-id>HT-21'),
        inJats('<institution>Harbour Trust', '<institution>Harbour Fund'),
        inJats('<funding-statement>This', '<funding-statement>That'),
        inHtml('<p>This work was supported by the Harbour Trust.</p>', ''),
        inHtml('"funder":[{"@type":"Organization","name":"Harbour{ Trust~>}"'),
      ],
      keeps: [inJats('<award-id>HT-12<', '<award-id> HT-12 <')],
    },
    said: ({ json, jats, page }, { funding: { awards, statement = '' }, back }) => {
      const names = ['institution', 'award-id', 'funding-statement'];
      const parts = jats.all.filter(
        (element) => names.includes(element.name) && jats.isIn(element, 'funding-group'),
      );
      // What the manuscript says of it in a section of its own is printed instead.
      const isMade = statement !== '' && !back.some(({ kind }) => kind === 'funding');
      const printed = page.withClass('funding').map(textOf).join('\n');
      const facts = awards.flatMap(({ funder = '', awardIds }) => [funder, ...awardIds]);
      return [
        says('JATS', parts.map(textOf), [...facts, statement].filter(Boolean)),
        ...(isMade
          ? [says('web page', printed.includes(statement) ? [statement] : [], [statement])]
          : []),
        says(
          'structured data of the web page',
          strings(json.funder),
          awards.flatMap(({ funder }) => funder || []),
        ),
      ];
    },
  },
];
