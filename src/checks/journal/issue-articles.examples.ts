/** Examples for the rules of issue-articles.ts. */
import { inLetter, type RuleExamples } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'title-shared': {
    breaks: [
      inLetter(
        'title: The harbour gauge at Brest, once more',
        'title: Tides and the moon at two harbours',
      ),
    ],
    keeps: [
      inLetter('title: The harbour gauge at Brest, once more', 'title: Letter to the editor'),
    ],
  },
  'orcid-two-persons': {
    breaks: [
      inLetter('  - name: Sukarno\n', '  - name: Sukarno\n    orcid: 0000-0002-1825-0097\n'),
    ],
    keeps: [
      inLetter(
        '  - name: Sukarno\n',
        '  - name: {given: R., family: Ferry}\n    orcid: 0000-0002-1825-0097\n',
      ),
    ],
  },
  'publication-history-shared': {
    breaks: [inLetter('dates: {{~>received: 2023-01-10, accepted: 2023-03-01, }published')],
    keeps: [inLetter('dates: {{~>received: 2023-01-10, accepted: 2023-03-02, }published')],
  },
};
