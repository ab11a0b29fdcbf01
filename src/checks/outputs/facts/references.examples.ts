/** Examples for the rules of references.ts. */
import { inHtml, inJats, type RuleExamples } from '../../changes.examples.ts';

const REF_2016 = '<year iso-8601-date="2016">2016</year>\n            <volume>4</volume>';

export const EXAMPLES: RuleExamples = {
  'facts-references-differ': {
    breaks: [
      inJats(REF_2016, REF_2016.replace('>2016', '>2017')),
      inJats(REF_2016, REF_2016.replace('"2016', '"2017')),
      inJats(REF_2016, REF_2016.replace('>4', '>5')),
      inJats('<source>{Coastal~>Coast} Weather</source>\n            <day>'),
      inJats(REF_2016, REF_2016.replace('<volume>4</volume>', '')),
      inJats(REF_2016, REF_2016.replace('<volume>4', '<volume>')),
      inJats('<lpage>29</lpage>\n            <pub-id', '<pub-id'),
      inJats('<person-group person-group-type="author"><name>{<surname>Hill</surname>~>}'),
      inJats('access-date" iso-8601-date="2022-07-12">2022-07-{12~>21}'),
      inJats('<day>4</day>', ''),
      inJats('<source>Coastal Weather</source>\n            <day>', '<day>'),
      inHtml('"sameAs":"https://raingauge.example/{rain~>snow}"'),
      inHtml('citation_title=Moon and {harbour~>harbours}; citation_author=Anna Hill'),
      inHtml('citation_title=Moon and harbour; citation_author={Anna~>Ann} Hill'),
    ],
    keeps: [inJats(REF_2016, REF_2016.replace('>4', '> 4'))],
  },
};
