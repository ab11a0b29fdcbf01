/** What stands in a line of text. A closed union: whoever forgets a node does not compile. */

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
/** Words that look otherwise: a node of its own for each mark, with nothing but its words. */
type Marked = { [Type in MarkType]: InlineParent & { type: Type } }[MarkType];
/** A run in another language or direction. */
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
/** A picture inside a line of text. */
/** How wide the author asked for a picture to be printed; the smaller one counts, and no more than the text's width. */
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
 * A citation as printed. `children` hold the words that the style made, in which each
 * cited work is wrapped in a `CitationLink`; every format prints these same words.
 */
export interface Citation {
  type: 'citation';
  /** `cite-1`, `cite-2`, … in document order: the place to which a reference links back. */
  id: string;
  mode: 'parenthetical' | 'narrative';
  /** Keys of the cited works, in the order printed; unknown keys are left out. */
  keys: string[];
  children: Inline[];
}
export interface CitationLink extends InlineParent {
  type: 'citationLink';
  /** `Reference.key` */
  key: string;
}
/**
 * A reference to a labelled thing of the article. Its words are not stored: they come from
 * `crossReferenceText` (src/words/languages), except where the author wrote `children`.
 */
export interface CrossReference {
  type: 'crossReference';
  /** `id` of a section, figure, panel, table, equation, code listing or supplement; exists. */
  target: string;
  kind: LabelKind;
  /** As printed in the label: "3", "2.1", "A1"; absent where the target has none. */
  number?: string;
  /**
   * `bare`: only the number (LaTeX `\ref`); `full`: "Figure 3"; `page`: "page 61", where there are
   * no pages as `full`.
   */
  form: 'full' | 'bare' | 'page';
  children?: Inline[];
}
export interface FootnoteReference {
  type: 'footnoteReference';
  /** `Note.id` */
  target: string;
  /** `fnref-1`, `fnref-2`, …: unique for each call. */
  id: string;
  /** As printed: "1". */
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

/** What can carry a label and be referred to. */
export type LabelKind =
  | 'section'
  | 'figure'
  | 'table'
  | 'equation'
  | 'listing'
  | 'supplement'
  | 'box';
