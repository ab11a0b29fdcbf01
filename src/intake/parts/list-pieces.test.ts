/** Lists of references that the text of a PDF has in pieces. */
import { expect, test } from 'vitest';
import { intake } from '../intake.ts';

const NAMES = ['Ash', 'Brook', 'Cole', 'Dunn', 'Elm', 'Fir', 'Goble', 'Heller', 'Innes', 'Jute'];
const ENTRIES = NAMES.map(
  (name, at) => `${name}, A. (${2001 + at}): Rivers and lakes of region ${at}. Lund: Press.`,
);
const numbered = (from: number, to: number) =>
  ENTRIES.slice(from, to)
    .map((entry, at) => `${from + at + 1}. ${entry}`)
    .join('\n');
const plain = (from: number, to: number) => ENTRIES.slice(from, to).join('\n');

const PROSE = 'The rivers of the north rise in the hills and run to the sea in spring. '.repeat(12);
const TEXT = `Rivers of the North\n\nAnn B. Author\n\n1. Introduction\n\n${PROSE}\n\n2. Methods\n\n${PROSE}\n\n3. Results\n\n${PROSE}\n\n`;
const BACK = 'Acknowledgements\n\nWe thank the river and all who live beside it.';
const TABLE = [
  'Table 2. Widths of rivers',
  'Upper',
  '12 m',
  'Middle',
  '40 m',
  'Lower',
  '90 m',
].join('\n\n');

const read = (text: string) => intake(new TextEncoder().encode(text));

test.each([
  ['back matter', `References\n\n${numbered(0, 3)}\n\n${BACK}\n\n${numbered(3, 10)}\n`],
  ['a table', `References\n\n${numbered(0, 6)}\n\n${TABLE}\n\n${numbered(6, 10)}\n`],
  [
    'two of them',
    `References\n\n${numbered(0, 3)}\n\n${TABLE}\n\n${numbered(3, 6)}\n\n${BACK}\n\n${numbered(6, 10)}\n`,
  ],
  ['its head, below the most of it', `${numbered(2, 10)}\n\nReferences\n\n${numbered(0, 2)}\n`],
  [
    'back matter, in a list without numbers',
    `References\n\n${plain(0, 3)}\n\n${BACK}\n\n${plain(3, 10)}\n`,
  ],
])('parted by %s', (_, text) => {
  const { references, article, account } = read(TEXT + text);
  expect(references.map(({ id }) => id)).toEqual(
    NAMES.map((name, at) => `${name.toLowerCase()}${2001 + at}`),
  );
  expect(article).not.toContain('Lund');
  expect(account.accounted).toBe(account.wordsIn);
  expect(account.lost).toEqual([]);
});

test('the end of an entry stands behind what parts the list', () => {
  const cut = numbered(0, 10).replace('lakes of region 5.', `lakes of\n\n${TABLE}\n\nregion 5.`);
  const { references } = read(`${TEXT}References\n\n${cut}\n`);
  expect(references).toHaveLength(10);
  expect(JSON.stringify(references[5])).toContain('region 5');
});

test('chapters that count on are no entries', () => {
  const { references, article } = read(
    `${TEXT}References\n\n${numbered(0, 2)}\n\n${BACK}\n\n3. Appendix of 2001\n\n${PROSE}\n\n4. Appendix of 2002\n\n${PROSE}\n`,
  );
  expect(references).toHaveLength(2);
  expect(article).toMatch(/^#.*Appendix of 2002/m);
});

test('a second list below a head of its own stays where it is', () => {
  const { references } = read(
    `${TEXT}References\n\n${plain(0, 10)}\n\n${BACK}\n\nReferences\n\n${plain(0, 10).replaceAll('Rivers', 'Flüsse')}\n`,
  );
  expect(references).toHaveLength(10);
});

test('what a head below the list announces is no part of it', () => {
  const { references, article } = read(
    `${TEXT}References\n\n${plain(0, 5)}\n\n${BACK}\n\nPublications of the institute on waters\n\n${plain(4, 10).replaceAll('\n', '\n\n')}\n`,
  );
  expect(references).toHaveLength(5);
  expect(article).toContain('Jute, A. (2010)');
});
