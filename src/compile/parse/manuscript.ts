/**
 * The result of parsing: mdast with the nodes of our dialect. All positions refer to the manuscript file,
 * also in fragments of the front matter.
 */
import type {
  BlockContent,
  Data,
  Definition,
  DefinitionContent,
  Html,
  ImageReference,
  LinkReference,
  Parent,
  PhrasingContent,
  Root,
  Table,
} from 'mdast';
import type { Alignment, ListNumbering } from '../../article/article.ts';
import type { MessageOf } from '../../messages/message.ts';
import type { Place } from '../../words/place.ts';

export interface Manuscript {
  /** The YAML between the fences and its place; absent if the manuscript has no front matter. */
  frontMatter?: { text: string; place: Place };
  /** Pandoc's title block (`% title`, `% authors`, `% date`), if the text begins with one. */
  titleBlock?: { text: string; place: Place }[];
  tree: Root;
  /** Comments `{>>…<<}` for editors and for queries in proofs. Galleys never contain them. */
  comments: { text: string; place: Place }[];
}

/** One work of a citation: `see @key, p. 3`. */
export interface CiteItem {
  key: string;
  /** Place of the key itself. */
  place: Place;
  /** Words before the key, trimmed: "see". Like the suffix, they are CSL's rich text (`<i>`, `<b>`). */
  prefix?: string;
  /** Words after the locator, with the comma or space before them: ", my emphasis". */
  suffix?: string;
  /** "3-5" */
  locator?: string;
  /** CSL locator term: "page", "chapter", "section", … */
  label?: string;
  /** The author's word for the locator, if its meaning depends on the language: "s". */
  term?: string;
  suppressAuthor: boolean;
  /** The work is in the brackets after a narrative citation: `@a [p. 3; see also @b]`. */
  beside?: true;
}
/** A citation: `[see @a, p. 3; -@b]`, narrative `@a [p. 3]`, or without brackets `\\citealp{a}`. */
export interface CitationNode {
  type: 'citation';
  mode: 'parenthetical' | 'narrative' | 'bare';
  items: CiteItem[];
  position?: Place;
  data?: Data;
}
/**
 * A cross-reference: `@fig-map`, `[](#fig-map)`, `\ref{…}`, `\autoref{…}`; `[@fig-map]{.page}`,
 * `\pageref{…}`.
 */
export interface CrossReferenceNode extends Parent {
  type: 'crossReference';
  target: string;
  form: 'full' | 'bare' | 'page';
  /** The words that the author wrote; empty if Offprint makes them. */
  children: PhrasingContent[];
}
/** A mark around words. */
interface MarkNode<Type extends string> extends Parent {
  type: Type;
  children: PhrasingContent[];
}
export interface SpanNode extends Parent {
  type: 'span';
  language?: string;
  direction?: 'ltr' | 'rtl';
  children: PhrasingContent[];
}

export interface InlineMathNode {
  type: 'inlineMath';
  /** TeX, without delimiters. */
  value: string;
  position?: Place;
  data?: Data;
}
/** A displayed equation, or several of them (`align` with several labels). */
export interface MathNode {
  type: 'math';
  value: string;
  position?: Place;
  data?: Data;
}
/** A block between `:::` fences, a MyST directive or an HTML `<div>`. */
export interface DivNode extends Parent {
  type: 'div';
  /** The word after the colons, or the first class: "note", "figure"; empty if there is neither. */
  name: string;
  title?: PhrasingContent[];
  children: BlockNode[];
}
export interface DefinitionListNode {
  type: 'definitionList';
  children: DefinitionNode[];
  position?: Place;
  data?: Data;
}
export interface DefinitionNode {
  type: 'definitionItem';
  term: PhrasingContent[];
  /** Definitions of the term. */
  children: DivNode[];
}
/** A table of any syntax: pipe, grid, simple, multi-line, HTML, LaTeX. */
export interface TableNode {
  type: 'tableGrid';
  columns: { align?: Alignment; width?: number }[];
  children: TableRowNode[];
  position?: Place;
  data?: Data;
}
export interface TableRowNode {
  type: 'tableGridRow';
  part: 'head' | 'body' | 'foot';
  children: TableCellNode[];
}
export interface TableCellNode {
  type: 'tableGridCell';
  header: boolean;
  columnSpan: number;
  rowSpan: number;
  align?: Alignment;
  children: BlockNode[];
  position?: Place;
}

/** Inline nodes after parsing. Raw syntax and unresolved references are gone. */
export type PhrasingNode = Exclude<PhrasingContent, Html | LinkReference | ImageReference>;
/** Block nodes after parsing. */
export type BlockNode = Exclude<BlockContent | DefinitionContent, Html | Table | Definition>;

/** Attributes `{#fig-map .wide width=50%}`, in `node.data.attributes`. */
export interface Attributes {
  id?: string;
  classes: string[];
  pairs: Record<string, string>;
  place: Place;
}

/** A message and its place. */
export interface Problem {
  message: MessageOf<'citation-malformed'>;
  place: Place;
}

/** Inline nodes besides those of mdast. */
interface OwnInlines {
  citation: CitationNode;
  crossReference: CrossReferenceNode;
  superscript: MarkNode<'superscript'>;
  subscript: MarkNode<'subscript'>;
  smallCaps: MarkNode<'smallCaps'>;
  underline: MarkNode<'underline'>;
  span: SpanNode;
  /** `^[A note written where it is called.]` */
  inlineNote: MarkNode<'inlineNote'>;
  inlineMath: InlineMathNode;
}
interface OwnBlocks {
  math: MathNode;
  div: DivNode;
  definitionList: DefinitionListNode;
  tableGrid: TableNode;
}

declare module 'mdast' {
  interface Data {
    attributes?: Attributes;
    /** Caption of an image (the words in brackets), a table or a code listing. */
    caption?: PhrasingContent[];
    /** Smart punctuation does not change this text: `\\"`. */
    literal?: boolean;
    /** Label of the result of a notebook cell, which is not run; empty if it has no label. */
    cell?: string;
    /** For one line of an aligned environment: the formula with all lines, and the index of the line. */
    row?: { formula: MathNode; index: number };
    /** A problem of syntax that was parsed nevertheless. */
    problem?: Problem;
  }
  interface ParagraphData {
    /** The paragraph is a line block, which keeps its line ends. */
    verse?: true;
  }
  interface ListData {
    /** Numbering of an ordered list that is not "1.". */
    numbering?: ListNumbering;
    /** The items are Pandoc's examples, numbered through the manuscript. */
    examples?: true;
  }
  interface ListItemData {
    /** Number in the mark of the item. */
    value?: number | undefined;
  }
  interface PhrasingContentMap extends OwnInlines {}
  interface BlockContentMap extends OwnBlocks {}
  interface RootContentMap extends OwnInlines, OwnBlocks {}
}
