/** Lists as the library `docx` writes them: letters, Roman numerals, brackets, levels, a second start. */
import { AlignmentType, Document, HeadingLevel, LevelFormat, Packer, Paragraph } from 'docx';
import { expect, test } from 'vitest';
import { LONG } from '../../../test/intake/take-word.ts';
import { intake } from '../intake.ts';

const { LOWER_LETTER, UPPER_LETTER, LOWER_ROMAN, UPPER_ROMAN, DECIMAL } = LevelFormat;
type Format = (typeof LevelFormat)[keyof typeof LevelFormat];

const level = (at: number, format: Format, text: string, start = 1) => ({
  level: at,
  format,
  text,
  start,
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { left: 720 * (at + 1), hanging: 360 } } },
});

const CONFIG = [
  { reference: 'letters', levels: [level(0, LOWER_LETTER, '(%1)')] },
  { reference: 'capitals', levels: [level(0, UPPER_LETTER, '%1.')] },
  { reference: 'figures', levels: [level(0, LOWER_ROMAN, '%1.')] },
  { reference: 'large', levels: [level(0, UPPER_ROMAN, '%1)')] },
  { reference: 'late', levels: [level(0, LOWER_LETTER, '%1)', 4)] },
  {
    reference: 'mixed',
    levels: [
      level(0, DECIMAL, '%1.'),
      level(1, LOWER_LETTER, '%2)'),
      level(2, LOWER_ROMAN, '(%3)'),
    ],
  },
];

const item = (text: string, reference: string, at = 0, instance = 0) =>
  new Paragraph({ text, numbering: { reference, level: at, instance } });
const head = new Paragraph({ text: 'Introduction', heading: HeadingLevel.HEADING_1 });
const text = (words: string) => new Paragraph(words);

async function taken(...items: Paragraph[]): Promise<string> {
  const document = new Document({
    numbering: { config: CONFIG },
    sections: [{ children: [head, text(LONG), ...items, text(LONG)] }],
  });
  const { article, account } = intake(new Uint8Array(await Packer.toBuffer(document)));
  expect(account.lost).toEqual([]);
  return article.split(LONG)[1]?.trim() ?? '';
}

test.each([
  ['letters', '(a) Oba\n(b) Osun'],
  ['capitals', 'A.  Oba\nB.  Osun'],
  ['figures', 'i. Oba\nii. Osun'],
  ['large', 'I) Oba\nII) Osun'],
  // A lettered list must start at its first letter. Later letters are words of their paragraphs.
  ['late', 'd) Oba\n\ne) Osun'],
])('Word’s numbering is kept: %s', async (reference, expected) => {
  expect(await taken(item('Oba', reference), item('Osun', reference))).toBe(expected);
});

test('each level has its own numbering and restarts below each item', async () => {
  const list = await taken(
    item('Rivers', 'mixed'),
    item('Oba', 'mixed', 1),
    item('Its mouth', 'mixed', 2),
    item('Its ford', 'mixed', 2),
    item('Osun', 'mixed', 1),
    item('Lakes', 'mixed'),
    item('Asejire', 'mixed', 1),
  );
  expect(list).toBe(
    [
      '1. Rivers',
      '   a) Oba',
      '      (i) Its mouth',
      '      (ii) Its ford',
      '   b) Osun',
      '2. Lakes',
      '   a) Asejire',
    ].join('\n'),
  );
});

test('a list directly below a list of the same kind counts from its own start', async () => {
  const list = await taken(
    item('Oba', 'letters'),
    item('Osun', 'letters'),
    item('Asejire', 'letters', 0, 1),
    item('Eleyele', 'letters', 0, 1),
  );
  expect(list).toContain('(b) Osun\n\n(a) Asejire\n(b) Eleyele');
});

test('a list continues after text, and another list of its kind restarts', async () => {
  const goesOn = await taken(
    item('Oba', 'letters'),
    item('Osun', 'letters'),
    text('Both are long.'),
    item('Ogun', 'letters'),
  );
  expect(goesOn).toContain('(a) Oba\n(b) Osun');
  expect(goesOn).toContain('(c) Ogun');
  const anew = await taken(
    item('Oba', 'letters'),
    item('Osun', 'letters'),
    text('The lakes are two:'),
    item('Asejire', 'letters', 0, 1),
    item('Eleyele', 'letters', 0, 1),
  );
  expect(anew).toContain('(a) Asejire\n(b) Eleyele');
});
