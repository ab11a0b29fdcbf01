/** Text with the layout of a page: columns side by side. */
import { expect, test } from 'vitest';
import { draftText } from '../inlines.ts';
import { intake } from '../intake.ts';
import { laidOut } from './laid-line.ts';
import { sidebarOf } from './sidebar.ts';

const LEFT = [
  'The wind of the north rises at noon and',
  'falls at dusk, as sailors have long known',
  'and as the records of the port tell. It is',
  'strongest in the months of spring, when the',
  'ice of the bay breaks and drifts to the sea.',
  '',
  'In autumn it turns: the warm water of the',
  'bay then feeds a breeze that blows to land',
  'in the night. This breeze was measured by',
];
const RIGHT = [
  'nobody before the station was built, and its',
  'strength was guessed from the sails of boats.',
  '',
  'Since then each hour has its value. We took',
  'those of ten years and laid them beside the',
  'records of the port, which are much older.',
  'They agree in spring, and differ in autumn by',
  'a third; the sails, it seems, were read with',
  'too much trust in what the masters wrote.',
];

const sideBySide = LEFT.map((line, index) => `${line.padEnd(50)}${RIGHT[index]}`.trimEnd());

const read = (text: string) => intake(new TextEncoder().encode(text));

const FRONT = `Winds of the Northern Bay

Ann B. Author

Department of Oceans, University of Lund, Lund, Sweden

Abstract

The winds of the bay were measured for ten years and compared with the records of its port, which are older.

Keywords: wind, bay, port

`;

test('reads each page column by column, and continues a sentence at the top of the next column', () => {
  const { article, account, findings } = read(
    `${FRONT}1. Introduction\n\n${sideBySide.join('\n')}\n\f12          Winds of the Northern Bay\n\n${sideBySide.join('\n')}\n`,
  );
  expect(article).toContain(
    'This breeze was measured by nobody before the station was built, and its strength',
  );
  expect(article).toContain('feeds a breeze that blows to land in the night.');
  expect(findings.map(({ what }) => what)).toContain(
    '2 pages stand in columns side by side: read down the first, then down the next.',
  );
  expect(account.accounted).toBe(account.wordsIn);
  expect(account.lost).toEqual([]);
});

test('does not take a table for columns', () => {
  const rows = LEFT.map((_, index) => `Station ${index}          ${index * 7}          ${index}.5`);
  const { findings } = read(`${FRONT}1. Introduction\n\n${rows.join('\n')}\n`);
  expect(findings.some(({ what }) => what.includes('in columns'))).toBe(false);
});

test('reads the abstract beside a box about the article', () => {
  const box = [
    'ARTICLE INFO                 ABSTRACT',
    '',
    'Article history:             The winds of the bay were measured for ten years and compared with',
    'Received 2 March 2019        the records of its port, which are older. They agree in spring, and',
    'Accepted 5 June 2019         differ in autumn by a third.',
  ];
  const { front } = read(
    `Winds of the Northern Bay\n\nAnn B. Author\n\nDepartment of Oceans, University of Lund, Lund, Sweden\n\n${box.join('\n')}\n\n1. Introduction\n\n${LEFT.join(' ')}\n`,
  );
  expect(front?.dates).toEqual({ received: '2019-03-02', accepted: '2019-06-05' });
  expect(front?.abstract.length).toBe(1);
});

test('reads columns below a title and an abstract across the page', () => {
  const { article } = read(
    `${FRONT.replaceAll('\n\n', `\n\n${' '.repeat(8)}`)}\n\n1. Introduction\n\n${sideBySide.join('\n')}\n`,
  );
  expect(article).toContain('This breeze was measured by nobody before the station was built');
});

test('takes rows with wide gaps for a table and reports it as unsure', () => {
  const rows = [
    'Station      Winds      Hours',
    'Lund         12.5       340',
    'Oslo          9.1       288',
  ];
  const { article, account, findings } = read(
    `${FRONT}1. Introduction\n\n${LEFT.join(' ')}\n\nTable 1. Winds by station\n\n${rows.join('\n')}\n\n${RIGHT.join(' ')}\n`,
  );
  expect(article).toMatch(/\| Lund +\| 12\.5 +\| 340 +\|/);
  expect(findings.find(({ what }) => what.startsWith('A table told by'))?.sure).toBe('unsure');
  expect(account.accounted).toBe(account.wordsIn);
  expect(account.lost).toEqual([]);
});

test('reads a narrow column of notes beside the text', () => {
  const notes = [
    '1 The winds are',
    'those of the up-',
    'per bay and its',
    'harbours, as the',
    'port has record-',
    'ed them since',
    'its foundation',
    'by the fishers',
    'of the north.',
  ];
  const text = LEFT.filter(Boolean).map((line, index) => `${line.padEnd(55)}${notes[index]}`);
  const { article, account } = read(`${FRONT}1. Introduction\n\n${text.join('\n')}\n`);
  expect(article).toContain('as sailors have long known and as the records of the port tell.');
  expect(article).toContain('those of the upper bay and its harbours');
  expect(account.lost).toEqual([]);
});

test('reads a publisher’s box beside the title', () => {
  const box = [
    'Access this article online',
    'Quick Response Code:',
    '',
    '',
    'Website:',
    'winds.example',
    'DOI:',
    '10.9999/winds.1',
  ];
  const title = [
    'Winds of the Northern Bay in the',
    'spring of ten years, as the port',
    'and its station told us of them',
    '',
    'Ann B. Author, Carl Dee',
    '',
    'Abstract:',
    ...[...LEFT, ...RIGHT].filter(Boolean).map((line) => `${line} and so on.`),
  ];
  const rows = title.map((line, index) => `${(box[index] ?? '').padEnd(33)}${line}`.trimEnd());
  const { front, account } = read(`${rows.join('\n')}\n\n1. Introduction\n\n${LEFT.join(' ')}\n`);
  expect(draftText(front?.title ?? [])).toBe(
    'Winds of the Northern Bay in the spring of ten years, as the port and its station told us of them',
  );
  expect(account.lost).toEqual([]);
});

test('reads a list in two columns with uneven hanging indents, above an indented note', () => {
  const left = [
    'Adeyemi, T. (2018). A study of rivers',
    '    and their banks in spring. Water,',
    '    3(2), 1-20.',
    'Brook, A. (2001). Lakes and ponds of',
    '    the far north. London: Press.',
    'Goble, K. (2019). Seas and the names',
    '    that sailors gave them. Maps, 7(1),',
    '    30-41.',
  ];
  const right = [
    'Heller, M. (2003). Of rivers and banks',
    '    of the great plain. Waters, 12(3),',
    '    26-35.',
    'Innes, P. (2004). Dikes and their old',
    '    wardens in the east. London: Press.',
    'Jarvis, Q. (2011). Ferries and fares of',
    '    the northern bays. Coasts, 12, 1-9.',
    '    https://example.org/ferries',
  ];
  const list = left.map((line, at) => `${line.padEnd(at < 4 ? 50 : 54)}${right[at]}`).join('\n');
  const note = 'Ann Author is at Lund, where she holds the chair of the waters of the north.';
  const notes = Array.from({ length: 12 }, () => `${' '.repeat(22)}${note}`).join('\n');
  const { references } = read(
    `${FRONT}1. Introduction\n\n${'The wind of the north rises at noon. '.repeat(30)}\n\fReferences\n\n${list}\n\nAbout the authors\n\n${notes}\n`,
  );
  expect(references.map(({ id }) => id)).toEqual([
    'adeyemi2018',
    'brook2001',
    'goble2019',
    'heller2003',
    'innes2004',
    'jarvis2011',
  ]);
});

const column = (left: string[], right: string[]) =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, index) =>
    `${(left[index] ?? '').padEnd(50)}${right[index] ?? ''}`.trimEnd(),
  );

/** Replaces words by others of the same length, so that no line is taken for a running head. */
const again = (lines: string[], turn: number) =>
  lines.map((line) => line.replace(/[a-z]{4,}/g, (word) => word.slice(turn) + word.slice(0, turn)));

test('reads columns below a table across the page, and columns beside a table', () => {
  const rows = ['Lund', 'Oslo', 'Riga', 'Kiel'].map(
    (town, index) =>
      `${town.padEnd(12)}${`${index}.5`.padEnd(40)}${`3${index}`.padEnd(24)}9${index}`,
  );
  const stations = LEFT.map((_, index) => `Station ${index}      ${index * 7}         ${index}.5`);
  const below = column(again(LEFT, 1), again(RIGHT, 1));
  const beside = column(stations, again(RIGHT, 2));
  const { article, account } = read(
    `${FRONT}1. Introduction\n\n${sideBySide.join('\n')}\n\fTable 1. Winds\n\n${rows.join('\n')}\n\n${below.join('\n')}\n\f${beside.join('\n')}\n`,
  );
  expect(article).toContain('measured by nobody before');
  expect(article).toContain('easuredm by obodyn eforeb');
  expect(article).toContain(
    'bodyno forebe the ationst was iltbu, and its rengthst was essedgu omfr the ilssa of atsbo.',
  );
  expect(account.lost).toEqual([]);
});

test('reads two columns whose lines are not level', () => {
  const lines = LEFT.filter(Boolean).flatMap((line, index) => [
    line,
    `${' '.repeat(50)}${RIGHT.filter(Boolean)[index]}`,
  ]);
  const { article } = read(
    `${FRONT}1. Introduction\n\n${sideBySide.join('\n')}\n\f${lines.join('\n')}\n`,
  );
  expect(article).toContain('strongest in the months of spring, when the ice of the bay breaks');
});

test('reads references in both columns below back matter in both columns', () => {
  const entry = (family: string, year: number) => [
    `${family}, A. (${year}). Winds of the bay and`,
    `  their names. Journal of Winds 3, 12–19.`,
  ];
  const above = column(LEFT, ['Acknowledgements', ...RIGHT]);
  const list = column(
    ['■   REFERENCES', ...['Ahlgren', 'Berg', 'Dahl'].flatMap((name) => entry(name, 2001))],
    ['Ek', 'Falk', 'Holm'].flatMap((name) => entry(name, 2004)),
  );
  const { references } = read(
    `${FRONT}1. Introduction\n\n${sideBySide.join('\n')}\n\f${above.join('\n')}\n\n\n${list.join('\n')}\n`,
  );
  expect(references.map(({ author }) => author?.[0]?.family)).toEqual([
    'Ahlgren',
    'Berg',
    'Dahl',
    'Ek',
    'Falk',
    'Holm',
  ]);
});

test('separates the title from the text beside it', () => {
  const { article } = read(
    `${[
      `Study Protocol Clinical Trial${' '.repeat(60)}Open Access`,
      '',
      `Winds of the Northern Bay and${' '.repeat(50)}Journal of Winds`,
      `of its Islands${' '.repeat(65)}Volume 3: 1–9`,
      '',
      'Ann B. Author',
      '',
      'Department of Oceans, University of Lund, Lund, Sweden',
      '',
      'Abstract',
      '',
      'The winds of the bay were measured for ten years and compared with the records of its port.',
      '',
      '1. Introduction',
      '',
      ...sideBySide,
      '',
    ].join('\n')}\f${sideBySide.join('\n')}\n`,
  );
  expect(article).toContain('title: Winds of the Northern Bay and of its Islands\n');
});

test('reads the publisher’s notes beside the abstract and the text', () => {
  const notes = ['Edited by:', 'Eva Ek', 'Received: 2 March 2019', 'Accepted: 5 June 2019'];
  const text = [
    'The winds of the bay were measured for ten years and compared with the records of its',
    'port, which are older. They agree in spring, and differ in autumn by a third of what was',
    'read; sails tell more than the masters wrote, and the records of the port tell less still.',
    '',
    'Keywords: wind, bay, port',
    '',
    'Introduction',
    'The wind of the north rises at noon and falls at dusk, as sailors have long known and as',
    'the records of the port tell. It is strongest in the months of spring, when the ice of the',
    'bay breaks and drifts to the sea, and in autumn it turns: the warm water of the bay then',
    'feeds a breeze that blows to land in the night. This breeze was measured by nobody before',
    'the station was built, and its strength was guessed from the sails of boats that came in.',
  ];
  const beside = text.map((line, index) =>
    `${(notes[index - 1] ?? '').padEnd(30)}${line}`.trimEnd(),
  );
  const { front, article } = read(
    `${' '.repeat(30)}Winds of the Northern Bay\n\n${' '.repeat(30)}Ann B. Author\n\n${' '.repeat(30)}Abstract\n\n${beside.join('\n')}\n\f${sideBySide.join('\n')}\n`,
  );
  expect(front?.dates).toEqual({ received: '2019-03-02', accepted: '2019-06-05' });
  expect(article).toContain('differ in autumn by a third of what was read; sails tell more');
});

test('does not end the column of publisher’s notes at a heading of the text', () => {
  const notes = ['INTRODUCTION', 'Received: 2 March 2019', 'Website:', 'DOI:', 'Elm Press'];
  const rows = notes.map((note, row) => {
    const text = `${note.padEnd(30)}${LEFT[row]} ${RIGHT[row]}`;
    return laidOut({ text, start: 0, row, page: 0, indent: 0, blankBefore: false }, text);
  });
  expect(sidebarOf(rows, 30)).toEqual({ column: 0, from: 0, to: rows.length });
});

test('reads list numbers that hang before their column or are on their own line', () => {
  const names = 'Ash Beech Cedar Elm Fir Hazel Larch Oak Pine Rowan'.split(' ');
  const list = names.flatMap((name, index) => [
    `${index + 1}.     ${name} B. Winds of the bay in the spring.`,
    `       Tides of the North. ${1990 + index};7(2):11-19.`,
  ]);
  const [fourth = ''] = list.splice(6, 1);
  list.splice(6, 0, fourth.slice(0, 2), `       ${fourth.slice(7)}`);
  const left = [...LEFT, ...RIGHT].filter(Boolean);
  const rows = list.map((line, index) => `${(left[index] ?? '').padEnd(50)}${line}`.trimEnd());
  const { references, account } = read(
    `${FRONT}1. Introduction\n\n${LEFT.join(' ')}\n\f${rows.join('\n')}\n`,
  );
  expect(references.map(({ author }) => author?.[0]?.family)).toEqual(names);
  expect(account.lost).toEqual([]);
});

test('reports the right places for a paragraph that continues in the next column', () => {
  const left = [
    ...LEFT.slice(0, 5),
    '',
    ...LEFT.slice(6, 8),
    'in the night, which those who live there know and',
  ];
  const page = left.map((line, index) => `${line.padEnd(54)}${RIGHT[index]}`.trimEnd());
  const { account, ledger } = read([FRONT, '1. Introduction', '', ...page].join('\n'));
  expect(account.lost).toEqual([]);
  const { source, claims } = ledger;
  const body = claims
    .filter(({ fate }) => fate === 'article')
    .map(({ start, end }) => source.text.slice(start, end));
  expect(body.filter((text) => /\S {3,}\S/.test(text))).toEqual([]);
});
