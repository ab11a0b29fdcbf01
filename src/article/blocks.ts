/** Block nodes of the body, the notes and the back matter. The union is closed, too. */
import type { AskedWidth, Inline } from './inlines.ts';

export interface Paragraph {
  type: 'paragraph';
  children: Inline[];
  /** A poem: its line breaks and leading spaces are kept. */
  verse?: true;
}
export interface Section {
  type: 'section';
  id: string;
  /** 1 for a top-level section (HTML h2, JATS body/sec). Never skips a level. */
  depth: number;
  /** Examples: "2.1", "II.B". Absent in unnumbered sections. */
  number?: string;
  /** The printed part of the number, if it is not the whole number. Example: "B" */
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
  /** The numbering of an ordered list. The default is decimal numbers with a full stop. */
  numbering?: ListNumbering;
  items: ListItem[];
}
/** The numbering of a list. Examples: "1.", "(b)", "iv)" */
export interface ListNumbering {
  figures: 'decimal' | 'lower-alpha' | 'upper-alpha' | 'lower-roman' | 'upper-roman';
  /** The characters around the number. */
  signs: '.' | ')' | '()';
}
export interface ListItem {
  /** The number of an item that does not continue the numbering. */
  value?: number;
  /** Whether a task is done; only in task lists. */
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
/** A displayed equation. It is numbered if it has a label. */
export interface Equation {
  type: 'equation';
  /** TeX, without delimiters. */
  value: string;
  id?: string;
  number?: string;
  /** For one line of an aligned environment: the TeX of all lines, whose columns it shares, and its index. */
  row?: { of: string; index: number };
}
export interface Figure {
  type: 'figure';
  id: string;
  /** Example: "3". Absent in a picture without caption and label. */
  number?: string;
  /** The first sentence or the author's title. The rest is `caption`. Both are empty in an unlabelled picture. */
  caption: Block[];
  /** One panel in an ordinary figure, several with letters in a figure of panels. */
  panels: Panel[];
  /** The number of panels in a row, if the author set it. Widths of the panels are then ignored. */
  columns?: number;
}
export interface Panel extends AskedWidth {
  /** Present if the panel can be referred to. */
  id?: string;
  /** Examples: "a", "b". Absent in a figure with one panel. */
  letter?: string;
  /** `Asset.path` */
  asset: string;
  /** Empty if the author wrote none. It never repeats the caption. */
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
  /** Whether it is a header cell: of its column in `head`, of its row in `body`. */
  header: boolean;
  columnSpan: number;
  rowSpan: number;
  align?: Alignment;
  children: Block[];
}
export interface ThematicBreak {
  type: 'thematicBreak';
}
/** A box. Examples: `:::note`, `:::warning` */
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

/** Kinds of back matter with their own element or type in JATS. */
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
