/**
 * Intermediate nodes between micromark and the manuscript tree: syntax whose meaning depends on the nodes
 * around it. The steps in src/compile/parse/read turn each into a node of manuscript.ts.
 */
import type { RootContent } from 'mdast';
import type { Place } from '../../../words/place.ts';
import type { MathNode } from '../manuscript.ts';
import type { Range } from '../source.ts';

interface Positioned {
  position?: Place;
}

/** Attributes anywhere: `{#id .class key=value}`. */
export interface AttributesSyntax extends Positioned {
  type: 'attributesSyntax';
  /** As written, with the braces. */
  raw: string;
  id?: string;
  classes: string[];
  pairs: Record<string, string>;
  /** The format in `{=html}`. The text before it is raw code in that format. */
  format?: string;
}
/** An escaped character: `\\*`. */
export interface LiteralSyntax extends Positioned {
  type: 'literalSyntax';
  value: string;
}
/** Raw code in another format: `` `<b>`{=html} `` (Pandoc). */
export interface RawSyntax extends Positioned {
  type: 'rawSyntax';
  format: string;
  value: string;
}
/** `[words]{.class}` */
export interface SpanSyntax extends Positioned {
  type: 'spanSyntax';
  children: SyntaxNode[];
  attributes: AttributesSyntax;
}
/** `\name[optional]{required}` */
export interface LatexSyntax extends Positioned {
  type: 'latexSyntax';
  name: string;
  raw: string;
  /** Whether it directly follows a letter or a colon: `C:\Users`. */
  onWord: boolean;
  /** As written, without the braces. */
  options: string[];
  values: string[];
  /** The required arguments, parsed, if they are words. */
  texts: SyntaxNode[][];
}
/** `\begin{name}…\end{name}` */
export interface EnvironmentSyntax extends Positioned {
  type: 'environmentSyntax';
  name: string;
  /** Lines, including the first and the last. */
  lines: Range[];
}
/** `` {name}`text` `` (MyST) or `:name[text]` (directives). */
export interface RoleSyntax extends Positioned {
  type: 'roleSyntax';
  name: string;
  raw: string;
  value: string;
  texts: SyntaxNode[][];
}
/** `{{< name … >}}` (Quarto) */
export interface ShortcodeSyntax extends Positioned {
  type: 'shortcodeSyntax';
  raw: string;
}
/** Syntax of a website template: `{% name … %}`, `{{ name }}`. */
export interface TemplateSyntax extends Positioned {
  type: 'templateSyntax';
  raw: string;
  /** Name of the tag; empty for a variable. */
  name: string;
}
/** `{% include figure.html filename="…" alt="…" caption="…" %}` */
export interface TemplateFigureSyntax extends Positioned {
  type: 'templateFigureSyntax';
  url: string;
  alt: string | undefined;
  /** The caption. */
  children: SyntaxNode[];
}
/** A line of colons that opens or closes a block. */
interface FenceSyntax extends Positioned {
  type: 'fenceSyntax';
  lines: Range[];
}
/** An HTML element that is read as a whole: `<table>…</table>`. */
interface ElementSyntax extends Positioned {
  type: 'elementSyntax';
  lines: Range[];
}
/** Pandoc's tables: `+---+`, `----  ----`. */
export interface TableSyntax extends Positioned {
  type: 'tableSyntax';
  kind: 'grid' | 'simple' | 'multiline' | 'pipe';
  lines: Range[];
}
/** `:   A definition`, or `: A caption`. */
export interface ColonSyntax extends Positioned {
  type: 'colonSyntax';
  children: SyntaxNode[];
}
/** `(label)=` before what it names (MyST). */
export interface TargetSyntax extends Positioned {
  type: 'targetSyntax';
  label: string;
}
/** MyST's divider between cells of a page: `+++`. It has no meaning in print, unless it begins a part. */
interface DividerSyntax extends Positioned {
  type: 'dividerSyntax';
  /** `+++ {"part": "abstract"}` */
  part?: string;
}
/** The nodes between a divider that begins a part and the next divider. */
export interface PartSyntax extends Positioned {
  type: 'partSyntax';
  name: string;
  children: SyntaxNode[];
}

/** A displayed equation at the start of a paragraph that continues after it. */
interface MathSyntax extends Positioned {
  type: 'mathSyntax';
  math: MathNode;
  rest: Range[];
}
/** YAML inside the text. */
interface MetadataSyntax extends Positioned {
  type: 'metadataSyntax';
}

export type SyntaxNode =
  | RootContent
  | AttributesSyntax
  | LiteralSyntax
  | RawSyntax
  | SpanSyntax
  | LatexSyntax
  | EnvironmentSyntax
  | RoleSyntax
  | ShortcodeSyntax
  | TemplateSyntax
  | TemplateFigureSyntax
  | FenceSyntax
  | ElementSyntax
  | TableSyntax
  | ColonSyntax
  | TargetSyntax
  | DividerSyntax
  | PartSyntax
  | MathSyntax
  | MetadataSyntax;
