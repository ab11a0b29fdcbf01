/** The parts of an article's body as intake understood them, before they are written. */
import type { ListNumbering } from '../article/article.ts';
import type { DraftTable, Inline, Picture, Span } from './draft.ts';

export interface HeadingElement {
  type: 'heading';
  level: number;
  /** Without its number. */
  inlines: Inline[];
  /** "2.1", as the file has it. */
  number?: string;
  /** Where the number stands, if it was typed. */
  numberSpans: Span[];
  /** Given where something refers to it. */
  id?: string;
  /** What the id will then be. */
  name?: string;
  /** Other heads have numbers, this one has none. */
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
  /** Absent of "1." and bullets. */
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
  /** Paragraphs printed below it. */
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
/** A row of stars between parts of the text. */
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
