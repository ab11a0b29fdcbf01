/**
 * RIS files, read into CSL-JSON that `cleanItem` cleans.
 * https://web.archive.org/web/20120526103719/http://refman.com/support/risformat_intro.asp
 */
import { message } from '../../../messages/message.ts';
import { risItem } from './ris-item.ts';
import { type ReadItems, readTagged, tagsOf } from './tagged.ts';

const FORM = {
  /** A value may hold U+2028, which parts lines for a pattern without `s`. */
  line: /^\s*([A-Z][A-Z0-9])(?:\s{0,2}-(?:\s+|$)|\s{2}-)(.*)$/s,
  begins: (tag: string) => tag === 'TY',
  ends: new Set(['ER']),
  /** "7.", "Record #7 of 12": tools that write several records count them, and some head them as a message; Ovid links each below. */
  idle: /^\s*(?:\d+[.)]?|Record #?\d+ of \d+|(?:Provider|Database|Content|Content-Type|Link to the Ovid [\w ]+)\s?:.*)\s*$/i,
  strayLine: (line: string) => message('bibliography-entry/line-stray', { line, tag: 'TY' }),
};

/** Reads a RIS file. Never throws. */
export function readRis(text: string): ReadItems {
  return readTagged(text, FORM, (fields, place, taken) => risItem(tagsOf(fields), place, taken));
}
