import { expect, test } from 'vitest';
import { startsAboveText } from './heads-above.ts';
import { readLines } from './lines.ts';

const FULL =
  'Rivers of the north rise in the hills, and most of them run to the sea in the spring.';

function starts(text: string): string[] {
  const lines = readLines(text);
  return [...startsAboveText(lines, FULL.length)].map((line) => line.text);
}

test('takes a short line above a full one for a heading, with or without a blank line', () => {
  expect(starts(`\nStatement of need\n${FULL}\n${FULL}\n`)).toEqual(['Statement of need', FULL]);
  const closed = `${FULL}\nThat is all.\nSimilar maps\n${FULL}\n${FULL}`;
  expect(starts(closed).slice(-2)).toEqual(['Similar maps', FULL]);
});

test('separates two headings above one text, and keeps a heading of two lines together', () => {
  expect(starts(`Sampling\nSites\n${FULL}\n${FULL}`)).toEqual(['Sampling', 'Sites', FULL]);
  const first = 'The names of the rivers in the old maps that sailors of the';
  expect(starts(`${first}\nnorthernmost coasts drew\n${FULL}\n${FULL}`)).toEqual([]);
  expect(starts(`${first}\nNorthernmost coasts drew\n${FULL}\n${FULL}`)).toEqual([first, FULL]);
});

test('does not take the end of a sentence, a caption or an address for a heading', () => {
  expect(starts(`\nThat is all.\n${FULL}\n${FULL}`)).toEqual([]);
  expect(starts(`\nFigure 3. Rivers\n${FULL}\n${FULL}`)).toEqual([]);
  expect(starts(`\nwater@rivers.example.org\n${FULL}\n${FULL}`)).toEqual([]);
});
