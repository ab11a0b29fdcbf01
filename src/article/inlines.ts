/** Inline nodes. The union is closed: a handler table without one of them does not compile. */

export type Direction = 'ltr' | 'rtl';

export interface Text {
  type: 'text';
  value: string;
}
interface InlineParent {
  children: Inline[];
}
export type MarkType =
  | 'emphasis'
  | 'strong'
  | 'deleted'
  | 'superscript'
  | 'subscript'
  | 'smallCaps'
  | 'underline';
/** Formatted words. Each mark is a node that contains only its words. */
type Marked = { [Type in MarkType]: InlineParent & { type: Type } }[MarkType];
/** Words in another language or direction. */
export interface Span extends InlineParent {
  type: 'span';
  language?: string;
  direction?: Direction;
}
export interface InlineCode {
  type: 'inlineCode';
  value: string;
}
export interface InlineMath {
  type: 'inlineMath';
  /** TeX, without the dollar signs. */
  value: string;
}
export interface LineBreak {
  type: 'break';
}
/** A link out of the article. `url` has a scheme of the allowed list (http, https, mailto, doi, ftp). */
export interface Link extends InlineParent {
  type: 'link';
  url: string;
  title?: string;
}
/** The printed width that the author set. The smaller value counts, up to the width of the text. */
export interface AskedWidth {
  /** Fraction of the text width (0–1]. */
  width?: number;
  /** In mm. */
  printedWidth?: number;
}
export interface InlineImage extends AskedWidth {
  type: 'inlineImage';
  /** `Asset.path` */
  asset: string;
  alt: string;
}
/**
 * A citation as printed. `children` contain the words of the style, with a `CitationLink` around each cited work. All
 * formats print these words.
 */
export interface Citation {
  type: 'citation';
  /** `cite-1`, `cite-2`, … in document order. References link back to it. */
  id: string;
  mode: 'parenthetical' | 'narrative';
  /** Keys of the cited works, in printed order, without unknown keys. */
  keys: string[];
  children: Inline[];
}
export interface CitationLink extends InlineParent {
  type: 'citationLink';
  /** `Reference.key` */
  key: string;
}
/**
 * A reference to a labelled node of the article. Its words are not stored: they come from `crossReferenceText`
 * (src/words/languages), unless the author wrote `children`.
 */
export interface CrossReference {
  type: 'crossReference';
  /** `id` of an existing section, figure, panel, table, equation, code listing or supplement. */
  target: string;
  kind: LabelKind;
  /** The number in the target's label: "3", "2.1", "A1"; absent if it has none. */
  number?: string;
  /**
   * `bare`: only the number (LaTeX `\ref`). `full`: "Figure 3". `page`: "page 61", or like `full` if there are no
   * pages.
   */
  form: 'full' | 'bare' | 'page';
  children?: Inline[];
}
export interface FootnoteReference {
  type: 'footnoteReference';
  /** `Note.id` */
  target: string;
  /** `fnref-1`, `fnref-2`, …, unique for each call. */
  id: string;
  /** The printed number. Example: "1" */
  number: string;
}

export type Inline =
  | Text
  | Marked
  | Span
  | InlineCode
  | InlineMath
  | LineBreak
  | Link
  | InlineImage
  | Citation
  | CitationLink
  | CrossReference
  | FootnoteReference;

/** Nodes that can have a label and be referred to. */
export type LabelKind =
  | 'section'
  | 'figure'
  | 'table'
  | 'equation'
  | 'listing'
  | 'supplement'
  | 'box';
