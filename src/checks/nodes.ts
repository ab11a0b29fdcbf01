/** Walks through the nodes of an article, in document order, and reads their words. */
import {
  type Article,
  type Block,
  expectsFact,
  type Figure,
  type Inline,
  type Table,
} from '../article/article.ts';
import { plainText } from '../markup/plain-text.ts';
import { collapseWhiteSpace } from '../words/collapse-white-space.ts';
import { getOrInsert } from '../words/memoize/get-or-insert.ts';
import { memoizeWeak } from '../words/memoize/memoize-weak.ts';
import { truncate } from '../words/truncate.ts';

/** The main blocks of the text: body, back matter and notes. */
export function textBlocks(article: Article): Block[] {
  return [
    ...article.body,
    ...article.back.map(({ section }) => section),
    ...article.notes.flatMap(({ children }) => children),
  ];
}

/** Blocks, and all blocks inside them. */
export function* walkBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    yield* walkBlocks(childBlocks(block));
  }
}

/** All blocks of one type in the text. */
export function blocksOf<Type extends Block['type']>(
  article: Article,
  type: Type,
): Extract<Block, { type: Type }>[] {
  return [...walkBlocks(textBlocks(article))].filter(
    (block): block is Extract<Block, { type: Type }> => block.type === type,
  );
}

/** Figures and tables of the text. */
export function floatsOf(article: Article): (Figure | Table)[] {
  return [...blocksOf(article, 'figure'), ...blocksOf(article, 'table')];
}

type ByType<Result> = {
  [Type in Block['type']]: (block: Extract<Block, { type: Type }>) => Result;
};

const CHILDREN: ByType<readonly Block[]> = {
  paragraph: () => [],
  section: ({ children }) => children,
  blockQuote: ({ children }) => children,
  list: ({ items }) => items.flatMap(({ children }) => children),
  definitionList: ({ items }) => items.flatMap(({ definitions }) => definitions.flat()),
  codeBlock: () => [],
  equation: () => [],
  figure: ({ caption }) => caption,
  table: ({ caption, head, body, foot, notes }) => [
    ...caption,
    ...[...head, ...body, ...foot].flatMap(({ cells }) => cells.flatMap((cell) => cell.children)),
    ...notes,
  ],
  thematicBreak: () => [],
  box: ({ children }) => children,
  supplement: ({ caption }) => caption,
};

export function childBlocks(block: Block): readonly Block[] {
  const children = CHILDREN[block.type] as (block: Block) => readonly Block[];
  return children(block);
}

const LINES: ByType<readonly (readonly Inline[] | undefined)[]> = {
  paragraph: ({ children }) => [children],
  section: ({ title }) => [title],
  blockQuote: ({ attribution }) => [attribution],
  list: () => [],
  definitionList: ({ items }) => items.map(({ term }) => term),
  codeBlock: ({ caption }) => [caption],
  equation: () => [],
  figure: ({ panels }) => panels.map(({ caption }) => caption),
  table: () => [],
  thematicBreak: () => [],
  box: ({ title }) => [title],
  supplement: () => [],
};

/** The inline nodes of a block, without those of the blocks inside it. */
export function lineOf(block: Block): Inline[] {
  return linesOf(block).flat();
}

/** The same as separate lines. Examples: captions of panels, terms of a definition list. */
export function linesOf(block: Block): (readonly Inline[])[] {
  const lines = LINES[block.type] as (block: Block) => readonly (readonly Inline[] | undefined)[];
  return lines(block).map((line) => line ?? []);
}

/** Inline nodes, and all nodes inside them. */
export function* walkInlines(nodes: readonly Inline[]): Generator<Inline> {
  for (const node of nodes) {
    yield node;
    if ('children' in node && node.children) yield* walkInlines(node.children);
  }
}

/** Every list of sibling inline nodes, at every depth. */
export function* walkInlineLists(blocks: readonly Block[]): Generator<readonly Inline[]> {
  for (const block of walkBlocks(blocks)) yield* listsWithin(lineOf(block));
}

function* listsWithin(nodes: readonly Inline[]): Generator<readonly Inline[]> {
  yield nodes;
  for (const node of nodes)
    if ('children' in node && node.children) yield* listsWithin(node.children);
}

/** Inline nodes of one type, with their blocks. */
export function* inlinesOf<Type extends Inline['type']>(
  blocks: readonly Block[],
  type: Type,
): Generator<{ node: Extract<Inline, { type: Type }>; block: Block }> {
  for (const block of walkBlocks(blocks))
    for (const node of walkInlines(lineOf(block)))
      if (node.type === type) yield { node: node as Extract<Inline, { type: Type }>, block };
}

/** The words of inline nodes, with single spaces. */
export function words(nodes: readonly Inline[], { language }: Article): string {
  return collapseWhiteSpace(plainText(nodes, language));
}

const lineWordsCache = new WeakMap<Block, string>();

/** The words of a block, without those of the blocks inside it. They are cached, because many rules read them. */
export function lineWords(block: Block, article: Article): string {
  return getOrInsert(lineWordsCache, block, () => words(lineOf(block), article));
}

/** The words of the abstract and the text. */
export const articleWords = memoizeWeak((article: Article) =>
  blockWords([...article.abstract, ...textBlocks(article)], article),
);

/** The words of blocks, and of all blocks inside them. */
export function blockWords(blocks: readonly Block[], article: Article): string {
  return [...walkBlocks(blocks)]
    .map((block) => lineWords(block, article))
    .filter(Boolean)
    .join(' ');
}

/** Characters of scripts without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** The number of words. Two characters of a script without spaces count as one word. */
export function countWords(text: string): number {
  const unspaced = text.match(UNSPACED) ?? [];
  const spaced = (unspaced.length > 0 ? text.replace(UNSPACED, ' ') : text).match(
    /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu,
  );
  return Math.ceil(unspaced.length / 2) + (spaced?.length ?? 0);
}

/** The start of a text in quotation marks, for messages. */
export function shown(text: string): string {
  return `"${truncateText(text)}"`;
}

/** The same without quotation marks. */
export function truncateText(text: string): string {
  const line = collapseWhiteSpace(text);
  return line.length > 70 ? `${truncate(line, 67)}…` : line;
}

/** Only letters and digits, in lower case, for comparisons. */
export function lettersAndDigits(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** Whether a text is typed in capitals. It needs at least two words of three letters or more. */
export function isInCapitals(text: string): boolean {
  // In a script without capitals, words in capitals are acronyms. ª and º do not count as a script.
  if (/[^\P{Lo}ªº]/u.test(text)) return false;
  const long = text.match(/[\p{L}\p{M}'’]{3,}/gu) ?? [];
  const cased = long.filter((word) => word.toLowerCase() !== word.toUpperCase());
  // Example: "ISO/IEC 27001" has only acronyms.
  const hasWords = cased.length > 2 || cased.some((word) => word.length > 4);
  return cased.length >= 2 && hasWords && cased.every((word) => word === word.toUpperCase());
}

/** Whether an article reports research, and so needs an abstract and other details, unlike an editorial. */
export function isResearch({ type }: Article): boolean {
  return expectsFact(type, 'details');
}
