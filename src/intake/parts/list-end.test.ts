/** Where a list of references begins and ends in text whose lines nothing parts. */
import { expect, test } from 'vitest';
import { LONG, take } from '../../../test/intake/take-word.ts';
import { p } from '../../../test/intake/word-file.ts';
import { intake } from '../intake.ts';

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
  'VII.REFERENCES',
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
  'Conflict of Interest Statement: The authors declare that no interest\nof theirs is in conflict.',
  'Publisher’s Note Springer Nature remains neutral with regard to claims\nin maps.',
  'Publish your work in this journal\nThe rivers are read by many.',
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

const FAMILIES = ['adeyemi2018', 'brook2001', 'goble2019', 'heller2003'];

test.each([
  'Ausgewählte Literatur:',
  'Further reading',
  'Notes and references',
  'RREEFFEERREEN\nNCCEESS',
])('below the head %s', (head) => {
  const { references } = read(`${TEXT}${head}\n\n${ENTRIES}\n`);
  expect(references.map(({ id }) => id)).toEqual(FAMILIES);
});

test('a list without a head begins where entries stand close together, inside a paragraph too', () => {
  const more = 'Innes, P. (2004): Dikes and their wardens. London: Press.';
  const prose = TEXT.trimEnd();
  const { references, article, account } = read(`${prose}\n${ENTRIES}\n${more}\n`);
  expect(references.map(({ id }) => id)).toEqual([...FAMILIES, 'innes2004']);
  expect(article).toContain('run to the sea');
  expect(account.accounted).toBe(account.wordsIn);
});

test('a text that cites much is no list', () => {
  const cited =
    'Goble (2019) calls them seas; Brook (2001) and Heller (2003) do not, and Adeyemi (2018)\nmeasured only rivers, as Innes (2004) had done.\n';
  expect(read(`${TEXT}${cited.repeat(9)}`).references).toEqual([]);
});

test('an entry goes on over a blank line behind each line', () => {
  const apart = ENTRIES.split('\n').join('\n\n');
  const { references } = read(`${TEXT}References\n\n${apart}\n`);
  expect(references.map(({ id }) => id)).toEqual(FAMILIES);
});

test('heads of its parts are no entries, and their words are accounted for', () => {
  const [first = '', ...others] = ENTRIES.split('\n');
  const { references, account } = read(
    `${TEXT}References\n\nPrimary sources\n\n${first}\n\nSecondary sources\n\n${others.join('\n')}\n`,
  );
  expect(references.map(({ id }) => id)).toEqual(FAMILIES);
  expect(account.accounted).toBe(account.wordsIn);
  expect(account.lost).toEqual([]);
});

test('parts of the list under headings below its own are one list', () => {
  const item = (text: string) => p(text.replace('\n', ' '));
  const [first = '', second = '', ...others] = ENTRIES.split(/\n(?=\p{Lu}\p{L}+, \p{Lu}\.)/u);
  const body = [
    p('References', '<w:pStyle w:val="Heading1"/>'),
    p('Archives and rulings', '<w:pStyle w:val="Heading2"/>'),
    ...[first, second].map(item),
    p('Works on rivers', '<w:pStyle w:val="Heading2"/>'),
    ...others.map(item),
    p('Maps of the north', '<w:pStyle w:val="Heading2"/>'),
    p(LONG),
  ];
  const style =
    '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style>';
  const { references, text } = take(p(LONG).repeat(9) + body.join(''), { styles: style });
  expect(references.map(({ id }) => id)).toEqual(FAMILIES);
  expect(text).toMatch(/## Maps of the north/);
  expect(text).not.toMatch(/Works on rivers|Archives/);
});

test('what a series advertises below it is no part of it', () => {
  const advertised = Array.from(
    { length: 4 },
    (_, at) =>
      `Ann Author und Bo Brook (Hrsg.)\nDie Flüsse der Ebene, Band ${at}\n20${10 + at}, Lund, edition, ${200 + at} S.`,
  ).join('\n\n');
  const { references, account } = read(
    `${TEXT}Literatur\n\n${ENTRIES}\n\fBücher der Abteilung\n\n${advertised}\n`,
  );
  expect(references.map(({ id }) => id)).toEqual(FAMILIES);
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

const NUMBERED = `[1] T. Adeyemi, “A study of rivers,” Water, vol. 3, no. 2, pp. 1–20, 2018.
[2] A. Brook, Lakes and Ponds of the North, Press, London, UK, 2001.
[3] K. Goble, “Seas and their names,” Maps, vol. 7, no. 1, pp. 30–41, 2019.
[4] M. Heller, “Rivers of the plain,” Shores, vol. 12, no. 3, pp. 26–35, 2003.`;
const ABOVE = `of the rivers that the north has, as was shown before [2, 3]. In the years
from 1998 on the water of the plain rose again, and the shores with it [4].`;

test('what the other column still has of the text, below the head and above “[1]”', () => {
  const { references, article, account } = read(`${TEXT}References\n${ABOVE}\n${NUMBERED}\n`);
  expect(references.map(({ id }) => id)).toEqual(FAMILIES);
  expect(article).toContain('the water of the plain rose again');
  expect(account.lost).toEqual([]);
});

test('the head of a table’s column is none of a list', () => {
  const table = 'References\n\nGoble (2019), Brook (2001)\n\nHeller (2003), Brook (2001)\n\n';
  const prose = `${'The rivers rise in the hills and run to the sea without an end. '.repeat(9)}\n\n`;
  const text = `${TEXT}${(table + prose.repeat(9)).repeat(3)}References\n\n${ENTRIES}\n`;
  const { references } = read(text);
  expect(references.map(({ id }) => id)).toEqual(FAMILIES);
});

test('goes on behind identifiers in lines of their own', () => {
  const list = ENTRIES.split('\n').slice(0, 3);
  const own = list.map((entry, index) => `${entry}\n\nDOI: 10.1234/rivers.${index}\n\n`).join('');
  const { references } = read(`${TEXT}References\n\n${own}`);
  expect(references.map(({ DOI }) => DOI)).toEqual([
    '10.1234/rivers.0',
    '10.1234/rivers.1',
    '10.1234/rivers.2',
  ]);
});

test('dates of publication inside entries do not end it', () => {
  const list = `1. Ash A, Beech B. A study of rivers. Water. 2011;3(2):1-20.
Epub 2011/04/30. doi:10.1234/water.1
2. Cedar C, Elm D. Lakes of the north. Water. 2012;4(1):21-30.
Published online 2012 May 19.
3. Fir E, Hazel F. Seas and their names. Maps. 2013;7(1):30-41.
4. Larch G, Oak H. Ponds of the plain. Maps. 2014;8(1):1-9.`;
  expect(read(`${TEXT}References\n${list}\n`).references).toHaveLength(4);
});

test('numbers that stand apart say nothing of the form of its entries', () => {
  const names = 'Ash Beech Cedar Elm Fir Hazel Larch Oak Pine Rowan'.split(' ');
  const numbers = names.map((_, index) => `${index + 1}.`);
  const entries = names.map(
    (name, index) =>
      `${name} AB, Willow C. A study of rivers and of\nlakes in the north. Water ${2001 + index};3:1-20.`,
  );
  const list = [...numbers.slice(0, 6), '', ...numbers.slice(6), '', entries.join('\n\n')];
  expect(read(`${TEXT}References\n${list.join('\n')}\n`).references).toHaveLength(10);
});

test('how the article itself is cited is no entry', () => {
  const { references } = read(
    `${TEXT}References\n${ENTRIES}\nCite this article as: Author: Rivers of the North. Water 2019 5:3.\n`,
  );
  expect(references).toHaveLength(4);
});

test('the caption of a picture in the other column stands between its head and the entries', () => {
  const { article, references } = read(
    `${TEXT}References\n\nFigure 3. The river at noon\n\n${ENTRIES}\n`,
  );
  expect(references).toHaveLength(4);
  expect(article).toContain('The river at noon');
});

test('no head at all above entries in a narrow column, each dated in its third line', () => {
  const narrow = ['Adeyemi T', 'Brook A', 'Dee C', 'Elm B', 'Goble K', 'Heller M'].map(
    (name, at) =>
      `${at + 1}. ${name}, et al. A study of the\nrivers that rise in the north and\nof lakes. Water. 20${at + 10};3(2):1-20.`,
  );
  expect(read(`${TEXT}${narrow.join('\n')}\n`).references).toHaveLength(6);
});
