/** Code blocks. The info string is a language, attributes, or a MyST directive. */

import type { Code } from 'mdast';
import type { VFile } from 'vfile';
import { message } from '../../../../messages/message.ts';
import { recordConsumed } from '../../../../words/consumed.ts';
import { memoizeWeak } from '../../../../words/memoize/memoize-weak.ts';
import type { Attributes, BlockNode, PhrasingNode } from '../../manuscript.ts';
import { recordOptions, recordValues } from '../../record-syntax.ts';
import { mappedSource, placeOf, type Source } from '../../source.ts';
import {
  type AttributeList,
  readAttributes,
  readDirective,
} from '../../syntax/lines/attributes.ts';
import { directive } from '../directives.ts';
import { optionsOf } from '../fences.ts';
import type { AnyNode, Opening } from '../fold.ts';
import { reportRawCode } from '../raw-code.ts';
import { type Reading, reportProblem } from '../reading.ts';
import { tableOfCsv } from '../tables/table-directives.ts';
import { figureShown } from './cell-pictures.ts';
import { CELL, readCell, readNotebookCell } from './cells.ts';

/** Directives that contain code instead of Markdown. */
const CODE = /^(?:code|code-block|sourcecode|parsed-literal)$/;
/** Directives that include another file. */
const ELSEWHERE = /^(?:include|literalinclude)$/;

export function codeNodes(node: Code, reading: Reading): AnyNode[] {
  const info = [node.lang, node.meta].filter(Boolean).join(' ');
  const head = readDirective(info, 0);
  recordFence(node, head?.list ?? readAttributes(info, info.indexOf('{'))?.list, reading);
  const name = head?.name ?? /^\{(\w+)[ ,]/.exec(info)?.[1];
  if (name !== undefined && CELL.test(name)) {
    const { code, pictures } = readCell(node, info, reading);
    recordCell(node, code?.value, reading);
    return [
      ...(code ? [codeNode({ ...node, value: code.value }, name, code.list, reading)] : []),
      ...(pictures ? pictureNodes(node, pictures, reading) : []),
    ];
  }
  if (isPseudocode(node)) return pseudocode(node, reading);
  if (head) return directiveOf({ ...node, meta: info.slice(head.end).trim() }, head, reading);
  const at = info.indexOf('{');
  const read = at === -1 ? undefined : readAttributes(info, at);
  if (read?.list.format !== undefined) return rawBlock(node, read.list.format, reading);
  recordLines(node, 'literal', reading);
  if (!read) return [{ ...node, lang: node.lang ?? null, meta: null }];
  const word = info.slice(0, at).trim();
  const [first, ...classes] = word ? [word, ...read.list.classes] : read.list.classes;
  return [codeNode(node, first, { id: read.list.id, classes, pairs: read.list.pairs }, reading)];
}

/** Whether this is the `pseudocode` of Quarto's extension: a LaTeX algorithm with its label as an option. */
function isPseudocode({ lang, value }: Code): boolean {
  return /^\{?\.?pseudocode\b/.test(lang ?? '') && value.includes('\\begin{algorithm');
}

function pseudocode(node: Code, reading: Reading): AnyNode[] {
  const lines = node.value.split('\n');
  const found = lines.findIndex((line) => !/^\s*#\|/.test(line));
  const label = /^[ \t]*#\|\s*label:\s*(\S+)/m.exec(lines.slice(0, found).join('\n'))?.[1];
  recordOptions(insideOf(node, reading, 0, lines.slice(0, found)), reading.file);
  const blocks = reading.parseBlocks(insideOf(node, reading, found, lines.slice(found)));
  const box = blocks.find((block) => block.type === 'div' && block.name === 'algorithm');
  if (box?.data?.attributes && label !== undefined) box.data.attributes.id ??= label;
  return blocks;
}

/**
 * LaTeX in a `{=latex}` block is read, unless the Markdown has the same label for other outputs. Code in
 * other formats is left out.
 */
function rawBlock(node: Code, format: string, reading: Reading): AnyNode[] {
  const isLatex = format === 'latex' || format === 'tex';
  if (isLatex && !hasTwin(node.value, String(reading.file)))
    return reading.parseBlocks(insideOf(node, reading));
  reportRawCode({ format, position: node.position }, reading);
  return [];
}

/** Whether the Markdown has a label of the LaTeX block. Example: `{#tbl-periods}` */
function hasTwin(latex: string, text: string): boolean {
  const labels = [...latex.matchAll(/\\label\{([^{}\s]+)\}/g)].map(([, label]) => `#${label}`);
  return labels.some((label) => [' ', '}', '\n'].some((end) => text.includes(label + end)));
}

/** A MyST directive between backticks. Example: ```` ```{figure #fig-map} map.png ```` */
function directiveOf(
  node: Code,
  { name, list }: { name: string; list: AttributeList },
  reading: Reading,
): AnyNode[] {
  const { body, options: lines, skipped } = withoutOptions(node.value);
  const options = { ...list.pairs, ...lines };
  const inside = insideOf(node, reading, skipped);
  if (!node.position) return [];
  const place = node.position;
  const id = options.label ?? options.name ?? list.id;
  const attributes = { id, classes: [], pairs: {}, place };
  if (ELSEWHERE.test(name)) {
    const file = (node.meta ?? '').slice(0, 80);
    reportProblem(reading, message('text-elsewhere/directive', { name, file }), place);
    return [];
  }
  recordOptions(insideOf(node, reading, 0, linesOf(node).slice(0, skipped)), reading.file);
  if (name === 'math')
    return [{ type: 'math', value: body.trim(), position: place, data: { attributes } }];
  if (name === 'code-cell') return notebookCell(node, { id, options, skipped }, reading);
  if (CODE.test(name)) {
    recordLines(node, 'literal', reading, skipped);
    const own = { id, classes: [], pairs: captionOf(options) };
    return [codeNode({ ...node, value: body }, node.meta || undefined, own, reading)];
  }
  const opening: Opening = {
    kind: 'open',
    origin: 'fence',
    name,
    attributes: options,
    place,
    fence: { isMyst: true, argument: lineOf(node.meta ?? '', node), classes: list.classes, id },
  };
  const children: BlockNode[] =
    name === 'csv-table'
      ? [tableOfCsv(inside, options, reading, place)]
      : reading.parseBlocks(inside);
  return directive(opening, children, reading);
}

function notebookCell(
  node: Code,
  { id, options, skipped }: { id?: string; options: Record<string, string>; skipped: number },
  reading: Reading,
): BlockNode[] {
  const value = linesOf(node).slice(skipped).join('\n');
  const cell = readNotebookCell({ ...node, value }, options.tags ?? '', reading);
  if (!cell) {
    recordLines(node, 'markup', reading);
    return [];
  }
  recordCell(node, cell.value, reading);
  const own = { id, classes: [], pairs: captionOf(options) };
  const code = codeNode({ ...node, value: cell.value }, node.meta || undefined, own, reading);
  code.data = { ...code.data, cell: cell.label };
  return [code];
}

function captionOf({ caption }: Record<string, string>): Attributes['pairs'] {
  return caption ? { caption } : {};
}

/** Separates the options: lines `:key: value` at the start, or YAML between dashes. */
function withoutOptions(value: string): {
  body: string;
  options: Record<string, string>;
  skipped: number;
} {
  const lines = value.split('\n');
  if (lines[0]?.trim() === '---') {
    const end = lines.indexOf('---', 1);
    const yaml = lines.slice(1, Math.max(1, end)).map((line) => `:${line.replace(/:/, ': ')}`);
    const skipped = end === -1 ? 0 : end + 1;
    return { body: lines.slice(skipped).join('\n'), options: optionsOf(yaml), skipped };
  }
  const found = lines.findIndex((line) => !/^\s*:[\w-]+:/.test(line));
  const skipped = found === -1 ? lines.length : found;
  return {
    body: lines.slice(skipped).join('\n'),
    options: optionsOf(lines.slice(0, skipped)),
    skipped,
  };
}

/** The lines of a code block as a source, with their places in the file. */
function insideOf(
  node: Code,
  reading: Reading,
  skipped = 0,
  lines = linesOf(node).slice(skipped),
): Source {
  const start = node.position?.start ?? { line: 1, column: 1, offset: 0 };
  const first = start.line + (isFenced(node) ? 1 : 0) + skipped;
  return mappedSource(
    lines.join('\n'),
    lines.map((_, index) => (inLine) => ({
      line: first + index,
      column: start.column + inLine,
      offset: reading.source.point(0).offset,
    })),
  );
}

function linesOf({ value }: Code): string[] {
  return value.split('\n');
}

/** Whether the code has a line for each fence; indented code has none. */
function isFenced({ value, position }: Code): boolean {
  const lines = (position?.end.line ?? 0) - (position?.start.line ?? 0);
  return lines >= value.split('\n').length;
}

function recordLines(node: Code, as: 'literal' | 'markup', reading: Reading, skipped = 0): void {
  const source = insideOf(node, reading, skipped);
  recordConsumed(reading.file, as, placeOf(source, 0, source.text.length));
}

/** Records the options of a cell, and its code if it is shown. */
function recordCell(node: Code, shown: string | undefined, reading: Reading): void {
  const lines = linesOf(node);
  const options = lines.length - (shown ? shown.split('\n').length : 0);
  recordOptions(insideOf(node, reading, 0, lines.slice(0, options)), reading.file);
  if (shown) recordLines(node, 'literal', reading, options);
}

/** Records the opening line of a block. Several words after a directive are its title. */
function recordFence(node: Code, list: AttributeList | undefined, reading: Reading): void {
  const { start } = node.position ?? {};
  if (!start || !isFenced(node)) return;
  const line = (linesIn(reading.file)[start.line - 1] ?? '').slice(start.column - 1);
  const isTitled = /^\s*\{[^{}]*\}\s*\S+\s+\S/.test(line.replace(/^[`~:]+/, ''));
  const raw = isTitled ? line.slice(0, line.indexOf('}') + 1) : line;
  const source = mappedSource(line, [
    (inLine) => ({ line: start.line, column: start.column + inLine, offset: start.offset ?? 0 }),
  ]);
  recordValues(source, 0, raw, list?.pairs ?? {}, reading.file);
}

const linesIn = memoizeWeak((file: VFile): string[] => String(file).split(/\r\n?|\n/));

function lineOf(text: string, node: Code): Source {
  const start = node.position?.start ?? { line: 1, column: 1, offset: 0 };
  const source = mappedSource(text, [
    (inLine) => ({ line: start.line, column: start.column + inLine, offset: start.offset ?? 0 }),
  ]);
  return { ...source, isApproximate: true };
}

function pictureNodes(
  node: Code,
  { paths, options }: { paths: string[]; options: ReadonlyMap<string, string> },
  reading: Reading,
): BlockNode[] {
  const words = options.get('fig-cap')?.replace(/\\(["'\\])/g, '$1');
  return figureShown(paths, options, words ? reading.parseWords(lineOf(words, node)) : [], node);
}

function codeNode(
  node: Code,
  lang: string | undefined,
  list: Pick<Attributes, 'id' | 'classes' | 'pairs'>,
  reading: Reading,
): BlockNode {
  const words = list.pairs.caption ?? list.pairs['lst-cap'];
  const caption: PhrasingNode[] = words ? reading.parseWords(lineOf(words, node)) : [];
  const attributes = node.position && { ...list, place: node.position };
  return {
    type: 'code',
    lang: lang || null,
    value: node.value,
    position: node.position,
    data: { ...(caption.length > 0 && { caption }), ...(attributes && { attributes }) },
  };
}
