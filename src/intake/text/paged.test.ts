/** Text taken from a PDF, with form feeds between pages. */
import { expect, test } from 'vitest';
import { intake } from '../intake.ts';

const filler = (seed: string, lines = 9) =>
  Array.from(
    { length: lines },
    (_, index) =>
      `The ${seed} of line ${index} rises along the coast while the wind of the season blows on`,
  ).join('\n');

const FRONT = `Coastal Letters

Tides and Winds of the Northern Coast
Ann B. Author1, Carl Dee2
1 Department of Oceans, University of Lund, Lund, Sweden
2 Institute of Winds, Oslo, Norway

Abstract
${filler('abstract', 4)}

`;

const article = (pages: string[]) => new TextEncoder().encode(pages.join('\n\f'));

const heads = (text: string) => text.match(/^#+ .*$/gm);

test('finds alternating running heads, each on at most two pages', () => {
  const { article: text, findings } = intake(
    article([
      `${FRONT}1. Introduction\n${filler('first')}\n\n1`,
      `Ann B. Author and Carl Dee\n\nCoastal Letters 4(2), 2024\n\n${filler('second')}\n\n2. Methods of the coast\n${filler('third')}\n\n2`,
      `Coastal Letters 4(2), 2024\n\nTides and Winds of the Northern Coast\n\n${filler('fourth')}\n\n3. Results\n${filler('fifth')}\n\n3\n`,
    ]),
  );
  expect(heads(text)).toEqual(['# Introduction', '# Methods of the coast', '# Results']);
  const body = text.slice(text.indexOf('# Introduction'));
  expect(body).not.toMatch(/Coastal Letters|Northern Coast|Carl Dee/);
  expect(findings.map(({ what }) => what)).toEqual(
    expect.arrayContaining([
      'Running head left out: “Ann B. Author and Carl Dee”.',
      'Running head left out: “Tides and Winds of the Northern Coast”.',
    ]),
  );
});

test('keeps a heading at the top of a page, even with words of the first page', () => {
  const { article: text } = intake(
    article([
      `${FRONT}1. Introduction\n${filler('first')}\nsaid the winds of the season.\n\n1`,
      `Winds of the season\n\n${filler('second')}\n\n2`,
      `2. Results\n${filler('fifth')}\n\n3\n`,
    ]),
  );
  expect(text).toMatch(/^(?:#+ )?Winds of the season/m);
  expect(text).toMatch(/^# Results$/m);
});

test('does not take list items for headings', () => {
  const items = ['1. Look at the sea', '2. Write down the tide', '3. Go home'];
  const { article: text } = intake(
    article([
      `${FRONT}Introduction\n\n${filler('first')}\n\n${items.join('\n\n')}\n\n${filler('second')}\n`,
    ]),
  );
  expect(text).not.toMatch(/^#+ (?:Look|Write|Go)/m);
});

test('does not take a comment in code for a heading', () => {
  const { article: text } = intake(
    article([
      `${FRONT}1. Introduction\n${filler('first')}\n`,
      `# Read the data of the coast\ntides <- read("tides.csv")\n\n${filler('second')}\n`,
    ]),
  );
  expect(heads(text)).toEqual(['# Introduction']);
  expect(text).toContain('Read the data of the coast');
});

test('separates the journal from a title that begins in lowercase', () => {
  const page = `Volume 4, Issue 2
eISSN 1234-5679

Journal of Coastal Letters

tidegauge: Reading the Levels of

the Northern Sea

Ann B. Author1, Carl Dee1
1 Department of Oceans, University of Lund, Lund, Sweden

Article Information
Available online
March 28, 2023

1. Introduction
${filler('first')}
`;
  expect(intake(article([page])).article).toMatch(
    /^title: "?tidegauge: Reading the Levels of the Northern Sea"?$/m,
  );
});

test('joins a heading number on its own line with its heading, but not the numbers of examples', () => {
  const { article: text } = intake(
    article([
      `${FRONT}1\n\nIntroduction\n\n${filler('first')}\n\n1`,
      `2\n\nMethods of the coast\n\n${filler('second')}\n\n2.1\n\nReading\n\n${filler('third')}\n\n(1)\n\n${filler('fourth')}\n\n2`,
      `${filler('fifth')}\n\n(2)\n\n${filler('sixth')}\n\n3\n\nResults of the reading in\nthe northern half\n\n${filler('seventh')}\n\n3\n`,
    ]),
  );
  expect(heads(text)).toEqual([
    '# Introduction',
    '# Methods of the coast',
    '## Reading',
    '# Results of the reading in the northern half',
  ]);
  expect(text).toContain('(2)');
});

test('joins a heading number on its own line with its heading, whatever the first heading is', () => {
  const { article: text } = intake(
    article([
      `${FRONT}1.\n\nWhy the coast matters\n${filler('first')}\n`,
      `2.\n\nWinds of the coast\n${filler('second')}\n\n2.1\n\nReading\n\n${filler('third')}\n`,
    ]),
  );
  expect(heads(text)).toEqual(['# Why the coast matters', '# Winds of the coast', '## Reading']);
});

test('ends a paragraph where the next word had room', () => {
  const { article: text } = intake(
    article([
      `${FRONT}1. Introduction\n\n${filler('first')}\nand so it ends.\n${filler('second')}\n\n- the tide\n- the wind\n${filler('third')}\n`,
    ]),
  );
  expect(text).toMatch(/and so it ends\.\n\n\S/);
  expect(text).toMatch(/- the wind\n\n\S/);
});

test('leaves out notes of a site that are longer than a line', () => {
  const note = `1097024x, 2023, 3, Downloaded from https://rivers.example.org/names, ${'see the terms and conditions of the site for rules of use. '.repeat(3)}`;
  const pages = ['first', 'second', 'third', 'fourth'].map(
    (word) => `${filler(word)}\n\n${note}\n`,
  );
  const { article: text } = intake(article([FRONT, ...pages]));
  expect(text).not.toContain('1097024x');
});

test('finds a heading directly below the last line of a section', () => {
  const { article: text } = intake(
    article([
      `${FRONT}1. Introduction\n${filler('first')}\nand it ends here.\n2. Model of the coast\n${filler('second')}\nand it ends there.\n3. Winds of the coast\n${filler('third')}\n`,
    ]),
  );
  expect(heads(text)).toEqual(['# Introduction', '# Model of the coast', '# Winds of the coast']);
});

test('leaves out numbers that grow with the pages, and keeps those of equations', () => {
  const pages = [1, 2, 3, 4, 5, 6].map(
    (page) =>
      `${filler(`coast${page}`)}\n\n${page + 40}\n\n${filler(`north${page}`)}\n\n(${page})\n\n${filler(`south${page}`)}`,
  );
  const { article: text } = intake(
    article([`${FRONT}Introduction\n${pages[0]}`, ...pages.slice(1)]),
  );
  expect(text).not.toMatch(/\b4[1-6]\b/);
  expect(text.match(/\(\d\)/g)).toHaveLength(6);
});

test('leaves out running feet with few letters and framed page numbers', () => {
  const pages = Array.from(
    { length: 6 },
    (_, at) => `${filler(`part ${at}`)}\n\nCL 4 (2024) 2 │ ${30 + at}`,
  );
  const { article: text } = intake(article([`${FRONT}1. Introduction\n`, ...pages]));
  expect(text).not.toContain('│');
  const framed = Array.from({ length: 9 }, (_, at) =>
    at % 2 === 0 ? `- ${at + 2} -\n\n${filler(`part ${at}`)}` : filler(`part ${at}`),
  );
  const { article: other } = intake(article([`${FRONT}1. Introduction\n`, ...framed]));
  expect(other).not.toMatch(/^\W*\d+ -$/m);
});

test('does not take “References” above table columns for a running head', () => {
  const table = (page: number) => `References\n\n${filler(`table${page}`)}\n\n${page}`;
  const list = ['Adeyemi', 'Brook', 'Goble', 'Heller'].map(
    (family, index) => `${family}, T. (${2010 + index}): A study of rivers. Water, 3(2), 1-20.`,
  );
  const { references } = intake(
    article([
      `${FRONT}1. Introduction\n${filler('first')}\n\n1`,
      table(2),
      table(3),
      table(4),
      `${filler('last')}\n\nReferences\n\n${list.join('\n')}\n\n5\n`,
    ]),
  );
  expect(references).toHaveLength(4);
});

test('does not take ends of references that only differ in numbers for running heads', () => {
  const list = (from: number) =>
    Array.from(
      { length: 8 },
      (_, at) =>
        `${from + at}. Ash, A.; Brook, B. Rivers of the ${'north south east west upper lower inner outer'.split(' ')[at]} shore and their names in all of the books. Coast\nLett. ${1990 + ((from * 7 + at * 3) % 30)}, ${(from * 13 + at * 5) % 60}, ${(from * 31 + at * 17) % 300}–${((from * 31 + at * 17) % 300) + 9}. [CrossRef]`,
    ).join('\n');
  const { references, account } = intake(
    article([
      `${FRONT}1. Introduction\n${filler('first')}\n`,
      `${filler('second')}\nReferences\n${list(1)}\n`,
      `${list(9)}\n`,
      `${list(17)}\n`,
    ]),
  );
  expect(references).toHaveLength(24);
  expect(account.leftOut.filter(({ why }) => why === 'running-head')).toEqual([]);
});
