/** Examples for the rules of people.ts. */
import { inHtml, inJats, type RuleExamples } from '../../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'facts-orcids-differ': {
    breaks: [
      inJats('https://orcid.org/0000-0002-1825-0097', 'https://orcid.org/0000-0002-1694-233X'),
      inHtml(
        'name="citation_author_orcid" content="https://orcid.org/0000-0002-1825-0097"',
        'name="citation_author_orcid" content="https://orcid.org/0000-0002-1694-233X"',
      ),
    ],
    keeps: [inJats('<kwd>moon</kwd>', '<kwd> moon </kwd>')],
  },
  'facts-roles-differ': {
    breaks: [
      {
        ...inJats('contributor-roles/formal-analysis/', 'contributor-roles/software/'),
        alongside: ['jats-contributor-malformed'],
      },
      inJats('>Formal analysis</role>', '>Software</role>'),
      inHtml('<p>Tomas Okoro: Formal analysis</p>', ''),
    ],
    keeps: [inJats('>Formal analysis</role>', '> Formal analysis </role>')],
  },
  'facts-corresponding-authors-differ': {
    breaks: [
      inJats('<xref ref-type="corresp" rid="cor-1">*</xref>', ''),
      inHtml(',<a href="#page-correspondence">*</a>', ''),
    ],
    keeps: [inJats('corresp="yes"', 'corresp="yes" id="author-1"')],
  },
  'facts-emails-differ': {
    breaks: [
      inJats('<email>r.ferry@', '<email>ferry@'),
      inHtml('href="mailto:r.ferry@tides.example"', 'href="mailto:ferry@tides.example"'),
    ],
    keeps: [inJats('<email>r.ferry@tides.example<', '<email>r.ferry@tides.example <')],
  },
};
