/** LaTeX's environments as blocks: equations, figures, tables, lists, quotations, code. */
import type {
  Attributes,
  BlockNode,
  DefinitionNode,
  DivNode,
  PhrasingNode,
} from '../manuscript.ts';
import { linesSource, placeOf, type Range, type Source, sliceSource } from '../source.ts';
import type { EnvironmentSyntax } from '../syntax/nodes.ts';
import { closing } from '../syntax/scan.ts';
import { equationParts } from './equation-parts.ts';
import type { AnyNode } from './fold.ts';
import { type Reading, sayOnce } from './reading.ts';
import { tabular } from './tabular.ts';

interface Environment {
  name: string;
  /** Everything between `\begin{name}` and `\end{name}`, options of the former taken off. */
  inside: Source;
  node: EnvironmentSyntax;
  reading: Reading;
}
type Convert = (environment: Environment) => AnyNode[];

export function environmentNodes(node: EnvironmentSyntax, reading: Reading): AnyNode[] {
  const source = linesSource(reading.source, node.lines);
  const name = node.name.replace(/\*$/, '');
  const inside = insideOf(source, node.name, name);
  const convert = Object.hasOwn(ENVIRONMENTS, name) ? ENVIRONMENTS[name] : undefined;
  return (convert ?? unknown)({ name, inside, node, reading });
}

/** Options and placement letters after `\begin{…}` are no content. */
function insideOf(source: Source, written: string, name: string): Source {
  const { text } = source;
  const end = text.lastIndexOf(`\\end{${written}}`);
  let start = `\\begin{${written}}`.length;
  const takesArguments =
    /^(?:tabular|tabularx|tabulary|longtable|array|alignat|minipage|subfigure|subtable|multicols|wrapfigure)$/;
  for (;;) {
    const pair =
      text[start] === '['
        ? '[]'
        : text[start] === '{' && takesArguments.test(name)
          ? '{}'
          : undefined;
    const close = pair && closing(text, start, pair);
    if (close === undefined || isTableFormat(name, pair)) break;
    start = close + 1;
  }
  return sliceSource(source, { start, end: Math.max(start, end) });
}

/** A table's column letters are content: they say how the columns are aligned. */
function isTableFormat(name: string, pair: string | undefined): boolean {
  return pair === '{}' && /^(?:tabular|longtable|array|alignat)$/.test(name);
}

const unknown: Convert = ({ name, inside, node, reading }) => {
  sayOnce(
    reading,
    `environment ${name}`,
    'raw-latex',
    `Unexpected environment "${name}", expected Markdown`,
    node.position,
    'The words in it are kept as paragraphs. Write what it means in Markdown, or include it as a picture.',
  );
  return reading.parseBlocks(inside);
};

const equation: Convert = ({ inside, node }) => [
  { type: 'math', value: inside.text.trim(), position: node.position },
];

/** Aligned equations stay one formula, unless several are labelled: then each has its own number. */
const aligned: Convert = ({ name, inside, node }) =>
  equationParts(name, inside.text).map((value) => ({
    type: 'math',
    value,
    position: node.position,
  }));

const blocks: Convert = ({ inside, reading }) => reading.parseBlocks(dedented(inside));

const quotation: Convert = ({ inside, node, reading }) => [
  { type: 'blockquote', children: reading.parseBlocks(dedented(inside)), position: node.position },
];

const code: Convert = ({ inside, node }) => {
  const value = inside.text.replace(/^\{[^{}]*\}/, '').replace(/^\s*\n|\s+$/g, '');
  return [{ type: 'code', value, position: node.position }];
};

/** `\item`s, each read as Markdown. */
const list =
  (ordered: boolean): Convert =>
  ({ inside, node, reading }) => {
    const starts = [...topLevelItems(inside.text)];
    const children = starts.map((start, index) => {
      const end = starts[index + 1] ?? inside.text.length;
      const from = start + '\\item'.length;
      const item = sliceSource(inside, { start: from, end });
      return { type: 'listItem' as const, children: reading.parseBlocks(dedented(item)) };
    });
    if (children.length === 0) return reading.parseBlocks(dedented(inside));
    return [{ type: 'list', ordered, children, position: node.position }];
  };

/** `\item[term] words` */
const description: Convert = ({ inside, node, reading }) => {
  const starts = [...topLevelItems(inside.text)];
  const children = starts.map((start, index): DefinitionNode => {
    const end = starts[index + 1] ?? inside.text.length;
    const open = start + '\\item'.length;
    const close = inside.text[open] === '[' ? closing(inside.text, open, '[]') : undefined;
    const term =
      close === undefined
        ? []
        : reading.parseWords(sliceSource(inside, { start: open + 1, end: close }));
    const words = sliceSource(inside, { start: close === undefined ? open : close + 1, end });
    const definition: DivNode = {
      type: 'div',
      name: '',
      children: reading.parseBlocks(dedented(words)),
    };
    return { type: 'definitionItem', term, children: [definition] };
  });
  return [{ type: 'definitionList', children, position: node.position }];
};

/** Offsets of the `\item`s that belong to no inner list. */
function* topLevelItems(text: string): Generator<number> {
  let depth = 0;
  for (const match of text.matchAll(/\\(begin|end)\{[a-zA-Z]+\*?\}|\\item(?![a-zA-Z])/g)) {
    if (match[1] === 'begin') depth += 1;
    else if (match[1] === 'end') depth -= 1;
    else if (depth === 0) yield match.index;
  }
}

/** Its pictures, with the caption and the label. */
const figure: Convert = ({ inside, node, reading }) => {
  const { caption, label, rest } = captioned(inside, reading);
  const images = [...rest.matchAll(/\\includegraphics\s*(?:\[([^\]]*)\])?\{([^{}]*)\}/g)];
  const place = node.position ?? placeOf(inside, 0, 0);
  const attributes: Attributes = { id: label, classes: [], pairs: {}, place };
  const made = images.map(([, options, url = '']) => imageOf(url.trim(), options, place));
  const [only] = made;
  if (only && made.length === 1) {
    const own = { ...attributes, pairs: only.data?.attributes?.pairs ?? {} };
    only.data = { caption, attributes: own };
    return [{ type: 'paragraph', children: [only], position: place }];
  }
  if (made.length === 0) return table({ name: 'table', inside, node, reading });
  const children: BlockNode[] = made.map((image) => ({ type: 'paragraph', children: [image] }));
  if (caption.length > 0) children.push({ type: 'paragraph', children: caption });
  return [{ type: 'div', name: 'figure', children, position: place, data: { attributes } }];
};

function imageOf(url: string, options: string | undefined, place: Attributes['place']) {
  const width = /width\s*=\s*([^,\]]+)/.exec(options ?? '')?.[1];
  const attributes: Attributes = { classes: [], pairs: width ? { width } : {}, place };
  const image: Extract<PhrasingNode, { type: 'image' }> = {
    type: 'image',
    url,
    alt: '',
    position: place,
    data: { caption: [], attributes },
  };
  return image;
}

/** A `table` around a `tabular`. */
const table: Convert = ({ inside, node, reading }) => {
  const { caption, label } = captioned(inside, reading);
  const place = node.position ?? placeOf(inside, 0, 0);
  const body = /\\begin\{(tabularx?|tabulary|longtable|array)\*?\}[\s\S]*\\end\{\1\*?\}/.exec(
    inside.text,
  );
  if (!body) return reading.parseBlocks(dedented(inside));
  const range = { start: body.index, end: body.index + body[0].length };
  const made = environmentNodes(
    { ...node, name: body[1] ?? 'tabular', lines: [range] },
    { ...reading, source: inside },
  );
  for (const each of made) {
    if (each.type !== 'tableGrid') continue;
    const attributes = { id: label, classes: [], pairs: {}, place };
    each.data = { attributes, ...(caption.length > 0 && { caption }) };
  }
  return made;
};

const grid: Convert = ({ inside, node, reading }) => {
  const made = tabular(inside, reading, node.position);
  const { caption, label } = captioned(inside, reading);
  const place = node.position ?? placeOf(inside, 0, 0);
  if (label !== undefined || caption.length > 0)
    made.data = { caption, attributes: { id: label, classes: [], pairs: {}, place } };
  return [made];
};

/** `\caption{…}` and `\label{…}` of a float, and the text without the caption. */
function captioned(
  inside: Source,
  reading: Reading,
): { caption: PhrasingNode[]; label: string | undefined; rest: string } {
  const { text } = inside;
  const command = /\\caption\*?\s*(?:\[[^\]]*\])?(?=\{)/.exec(text);
  const open = command ? command.index + command[0].length : -1;
  const close = open === -1 ? undefined : closing(text, open, '{}');
  const range = close === undefined ? undefined : { start: open + 1, end: close };
  const label = /\\label\s*\{([^{}]*)\}/.exec(text)?.[1]?.trim();
  if (!range) return { caption: [], label, rest: text };
  const caption = reading.parseWords(withoutLabel(inside, range));
  return { caption, label, rest: text.slice(0, range.start) + text.slice(range.end) };
}

/** A label inside a caption parts its words in two. */
function withoutLabel(inside: Source, range: Range): Source {
  const words = inside.text.slice(range.start, range.end);
  const label = /\s*\\label\s*\{[^{}]*\}\s*/.exec(words);
  if (!label) return sliceSource(inside, range);
  const before = { start: range.start, end: range.start + label.index };
  const after = { start: before.end + label[0].length, end: range.end };
  return linesSource(
    inside,
    [before, after].filter(({ start, end }) => end > start),
  );
}

/** Indentation of LaTeX is no code block of Markdown. */
function dedented(source: Source): Source {
  let at = 0;
  const lines = source.text.split('\n').map((line) => {
    const blanks = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    const range = { start: at + blanks, end: at + line.length };
    at += line.length + 1;
    return range;
  });
  return linesSource(source, lines);
}

const ENVIRONMENTS: Record<string, Convert> = {
  ...all('equation displaymath math subequations', equation),
  ...all('align gather multline eqnarray flalign alignat', aligned),
  ...all('center flushleft flushright abstract document small minipage multicols', blocks),
  ...all('quote quotation displayquote verse', quotation),
  ...all('verbatim lstlisting minted Verbatim', code),
  itemize: list(false),
  enumerate: list(true),
  description,
  ...all('figure wrapfigure subfigure', figure),
  ...all('table wraptable sidewaystable', table),
  ...all('tabular tabularx tabulary longtable', grid),
};

function all(names: string, convert: Convert): Record<string, Convert> {
  return Object.fromEntries(names.split(' ').map((name) => [name, convert]));
}
