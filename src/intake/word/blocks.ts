/** Reads the paragraphs and tables of a part, in reading order. */
import { ownValue } from '../../words/own-value.ts';
import type { Cues, DraftBlock, Inline, Paragraph } from '../draft.ts';
import { captionLabel } from '../figures/caption-label.ts';
import {
  draftText,
  paragraphText,
  plainDraftText,
  remark,
  slice,
  spansOf,
  trim,
} from '../inlines.ts';
import { isChapter, isKnownHead } from '../labels.ts';
import { understood } from './alternatives.ts';
import { closeComment, openComment } from './comments.ts';
import { openZones } from './fields.ts';
import { countParagraph, indentOf } from './numbering.ts';
import { columnsOf } from './page-columns.ts';
import { count, leaveOut, type WordReader } from './reader.ts';
import { entriesOf } from './reference-tables.ts';
import type { Line } from './run-words.ts';
import { addAnchor, readContent } from './runs.ts';
import { numberingOf, paragraphCues } from './styles.ts';
import { readTable } from './tables.ts';
import { child, childrenOf, isOn, textContent, wordValue, type Xml } from './xml.ts';

export function readBlocks(parent: Xml, reader: WordReader): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  for (const element of childrenOf(parent)) readBlock(element, blocks, reader);
  return blocks;
}

type Handler = (element: Xml, blocks: DraftBlock[], reader: WordReader) => void;

const HANDLERS: Record<string, Handler> = {
  'w:p': readParagraph,
  'w:tbl': (element, blocks, reader) => {
    const table = readTable(element, reader, readBlocks);
    if (table.rows.length > 0) blocks.push(...(entriesOf(table) ?? columnsOf(table) ?? [table]));
  },
  'w:sdt': readControl,
  'w:customXml': readChildren,
  'w:ins': readChildren,
  'w:moveTo': readChildren,
  'w:moveFrom': (element, _, reader) => leaveOut(reader, textContent(element), 'deleted'),
  'w:bookmarkStart': (element, _, reader) => {
    if (element.attributes['w:name']) reader.waitingAnchors.push(element.attributes['w:name']);
  },
  'w:commentRangeStart': (element, _, reader) => openComment(element, reader),
  'w:commentRangeEnd': (element, _, reader) => closeComment(element, reader),
  'w:altChunk': (_, __, reader) => count(reader, 'chunk'),
  'mc:AlternateContent': (element, blocks, reader) => {
    const choice = understood(element);
    if (choice) readChildren(choice, blocks, reader);
  },
  'm:oMathPara': (element, blocks, reader) =>
    readParagraph({ name: 'w:p', attributes: {}, children: [element] }, blocks, reader),
};

function readBlock(element: Xml, blocks: DraftBlock[], reader: WordReader): void {
  ownValue(HANDLERS, element.name)?.(element, blocks, reader);
}

function readChildren(element: Xml, blocks: DraftBlock[], reader: WordReader): void {
  for (const each of childrenOf(element)) readBlock(each, blocks, reader);
}

/** Word's galleries insert whole sections as a control: a table of contents, a bibliography. */
function readControl(element: Xml, blocks: DraftBlock[], reader: WordReader): void {
  const content = child(element, 'w:sdtContent');
  if (!content) return;
  const properties = child(element, 'w:sdtPr');
  if (isOn(child(properties, 'w:showingPlcHdr'))) {
    count(reader, 'placeholder');
    leaveOut(reader, textContent(content), 'hidden');
    return;
  }
  const gallery = wordValue(child(properties, 'w:docPartObj'), 'w:docPartGallery') ?? '';
  const at = blocks.length;
  readChildren(content, blocks, reader);
  if (/table of contents/i.test(gallery))
    for (const block of blocks.splice(at)) leaveOutBlock(block, reader);
  if (/bibliograph/i.test(gallery))
    for (const block of blocks.slice(at))
      if (block.kind === 'paragraph' && block.cues.heading === undefined)
        block.cues.role = 'bibliography';
}

function leaveOutBlock(block: DraftBlock, reader: WordReader): void {
  if (block.kind === 'paragraph')
    for (const span of spansOf(block.inlines)) reader.leftOut.push({ why: 'contents', span });
}

function readParagraph(element: Xml, blocks: DraftBlock[], reader: WordReader): void {
  const properties = child(element, 'w:pPr');
  reader.paragraphs += 1;
  reader.source.place(`paragraph ${reader.paragraphs}`);
  const zones = new Set(openZones(reader));
  const cues = paragraphCues(reader.styles, properties);
  const line: Line = {
    reader,
    inlines: [],
    style: wordValue(properties, 'w:pStyle'),
    rtl: cues.rtl ?? false,
    boxes: [],
    zones,
  };
  for (const name of reader.waitingAnchors.splice(0)) addAnchor(name, line);
  readContent(element, line);
  dropHeading(cues, line);
  if (line.isCounted) cues.role ??= roleOfCounted(cues, draftText(line.inlines));
  countIn(cues, properties, reader, line.inlines);
  const paragraph: Paragraph = {
    kind: 'paragraph',
    inlines: line.inlines,
    cues: withZone(cues, line),
  };
  if (isDropCap(properties)) makeInitial(paragraph);
  markJoin(paragraph, properties);
  place(paragraph, blocks, reader);
  for (const box of line.boxes) readBox(box, blocks, reader);
}

/** In characters. A longer paragraph is a theorem, or text that begins with a number. */
const LONGEST_CAPTION = 400;

/** The caption role of figures, tables and listings. Word also counts appendices and chapters in this way. */
function roleOfCounted({ heading }: Cues, text: string): Cues['role'] {
  const isHead = heading !== undefined || isKnownHead(text) || isChapter(text.trim());
  return isHead || text.length > LONGEST_CAPTION ? undefined : 'caption';
}

/** A paragraph with more words is not a heading, whatever its style. */
const LONGER_THAN_HEADINGS = 60;

/** Authors give a whole paragraph a heading's style and do not notice if it looks like the text. */
function dropHeading(cues: Cues, line: Line): void {
  if (cues.heading === undefined) return;
  if (paragraphText(line).split(/\s+/).length <= LONGER_THAN_HEADINGS) return;
  delete cues.heading;
  line.inlines = remark(line.inlines, (marks) => ({ ...marks, bold: undefined }));
  count(line.reader, 'long-heading');
}

/** Paragraphs that continue in the next one: their mark is deleted, or they are drop caps. */
const joins = new WeakSet<Paragraph>();
const initials = new WeakSet<Paragraph>();

/** A drop cap, which Word stores as a paragraph in a frame. */
function isDropCap(properties: Xml | undefined): boolean {
  const drop = child(properties, 'w:framePr')?.attributes['w:dropCap'];
  return drop !== undefined && drop !== 'none';
}

function makeInitial(paragraph: Paragraph): void {
  const letters = paragraphText(paragraph);
  if (letters === '' || letters.length > 12) return;
  paragraph.inlines = remark(trim(paragraph.inlines), () => ({}));
  joins.add(paragraph);
  initials.add(paragraph);
}

function markJoin(paragraph: Paragraph, properties: Xml | undefined): void {
  const mark = child(properties, 'w:rPr');
  if (child(mark, 'w:del') || child(mark, 'w:moveFrom')) joins.add(paragraph);
}

function place(paragraph: Paragraph, blocks: DraftBlock[], reader: WordReader): void {
  if (paragraph.cues.role === 'contents') {
    leaveOutBlock(paragraph, reader);
    return;
  }
  const last = blocks.at(-1);
  if (last?.kind === 'paragraph' && joins.has(last)) {
    // A deleted paragraph leaves no words, so its formatting does not count.
    const isEmpty = paragraphText(last) === '';
    if (initials.delete(last) || isEmpty) last.cues = paragraph.cues;
    last.inlines = joinRuns(last.inlines, paragraph.inlines);
    joins.delete(last);
    if (joins.has(paragraph)) joins.add(last);
    return;
  }
  blocks.push(...floatsBehind(paragraph));
}

/** Words of the longest heading. */
const LONGEST_HEAD = 22;

/** Moves floating pictures out of a short line, so that it can be a heading, a title or a label. */
function floatsBehind(paragraph: Paragraph): Paragraph[] {
  const floats = paragraph.inlines.filter((each) => each.kind === 'picture' && each.floating);
  const words = plainDraftText(paragraph.inlines);
  const isLine = /\p{L}\p{M}*\p{L}/u.test(words) && words.split(' ').length <= LONGEST_HEAD;
  if (floats.length === 0 || !isLine || captionLabel(words)) return [paragraph];
  const line = paragraph.inlines.filter((each) => !floats.includes(each));
  return [
    { ...paragraph, inlines: line },
    ...floats.map((float): Paragraph => ({ kind: 'paragraph', inlines: [float], cues: {} })),
  ];
}

/** The deleted mark left no space, so the letters on both sides form one word. */
function joinRuns(first: Inline[], second: Inline[]): Inline[] {
  const text = draftText(first);
  const from = text.search(/(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]*$/u);
  const to = draftText(second).search(/[^\p{L}\p{M}\p{N}]|$/u);
  if (from === text.length || to === 0) return [...first, ...second];
  const joint = [...slice(first, from), ...slice(second, 0, to)].map((inline) =>
    inline.kind === 'text' ? { ...inline, joined: true } : inline,
  );
  return [...slice(first, 0, from), ...joint, ...slice(second, to)];
}

function countIn(
  cues: Cues,
  properties: Xml | undefined,
  reader: WordReader,
  inlines: Inline[],
): void {
  // Word prints no number at an empty line between items, but does in an empty table cell.
  if (reader.cells === 0 && inlines.every(({ kind }) => kind === 'anchor')) return;
  const counted = countParagraph(
    reader.numbering,
    numberingOf(reader.styles, properties),
    wordValue(properties, 'w:pStyle'),
  );
  if (!counted) return;
  if (counted.label) cues.autoNumber = counted.label;
  if (counted.indent !== undefined && indentOf(properties) === undefined)
    cues.indent = counted.indent;
  if (cues.heading === undefined) cues.list = counted.cue;
}

function withZone(cues: Cues, line: Line): Cues {
  if (line.zones.has('contents')) return { ...cues, role: 'contents' };
  const bibliography = line.zones.has('bibliography') && cues.heading === undefined;
  return {
    ...cues,
    ...(bibliography && { role: 'bibliography' as const }),
  };
}

function readBox(box: Xml, blocks: DraftBlock[], reader: WordReader): void {
  reader.boxes += 1;
  const number = reader.boxes;
  for (const block of readBlocks(box, reader)) {
    if (block.kind === 'paragraph') block.cues.box ??= number;
    blocks.push(block);
  }
}
