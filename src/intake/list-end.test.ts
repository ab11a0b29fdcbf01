/** Where a list of references begins and ends in text whose lines nothing parts. */
import { expect, test } from 'vitest';
import { intake } from './intake.ts';

const ENTRIES = `Adeyemi, T. (2018): A study of rivers. Water, 3(2), 1-20.
Brook, A. (2001): Lakes and ponds of the north. London: Press.
Goble, K. (2019): Seas and their names. Maps, 7(1), 30-41.
Heller, M. (2003): Von den Flüssen der Ebene und ihren Ufern, in: Zeitschrift für
Gewässerkunde, 12, 3, S. 26-35.`;

const TEXT = `Rivers of the North

Ann B. Author

1. Introduction

${'The rivers of the north rise in the hills and run to the sea, as Goble (2019) says. '.repeat(9)}

`;

const read = (text: string) => intake(new TextEncoder().encode(text));

test.each([
  'Literaturhinweise',
  'Weiterführende Literatur',
  'Quellen und Literatur',
  'References and further reading',
  'Selected bibliography',
])('below the head %s', (head) => {
  expect(read(`${TEXT}${head}\n${ENTRIES}\n`).references).toHaveLength(4);
});

test.each([
  'Der Autor\nProf. Dr. Henner Author ist Mitarbeiter am Institut für Wasser.',
  'Die AutorInnen\nAnn Author arbeitet in Lund.',
  'Biographical notes\nann author is at Miami, holding a chair of rivers.',
  'Dr. Ann Author, Institute of Waters, East Park Terrace, Southampton',
  'Paper received 29 September 2005; revised version accepted 14 June 2007.',
  'Acknowledgements\nWe thank the river.',
])('what stands behind it without a blank line: %s', (behind) => {
  const { references, article, account } = read(`${TEXT}References\n${ENTRIES}\n${behind}\n`);
  expect(references.map(({ id }) => id)).toEqual([
    'adeyemi2018',
    'brook2001',
    'goble2019',
    'heller2003',
  ]);
  expect(JSON.stringify(references)).not.toMatch(/Author|received|thank/);
  expect(article).not.toContain('30-41');
  expect(account.accounted).toBe(account.wordsIn);
  expect(account.lost).toEqual([]);
});

test('cells of a table behind it are no entries', () => {
  const cells = ['SOEP 1998', 'N', 'Prozent', '722', '829', '46,6', 'Männlich', 'Weiblich', '53,4'];
  const { references } = read(`${TEXT}References\n\n${ENTRIES}\n\n${cells.join('\n\n')}\n`);
  expect(references).toHaveLength(4);
});

test('a head that a table of contents has at the foot of its page is no running head', () => {
  const page = 'The rivers of the north rise in the hills and run to the sea in spring. '.repeat(9);
  const { references } = read(
    `${TEXT}Contents\n\nResults\n\nReferences\n\f2. Results\n\n${page}\n\fReferences\n${ENTRIES}\n`,
  );
  expect(references.map(({ id }) => id)).toEqual([
    'adeyemi2018',
    'brook2001',
    'goble2019',
    'heller2003',
  ]);
});
