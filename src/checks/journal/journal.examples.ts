/** Examples for the rules of journal.ts. */
import { inJournal, type RuleExamples } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'publisher-missing': {
    breaks: [inJournal('publisher: {name: Harbour Press, place: Whitby}\n', '')],
    keeps: [
      inJournal('publisher: {name: Harbour Press, place: Whitby}', 'publisher: Harbour Press'),
    ],
  },
  'journal-title-capitals': {
    breaks: [inJournal('title: Journal of Coastal Studies', 'title: JOURNAL OF COASTAL STUDIES')],
    keeps: [inJournal('title: Journal of Coastal Studies', 'title: JOCS')],
  },
  'journal-address-missing': {
    breaks: [
      inJournal(
        `url: https://journal.example/
doi-prefix: "10.5555"
license: CC-BY-4.0
copyright-holder: the authors
language: en
email: editor@journal.example
editors:
  - {name: Ines Moreau, role: Editor-in-chief, affiliation: University of Brest}
article-url: https://journal.example/{issue}/{article}/{article}.html
`,
        'email: editor@journal.example\nlicense: CC-BY-4.0\ncopyright-holder: the authors\n',
      ),
    ],
    keeps: [inJournal('url: https://journal.example/\n', '')],
  },
  'journal-url-not-public': {
    breaks: [
      inJournal('url: https://journal.example/\n', 'url: http://localhost/journal/\n'),
      inJournal('url: https://journal.example/\n', 'url: http://192.168.1.20/ojs/\n'),
    ],
    keeps: [
      inJournal('url: https://journal.example/\n', 'url: https://www.journal.example/local/\n'),
    ],
  },
  'depositor-missing': {
    breaks: [
      inJournal(
        `email: editor@journal.example
editors:
  - {name: Ines Moreau, role: Editor-in-chief, affiliation: University of Brest}
article-url: https://journal.example/{issue}/{article}/{article}.html
crossref: {depositor: {name: Harbour Press, email: deposits@journal.example}, registrant: Harbour Press, crossmark-policy: 10.5555/jcs.corrections}`,
        'crossref: {registrant: Harbour Press}',
      ),
    ],
    keeps: [
      inJournal(
        'crossref: {depositor: {name: Harbour Press, email: deposits@journal.example}, registrant: Harbour Press, crossmark-policy: 10.5555/jcs.corrections}\n',
        '',
      ),
    ],
  },
  'doaj-issn-differs': {
    breaks: [
      inJournal(
        'doaj: {issn: {print: 2345-6787, electronic: 1234-5679}',
        'doaj: {issn: {print: 1234-5679, electronic: 2345-6787}',
      ),
      inJournal(
        'doaj: {issn: {print: 2345-6787, electronic: 1234-5679}',
        'doaj: {issn: {electronic: 2049-3630}',
      ),
    ],
    keeps: [inJournal('doaj: {issn: {{print: 2345-6787, ~>}electronic: 1234-5679}')],
  },
  'nlm-title-missing': {
    breaks: [inJournal(', nlm-ta: J Coast Stud', '')],
    keeps: [inJournal('nlm-ta: J Coast Stud', 'nlm-ta: Coast Stud')],
  },
};
