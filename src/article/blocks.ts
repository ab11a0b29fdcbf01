/** What stands below each other: the body, the notes, the back matter. A closed union, too. */
import type { AskedWidth, Inline } from './inlines.ts';

export interface Paragraph {
  type: 'paragraph';
  children: Inline[];
  /** Its lines end at its breaks, and begin with the blanks that they have: a poem. */
  verse?: true;
}
export interface Section {
  type: 'section';
  id: string;
  /** 1 for a top-level section (HTML h2, JATS body/sec). Never skips a level. */
  depth: number;
  /** "2.1", "II.B"; absent in unnumbered sections. */
  number?: string;
  /** What stands before the heading where that is a part of the number: "B". */
  label?: string;
  title: Inline[];
  children: Block[];
}
export interface BlockQuote {
  type: 'blockQuote';
  children: Block[];
  attribution?: Inline[];
}
export interface List {
  type: 'list';
  ordered: boolean;
  /** Number of the first item of an ordered list. */
  start?: number;
  /** Of an ordered list; Arabic figures with a full stop where it is absent. */
  numbering?: ListNumbering;
  items: ListItem[];
}
/** How the items of a list are counted: "1.", "(b)", "iv)". */
export interface ListNumbering {
  figures: 'decimal' | 'lower-alpha' | 'upper-alpha' | 'lower-roman' | 'upper-roman';
  /** What stands around the number. */
  signs: '.' | ')' | '()';
}
export interface ListItem {
  /** Number of an item that does not follow the one before it. */
  value?: number;
  /** Of a task list: done or not. */
  checked?: boolean;
  children: Block[];
}
export interface DefinitionList {
  type: 'definitionList';
  items: { term: Inline[]; definitions: Block[][] }[];
}
export interface CodeBlock {
  type: 'codeBlock';
  value: string;
  language?: string;
  id?: string;
  number?: string;
  caption?: Inline[];
}
/** A displayed equation; numbered where it has a label. */
export interface Equation {
  type: 'equation';
  /** TeX, without delimiters. */
  value: string;
  id?: string;
  number?: string;
  /** Of one line of an aligned environment: the TeX of all lines, whose columns it shares, and its index. */
  row?: { of: string; index: number };
}
export interface Figure {
  type: 'figure';
  id: string;
  /** "3"; absent in a picture without caption or label. */
  number?: string;
  /** First sentence or author-given title; the rest is `caption`. Both empty in an unlabelled picture. */
  caption: Block[];
  /** One in an ordinary figure; several with letters in a figure of panels. */
  panels: Panel[];
  /** Panels beside each other, where the author said how many; what was asked of their widths says nothing then. */
  columns?: number;
}
export interface Panel extends AskedWidth {
  /** Present where the panel can be referred to. */
  id?: string;
  /** "a", "b", …; absent in a figure of one panel. */
  letter?: string;
  /** `Asset.path` */
  asset: string;
  /** Empty where the author gave none; the caption is never repeated here. */
  alt: string;
  caption?: Inline[];
}
export type Alignment = 'left' | 'right' | 'center';
export interface Table {
  type: 'table';
  id: string;
  number?: string;
  caption: Block[];
  /** One per column. */
  columns: { align?: Alignment; width?: number }[];
  head: TableRow[];
  body: TableRow[];
  foot: TableRow[];
  /** Notes printed below the table. */
  notes: Block[];
}
export interface TableRow {
  cells: TableCell[];
}
export interface TableCell {
  /** Header cell: of its column in `head`, of its row in `body`. */
  header: boolean;
  columnSpan: number;
  rowSpan: number;
  align?: Alignment;
  children: Block[];
}
export interface ThematicBreak {
  type: 'thematicBreak';
}
/** A boxed text: `:::note`, `:::warning`, … */
export interface Box {
  type: 'box';
  kind: BoxKind;
  id?: string;
  title?: Inline[];
  children: Block[];
}
export type BoxKind = 'note' | 'tip' | 'important' | 'warning' | 'caution' | 'box';
/** Supplementary material: a file of the article folder, or a link. */
export interface Supplement {
  type: 'supplement';
  id: string;
  number: string;
  /** `Asset.path` or an absolute URL. */
  href: string;
  caption: Block[];
}

export type Block =
  | Paragraph
  | Section
  | BlockQuote
  | List
  | DefinitionList
  | CodeBlock
  | Equation
  | Figure
  | Table
  | ThematicBreak
  | Box
  | Supplement;

export interface Note {
  /** `fn-1`, … in order of the first call. */
  id: string;
  number: string;
  /** `FootnoteReference.id` of every call. */
  calls: string[];
  children: Block[];
}

/** JATS has a place of its own for each of these. */
export type BackMatterKind =
  | 'acknowledgements'
  | 'data-availability'
  | 'conflict-of-interest'
  | 'funding'
  | 'author-contributions'
  | 'ethics'
  | 'supplementary-materials'
  | 'abbreviations'
  | 'appendix'
  | 'other';
export interface BackSection {
  kind: BackMatterKind;
  section: Section;
}
