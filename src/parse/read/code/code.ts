/** Code blocks: the words after their fence are a language, attributes, or a directive of MyST. */
import type { Code } from 'mdast';
import type { Attributes, BlockNode, PhrasingNode } from '../../manuscript.ts';
import { mappedSource, type Source } from '../../source.ts';
import {
  type AttributeList,
  readAttributes,
  readDirective,
} from '../../syntax/lines/attributes.ts';
import { directive } from '../directives.ts';
import { sayElsewhere } from '../elsewhere.ts';
import { optionsOf } from '../fences.ts';
import type { AnyNode, Opening } from '../html/fold.ts';
import { sayRaw } from '../raw.ts';
import type { Reading } from '../reading.ts';
import { tableOfCsv } from '../tables/table-directives.ts';
import { figureShown } from './cell-pictures.ts';
import { CELL, readCell, readNotebookCell } from './cells.ts';

/** Directives whose inside is no Markdown. */
const CODE = /^(?:code|code-block|sourcecode|parsed-literal)$/;
/** Directives whose inside is another file. */
const ELSEWHERE = /^(?:include|literalinclude)$/;

export function codeNodes(node: Code, reading: Reading): AnyNode[] {
  const info = [node.lang, node.meta].filter(Boolean).join(' ');
  const head = readDirective(info, 0);
  const name = head?.name ?? /^\{(\w+)[ ,]/.exec(info)?.[1];
  if (name !== undefined && CELL.test(name)) {
    const { code, pictures } = readCell(node, name, info, reading);
    return [
      ...(code ? [coded({ ...node, value: code.value }, name, code.list, reading)] : []),
      ...(pictures ? pictured(node, pictures, reading) : []),
    ];
  }
  if (isPseudocode(node)) return pseudocode(node, reading);
  if (head) return directiveOf({ ...node, meta: info.slice(head.end).trim() }, head, reading);
  const at = info.indexOf('{');
  const read = at === -1 ? undefined : readAttributes(info, at);
  if (!read) return [{ ...node, lang: node.lang ?? null, meta: null }];
  if (read.list.format !== undefined) return rawBlock(node, read.list.format, reading);
  const word = info.slice(0, at).trim();
  const [first, ...classes] = word ? [word, ...read.list.classes] : read.list.classes;
  return [coded(node, first, { id: read.list.id, classes, pairs: read.list.pairs }, reading)];
}

/** ```` ```pseudocode ```` of Quarto's extension: LaTeX's algorithm, with its label as an option. */
function isPseudocode({ lang, value }: Code): boolean {
  return /^\{?\.?pseudocode\b/.test(lang ?? '') && value.includes('\\begin{algorithm');
}

function pseudocode(node: Code, reading: Reading): AnyNode[] {
  const lines = node.value.split('\n');
  const found = lines.findIndex((line) => !/^\s*#\|/.test(line));
  const label = /^\s*#\|\s*label:\s*(\S+)/m.exec(lines.slice(0, found).join('\n'))?.[1];
  const blocks = reading.parseBlocks(insideOf(node, reading, found, lines.slice(found).join('\n')));
  const box = blocks.find((block) => block.type === 'div' && block.name === 'algorithm');
  if (box?.data?.attributes && label !== undefined) box.data.attributes.id ??= label;
  return blocks;
}

/**
 * `{=latex}`: equations and the like in it are read, unless the Markdown has the same under the same
 * label for the other outputs; code of other formats is left out.
 */
function rawBlock(node: Code, format: string, reading: Reading): AnyNode[] {
  const isLatex = format === 'latex' || format === 'tex';
  if (isLatex && !hasTwin(node.value, String(reading.file)))
    return reading.parseBlocks(insideOf(node, reading));
  sayRaw({ format, position: node.position }, reading);
  return [];
}

/** Whether something in Markdown has a label of the LaTeX: `{#tbl-periods}`. */
function hasTwin(latex: string, text: string): boolean {
  const labels = [...latex.matchAll(/\\label\{([^{}\s]+)\}/g)].map(([, label]) => `#${label}`);
  return labels.some((label) => [' ', '}', '\n'].some((end) => text.includes(label + end)));
}

/** ```` ```{figure #fig-map} map.png ```` */
function directiveOf(
  node: Code,
  { name, list }: { name: string; list: AttributeList },
  reading: Reading,
): AnyNode[] {
  const { body, options: lines, skipped } = withoutOptions(node.value);
  const options = { ...list.pairs, ...lines };
  const inside = insideOf(node, reading, skipped, body);
  if (!node.position) return [];
  const place = node.position;
  const id = options.label ?? options.name ?? list.id;
  const attributes = { id, classes: [], pairs: {}, place };
  if (ELSEWHERE.test(name)) {
    sayElsewhere(`{${name}} of "${(node.meta ?? '').slice(0, 80)}"`, place, reading);
    return [];
  }
  if (name === 'math')
    return [{ type: 'math', value: body.trim(), position: place, data: { attributes } }];
  if (name === 'code-cell') return notebookCell({ ...node, value: body }, id, options, reading);
  if (CODE.test(name)) {
    const own = { id, classes: [], pairs: captionOf(options) };
    return [coded({ ...node, value: body }, node.meta || undefined, own, reading)];
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
  id: string | undefined,
  options: Record<string, string>,
  reading: Reading,
): BlockNode[] {
  const cell = readNotebookCell(node, options.tags ?? '', reading);
  if (!cell) return [];
  const own = { id, classes: [], pairs: captionOf(options) };
  const code = coded({ ...node, value: cell.value }, node.meta || undefined, own, reading);
  code.data = { ...code.data, cell: cell.label };
  return [code];
}

function captionOf({ caption }: Record<string, string>): Attributes['pairs'] {
  return caption ? { caption } : {};
}

/** Options are lines `:key: value` at the start, or YAML between dashes. */
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

/** The lines of a code block as a text of their own; its places are those of the block's lines. */
function insideOf(node: Code, reading: Reading, skipped = 0, body = node.value): Source {
  const start = node.position?.start ?? { line: 1, column: 1, offset: 0 };
  const first = start.line + 1 + skipped;
  return mappedSource(
    body,
    body.split('\n').map((_, index) => (inLine) => ({
      line: first + index,
      column: start.column + inLine,
      offset: reading.source.point(0).offset,
    })),
  );
}

function lineOf(text: string, node: Code): Source {
  const start = node.position?.start ?? { line: 1, column: 1, offset: 0 };
  return mappedSource(text, [
    (inLine) => ({ line: start.line, column: start.column + inLine, offset: start.offset ?? 0 }),
  ]);
}

function pictured(
  node: Code,
  { paths, options }: { paths: string[]; options: ReadonlyMap<string, string> },
  reading: Reading,
): BlockNode[] {
  const words = options.get('fig-cap')?.replace(/\\(["'\\])/g, '$1');
  return figureShown(paths, options, words ? reading.parseWords(lineOf(words, node)) : [], node);
}

function coded(
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
