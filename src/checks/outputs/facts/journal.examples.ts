/** Examples for the rules of journal.ts. */
import { inHtml, inJats, type RuleExamples } from '../../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'facts-journal-differs': {
    breaks: [
      inHtml('name="citation_journal_title" content="{Journal~>Journals} of'),
      inJats('<journal-title>Journal of', '<journal-title>Journals of'),
      inHtml('"@type":"Periodical","name":"{Journal~>Journals} of'),
      inHtml('name="DC.source" content="Journal of', 'name="DC.source" content="Journals of'),
    ],
    keeps: [inHtml('<meta property="og:site_name" content="Journal of Coastal Studies">', '')],
  },
  'facts-abbreviation-differs': {
    breaks: [
      inJats('<abbrev-journal-title>J. Coast.', '<abbrev-journal-title>J. Cost.'),
      inHtml('name="citation_journal_abbrev" content="J. {Coast~>Cost}.'),
    ],
    keeps: [
      inJats('<abbrev-journal-title>J. Coast. Stud.<', '<abbrev-journal-title>J. Coast. Stud. <'),
    ],
  },
  'facts-issn-differs': {
    breaks: [
      inJats('>1234-5679</issn>', '>1234-5670</issn>'),
      inJats('publication-format="print">', 'publication-format="electronic">'),
      inHtml('name="citation_issn" content="1234-{5679~>5670}"'),
      inHtml('"issn":["2345-6787"', '"issn":["2345-6788"'),
    ],
    keeps: [inJats('>1234-5679</issn>', '> 1234-5679 </issn>')],
  },
  'facts-publisher-differs': {
    breaks: [
      inJats('<publisher-name>{Harbour ~>}Press</publisher-name>\n        <publisher-loc>'),
      inHtml('name="citation_publisher" content="{Harbour ~>}Press"'),
      inHtml('"publisher":{"@type":"Organization","name":"{Harbour ~>}Press"'),
    ],
    keeps: [inHtml('<meta name="DC.publisher" content="Harbour Press">', '')],
  },
  'facts-journal-address-differs': {
    breaks: [
      inJats('<self-uri xlink:href="https://{journal~>journals}.example/"'),
      inHtml('"url":"https://journal.example/"', '"url":"https://journals.example/"'),
    ],
    keeps: [inJats('<self-uri xlink:href="https://journal.example/"{~> id="journal"}')],
  },
  'facts-language-differs': {
    breaks: [
      inHtml('<html lang="en"', '<html lang="de"'),
      inHtml('name="citation_language" content="en"', 'name="citation_language" content="de"'),
      inHtml('"inLanguage":"en"', '"inLanguage":"de"'),
      inJats(' dtd-version="1.4" xml:lang="en"', ' dtd-version="1.4" xml:lang="de"'),
    ],
    keeps: [inHtml('<meta name="DC.language" content="en">', '')],
  },
  'facts-direction-differs': {
    breaks: [inHtml('<html lang="en" dir="ltr"', '<html lang="en" dir="rtl"')],
    keeps: [inHtml('<html lang="en" dir="ltr"', '<html lang="en" dir="ltr" class="a"')],
  },
};
