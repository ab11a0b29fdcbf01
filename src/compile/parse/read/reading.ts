import type { VFile } from 'vfile';
import { type MessageOf, message, ruleOf } from '../../../messages/message.ts';
import { report } from '../../../messages/report.ts';
import type { Place } from '../../../words/place.ts';
import { withoutWideLineEnds } from '../../../words/wide-line-ends.ts';
import type { Examples } from '../examples.ts';
import type { BlockNode, PhrasingNode } from '../manuscript.ts';
import { COMMENT_FILL } from '../scan.ts';
import type { Source } from '../source.ts';
import type { SyntaxNode } from '../syntax/nodes.ts';

/** Shared by the steps of reading. The functions connect steps that need each other. */
export interface Reading {
  file: VFile;
  /** The text of the nodes. Offsets in `lines` of nodes refer to it. */
  source: Source;
  /** Addresses of reference links, by identifier. */
  addresses: Map<string, { url: string; title?: string | null }>;
  /** Addresses of headings, by their words. */
  headings: Map<string, { url: string }>;
  examples: Examples;
  /** Kinds of problems that are reported only once. */
  reported: Set<string>;
  /** How deep the source is nested. */
  depth: number;
  /** Parses a source as blocks. */
  parseBlocks(source: Source): BlockNode[];
  /** Parses a source as inline text. */
  parseWords(source: Source): PhrasingNode[];
  readBlocks(nodes: SyntaxNode[]): BlockNode[];
  /** Reads a line that contains only words: a heading, a caption. */
  readWords(nodes: SyntaxNode[]): PhrasingNode[];
}

/** Reports a problem. Of each rule, only the first problems are reported. */
export function reportProblem(
  { file }: Reading,
  problem: ReadingMessage,
  place: Place | undefined,
): void {
  const rule = ruleOf(problem) as ReadingRule;
  const count = file.messages.filter(({ ruleId }) => ruleId === rule).length;
  if (count < MOST_PROBLEMS) report(file, problem, place);
  else if (count === MOST_PROBLEMS) report(file, MORE[rule], place);
}

/** Problems of one rule. More of them have one cause. */
const MOST_PROBLEMS = 100;
const MORE = {
  'attribute-unknown': message('attribute-unknown/class-more'),
  'citation-malformed': message('citation-malformed/more'),
  'content-conditional': message('content-conditional/more'),
  'directive-unknown': message('directive-unknown/more'),
  'front-matter-ignored': message('front-matter-ignored/in-text-more'),
  'layout-ignored': message('layout-ignored/more'),
  'link-scheme': message('link-scheme/more'),
  'markup-unread': message('markup-unread/more'),
  'raw-html': message('raw-html/more'),
  'raw-latex': message('raw-latex/more'),
  'text-elsewhere': message('text-elsewhere/more'),
} as const;
type ReadingRule = keyof typeof MORE;
export type ReadingMessage = MessageOf<ReadingRule>;

/** Reports only the first problem of a kind. */
export function reportProblemOnce(
  reading: Reading,
  kind: string,
  problem: ReadingMessage,
  place: Place | undefined,
): void {
  const key = `${ruleOf(problem)} ${kind}`;
  if (reading.reported.has(key)) return;
  reading.reported.add(key);
  reportProblem(reading, problem, place);
}

/** A formula without fill characters of comments. */
export function cleanFormula(tex: string): string {
  return tex
    .replaceAll(COMMENT_FILL, '')
    .replace(/\(\\#(eq:[\w.-]+)\)/g, String.raw`\label{$1}`)
    .replace(/(?<![ \t])[ \t]+$/gm, '');
}

/** Words without fill characters of comments. White space becomes one space. */
export function cleanText(text: string): string {
  return withoutFills(withoutWideLineEnds(withoutTexQuotes(text))).replace(/[ \t\n]+/g, ' ');
}

const FILLS = new RegExp(`${COMMENT_FILL}+`, 'g');
/** Punctuation after a comment. A space before the comment is dropped. */
const BEFORE_SIGN = new RegExp(`[ \\t\\n]?${COMMENT_FILL}(?=[,.;:!?)\\]])`, 'g');

function withoutFills(text: string): string {
  if (!text.includes(COMMENT_FILL)) return text;
  return text.replace(FILLS, COMMENT_FILL).replace(BEFORE_SIGN, '').replaceAll(COMMENT_FILL, '');
}

/** Replaces ``TeX's quotes'' by straight ones, which typography then changes to those of the language. */
function withoutTexQuotes(text: string): string {
  if (!text.includes('`')) return text;
  return text
    .replace(/``(?=\S)([^`]*?\S)''/g, '"$1"')
    .replace(/`(?=\S)([^`']*?\S)'(?!\p{L})/gu, "'$1'");
}
