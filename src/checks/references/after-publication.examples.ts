/** Examples for the rules of after-publication.ts. */
import { inArticle, inReferences, type RuleExamples } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'reference-after-publication': {
    breaks: [
      inReferences('"issued": {"date-parts": [[2007]]}', '"issued": {"date-parts": [[2027]]}'),
      inReferences('[[2022, 7, 12]]', '[[2023, 7, 12]]'),
    ],
    keeps: [
      inReferences('"issued": {"date-parts": [[2007]]}', '"issued": {"date-parts": [[2023]]}'),
      {
        ...inReferences('"issued": {"date-parts": [[2007]]}', '"issued": {"date-parts": [[2027]]}'),
        and: [inArticle(', published: 2023-03-15}', '}\ndate: 2023-03-15')],
      },
      inReferences(
        '"DOI": "10.5555/jt.2019.2"',
        '"DOI": "10.5555/jt.2019.2", "accessed": {"date-parts": [[2024]]}',
      ),
    ],
  },
};
