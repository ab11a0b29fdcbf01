/** Examples for the rules of notes.ts. */
import { inReferences, type RuleExamples } from '../changes.examples.ts';

const BOOK =
  '"type": "book",\n    "author": [{"family": "Marsh", "given": "Edwin"}],\n    "issued": {"date-parts": [[2007]]},\n    "title": "A history of tides",\n    "publisher": "Harbour Press"';

const LETTER =
  '"type": "document",\n    "author": [{"family": "Marsh", "given": "Edwin"}],\n    "issued": {"date-parts": [[2007]]},\n    "title": "A history of tides",\n    "note": "Box 12, Harbour Archive, Whitby"';

export const EXAMPLES: RuleExamples = {
  'reference-note-unprinted': {
    breaks: [inReferences(BOOK, LETTER)],
    keeps: [
      inReferences(
        BOOK,
        LETTER.replace('"note"', '"archive": "Harbour Archive, Whitby",\n    "note"'),
      ),
      inReferences(BOOK, `${BOOK},\n    "note": "Bound in green cloth"`),
    ],
  },
};
