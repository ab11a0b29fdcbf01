/** What cannot float and is high does not leave the page before it half empty. */
import { afterAll, expect, test } from 'vitest';
import type { Block } from '../../src/article/article.ts';
import { openTools } from '../../src/io/tools.ts';
import { emptyArticle, inline, paragraph, table } from '../support/build-article.ts';
import { printFacts } from '../support/print-facts.ts';

const tools = openTools();
afterAll(() => tools.close());

const SENTENCE = 'The compositor sets one line and then another until the page is full. ';
const ROWS = Array.from({ length: 30 }, (_, at) => [`Row ${at + 1}`, 'a cell of it']);

const box: Block = {
  type: 'box',
  kind: 'note',
  title: inline('A tall box'),
  children: Array.from({ length: 12 }, (_, at) =>
    paragraph(`Part ${at + 1}. `, SENTENCE.repeat(3)),
  ),
};
const { number: _, ...unnumbered } = { ...table('rows', '1', '', ROWS), caption: [] };

test.each<[string, Block, string, string]>([
  ['a box', box, 'A tall box', 'Part 12'],
  ['a table without a number', unnumbered, 'Row 2', 'Row 30'],
])('%s begins on the page of the text before it', async (_, block, first, last) => {
  const { lines } = await printFacts(
    emptyArticle({ title: inline('On boxes'), body: [paragraph(SENTENCE.repeat(25)), block] }),
    tools,
  );
  const pageOf = (words: string) => lines.find((line) => line.words.includes(words))?.page;
  expect(pageOf(first)).toBe(1);
  expect(pageOf(last)).toBe(2);
});
