/** Examples for the rules of rights.ts. */
import { inHtml, inJats, inPdf, type RuleExamples } from '../../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'facts-licence-differs': {
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
  'facts-copyright-differs': {
    breaks: [
      inJats('<copyright-year>2023', '<copyright-year>2024'),
      inJats('<copyright-statement>© 2023 The', '<copyright-statement>© 2024 The'),
      inJats('<copyright-holder>the authors', '<copyright-holder>the author'),
      inHtml('"copyrightYear":2023', '"copyrightYear":2032'),
    ],
    keeps: [inJats('2023 The authors<', '2023 The authors <')],
  },
  'facts-funding-differs': {
    breaks: [
      inJats('<award-id>HT-12', '<award-id>HT-21'),
      inJats('<institution>Harbour Trust', '<institution>Harbour Fund'),
      inJats('<funding-statement>This', '<funding-statement>That'),
      inHtml('<p>This work was supported by the Harbour Trust.</p>', ''),
      inHtml('"funder":[{"@type":"Organization","name":"Harbour{ Trust~>}"'),
    ],
    keeps: [inJats('<award-id>HT-12<', '<award-id> HT-12 <')],
  },
};
