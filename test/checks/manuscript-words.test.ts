/**
 * Words that compiling would lose, double or put elsewhere are found: every block, cell, note and
 * word of the compiled sample articles is taken out, doubled and exchanged, one at a time.
 */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Block, Text } from '../../src/article/article.ts';
import { type ArticleSubject, articleSubject, checkArticle } from '../../src/checks/index.ts';
import { MANUSCRIPT_WORDS } from '../../src/checks/manuscript-words.ts';
import { linesOf, textBlocks, walkBlocks, walkInlines } from '../../src/checks/nodes.ts';
import { manuscriptWords } from '../../src/checks/words/manuscript-words.ts';
import { noJournal } from '../../src/io/journal/journal-files.ts';
import { compileFolder } from '../support/built.ts';
import { folderOf } from '../support/folder.ts';

async function subjectsOf(path: string): Promise<ArticleSubject[]> {
  const built = await compileFolder(path);
  return built.map(({ compiled, manuscript }) => {
    if (!compiled) throw new Error(`${manuscript.path} did not compile`);
    const sources = { name: 'x', manuscript, texts: new Map(), files: new Map() };
    return articleSubject({
      compiled,
      sources,
      settings: noJournal(),
      outputs: { html: '', jats: '' },
    });
  });
}

function found(subject: ArticleSubject): string[] {
  return checkArticle(subject, MANUSCRIPT_WORDS).map(({ reason }) => reason);
}

/** Lists of blocks that say words, each with the number of one to change. */
function blocksIn({ article }: ArticleSubject): { list: Block[]; index: number }[] {
  const lists = [article.body, ...article.notes.map(({ children }) => children)];
  const inside = [...walkBlocks(textBlocks(article))].flatMap(listsIn);
  return [...lists, ...inside]
    .flatMap((list) => list.map((_, index) => ({ list, index })))
    .filter(({ list, index }) => /\p{L}{2}/u.test(said(list[index])));
}

function said(block: Block | undefined): string {
  if (!block) return '';
  return [...walkBlocks([block])]
    .flatMap((each) => linesOf(each).flatMap((line) => [...walkInlines(line)]))
    .map((node) => (node.type === 'text' ? node.value : ''))
    .join(' ');
}

/** The lists themselves: a change in them is one of the article. */
function listsIn(block: Block): Block[][] {
  if (block.type === 'list') return block.items.map(({ children }) => children);
  if (block.type === 'table')
    return [block.caption, block.notes].concat(
      [...block.head, ...block.body, ...block.foot].flatMap(({ cells }) =>
        cells.map(({ children }) => children),
      ),
    );
  if (block.type === 'figure') return [block.caption];
  return 'children' in block && block.type !== 'paragraph' ? [block.children] : [];
}

/** What the author wrote: no citations, no titles of statements, no addresses. */
function textsIn({ article, placeInText }: ArticleSubject): { text: Text; isPlaced: boolean }[] {
  const blocks = [...walkBlocks([...article.abstract, ...textBlocks(article)])];
  const lines = blocks
    .filter((block) => block.type !== 'section' || placeInText(block))
    .flatMap((block) =>
      linesOf(block).map((line) => ({ line, isPlaced: placeInText(block) !== undefined })),
    );
  return [{ line: article.title, isPlaced: false }, ...lines].flatMap(({ line, isPlaced }) =>
    [...walkInlines(line.filter(({ type }) => type !== 'citation'))]
      .filter((node): node is Text => node.type === 'text' && /\p{L}{4,}/u.test(node.value))
      .filter(({ value }) => !/^\S+:\S+$/.test(value))
      .map((text) => ({ text, isPlaced })),
  );
}

/**
 * A last block has no next one. Of what has no place of its own (a caption), or of fewer than three
 * words, only the loss is seen.
 */
function isChanged(
  name: string,
  blocks: Block[],
  index: number,
  { placeInText }: ArticleSubject,
): boolean {
  const block = blocks[index];
  if (!block || name === 'taken out') return true;
  if (name === 'exchanged with the next') return index < blocks.length - 1;
  const words = said(block).split(/[^\p{L}\p{M}\p{N}]+/u);
  return placeInText(block) !== undefined && words.filter(Boolean).length >= 3;
}

const WORD_CHANGES: Record<string, [RegExp, string]> = {
  lost: [/\p{L}{4,}/u, ''],
  'shortened by a letter': [/(?<=\p{L}{2})\p{L}(?=\p{L})/u, ''],
  doubled: [/(?<![\p{L}\p{M}\p{N}\p{Cf}])[\p{L}\p{M}]{4,}(?=\s)/u, '$& $&'],
};

const BLOCK_CHANGES: Record<string, (blocks: Block[], index: number) => Block[]> = {
  'taken out': (blocks, index) => blocks.toSpliced(index, 1),
  doubled: (blocks, index) => blocks.toSpliced(index, 0, ...blocks.slice(index, index + 1)),
  'exchanged with the next': (blocks, index) =>
    blocks.toSpliced(index, 2, ...blocks.slice(index, index + 2).reverse()),
};

describe.each(['manuscripts/1-1/dialect', 'manuscripts/1-1/urdu', 'test/clean-journal'])(
  '%s',
  (path) => {
    test('as it is, nothing', async () => {
      for (const subject of await subjectsOf(path)) expect(found(subject)).toEqual([]);
    });

    test.each(Object.entries(BLOCK_CHANGES))('a block %s', async (name, change) => {
      const unseen: string[] = [];
      for (const subject of await subjectsOf(path))
        for (const { list, index } of blocksIn(subject)) {
          const before = [...list];
          list.splice(0, list.length, ...change(before, index));
          if (isChanged(name, before, index, subject) && found(subject).length === 0)
            unseen.push(said(before[index]));
          list.splice(0, list.length, ...before);
        }
      expect(unseen).toEqual([]);
    });

    test.each(Object.entries(WORD_CHANGES))('a word %s', async (name, [pattern, replacement]) => {
      const unseen: string[] = [];
      for (const subject of await subjectsOf(path))
        for (const { text, isPlaced } of textsIn(subject)) {
          const before = text.value;
          text.value = before.replace(pattern, replacement);
          // Captions and titles have no place of their own: there only what is lost is seen.
          const isSeen = found(subject).length > 0 || (name === 'doubled' && !isPlaced);
          if (text.value !== before && !isSeen) unseen.push(text.value);
          text.value = before;
        }
      expect(unseen).toEqual([]);
    });
  },
);

test('of files that are brought in, one of them twice, nothing', async () => {
  const part = '\n\n1. A first item of the part\n   - and its own\n\n2. A second item of it';
  const path = await folderOf({
    'journal.yaml': 'title: T',
    '1-1/issue.yaml': 'volume: 1\nissue: 1\ndate: 2026-01-01',
    '1-1/a/article.md':
      '---\ntitle: T\n---\n\nWords before all of it.\n\n# Boxes\n\n{{< include part.md >}}\n\nWords in between.\n\n{{< include part.md >}}',
    '1-1/a/part.md': part,
  });
  for (const subject of await subjectsOf(join(path, '1-1'))) expect(found(subject)).toEqual([]);
});

/** Mark-up that never ends: whoever looks for its end from every beginning takes minutes. */
test.each([
  '\\[',
  '\\(',
  '<style ',
  '<!--',
  '{>>',
  '\\begin{equation}',
  '`',
  '``a`',
  '$',
  '$$',
  '[^a',
  '^[',
  '![',
  '@{',
  '~~~\n',
])('a text of %j alone is read once', (sign) => {
  const text = sign.repeat(400_000 / sign.length);
  expect(manuscriptWords(text, []).length).toBeLessThanOrEqual(text.length);
});
