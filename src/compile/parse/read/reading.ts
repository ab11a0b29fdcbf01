import type { VFile } from 'vfile';
import { report } from '../../../messages/report.ts';
import type { RuleName } from '../../../messages/rules.ts';
import type { Place } from '../../../words/place.ts';
import { withoutWideLineEnds } from '../../../words/wide-line-ends.ts';
import type { Examples } from '../examples.ts';
import type { BlockNode, PhrasingNode } from '../manuscript.ts';
import { COMMENT_FILL } from '../scan.ts';
import type { Source } from '../source.ts';
import type { SyntaxNode } from '../syntax/nodes.ts';

/** What the steps of reading share. The functions tie steps that need each other. */
export interface Reading {
  file: VFile;
  /** The text whose nodes are read: offsets of `lines` in nodes are offsets here. */
  source: Source;
  /** Addresses of reference links, by identifier. */
  addresses: Map<string, { url: string; title?: string | null }>;
  /** The same for headings, by their words. */
  headings: Map<string, { url: string }>;
  examples: Examples;
  /** What was said once and is not said again. */
  said: Set<string>;
  /** How many sources stand inside each other. */
  depth: number;
  /** Parses a stretch of text as blocks. */
  parseBlocks(source: Source): BlockNode[];
  /** Parses a stretch of text as words of one line. */
  parseWords(source: Source): PhrasingNode[];
  readBlocks(nodes: SyntaxNode[]): BlockNode[];
  /** Reads what stands in a line and can hold nothing but words: a heading, a caption. */
  readWords(nodes: SyntaxNode[]): PhrasingNode[];
}

export function say(
  reading: Reading,
  rule: RuleName,
  reason: string,
  place: Place | undefined,
  advice: string,
): void {
  const said = reading.file.messages.filter((message) => message.ruleId === rule).length;
  if (said < MOST_SAID) report(reading.file, rule, reason, place, advice);
  else if (said === MOST_SAID)
    report(
      reading.file,
      rule,
      'Unexpected in many more places',
      place,
      'Only the first are named.',
    );
}

/** Of one rule: whoever has more has one cause for all of them. */
const MOST_SAID = 100;

/** Says it for the first of a kind only. */
export function sayOnce(
  reading: Reading,
  kind: string,
  ...message: [RuleName, string, Place | undefined, string]
): void {
  if (reading.said.has(`${message[0]} ${kind}`)) return;
  reading.said.add(`${message[0]} ${kind}`);
  say(reading, ...message);
}

/** A formula without the traces of comments. */
export function cleanFormula(tex: string): string {
  return tex
    .replaceAll(COMMENT_FILL, '')
    .replace(/\(\\#(eq:[\w.-]+)\)/g, String.raw`\label{$1}`)
    .replace(/(?<![ \t])[ \t]+$/gm, '');
}

/** Words without the traces of comments, white space as one space. */
export function cleanText(text: string): string {
  return withoutFills(withoutWideLineEnds(withoutTexQuotes(text))).replace(/[ \t\n]+/g, ' ');
}

const FILLS = new RegExp(`${COMMENT_FILL}+`, 'g');
/** What a space before a comment does not part from the word before. */
const BEFORE_SIGN = new RegExp(`[ \\t\\n]?${COMMENT_FILL}(?=[,.;:!?)\\]])`, 'g');

function withoutFills(text: string): string {
  if (!text.includes(COMMENT_FILL)) return text;
  return text.replace(FILLS, COMMENT_FILL).replace(BEFORE_SIGN, '').replaceAll(COMMENT_FILL, '');
}

/** ``TeX's quotes'' are straight ones, which typography makes the language's. */
function withoutTexQuotes(text: string): string {
  if (!text.includes('`')) return text;
  return text
    .replace(/``(?=\S)([^`]*?\S)''/g, '"$1"')
    .replace(/`(?=\S)([^`']*?\S)'(?!\p{L})/gu, "'$1'");
}
