/** Long names of code in a table leave its words room: they are parted where the table gains by it. */
import { afterAll, expect, test } from 'vitest';
import type { Inline, Table } from '../../src/article/article.ts';
import { openTools } from '../../src/io/tools.ts';
import { emptyArticle, inline, paragraph, table } from '../support/build-article.ts';
import { printFacts } from '../support/print-facts.ts';

const tools = openTools();
afterAll(() => tools.close());

const QUESTION =
  'What fraction of the entities have labels, descriptions or aliases in each language?';
const SOURCE = 'Static table, or live numbers of the population by way of a query of the data.';

/** A table whose first and third column are names. */
function named(names: readonly [string, string], words: readonly [string, string]): Table {
  const [one, other] = names;
  const made = table('names', '1', '', [
    ['Detector', 'Question', 'Axis', 'Source'],
    [one, words[0], other, words[1]],
  ]);
  const code = (value: string): Inline => ({ type: 'inlineCode', value });
  for (const { cells } of made.body)
    for (const index of [0, 2]) {
      const cell = cells[index];
      if (cell) cell.children = [{ type: 'paragraph', children: [code(names[index / 2] ?? '')] }];
    }
  return { ...made, caption: [paragraph('Names. ')] };
}

async function linesOf(block: Table): Promise<string[]> {
  const { lines } = await printFacts(
    emptyArticle({ title: inline('On names'), body: [block] }),
    tools,
  );
  return lines.map(({ words }) => words);
}

test('names are parted behind their signs and before their capitals', async () => {
  const lines = await linesOf(
    named(
      [
        'GeographicDisparityDetectorOfEverything',
        'linguistic_description_of_all_the_entities_in_it',
      ],
      [QUESTION, SOURCE],
    ),
  );
  const text = lines.join('\n');
  expect(text).not.toContain('GeographicDisparityDetectorOfEverything');
  expect(text).toMatch(/What fraction of/);
});

test('they stay whole where the table is no lower without them', async () => {
  const lines = await linesOf(
    named(['GeographicDisparity', 'linguistic_description'], ['Short.', 'Short.']),
  );
  expect(lines.join('\n')).toContain('GeographicDisparity');
  expect(lines.join('\n')).toContain('linguistic_description');
});
