/** Examples for the rules of references.ts. */
import { inJats, type RuleExamples } from '../../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'jats-reference-malformed': {
    breaks: [
      inJats('<element-citation publication-type="book">', '<element-citation>'),
      inJats('<person-group{ person-group-type="author"~>}><name><surname>Hill'),
      {
        ...inJats('<year iso-8601-date="2016">2016', '<year>16'),
        alongside: ['facts-references-differ'],
      },
      {
        ...inJats('<lpage>{29~>9}</lpage>\n            <pub-id'),
        alongside: ['facts-references-differ'],
      },
      {
        ...inJats('{<lpage>29</lpage>~><elocation-id>e11</elocation-id>}\n            <pub-id'),
        alongside: ['facts-references-differ'],
      },
    ],
    keeps: [
      inJats('<lpage>29</lpage>\n            <pub-id', '<lpage> 29</lpage>\n            <pub-id'),
    ],
  },
};
