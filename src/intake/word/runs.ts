/** What stands in a paragraph: runs, links, fields, formulas, pictures, calls of notes. */
import { mapSymbols, symbolSign } from '../../text/symbol-fonts.ts';
import { addOne } from '../../values/counts.ts';
import { ownValue } from '../../values/own-value.ts';
import type { Inline, Marks } from '../draft.ts';
import { plainText } from '../inlines.ts';
import { rightToLeftLanguage } from '../language.ts';
import { LONG_RUN, LONGEST_RUN } from '../text/decode.ts';
import { shownIn, understood } from './alternatives.ts';
import { leaveOutDeleted, reportGrown } from './changes.ts';
import { worksOfMendeleyTag } from './citations/csl-json.ts';
import { callComment, closeComment, openComment } from './comments.ts';
import { citation, type FieldZone, finishField, linked, zoneOf } from './fields.ts';
import { readDrawing, readVml } from './images.ts';
import { mathLines, withoutNumber } from './math/numbered.ts';
import { mathWords, ommlToTex } from './math/omml.ts';
import { readEquationObject } from './mathtype/index.ts';
import { count, leaveOut, type OpenField, type WordReader } from './reader.ts';
import { shownByCode, shownByForm } from './shown-fields.ts';
import { runLook } from './styles.ts';
import { child, childrenOf, isOn, textContent, wordValue, type Xml } from './xml.ts';

/** A paragraph while it is read. */
export interface Line {
  reader: WordReader;
  inlines: Inline[];
  /** Style of the paragraph. */
  style?: string;
  rtl: boolean;
  /** Text boxes anchored here; their blocks follow the paragraph. */
  boxes: Xml[];
  zones: Set<FieldZone>;
  /** Letters that a deletion stands behind, with a space in it. */
  cutWord?: string;
  /** Word counts it by a label at its beginning, as "Figure 3" and "3. ábra" in any language. */
  isCounted?: boolean;
}

type Handler = (element: Xml, line: Line) => void;

export function readContent(parent: Xml, line: Line): void {
  for (const element of childrenOf(parent)) ownValue(HANDLERS, element.name)?.(element, line);
}

const HANDLERS: Record<string, Handler> = {
  'w:r': readRun,
  'w:hyperlink': readHyperlink,
  'w:fldSimple': readSimpleField,
  'w:ins': readContent,
  'w:moveTo': readContent,
  'w:del': leaveOutDeleted,
  'w:moveFrom': leaveOutDeleted,
  'w:smartTag': readContent,
  'w:customXml': readContent,
  'w:dir': readContent,
  'w:bdo': readContent,
  'w:subDoc': (_, { reader }) => count(reader, 'sub-document'),
  'w:sdt': readControl,
  'w:bookmarkStart': (element, line) => addAnchor(element.attributes['w:name'], line),
  'w:commentRangeStart': (element, { reader }) => openComment(element, reader),
  'w:commentRangeEnd': (element, { reader }) => closeComment(element, reader),
  'mc:AlternateContent': (element, line) => {
    const choice = understood(element);
    if (choice) readContent(choice, line);
  },
  'm:oMath': (element, line) => addFormula(element, false, line),
  'm:oMathPara': readDisplayed,
};

export function addAnchor(name: string | undefined, line: Line): void {
  if (name && name !== '_GoBack')
    line.inlines.push({ kind: 'anchor', bookmark: name, start: line.reader.source.length() });
}

function readHyperlink(element: Xml, line: Line): void {
  const at = line.inlines.length;
  readContent(element, line);
  const result = line.inlines.splice(at);
  const id = element.attributes['r:id'];
  const relationship = id ? line.reader.pack.relationships(line.reader.part).get(id) : undefined;
  if (id && !relationship) count(line.reader, 'broken-link');
  const fragment = element.attributes['w:anchor'];
  const instruction = relationship
    ? `HYPERLINK "${relationship.target}"`
    : `HYPERLINK \\l "${fragment ?? ''}"`;
  if (relationship)
    line.inlines.push(...linked(result, relationship.target + (fragment ? `#${fragment}` : '')));
  else if (fragment)
    line.inlines.push(
      ...finishField({ instruction, data: '', separated: true, at }, result, line.reader),
    );
  else line.inlines.push(...result);
}

function readSimpleField(element: Xml, line: Line): void {
  const instruction = element.attributes['w:instr'] ?? '';
  const zone = zoneOf(instruction);
  if (zone) line.zones.add(zone);
  const at = line.inlines.length;
  markCounted(instruction, at, line);
  readContent(element, line);
  const data = textContent(child(element, 'w:fldData'));
  line.inlines.push(
    ...finishField(
      { instruction, data, separated: true, at },
      line.inlines.splice(at),
      line.reader,
    ),
  );
}

/** A content control: a citation of Mendeley Cite, a prompt that nobody filled in, or its content. */
function readControl(element: Xml, line: Line): void {
  const properties = child(element, 'w:sdtPr');
  const content = child(element, 'w:sdtContent');
  if (!content) return;
  if (isOn(child(properties, 'w:showingPlcHdr'))) {
    count(line.reader, 'placeholder');
    leaveOut(line.reader, textContent(content), 'hidden');
    return;
  }
  const at = line.inlines.length;
  readContent(content, line);
  const works = worksOfMendeleyTag(wordValue(properties, 'w:tag') ?? '');
  if (works.length > 0) line.inlines.push(...citation(works, line.inlines.splice(at)));
}

/** Formulas below each other; a tracked change may stand around one. */
function readDisplayed(element: Xml, line: Line): void {
  for (const each of childrenOf(element)) {
    if (each.name === 'm:oMath') for (const math of mathLines(each)) addFormula(math, true, line);
    else if (each.name === 'w:ins' || each.name === 'w:moveTo') readDisplayed(each, line);
    else if (each.name === 'w:del' || each.name === 'w:moveFrom') leaveOutDeleted(each, line);
  }
}

function addFormula(element: Xml, display: boolean, line: Line): void {
  const { reader } = line;
  const { formula, number } = withoutNumber(element);
  const { tex, unknown } = ommlToTex(formula);
  for (const name of unknown) addOne(reader.unknownMath, name);
  const words = mathWords(formula);
  const start = reader.source.add(` ${words} `);
  if (tex !== '')
    line.inlines.push({
      kind: 'formula',
      tex,
      display,
      span: { start, end: start + words.length + 2 },
    });
  if (number)
    line.inlines.push({ kind: 'text', text: number, start: reader.source.add(number), marks: {} });
}

/** Pieces of a run, by element. */
const RUN_HANDLERS: Record<string, (element: Xml, line: Line, look: Look) => void> = {
  'w:t': (element, line, look) => addText(textContent(element), line, look),
  'w:delText': (element, { reader }) => leaveOut(reader, textContent(element), 'deleted'),
  'w:tab': (_, line, look) => addText('\t', line, look),
  'w:ptab': (_, line, look) => addText('\t', line, look),
  'w:noBreakHyphen': (_, line, look) => addText('-', line, look),
  'w:softHyphen': addHalfSpace,
  'w:br': (element, line) => addBreak(element.attributes['w:type'], line),
  'w:cr': (_, line) => addBreak(undefined, line),
  'w:sym': addSymbol,
  'w:fldChar': (element, line) => moveField(element, line),
  'w:instrText': (element, { reader }) => {
    const field = reader.fields.at(-1);
    if (field && !field.separated) field.instruction += textContent(element);
  },
  'w:footnoteReference': (element, line) => addNote('footnote', element, line),
  'w:endnoteReference': (element, line) => addNote('endnote', element, line),
  'w:commentReference': (element, { reader }) => callComment(element, reader),
  'w:drawing': (element, line) => {
    line.boxes.push(...shownIn(element, 'w:txbxContent'));
    line.inlines.push(...readDrawing(element, line.reader));
  },
  'w:pict': readPicture,
  'w:object': (element, line) => {
    const equation = readEquationObject(element, line.reader);
    if (equation) addFormula(equation, false, line);
    else readPicture(element, line);
  },
  'w:ruby': (element, line) => {
    count(line.reader, 'ruby');
    leaveOut(line.reader, textContent(child(element, 'w:rt')), 'mark-up');
    const base = child(element, 'w:rubyBase');
    if (base) readContent(base, line);
  },
  'mc:AlternateContent': (element, line, look) => {
    const choice = understood(element);
    if (choice) readPieces(choice, line, look);
  },
};

interface Look {
  marks: Marks;
  hidden: boolean;
  rtl: boolean;
  font?: string;
  language?: string;
}

function readRun(element: Xml, line: Line): void {
  const look = runLook(line.reader.styles, child(element, 'w:rPr'), line.style);
  readPieces(element, line, look);
}

function readPieces(element: Xml, line: Line, look: Look): void {
  for (const piece of childrenOf(element)) ownValue(RUN_HANDLERS, piece.name)?.(piece, line, look);
}

function inInstruction({ reader }: Line): boolean {
  return reader.fields.some(({ separated }) => !separated);
}

/** "Figure SEQ Figure \\* ARABIC : The river": exported by programs that do not know Word's fields. */
const FIELD_CODE =
  /\s?(?:SEQ|STYLEREF|REF|PAGEREF)\s+\S{1,60}(?:\s+\d)?\s+\\\*\s*(?:ARABIC|MERGEFORMAT)(?:\s+\\s\s+\d)?\s?/;

function addText(raw: string, line: Line, look: Look): void {
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

function addWords(raw: string, line: Line, look: Look): void {
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
function directionOf(text: string, look: Look, line: Line): Pick<Marks, 'language' | 'direction'> {
  if (
    line.rtl ||
    !look.rtl ||
    !/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text)
  )
    return {};
  const language = rightToLeftLanguage(text, look.language);
  return language ? { language } : { direction: 'rtl' };
}

function addBreak(type: string | undefined, line: Line): void {
  if (inInstruction(line)) return;
  if ((type === 'page' || type === 'column') && line.inlines.length === 0) return;
  line.inlines.push({ kind: 'break', start: line.reader.source.add('\n') });
}

function addSymbol(element: Xml, line: Line, look: Look): void {
  const font = element.attributes['w:font'] ?? '';
  const sign = symbolSign(font, Number.parseInt(element.attributes['w:char'] ?? '', 16));
  if (!sign) count(line.reader, 'symbol');
  addText(sign ?? '\uFFFD', line, { ...look, font: undefined });
}

/** Word itself nests far fewer; files that end no field would be looked through again and again. */
const MOST_OPEN_FIELDS = 100;

/** Begin, separate and end may stand in different paragraphs. */
function moveField(element: Xml, line: Line): void {
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
  // The field may have begun in a paragraph before this one.
  const at = field.at > line.inlines.length ? 0 : field.at;
  if (plainText(line.inlines.slice(at)) === '') showField(field, line);
  const data = field.data || innerData(line);
  // A table of contents ends in the line below it, as a rule, before the first word of that.
  const zone = zoneOf(field.instruction);
  if (zone && plainText(line.inlines) === '') line.zones.delete(zone);
  line.inlines.push(...finishField({ ...field, data }, line.inlines.splice(at), line.reader));
  const outer = fields.at(-1);
  if (outer && /EN\.CITE\.DATA/.test(field.instruction) && field.data) outer.data ||= field.data;
}

/** A field that keeps no result: what Word shows for it, or the report that it is not read. */
function showField({ instruction, form }: OpenField, line: Line): void {
  const shown = form ?? shownByCode(instruction);
  if (shown) addWords(shown, line, { marks: {}, hidden: false, rtl: false });
  if (shown === '\uFFFD') count(line.reader, 'symbol');
  if (!/^\s*EQ\b/i.test(instruction) || inInstruction(line)) return;
  count(line.reader, 'equation-field');
  leaveOut(line.reader, instruction, 'mark-up');
}

/** MathType counts equations and sections by fields of the same kind. */
const COUNTER = /^\s*SEQ\s+(?!MT)/i;
/** Nothing, a word or two, the chapter's number: "Figure 2-", "قطعه کد ‏5-"; no bracket, as before an equation's. */
const BEFORE_NUMBER = /^[\p{L}\p{M}\p{N}\s.\u200E\u200F-]{0,30}$/u;

function markCounted(instruction: string, at: number, line: Line): void {
  if (!COUNTER.test(instruction)) return;
  const before = line.inlines.slice(0, at);
  if (before.every(({ kind }) => kind !== 'formula') && BEFORE_NUMBER.test(plainText(before)))
    line.isCounted = true;
}

function innerData({ reader }: Line): string {
  return reader.fields.at(-1)?.data ?? '';
}

/** Where letters join, Word's optional hyphen parts them: so Persian is typed, "می‌شود". No other script shows it. */
function addHalfSpace(_: Xml, line: Line, look: Look): void {
  const last = line.inlines.at(-1);
  const isJoined = last?.kind === 'text' && /[\p{Script=Arabic}]$/u.test(last.text);
  if (isJoined) addText('\u200C', line, look);
}

function addNote(kind: 'footnote' | 'endnote', element: Xml, line: Line): void {
  const id = `${kind}-${element.attributes['w:id'] ?? ''}`;
  line.reader.noteCalls.push(id);
  line.inlines.push({ kind: 'note', id, start: line.reader.source.length() });
}

function readPicture(element: Xml, line: Line): void {
  line.boxes.push(...shownIn(element, 'w:txbxContent'));
  line.inlines.push(...readVml(element, line.reader));
}
