/** Elements of an article's body, as intake recognised them, before they are written. */
import type { ListNumbering } from '../article/article.ts';
import type { DraftTable, Inline, Picture, Span } from './draft.ts';

export interface HeadingElement {
  type: 'heading';
  level: number;
  /** Without its number. */
  inlines: Inline[];
  /** "2.1", as in the file */
  number?: string;
  /** Position of a typed number in the source. */
  numberSpans: Span[];
  /** Only set if something refers to the heading. */
  id?: string;
  /** The id that the heading gets if something refers to it. */
  name?: string;
  /** This heading has no number although others have one. */
  unnumbered?: boolean;
}
interface ParagraphElement {
  type: 'paragraph';
  inlines: Inline[];
}
export interface ListElement {
  type: 'list';
  ordered: boolean;
  start: number;
  /** Undefined for "1." and bullets. */
  numbering?: ListNumbering;
  items: Element[][];
}
interface QuoteElement {
  type: 'quote';
  children: Element[];
}
export interface FigureElement {
  type: 'figure';
  pictures: Picture[];
  caption: Inline[];
  /** "3" */
  number?: string;
  id?: string;
  labelSpans: Span[];
}
export interface TableElement {
  type: 'table';
  table: DraftTable;
  caption: Inline[];
  number?: string;
  id?: string;
  labelSpans: Span[];
  /** Paragraphs printed below the table. */
  notes: Inline[][];
}
export interface EquationElement {
  type: 'equation';
  tex: string;
  span: Span;
  number?: string;
  id?: string;
  labelSpans: Span[];
  /** Bookmarks in its paragraph. */
  anchors: string[];
}
interface CodeElement {
  type: 'code';
  inlines: Inline[];
}
/** A row of asterisks between sections. */
interface RuleElement {
  type: 'rule';
}
export type Element =
  | HeadingElement
  | ParagraphElement
  | ListElement
  | QuoteElement
  | FigureElement
  | TableElement
  | EquationElement
  | CodeElement
  | RuleElement;
