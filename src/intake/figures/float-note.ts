/** What stands below a table to explain it: "Note. …", "* p < .05". */
import { FLOAT_NOTE } from '../../languages/float-words.ts';

const NOTE = new RegExp(
  String.raw`${FLOAT_NOTE.source}|^legend\s*[.:]|^\*+\s*p\s?[<=]|^†|^\*\s?\p{L}`,
  'iu',
);

/** Characters; APA's general note explains every abbreviation of its table. */
const LONGEST_NOTE = 2000;

export function isFloatNote(text: string): boolean {
  return NOTE.test(text) && text.length <= LONGEST_NOTE;
}
