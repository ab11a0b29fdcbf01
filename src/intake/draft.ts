/**
 * What a reader gives, whether the file was Word or text: blocks of inline pieces with their
 * formatting, each tied to the source stream, so that every word can be followed to its end.
 */
import type { CslItem, Direction, ListNumbering } from '../article/article.ts';

/** A stretch of the source stream, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** All the words of the file in one string, with the names of places in it. */
export interface Source {
  text: string;
  /** "line 12", "paragraph 7", "footnote 2": from `at` up to the next mark. Sorted. */
  places: { at: number; name: string }[];
}

export interface Marks {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
  superscript?: boolean;
  subscript?: boolean;
  smallCaps?: boolean;
  caps?: boolean;
  code?: boolean;
  language?: string;
  direction?: Direction;
  /** Absolute URL. */
  link?: string;
  /** Half-points. */
  size?: number;
  /** Hexadecimal, only where it is not black. */
  color?: string;
}

/** Text; always `source.text.slice(start, start + text.length)`. */
export interface TextRun {
  kind: 'text';
  text: string;
  start: number;
  marks: Marks;
  /** Half of a word that a hyphen at the end of a line had parted. */
  joined?: boolean;
}
/** Shift+Enter, or the end of a line of a text file. */
export interface LineBreak {
  kind: 'break';
  start: number;
  /** `space`: the line was only too long; `hard`: the author's own (verse, address); absent: not decided. */
  as?: 'space' | 'hard';
}
interface NoteCall {
  kind: 'note';
  id: string;
  start: number;
}
export interface Picture {
  kind: 'picture';
  /** Name in `Draft.images`. */
  image: string;
  alt: string;
  start: number;
  /** Centimetres. */
  width?: number;
  /** Anchored at the paragraph, not set among its words. */
  floating?: boolean;
}
export interface Formula {
  kind: 'formula';
  tex: string;
  display: boolean;
  span: Span;
}
/** One work of a reference manager's citation field. */
export interface CitedWork {
  csl: CslItem;
  locator?: string;
  label?: string;
  prefix?: string;
  suffix?: string;
  suppressAuthor: boolean;
}
/** A citation made by a reference manager: exact data, with the words that it printed. */
export interface WorksCited {
  kind: 'works';
  works: CitedWork[];
  printed: Inline[];
  span: Span;
}
/** A REF field: "Figure 3" that follows its target. */
export interface FieldReference {
  kind: 'reference';
  bookmark: string;
  printed: Inline[];
  span: Span;
}
/** A bookmark: what a `FieldReference` points to. */
interface Anchor {
  kind: 'anchor';
  bookmark: string;
  start: number;
}
/** Markdown made by a later stage in place of the source's words ("[@allison2008]"). */
interface Markup {
  kind: 'markup';
  markdown: string;
  span?: Span;
  /** What becomes of the words of `span`; left out, they stand in the markdown as they were. */
  fate?: 'citation' | 'label';
}
export type Inline =
  | TextRun
  | LineBreak
  | NoteCall
  | Picture
  | Formula
  | WorksCited
  | FieldReference
  | Anchor
  | Markup;

/** What a reader knows about the shape of a paragraph. */
export interface Cues {
  /** Level 1–9 by heading style or outline level. */
  heading?: number;
  /** What the style's name says. */
  role?: Role;
  list?: ListCue;
  align?: 'left' | 'center' | 'right' | 'justify';
  /** Twips (1/20 pt). */
  indent?: number;
  /** Twips, at the other side. */
  indentEnd?: number;
  /** Twips; negative: hanging. */
  firstLine?: number;
  keepNext?: boolean;
  spaceBefore?: number;
  rtl?: boolean;
  /** Which text box of the file holds it, from 1 on. */
  box?: number;
  /** A line of the front page that nothing was made of: whatever its look, it is the head of no section. */
  isFrontLine?: boolean;
  /** Number that Word computes ("IV."), not part of the text. */
  autoNumber?: string;
}
export type Role =
  | 'title'
  | 'subtitle'
  | 'author'
  | 'affiliation'
  | 'abstract'
  | 'keywords'
  | 'date'
  | 'caption'
  | 'bibliography'
  | 'quote'
  | 'code'
  | 'contents'
  | 'note'
  /** Of a list of definitions. */
  | 'term';
export interface ListCue {
  /** Paragraphs of one list share it. */
  id: string;
  /** 0-based depth. */
  level: number;
  ordered: boolean;
  /** Number of this item as counted. */
  number: number;
  /** Absent of "1." and bullets. */
  numbering?: ListNumbering;
}

export interface Paragraph {
  kind: 'paragraph';
  inlines: Inline[];
  cues: Cues;
}
export interface DraftTable {
  kind: 'table';
  rows: DraftRow[];
  /** Whether lines are drawn: a table without any often is only layout. */
  bordered: boolean;
  start: number;
}
export interface DraftRow {
  header: boolean;
  cells: DraftCell[];
}
export interface DraftCell {
  columnSpan: number;
  rowSpan: number;
  blocks: DraftBlock[];
  header?: boolean;
}
export type DraftBlock = Paragraph | DraftTable;

export function isParagraph(block: DraftBlock | undefined): block is Paragraph {
  return block?.kind === 'paragraph';
}

export interface DraftImage {
  /** "figure-1.png" */
  name: string;
  bytes: Uint8Array;
  /** "image/png" */
  mediaType: string;
}

/** Words that a reader leaves out, and why. */
export interface LeftOut {
  why: LeftOutReason;
  span: Span;
}
export type LeftOutReason =
  | 'running-head'
  | 'page-number'
  | 'line-number'
  | 'contents'
  | 'hidden'
  | 'deleted'
  | 'comment'
  | 'printed-bibliography'
  | 'header-footer'
  | 'repeated'
  | 'translated'
  | 'mark-up'
  | 'drawn'
  | 'honorific'
  | 'classification'
  | 'own-citation'
  | 'unplaced';

export interface Draft {
  kind: 'word' | 'text';
  source: Source;
  blocks: DraftBlock[];
  /** Footnotes and endnotes by id. */
  notes: Map<string, DraftBlock[]>;
  images: DraftImage[];
  leftOut: LeftOut[];
}
