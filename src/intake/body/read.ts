/** Turns the blocks of a body into elements: headings, lists, figures with captions, equations. */
import type { DraftBlock, Inline, Paragraph, Source } from '../draft.ts';
import type { Element, HeadingElement } from '../elements.ts';
import { captionLabel } from '../figures/caption-label.ts';
import { closeCaptionNumbers } from '../figures/caption-numbers.ts';
import { captionsBesideFloats } from '../figures/captions-beside.ts';
import { type LooseFile, placeLoosePictures } from '../figures/loose-pictures.ts';
import { picturesOutOfText } from '../figures/pictures-out.ts';
import { anchorsOf, type TiedFigure, type TiedTable, tieCaptions } from '../figures/tie.ts';
import { type Findings, find } from '../findings.ts';
import { joinChapterLines } from '../headings/chapter-lines.ts';
import { findHeads } from '../headings/find.ts';
import type { Habits } from '../headings/habits.ts';
import { draftText, paragraphText, shareOf, startOf } from '../inlines.ts';
import { placeOf } from '../source.ts';
import { equationOf, withNumbersBeside } from './equations.ts';
import { nameHeads } from './heading-id.ts';
import { floatsOf } from './label-elements.ts';
import { layoutTables } from './layout-tables.ts';
import { listOf } from './lists.ts';
import { wholeParagraphs } from './paragraphs.ts';

export interface BodyContext {
  kind: 'word' | 'text';
  source: Source;
  corpus: string;
  habits: Habits;
  findings: Findings;
  /** Pictures beside the file. */
  loose?: LooseFile[];
}

export interface Body {
  elements: Element[];
  /** The element at each of Word's bookmarks. */
  bookmarks: Map<string, Element>;
}

export function readBody(blocks: DraftBlock[], context: BodyContext): Body {
  const whole = wholeBlocks(blocks, context);
  const heads = findHeads(whole, context.habits, context.source, context.findings);
  const ties = tieCaptions(whole);
  const taken = new Set([...ties.used, ...ties.floats.keys()]);
  const usual = usualIndents(whole);
  const elements: Element[] = [];
  const bookmarks = new Map<string, Element>();
  for (let at = 0; at < whole.length; at += 1) {
    const block = whole[at];
    if (!block || ties.used.has(block)) continue;
    const float = ties.floats.get(block);
    const list =
      float || heads.has(block as Paragraph) ? undefined : listOf(whole, at, heads, taken);
    if (list) {
      elements.push(list.element);
      for (const [name, equation] of equationsIn(list.element)) bookmarks.set(name, equation);
      at = list.last;
      continue;
    }
    const element = elementOf(block, float, heads, usual, context);
    elements.push(element);
    for (const name of [...anchorsOf(block), ...(float?.caption?.anchors ?? [])])
      bookmarks.set(name, element);
  }
  reportOrphans(ties.orphans, context);
  nameHeads(elements);
  return { elements: mergeNeighbours(elements), bookmarks };
}

/** Bookmarks of equations in list items. */
function equationsIn(list: Element): [name: string, equation: Element][] {
  return floatsOf([list]).flatMap((float) =>
    float.type === 'equation' ? float.anchors.map((name): [string, Element] => [name, float]) : [],
  );
}

/** Paragraphs and floats as the text reads, independent of their layout. */
function wholeBlocks(blocks: DraftBlock[], context: BodyContext): DraftBlock[] {
  const paragraphs = joinChapterLines(closeCaptionNumbers(wholeParagraphs(blocks, context)));
  const laidOut = picturesOutOfText(layoutTables(paragraphs));
  const captioned = captionsBesideFloats(withNumbersBeside(laidOut));
  return placeLoosePictures(captioned, context.loose ?? [], context.findings);
}

function elementOf(
  block: DraftBlock,
  float: TiedFigure | TiedTable | undefined,
  heads: Map<Paragraph, HeadingElement>,
  usual: number[],
  context: BodyContext,
): Element {
  if (float?.kind === 'figure') return figureOf(float);
  if (float?.kind === 'table') return tableOf(float);
  if (block.kind === 'table') return tableOf({ kind: 'table', table: block, notes: [] });
  const head = heads.get(block);
  if (head) return head;
  if (block.cues.role === 'code') return { type: 'code', inlines: block.inlines };
  if (RULE.test(paragraphText(block))) return { type: 'rule' };
  const equation = equationOf(block);
  if (equation) return equation;
  return isQuote(block, usual, context)
    ? { type: 'quote', children: [{ type: 'paragraph', inlines: withoutItalics(block.inlines) }] }
    : { type: 'paragraph', inlines: block.inlines };
}

const RULE = /^(?:\*(?:\s*\*){2,}|⁂|[_—–-]{5,}|#(?:\s*#){2,}|~{3,})$/;

function figureOf({ pictures, panels, caption }: TiedFigure): Element {
  return {
    type: 'figure',
    pictures,
    caption: [caption?.inlines ?? [], ...panels].filter(({ length }) => length > 0).flatMap(spaced),
    number: caption?.number,
    labelSpans: caption?.labelSpans ?? [],
  };
}

function spaced(inlines: Inline[], index: number): Inline[] {
  const space = { kind: 'break' as const, as: 'space' as const, start: startOf(inlines) };
  return index === 0 ? inlines : [space, ...inlines];
}

function tableOf({ table, caption, notes }: TiedTable): Element {
  return {
    type: 'table',
    table,
    caption: caption?.inlines ?? [],
    number: caption?.number,
    labelSpans: caption?.labelSpans ?? [],
    notes,
  };
}

/** Indents of running text: the median, and each indent of many paragraphs. Quotations are few. */
function usualIndents(blocks: DraftBlock[]): number[] {
  const indents = blocks
    .flatMap((block) =>
      block.kind === 'paragraph' && !block.cues.list && draftText(block.inlines).length > 100
        ? [block.cues.indent ?? 0]
        : [],
    )
    .sort((a, b) => a - b);
  const often = Math.max(MANY, indents.length * OFTEN);
  const times = (indent: number) => indents.filter((each) => each === indent).length;
  return [
    indents[Math.floor(indents.length / 2)] ?? 0,
    ...[...new Set(indents)].filter((indent) => times(indent) >= often),
  ];
}

/** An indent of this many long paragraphs, and of this share of them, is normal for the text. */
const MANY = 6;
const OFTEN = 0.2;

/** Detected by style, by ">", or by an indent: on both sides, or on one side of a longer paragraph. */
function isQuote(block: Paragraph, usual: number[], context: BodyContext): boolean {
  const { role, indent = 0, indentEnd = 0, firstLine = 0 } = block.cues;
  if (role === 'quote') return true;
  const atBothSides = indentEnd >= 400;
  const [middle = 0, ...often] = usual;
  const isFurther =
    indent - middle >= 400 && (atBothSides || often.every((own) => Math.abs(indent - own) >= 400));
  // Text paragraphs indent their first line; a quotation indented on one side is a block.
  const indented = isFurther && (atBothSides ? firstLine >= 0 : firstLine === 0);
  const text = draftText(block.inlines);
  const enough = atBothSides ? 12 : 60;
  if (!indented || text.length < enough || block.cues.list || captionLabel(text)) return false;
  find(
    context.findings,
    'paragraphs',
    'likely',
    `Indented paragraph taken for a quotation: “${text.slice(0, 60)}…”.`,
    {
      where: placeOf(context.source, startOf(block.inlines)),
    },
  );
  return true;
}

/** Italics of a whole quotation are its look, not emphasis. */
function withoutItalics(inlines: Inline[]): Inline[] {
  if (shareOf(inlines, (marks) => marks.italic) < 0.95) return inlines;
  return inlines.map((inline) =>
    inline.kind === 'text' ? { ...inline, marks: { ...inline.marks, italic: undefined } } : inline,
  );
}

/** Merges paragraphs of one quotation and lines of one listing. */
function mergeNeighbours(elements: Element[]): Element[] {
  const merged: Element[] = [];
  for (const element of elements) {
    const last = merged.at(-1);
    if (last?.type === 'quote' && element.type === 'quote') last.children.push(...element.children);
    else if (last?.type === 'code' && element.type === 'code')
      last.inlines.push(
        { kind: 'break', start: startOf(element.inlines), as: 'hard' },
        ...element.inlines,
      );
    else merged.push(element);
  }
  return merged;
}

function reportOrphans(orphans: Paragraph[], context: BodyContext): void {
  for (const caption of orphans) {
    const text = paragraphText(caption);
    const label = captionLabel(text);
    find(
      context.findings,
      label?.kind === 'table' ? 'tables' : 'figures',
      'unsure',
      `Caption without a ${label?.kind ?? 'figure'} in the file: “${text.slice(0, 80)}”.`,
      {
        where: placeOf(context.source, startOf(caption.inlines)),
        look:
          label?.kind === 'table'
            ? 'Add the table; the caption stands as a paragraph.'
            : 'Ask the author for the picture; the caption stands as a paragraph.',
        about: { kind: 'words', words: text },
      },
    );
  }
}
