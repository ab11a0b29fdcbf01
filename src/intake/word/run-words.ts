/** Adds the words of runs to a paragraph, with their formatting. */
import { mapSymbols, symbolSign } from '../../words/symbol-fonts.ts';
import type { Inline, Marks } from '../draft.ts';
import { rightToLeftLanguage } from '../language.ts';
import { LONG_RUN, LONGEST_RUN } from '../text/decode.ts';
import { reportGrown } from './changes.ts';
import type { FieldZone } from './fields.ts';
import { count, leaveOut, type WordReader } from './reader.ts';
import type { RunLook } from './styles.ts';
import type { Xml } from './xml.ts';

/** A paragraph that is being read. */
export interface Line {
  reader: WordReader;
  inlines: Inline[];
  style?: string;
  rtl: boolean;
  /** Text boxes anchored here; their blocks follow the paragraph. */
  boxes: Xml[];
  zones: Set<FieldZone>;
  /** The word directly before a deletion that contains a space. */
  cutWord?: string;
  /** Starts with a label that Word counts, in any language. Examples: "Figure 3", "3. ábra". */
  isCounted?: boolean;
}

export function inInstruction({ reader }: Line): boolean {
  return reader.fields.some(({ separated }) => !separated);
}

/** Some programs export the code of fields as text. Example: "Figure SEQ Figure \\* ARABIC : The river". */
const FIELD_CODE =
  /\s?(?:SEQ|STYLEREF|REF|PAGEREF)\s+\S{1,60}(?:\s+\d)?\s+\\\*\s*(?:ARABIC|MERGEFORMAT)(?:\s+\\s\s+\d)?\s?/;

export function addText(raw: string, line: Line, look: RunLook): void {
  const code = raw.includes('\\*') && !inInstruction(line) ? FIELD_CODE.exec(raw) : null;
  if (!code) {
    addWords(raw, line, look);
    return;
  }
  addWords(raw.slice(0, code.index), line, look);
  count(line.reader, 'field-code');
  leaveOut(line.reader, code[0], 'mark-up');
  addText(raw.slice(code.index + code[0].length), line, look);
}

export function addWords(raw: string, line: Line, look: RunLook): void {
  if (raw === '' || inInstruction(line)) return;
  const { reader } = line;
  if (look.hidden) {
    count(reader, 'hidden');
    leaveOut(reader, raw, 'hidden');
    return;
  }
  const short = raw.replace(LONG_RUN, (run) => run.slice(0, LONGEST_RUN));
  const { text, unknown } = mapSymbols(short.replace(/[\u00AD\u200B\u2060\uFEFF]/g, ''), look.font);
  if (unknown > 0) count(reader, 'symbol', unknown);
  if (text === '') return;
  reportGrown(text, line);
  const start = reader.source.add(text);
  line.inlines.push({
    kind: 'text',
    text,
    start,
    marks: { ...look.marks, ...directionOf(text, look, line) },
  });
}

/** Right-to-left words inside a left-to-right paragraph are marked with their language. */
function directionOf(
  text: string,
  look: RunLook,
  line: Line,
): Pick<Marks, 'language' | 'direction'> {
  if (
    line.rtl ||
    !look.rtl ||
    !/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text)
  )
    return {};
  const language = rightToLeftLanguage(text, look.language);
  return language ? { language } : { direction: 'rtl' };
}

export function addBreak(type: string | undefined, line: Line): void {
  if (inInstruction(line)) return;
  if ((type === 'page' || type === 'column') && line.inlines.length === 0) return;
  line.inlines.push({ kind: 'break', start: line.reader.source.add('\n') });
}

export function addSymbol(element: Xml, line: Line, look: RunLook): void {
  const font = element.attributes['w:font'] ?? '';
  const sign = symbolSign(font, Number.parseInt(element.attributes['w:char'] ?? '', 16));
  if (!sign) count(line.reader, 'symbol');
  addText(sign ?? '\uFFFD', line, { ...look, font: undefined });
}

/** In Persian, Word's optional hyphen keeps letters from joining: "می‌شود". No other script shows it. */
export function addHalfSpace(_: Xml, line: Line, look: RunLook): void {
  const last = line.inlines.at(-1);
  const isJoined = last?.kind === 'text' && /[\p{Script=Arabic}]$/u.test(last.text);
  if (isJoined) addText('\u200C', line, look);
}
