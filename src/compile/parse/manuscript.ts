/**
 * What parsing gives: mdast with the nodes of our dialect. Positions are those of the manuscript
 * file throughout, also inside fragments of the front matter.
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
  /** The YAML between the fences, with the place where it starts; absent without front matter. */
  frontMatter?: { text: string; place: Place };
  /** Pandoc's `% title`, `% authors` and `% date`, where the text begins with them. */
  titleBlock?: { text: string; place: Place }[];
  tree: Root;
  /** `{>>…<<}`: for editors (and author queries of proofs); never in a galley. */
  comments: { text: string; place: Place }[];
}

/** One cited work inside a citation: `see @key, p. 3`. */
export interface CiteItem {
  key: string;
  /** Place of the key itself. */
  place: Place;
  /** Words before the key, trimmed: "see". CSL's rich text (`<i>`, `<b>`), as the suffix is. */
  prefix?: string;
  /** Words after the locator, with the comma or space that stands before them: ", my emphasis". */
  suffix?: string;
  /** "3-5" */
  locator?: string;
  /** CSL locator term: "page", "chapter", "section", … */
  label?: string;
  /** The author's word, where it means one thing in one language and another in others: "s". */
  term?: string;
  suppressAuthor: boolean;
  /** It stands in the brackets behind another work that the sentence names: `@a [p. 3; see also @b]`. */
  beside?: true;
}
/** `[see @a, p. 3; -@b]`, narrative `@a [p. 3]`, or without brackets of its own: `\\citealp{a}`. */
export interface CitationNode {
  type: 'citation';
  mode: 'parenthetical' | 'narrative' | 'bare';
  items: CiteItem[];
  position?: Place;
  data?: Data;
}
/** `@fig-map`, `[](#fig-map)`, `\ref{…}`, `\autoref{…}`; `[@fig-map]{.page}` and `\pageref{…}`. */
export interface CrossReferenceNode extends Parent {
  type: 'crossReference';
  target: string;
  form: 'full' | 'bare' | 'page';
  /** The author's own words; empty where they are to be made. */
  children: PhrasingContent[];
}
/** Nothing but words. */
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
/** A displayed equation, or several (`align` with several labels). */
export interface MathNode {
  type: 'math';
  value: string;
  position?: Place;
  data?: Data;
}
/** What stands between `:::` fences, in a MyST directive or in an HTML `<div>`. */
export interface DivNode extends Parent {
  type: 'div';
  /** "note", "figure", …: the word after the colons or the first class; empty where there is none. */
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
  /** Each a definition of the term. */
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

/** What stands in a line after parsing: raw syntax and unresolved references are gone. */
export type PhrasingNode = Exclude<PhrasingContent, Html | LinkReference | ImageReference>;
/** What stands between blank lines after parsing. */
export type BlockNode = Exclude<BlockContent | DefinitionContent, Html | Table | Definition>;

/** `{#fig-map .wide width=50%}`, kept at `node.data.attributes`. */
export interface Attributes {
  id?: string;
  classes: string[];
  pairs: Record<string, string>;
  place: Place;
}

/** What `report` is to be called with. */
export interface Problem {
  message: MessageOf<'citation-malformed'>;
  place: Place;
}

/** Of a line of text, besides those of mdast. */
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
    /** Of an image (its words in brackets), a table or a code listing. */
    caption?: PhrasingContent[];
    /** Text that smart punctuation leaves alone: `\\"`. */
    literal?: boolean;
    /** Of code that a notebook runs: the label of its result, which is not known; empty if it has none. */
    cell?: string;
    /** Of one line of an aligned environment: all lines as one formula, and which of them it is. */
    row?: { formula: MathNode; index: number };
    /** Of a piece of syntax that was read, but is not right. */
    problem?: Problem;
  }
  interface ParagraphData {
    /** Its lines were written so: a line block. */
    verse?: true;
  }
  interface ListData {
    /** Of an ordered list that counts otherwise than "1.". */
    numbering?: ListNumbering;
    /** Its items are Pandoc's examples, counted through the manuscript. */
    examples?: true;
  }
  interface ListItemData {
    /** Number that its mark says. */
    value?: number | undefined;
  }
  interface PhrasingContentMap extends OwnInlines {}
  interface BlockContentMap extends OwnBlocks {}
  interface RootContentMap extends OwnInlines, OwnBlocks {}
}
