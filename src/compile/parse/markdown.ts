/** Parses text into blocks: micromark with our dialect, then the steps in src/compile/parse/read. */
import type { Root, RootContent } from 'mdast';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { message } from '../../messages/message.ts';
import { report } from '../../messages/report.ts';
import { memoizeWeak } from '../../words/memoize/memoize-weak.ts';
import { examplesOf } from './examples.ts';
import { headingAddresses } from './heading-addresses.ts';
import type { BlockNode, PhrasingNode } from './manuscript.ts';
import { isMyst } from './myst.ts';
import { readBlocks } from './read/blocks.ts';
import { readWords } from './read/line.ts';
import type { Reading } from './read/reading.ts';
import { asWords } from './read/words-and-blocks.ts';
import { recordSyntax } from './record-syntax.ts';
import { type Dollars, placeOf, type Source } from './source.ts';
import { dialect } from './syntax/dialect.ts';
import { gfmFor } from './syntax/gfm.ts';
import { doublesDollars } from './syntax/lines/math.ts';
import { shortenEvents } from './syntax/shorten-events.ts';
import { dialectTree } from './syntax/tree.ts';

/** How deep texts may contain texts. Example: a table in a cell in a list in a table */
const MOST_SOURCES = 12;
/** How deep nodes may be nested. The formats walk them by recursion. */
const DEEPEST = 200;

export function parseMarkdown(source: Source, file: VFile): BlockNode[] {
  const headings = headingAddresses(source.text);
  const examples = examplesOf(source);
  return parse(source, {
    file,
    addresses: new Map(),
    headings,
    examples,
    reported: new Set(),
    depth: 0,
    dollars: dollarsOf(file),
  });
}

interface Shared
  extends Pick<Reading, 'file' | 'addresses' | 'headings' | 'examples' | 'reported' | 'depth'> {
  dollars: Dollars;
}

const dollarsOf = memoizeWeak(
  (file: VFile): Dollars => ({ doubled: doublesDollars(String(file)), spaced: isMyst(file) }),
);

function parse(given: Source, shared: Shared): BlockNode[] {
  const source = { ...given, dollars: shared.dollars };
  if (source.text.trim() === '') return [];
  const plain = plainText(source);
  if (plain) return plain;
  const { file } = shared;
  const root = syntaxTree(source, shared);
  if (shared.depth > MOST_SOURCES || isTooDeep(root)) {
    const place = placeOf(source, 0, source.text.length);
    report(file, message('nesting-too-deep/elements'), place);
    return [];
  }
  collectAddresses(root, shared);
  const reading = newReading(source, shared);
  return readBlocks(root.children, reading);
}

function newReading(source: Source, shared: Shared): Reading {
  const inner: Shared = { ...shared, depth: shared.depth + 1 };
  const parseBlocks = (part: Source) => parse(part, inner);
  const reading: Reading = {
    ...shared,
    source,
    parseBlocks,
    parseWords: (part): PhrasingNode[] => asWords(parseBlocks(part)),
    readBlocks: (nodes) => readBlocks(nodes, reading),
    readWords: (nodes) => readWords(nodes, reading),
  };
  return reading;
}

/** The tree of micromark with GFM and our dialect, with places in the file. */
function syntaxTree(source: Source, { file, addresses, headings }: Shared): Root {
  const root = processor(source, [...addresses.keys(), ...headings.keys()]).parse(source.text);
  recordSyntax(root, source, file);
  relocate(root, source);
  return root;
}

/** @param known identifiers of reference links that other parts of the manuscript define */
function processor(source: Source, known: string[]): Processor<Root> {
  return unified()
    .use(remarkParse)
    .use(function useDialect() {
      const data = this.data();
      // If two constructs begin with the same character, micromark tries the later extension first.
      data.micromarkExtensions = shortenEvents([dialect(source, known), gfmFor(source)]);
      data.fromMarkdownExtensions = TREE;
    }) as unknown as Processor<Root>;
}

const TREE = [gfmFromMarkdown(), dialectTree()];

/** Plain words and spaces, without any syntax. */
const PLAIN = /^[\p{L}][\p{L}\p{M}\p{N} ,;%]*$/u;

/** Handles text without markup, like most table cells, without the parser. */
function plainText(source: Source): BlockNode[] | undefined {
  const { text } = source;
  if (text.length > 200 || !PLAIN.test(text) || text.includes('  ')) return undefined;
  const value = text.trimEnd();
  const position = placeOf(source, 0, value.length);
  return [{ type: 'paragraph', children: [{ type: 'text', value, position }], position }];
}

/** Collects the addresses of reference links. The first definition of a name counts. */
function collectAddresses(root: Root, { addresses }: Shared): void {
  visit(root, 'definition', ({ identifier, url, title }) => {
    if (!addresses.has(identifier)) addresses.set(identifier, { url, title });
  });
}

/** Whether nodes are nested too deep for recursion. */
function isTooDeep(root: Root): boolean {
  const stack: { nodes: RootContent[]; depth: number }[] = [{ nodes: root.children, depth: 1 }];
  for (let level = stack.pop(); level; level = stack.pop()) {
    if (level.depth > DEEPEST) return true;
    for (const node of level.nodes)
      if ('children' in node)
        stack.push({ nodes: node.children as RootContent[], depth: level.depth + 1 });
  }
  return false;
}

interface Located {
  type?: string;
  position?: Root['position'];
  children?: Located[];
  /** Nodes inside our own syntax. */
  texts?: Located[][];
  attributes?: Located;
  data?: { caption?: Located[] };
}

/** Converts places in the source to places in the file. */
function relocate(root: Root, source: Source): void {
  const stack: Located[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    const { position } = node;
    if (position)
      node.position = {
        start: source.point(position.start.offset ?? 0),
        end: source.point(position.end.offset ?? 0),
      };
    const { children = [], texts = [], attributes, data } = node;
    // One by one, because `push(...)` has a limit of arguments.
    for (const inside of [children, ...texts, data?.caption ?? []])
      for (const child of inside) stack.push(child);
    if (node.type === 'spanSyntax' && attributes) stack.push(attributes);
  }
}
