/** "Literature" above prose is a section of the text: what stands below decides, not the word. */
import { expect, test } from 'vitest';
import { intake } from '../intake.ts';

const PROSE = [
  'Rivers of the upper valley were named by those who crossed them (Brook, 2001). Adeyemi (2018) and others doubt that a name on a map is a proof of its use, and Goble (2019) agrees with them.',
  'In 2012, Zeta found that names of water outlive those of towns. Heller (2003) had written as much of the plain, but his list of 1998 was lost in a fire.',
  'Little is known about the south. Stone (2003) lists forty rivers and asks for more, and the survey of 2010 added nine.',
];
const LIST = [
  'Adeyemi, T. (2018). A study of rivers. Water, 3(2), 1–20.',
  'Brook, A. (2001). Lakes of the north. London: Valley Press.',
  'Goble, K. (2019). Seas and their names. Maps, 7(1), 30–41.',
  'Heller, M. (2003). Rivers of the plain. Berlin: Ufer.',
];
const IDS = ['adeyemi2018', 'brook2001', 'goble2019', 'heller2003'];

const read = (...lines: string[]) => intake(new TextEncoder().encode(lines.join('\n\n')));

test.each([
  'Literature',
  'LITERATURE',
  '2. Literature',
  'Literatur',
  'Literatura',
  'References',
  'Sources',
])('%s above prose is a section', (head) => {
  const { article, references } = read(
    'Rivers of the North',
    'Tola Adeyemi',
    '1. Introduction',
    PROSE[2] as string,
    head,
    ...PROSE,
    '3. Methods',
    PROSE[0] as string,
    'References',
    ...LIST,
  );
  expect(references.map(({ id }) => id)).toEqual(IDS);
  expect(article).toContain('In 2012, Zeta found that names of water outlive');
});

test('above the list, it is the head of the list', () => {
  const { references } = read(
    'Rivers of the North',
    'Tola Adeyemi',
    '1. Introduction',
    ...PROSE,
    'Literature',
    ...LIST,
  );
  expect(references.map(({ id }) => id)).toEqual(IDS);
});

test('without a list, nothing is one', () => {
  const { references, article } = read(
    'Rivers of the North',
    'Tola Adeyemi',
    '1. Introduction',
    PROSE[2] as string,
    'Literature',
    ...PROSE,
  );
  expect(references).toEqual([]);
  expect(article).toContain('Rivers of the upper valley were named');
});
