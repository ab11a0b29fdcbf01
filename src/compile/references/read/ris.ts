/**
 * Reads RIS files into CSL-JSON, which `cleanItem` cleans.
 * https://web.archive.org/web/20120526103719/http://refman.com/support/risformat_intro.asp
 */
import { message } from '../../../messages/message.ts';
import { risItem } from './ris-item.ts';
import { type ReadItems, readTagged, tagsOf } from './tagged.ts';

const FORM = {
  // With the flag `s`, because a value may contain U+2028.
  line: /^\s*([A-Z][A-Z0-9])(?:\s{0,2}-(?:\s+|$)|\s{2}-)(.*)$/s,
  begins: (tag: string) => tag === 'TY',
  ends: new Set(['ER']),
  /** Numbers of records and headers of messages that tools write. Examples: "7.", "Record #7 of 12" */
  ignored:
    /^\s*(?:\d+[.)]?|Record #?\d+ of \d+|(?:Provider|Database|Content|Content-Type|Link to the Ovid [\w ]+)\s?:.*)\s*$/i,
  strayLine: (line: string) => message('bibliography-entry/line-stray', { line, tag: 'TY' }),
};

/** Reads a RIS file. Never throws. */
export function readRis(text: string): ReadItems {
  return readTagged(text, FORM, (fields, place, usedKeys) =>
    risItem(tagsOf(fields), place, usedKeys),
  );
}
