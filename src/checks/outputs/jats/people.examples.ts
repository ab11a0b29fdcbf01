/** Examples for the rules of people.ts. */
import { inJats, type RuleExamples } from '../../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'jats-contributor-malformed': {
    breaks: [
      { ...inJats('>https://orcid.org/0000', '>0000'), alongside: ['facts-orcids-differ'] },
      {
        ...inJats('<contrib contrib-type="author">', '<contrib>'),
        alongside: ['facts-affiliations-differ', 'facts-authors-differ'],
      },
      { ...inJats('<surname>Okoro</surname>', ''), alongside: ['facts-authors-differ'] },
      inJats(
        '<given-names>Tomas</given-names>\n          </name>',
        '<given-names>Tomas</given-names>\n          </name><collab>The Gauge Group</collab>',
      ),
      inJats(' corresp="yes"', ''),
      inJats('vocab-term="Formal Analysis" ', ''),
      inJats('vocab-term="Formal Analysis" ', 'vocab-term="Software" '),
    ],
    keeps: [inJats('authenticated="false">https://orcid.org', '>https://orcid.org')],
  },
  'jats-affiliation-malformed': {
    breaks: [
      inJats('<aff id="aff-2"><label>2</label>', '<aff id="aff-2"><label><sup>2</sup></label>'),
      inJats('<country country="FR">', '<country>'),
      inJats(
        '<institution>University of Brest</institution>',
        '<institution-wrap><institution-id>https://ror.org/01b8h3982</institution-id><institution>University of Brest</institution></institution-wrap>',
      ),
    ],
    keeps: [
      inJats(
        '<institution>University of Brest</institution>',
        '<institution-wrap><institution-id institution-id-type="ror">https://ror.org/01b8h3982</institution-id><institution>University of Brest</institution></institution-wrap>',
      ),
    ],
  },
};
