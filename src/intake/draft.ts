/**
 * The output of the Word reader and the text reader: blocks of inline pieces with their formatting. Every
 * piece keeps its position in the source stream, so that every word can be traced.
 */
import type { CslItem, Direction, ListNumbering } from '../article/article.ts';

/** A range of the source stream; `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** The whole text of a file as one string, with names for its places. */
export interface Source {
  text: string;
  /** Names such as "line 12", "paragraph 7" or "footnote 2", each valid up to the next. Sorted. */
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
  /** Hexadecimal; undefined for black. */
  color?: string;
}

/** Always equal to `source.text.slice(start, start + text.length)`. */
export interface TextRun {
  kind: 'text';
  text: string;
  start: number;
  marks: Marks;
  /** Half of a word that was hyphenated at the end of a line. */
  joined?: boolean;
}
/** Shift+Enter, or a line end in a text file. */
export interface LineBreak {
  kind: 'break';
  start: number;
  /** `space`: a wrapped line; `hard`: the author's own break (verse, address); undefined: not decided yet. */
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
  /** Anchored to the paragraph instead of inline. */
  floating?: boolean;
}
export interface Formula {
  kind: 'formula';
  tex: string;
  display: boolean;
  span: Span;
}
/** One work in a reference manager's citation field. */
export interface CitedWork {
  csl: CslItem;
  locator?: string;
  label?: string;
  prefix?: string;
  suffix?: string;
  suppressAuthor: boolean;
}
/** A reference manager's citation: exact data plus the printed words. */
export interface WorksCited {
  kind: 'works';
  works: CitedWork[];
  printed: Inline[];
  span: Span;
}
/** A REF field such as "Figure 3", which points to a bookmark. */
export interface FieldReference {
  kind: 'reference';
  bookmark: string;
  printed: Inline[];
  span: Span;
}
/** A bookmark, the target of a `FieldReference`. */
interface Anchor {
  kind: 'anchor';
  bookmark: string;
  start: number;
}
/** Markdown that a later stage puts in place of source words. Example: "[@allison2008]". */
interface Markup {
  kind: 'markup';
  markdown: string;
  span?: Span;
  /** Fate of the words of `span`; undefined if the markdown keeps them. */
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

/** Formatting that hints at the function of a paragraph. */
export interface Cues {
  /** Level 1–9 from the heading style or the outline level. */
  heading?: number;
  /** From the name of the style. */
  role?: Role;
  list?: ListCue;
  align?: 'left' | 'center' | 'right' | 'justify';
  /** Twips (1/20 pt). */
  indent?: number;
  /** Twips, on the end side. */
  indentEnd?: number;
  /** Twips; negative for a hanging indent. */
  firstLine?: number;
  keepNext?: boolean;
  spaceBefore?: number;
  rtl?: boolean;
  /** Number of the text box that holds it, from 1. */
  box?: number;
  /** An unread line of the front page, which is never a heading, whatever its look. */
  isFrontLine?: boolean;
  /** Number that Word generates ("IV."), not part of the text. */
  autoNumber?: string;
  /** The id of the footnote or endnote that it stands in. */
  note?: string;
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
  /** Has the style of a heading above a table of contents. */
  | 'contents-head'
  | 'note'
  /** Term of a definition list. */
  | 'term';
export interface ListCue {
  /** Shared by all paragraphs of one list. */
  id: string;
  /** 0-based depth. */
  level: number;
  ordered: boolean;
  /** Computed number of this item. */
  number: number;
  /** Undefined for "1." and bullets. */
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
  /** Whether it has visible borders. A table without borders is often only layout. */
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

/** Words that a reader leaves out, with the reason. */
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
  | 'address'
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
