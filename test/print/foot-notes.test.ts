/** Notes at the foot of the page leave no room empty that text could fill. */
import { afterAll, expect, test } from 'vitest';
import type { Inline } from '../../src/article/article.ts';
import { openTools } from '../../src/io/tools.ts';
import { emptyArticle, inline, paragraph } from '../support/build-article.ts';
import { printFacts } from '../support/print-facts.ts';

const tools = openTools();
afterAll(() => tools.close());

const SENTENCE = 'The compositor sets one line and then another until the page is full. ';

/** Some words, then signs that fill more than a line and have no space between them, and so on. */
const HARD_LINES = Array.from({ length: 14 }, (_, at): Inline[] => [
  { type: 'text', value: `Between ${at} stand words ` },
  { type: 'inlineCode', value: `value${at}`.padEnd(70, '_x') },
  { type: 'text', value: ' ' },
]).flat();

test.each([30, 32, 34])(
  'a paragraph with lines that have no space begins below %i sentences',
  async (count) => {
    const call: Inline = { type: 'footnoteReference', id: 'fnref-1', target: 'fn-1', number: '1' };
    const facts = await printFacts(
      emptyArticle({
        title: inline('On notes'),
        body: [paragraph(SENTENCE.repeat(count), call), paragraph('Behind it. ', ...HARD_LINES)],
        notes: [{ id: 'fn-1', number: '1', calls: ['fnref-1'], children: [paragraph('A note.')] }],
      }),
      tools,
    );
    expect(facts.lines.find(({ words }) => words.includes('Behind it.'))?.page).toBe(1);
    expect(facts.lines.at(-1)?.page).toBe(2);
  },
);

test.each([
  ['alone', {}],
  ['beside the dates', { dates: { received: '2022-01-01', published: '2022-04-01' } }],
])('an abstract longer than its page, %s, goes on behind its notes', async (_, facts) => {
  const call: Inline = { type: 'footnoteReference', id: 'fnref-1', target: 'fn-1', number: '1' };
  const { lines } = await printFacts(
    emptyArticle({
      title: inline('On abstracts'),
      abstract: [
        paragraph(SENTENCE.repeat(12), call),
        ...Array.from({ length: 4 }, () => paragraph(SENTENCE.repeat(16))),
        paragraph('It ends.'),
      ],
      body: [paragraph('The text.')],
      notes: [{ id: 'fn-1', number: '1', calls: ['fnref-1'], children: [paragraph('A note.')] }],
      ...facts,
    }),
    tools,
  );
  const pageOf = (part: string) => lines.find(({ words }) => words.includes(part))?.page;
  expect([pageOf('On abstracts'), pageOf('A note.')]).toEqual([1, 1]);
  expect(lines.filter(({ page }) => page === 1).length).toBeGreaterThan(30);
  expect(pageOf('It ends.')).toBe(2);
});
