/**
 * What parsing gives: mdast with the nodes of our dialect. Positions are those of the manuscript
 * file throughout, also inside fragments of the front matter.
 */
import type { Parent, PhrasingContent, Root } from 'mdast';
import type { Place } from '../diagnostics.ts';

export interface Manuscript {
  /** The YAML between the fences, with the place where it starts; absent without front matter. */
  frontMatter?: { text: string; place: Place };
  tree: Root;
  /** `{>>…<<}`: for editors (and author queries of proofs); never in a galley. */
  comments: { text: string; place: Place }[];
}

/** One cited work inside a citation: `see @key, p. 3`. */
export interface CiteItem {
  key: string;
  /** Place of the key itself. */
  place: Place;
  prefix?: string;
  /** Text after the locator. */
  suffix?: string;
  /** "3-5" */
  locator?: string;
  /** CSL locator term: "page", "chapter", "section", … */
  label?: string;
  suppressAuthor: boolean;
}
/** `[see @a, p. 3; -@b]` or narrative `@a [p. 3]`. */
export interface CitationNode {
  type: 'citation';
  mode: 'parenthetical' | 'narrative';
  items: CiteItem[];
  position?: Place;
}
/** `@fig-map`, `[](#fig-map)`, `\ref{…}`, `\autoref{…}`. */
export interface CrossReferenceNode extends Parent {
  type: 'crossReference';
  target: string;
  form: 'full' | 'bare';
  /** The author's own words; empty where they are to be made. */
  children: PhrasingContent[];
}
export interface SuperscriptNode extends Parent {
  type: 'superscript';
  children: PhrasingContent[];
}
export interface SubscriptNode extends Parent {
  type: 'subscript';
  children: PhrasingContent[];
}
export interface SmallCapsNode extends Parent {
  type: 'smallCaps';
  children: PhrasingContent[];
}
export interface UnderlineNode extends Parent {
  type: 'underline';
  children: PhrasingContent[];
}
export interface SpanNode extends Parent {
  type: 'span';
  language?: string;
  direction?: 'ltr' | 'rtl';
  children: PhrasingContent[];
}

/** `{#fig-map .wide width=50%}`, kept at `node.data.attributes`. */
export interface Attributes {
  id?: string;
  classes: string[];
  pairs: Record<string, string>;
  place: Place;
}

declare module 'mdast' {
  interface Data {
    attributes?: Attributes;
  }
  interface PhrasingContentMap {
    citation: CitationNode;
    crossReference: CrossReferenceNode;
    superscript: SuperscriptNode;
    subscript: SubscriptNode;
    smallCaps: SmallCapsNode;
    underline: UnderlineNode;
    span: SpanNode;
  }
  interface RootContentMap {
    citation: CitationNode;
    crossReference: CrossReferenceNode;
    superscript: SuperscriptNode;
    subscript: SubscriptNode;
    smallCaps: SmallCapsNode;
    underline: UnderlineNode;
    span: SpanNode;
  }
}
