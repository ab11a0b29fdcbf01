import { afterAll, expect, test } from 'vitest';
import { openTools } from '../../src/io/tools.ts';
import { emptyArticle, inline, paragraph, section } from '../support/build-article.ts';
import { printFacts } from '../support/print-facts.ts';

const tools = openTools();
afterAll(() => tools.close());

const SENTENCE = 'The compositor sets one line and then another until the page is full. ';
const NUMBERS = Array.from({ length: 24 }, (_, number) => number);

test.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])(
  'a paragraph of three lines is not parted, %i lines further down',
  async (down) => {
    const three = NUMBERS.map((number) =>
      section(
        `s${number}`,
        'A heading',
        paragraph(`Begin${number} ${SENTENCE.repeat(3)}end${number}.`),
      ),
    );
    const before = Array.from({ length: down }, () => paragraph('One line.'));
    const article = emptyArticle({ title: inline('On lines'), body: [...before, ...three] });
    const { lines } = await printFacts(article, tools, true);
    const at = (word: string) => lines.findIndex(({ words }) => words.includes(word));
    for (const number of NUMBERS) {
      const [first, last] = [at(`Begin${number} `), at(`end${number}.`)];
      // Else it is of another length, and says nothing.
      expect(last - first).toBe(2);
      expect(lines[last]?.page).toBe(lines[first]?.page);
    }
    expect(lines.at(-1)?.page).toBeGreaterThan(3);
  },
);
