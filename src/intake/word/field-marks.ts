/** Handles the elements that begin, separate and end a field. */
import { plainDraftText } from '../inlines.ts';
import { finishField, zoneOf } from './fields.ts';
import { count, leaveOut, type OpenField } from './reader.ts';
import { addWords, inInstruction, type Line } from './run-words.ts';
import { shownByCode, shownByForm } from './shown-fields.ts';
import { child, textContent, type Xml } from './xml.ts';

/** Word nests far fewer fields. A file that never ends its fields would be searched again and again. */
const MOST_OPEN_FIELDS = 100;

/** Begin, separate and end may be in different paragraphs. */
export function moveField(element: Xml, line: Line): void {
  const { fields } = line.reader;
  const type = element.attributes['w:fldCharType'];
  if (type === 'begin') {
    fields.push({
      instruction: '',
      data: textContent(child(element, 'w:fldData')),
      form: shownByForm(child(element, 'w:ffData')),
      separated: false,
      at: line.inlines.length,
    });
    if (fields.length > MOST_OPEN_FIELDS) fields.shift();
    return;
  }
  if (type === 'separate') {
    const field = fields.at(-1);
    if (!field) return;
    field.separated = true;
    field.at = line.inlines.length;
    markCounted(field.instruction, field.at, line);
    const zone = zoneOf(field.instruction);
    if (zone) line.zones.add(zone);
    return;
  }
  const field = fields.pop();
  if (!field) return;
  // The field may have begun in an earlier paragraph.
  const at = field.at > line.inlines.length ? 0 : field.at;
  if (plainDraftText(line.inlines.slice(at)) === '') showField(field, line);
  const data = field.data || innerData(line);
  // A table of contents usually ends in the paragraph below it, before the first word.
  const zone = zoneOf(field.instruction);
  if (zone && plainDraftText(line.inlines) === '') line.zones.delete(zone);
  line.inlines.push(...finishField({ ...field, data }, line.inlines.splice(at), line.reader));
  const outer = fields.at(-1);
  if (outer && /EN\.CITE\.DATA/.test(field.instruction) && field.data) outer.data ||= field.data;
}

/** For a field without a stored result, adds what Word shows or reports that it is not read. */
function showField({ instruction, form }: OpenField, line: Line): void {
  const shown = form ?? shownByCode(instruction);
  if (shown) addWords(shown, line, { marks: {}, hidden: false, rtl: false });
  if (shown === '\uFFFD') count(line.reader, 'symbol');
  if (!/^\s*EQ\b/i.test(instruction) || inInstruction(line)) return;
  count(line.reader, 'equation-field');
  leaveOut(line.reader, instruction, 'mark-up');
}

/** MathType counts equations and sections with SEQ fields too. */
const COUNTER = /^\s*SEQ\s+(?!MT)/i;
/** Text before a caption's number. Examples: "", "Figure 2-", "قطعه کد ‏5-". A bracket would mean an equation. */
const BEFORE_NUMBER = /^[\p{L}\p{M}\p{N}\s.\u200E\u200F-]{0,30}$/u;

export function markCounted(instruction: string, at: number, line: Line): void {
  if (!COUNTER.test(instruction)) return;
  const before = line.inlines.slice(0, at);
  if (before.every(({ kind }) => kind !== 'formula') && BEFORE_NUMBER.test(plainDraftText(before)))
    line.isCounted = true;
}

function innerData({ reader }: Line): string {
  return reader.fields.at(-1)?.data ?? '';
}
