/**
 * Nodes that stand between micromark and the finished manuscript tree: pieces of syntax whose
 * meaning depends on what stands around them. The steps in src/compile/parse/read turn every one of them
 * into a node of manuscript.ts.
 */
import type { RootContent } from 'mdast';
import type { Place } from '../../../words/place.ts';
import type { MathNode } from '../manuscript.ts';
import type { Range } from '../source.ts';

interface Positioned {
  position?: Place;
}

/** `{#id .class key=value}` wherever it stands. */
export interface AttributesSyntax extends Positioned {
  type: 'attributesSyntax';
  /** As written, with the braces. */
  raw: string;
  id?: string;
  classes: string[];
  pairs: Record<string, string>;
  /** `{=html}`: what it follows is raw code of that format. */
  format?: string;
}
/** `\\*`: a sign that is only itself. */
export interface LiteralSyntax extends Positioned {
  type: 'literalSyntax';
  value: string;
}
/** `` `<b>`{=html} ``: code of another format, that it would be passed to (Pandoc). */
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
  /** It follows a letter or a colon without a blank: `C:\Users`. */
  onWord: boolean;
  /** As written, without the braces. */
  options: string[];
  values: string[];
  /** The required arguments as markup, where the command's arguments are words. */
  texts: SyntaxNode[][];
}
/** `\begin{name}…\end{name}` */
export interface EnvironmentSyntax extends Positioned {
  type: 'environmentSyntax';
  name: string;
  /** Lines, with the first and the last. */
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
/** `{% name … %}`, `{{ name }}`: what a website's template would put here. */
export interface TemplateSyntax extends Positioned {
  type: 'templateSyntax';
  raw: string;
  /** Of the tag; empty for a variable. */
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
/** A line of colons that opens or closes. */
interface FenceSyntax extends Positioned {
  type: 'fenceSyntax';
  lines: Range[];
}
/** An HTML element that is read as a whole: `<table>…</table>`. */
interface ElementSyntax extends Positioned {
  type: 'elementSyntax';
  lines: Range[];
}
/** `+---+`, `----  ----`: the tables of Pandoc. */
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
/** A line that divides a page of MyST into cells: `+++`. Means nothing in print, but for a part that it begins. */
interface DividerSyntax extends Positioned {
  type: 'dividerSyntax';
  /** `+++ {"part": "abstract"}` */
  part?: string;
}
/** What stands between a line that begins a part and the next line that divides. */
export interface PartSyntax extends Positioned {
  type: 'partSyntax';
  name: string;
  children: SyntaxNode[];
}

/** A displayed equation at the start of a paragraph that goes on after it. */
interface MathSyntax extends Positioned {
  type: 'mathSyntax';
  math: MathNode;
  rest: Range[];
}
/** YAML that stands in the text. */
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
