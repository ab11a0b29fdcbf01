/** Examples for the rules of journals.ts. */
import { inReferences, type RuleExamples, TWO_DOIS } from '../changes.examples.ts';

/** The journal of the second of two entries, called otherwise. */
function journalOfSecond(name: string): [from: string, to: string] {
  const at = TWO_DOIS.lastIndexOf('Journal of Tides');
  return [TWO_DOIS, TWO_DOIS.slice(0, at) + name + TWO_DOIS.slice(at + 'Journal of Tides'.length)];
}

const LAST = '"issue": "2",\n    "page": "30-41"';

export const EXAMPLES: RuleExamples = {
  'reference-journal-misspelled': {
    breaks: [
      inReferences(...journalOfSecond('Jounal of Tides')),
      inReferences(...journalOfSecond('Journal for Tides')),
    ],
    keeps: [
      inReferences(...journalOfSecond('Journal of Tides B')),
      inReferences(...journalOfSecond('Journal of Sides')),
      inReferences(...journalOfSecond('J. Tides')),
    ],
  },
  'reference-pages-overlap': {
    breaks: [inReferences(LAST, '"issue": "1",\n    "page": "5-14"')],
    keeps: [
      inReferences(LAST, '"issue": "1",\n    "page": "9-14"'),
      inReferences(LAST, '"issue": "2",\n    "page": "5-14"'),
    ],
  },
};
