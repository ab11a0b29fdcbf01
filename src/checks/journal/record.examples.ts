/** Examples for the rules of record.ts. */
import {
  inArticle,
  inJournal,
  inLetter,
  inRecord,
  type RuleExamples,
  TITLE,
} from '../changes.examples.ts';

const LETTER = 'type: letter\n';

const ABOUT = 'related: {type: corrected-article, doi: 10.5555/jcs.2023.57}\n';

/** The letter of the clean journal becomes a notice about its article. */
const NOTICE = inLetter(LETTER, `type: correction\n${ABOUT}`);

const DATES = 'accepted: 2023-03-01, published: 2023-03-15}\n';

export const EXAMPLES: RuleExamples = {
  'notice-relation': {
    breaks: [
      inLetter(LETTER, 'type: correction\nrelated: {type: companion, doi: 10.5555/jcs.2023.57}\n'),
    ],
    keeps: [NOTICE, inLetter(LETTER, `${LETTER}related: {type: companion, doi: 10.5555/x.1}\n`)],
  },
  'notice-abstract': {
    breaks: [
      inLetter(
        LETTER,
        `type: correction\n${ABOUT}abstract: The name of an author was wrong in the article.\n`,
      ),
    ],
    keeps: [NOTICE],
  },
  'notice-without-policy': {
    breaks: [
      {
        ...inJournal(', crossmark-policy: 10.5555/jcs.corrections', ''),
        and: [NOTICE],
      },
    ],
    keeps: [NOTICE, inJournal(', crossmark-policy: 10.5555/jcs.corrections', '')],
  },
  'retracted-title': {
    breaks: [
      {
        ...inArticle(DATES, DATES.replace('}', ', retracted: 2024-01-15}')),
        alongside: ['retraction-without-notice'],
      },
    ],
    keeps: [
      inRecord(['publication', 'retraction']),
      inArticle(TITLE, 'title: Retracted tides at two harbours\n'),
    ],
  },
  'retraction-without-notice': {
    breaks: [
      {
        ...inArticle(DATES, DATES.replace('}', ', retracted: 2024-01-15}')),
        alongside: ['retracted-title'],
      },
    ],
    keeps: [
      inRecord(['publication', 'correction', 'retraction']),
      inRecord(['publication', 'expression-of-concern', 'correction']),
    ],
  },
};
