/** Reads the content of a paragraph: runs, links, fields, formulas, pictures, note calls. */

import { addOne } from '../../words/counts.ts';
import { ownValue } from '../../words/own-value.ts';
import { shownIn, understood } from './alternatives.ts';
import { leaveOutDeleted } from './changes.ts';
import { worksOfMendeleyTag } from './citations/csl-json.ts';
import { worksOfBookmark, worksOfTag } from './citations/mendeley.ts';
import { callComment, closeComment, openComment } from './comments.ts';
import { markCounted, moveField } from './field-marks.ts';
import { citation, finishField, linked, zoneOf } from './fields.ts';
import { readDrawing, readVml } from './images.ts';
import { mathLines, withoutNumber } from './math/numbered.ts';
import { mathWords, ommlToTex, raisedAlone } from './math/omml.ts';
import { readEquationObject } from './mathtype/index.ts';
import { count, leaveOut } from './reader.ts';
import { addBreak, addHalfSpace, addSymbol, addText, type Line } from './run-words.ts';
import { type RunLook, runLook } from './styles.ts';
import { child, childrenOf, isOn, textContent, wordValue, type Xml } from './xml.ts';

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
  'w:bookmarkStart': openBookmark,
  'w:bookmarkEnd': closeBookmark,
  'w:commentRangeStart': (element, { reader }) => openComment(element, reader),
  'w:commentRangeEnd': (element, { reader }) => closeComment(element, reader),
  'mc:AlternateContent': (element, line) => {
    const choice = understood(element);
    if (choice) readContent(choice, line);
  },
  'm:oMath': (element, line) => {
    const raised = raisedAlone(element);
    if (raised === '') addFormula(element, false, line);
    else addText(raised, line, { marks: { superscript: true }, hidden: false, rtl: false });
  },
  'm:oMathPara': readDisplayed,
};

function openBookmark({ attributes }: Xml, line: Line): void {
  const { reader, inlines } = line;
  const name = attributes['w:name'] ?? '';
  const works = worksOfBookmark(reader.pack, name);
  if (works.length > 0)
    reader.citations.set(attributes['w:id'] ?? '', { works, inlines, at: inlines.length });
  else addAnchor(name, line);
}

/** A citation is inside one line. */
function closeBookmark({ attributes }: Xml, { reader, inlines }: Line): void {
  const id = attributes['w:id'] ?? '';
  const open = reader.citations.get(id);
  reader.citations.delete(id);
  if (open?.inlines === inlines) inlines.push(...citation(open.works, inlines.splice(open.at)));
}

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

/** Reads a content control: a Mendeley Cite citation, an unfilled placeholder, or plain content. */
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
  const tag = wordValue(properties, 'w:tag') ?? '';
  const own = worksOfMendeleyTag(tag);
  const works = own.length > 0 ? own : worksOfTag(line.reader.pack, tag);
  if (works.length > 0) line.inlines.push(...citation(works, line.inlines.splice(at)));
}

/** Displayed formulas, one below the other. A tracked change may wrap a formula. */
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
const RUN_HANDLERS: Record<string, (element: Xml, line: Line, look: RunLook) => void> = {
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

function readRun(element: Xml, line: Line): void {
  const look = runLook(line.reader.styles, child(element, 'w:rPr'), line.style);
  readPieces(element, line, look);
}

function readPieces(element: Xml, line: Line, look: RunLook): void {
  for (const piece of childrenOf(element)) ownValue(RUN_HANDLERS, piece.name)?.(piece, line, look);
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
