/** Front pages as text from PDFs: what stands round the names and is none, and signs that fonts made others of. */
import { expect, test } from 'vitest';
import { intake } from '../intake.ts';

const PARAGRAPH =
  'The rivers of the upper valley were described many times, but their names were not, and nobody asked which of them are the oldest, though the maps have long been collected in one place and can be read there by everybody who asks for them.';
const TEXT = `\n\nIntroduction\n\n${PARAGRAPH}\n\n${PARAGRAPH}\n`;

function front(lines: string, text = TEXT) {
  const result = intake(Buffer.from(lines + text));
  expect(result.account.lost).toEqual([]);
  const { authors = [], affiliations = [] } = result.front ?? {};
  return {
    families: authors.map(({ name }) => name?.family),
    places: affiliations.length,
    yaml: result.article.split(/^---\n/m)[1] ?? '',
  };
}

test('names behind “by” and “von”', () => {
  const { families, places } = front(
    'The names of rivers of the upper valley on maps\n\nby Ama Serwaa and Klaus Elm',
  );
  expect(families).toEqual(['Serwaa', 'Elm']);
  expect(places).toBe(0);
});

test('a middle dot between names that a font made “Æ”', () => {
  const { families } = front(
    'The names of rivers of the upper valley on maps\n\nAma Serwaa Æ Kojo Mensah Æ\nKlaus Elm Æ Anna-Leena Ash',
  );
  expect(families).toEqual(['Serwaa', 'Mensah', 'Elm', 'Ash']);
});

test('the head below a name is no place of work', () => {
  const { families, places } = front(
    'Die Namen der Flüsse im oberen Tal\n\nKlaus Elm\n\nFragestellung\n\n',
    `${PARAGRAPH}\n\n${PARAGRAPH}\n`,
  );
  expect(families).toEqual(['Elm']);
  expect(places).toBe(0);
});

test('the cover of a repository: version, kind and how to cite are no persons', () => {
  const { families } = front(
    'Die Namen der Flüsse im oberen Tal\nElm, Klaus von\n\nVeröffentlichungsversion / Published Version\nZeitschriftenartikel / journal article\n\nEmpfohlene Zitierung / Suggested Citation:\nElm, K. v. (2002). Die Namen der Flüsse im oberen Tal. Uferblätter, 13(1), 27-53.\n',
  );
  expect(families.filter((family) => family !== 'Elm')).toEqual([]);
});

test('a kind of article above the title in German', () => {
  const { yaml } = front('Analyse\n\nKlaus Elm\n\nSo klingen die Flüsse im oberen Tal');
  expect(yaml).not.toContain('title: Analyse');
});

test.each(['1. Wege', 'Einleitung'])('a name alone above the title, %s below it', (head) => {
  const { families, yaml } = front(
    'Klaus Elm\n\nDie Wege der Händler im oberen Tal',
    `\n\n${head}\n\n${PARAGRAPH}\n\n${PARAGRAPH}\n`,
  );
  expect(families).toEqual(['Elm']);
  expect(yaml).toContain('title: Die Wege der Händler im oberen Tal');
});

test('the cover of a thesis: the university is no title, nor is what the thesis is for', () => {
  const { families, yaml } = front(
    'UNIVERSITY OF THE NORTH\nFACULTY OF ARTS\nDEPARTMENT OF HISTORY\n\nThe trade of the northern villages, 1700-1750\n\nA thesis submitted in partial fulfilment of the requirements for the degree of Doctor of Philosophy\n\nby\nAma Serwaa Oak\n\nSupervisor: Prof. Ben Reed\n\nJune 2019',
  );
  expect(families).toEqual(['Oak']);
  expect(yaml).toContain('title: The trade of the northern villages, 1700-1750');
});

test('people that a repository’s cover cites with the journal are no journal', () => {
  const { findings } = intake(
    Buffer.from(
      `Oak, Ama; Reed, Ben\nThe trade of villages\n\nSuggested citation:\nOak, Ama; Reed, Ben (2019): The trade of villages, Journal of Roads, Vol. 3, Iss. 2, pp. 10-20\n\nThe trade of villages\n\nAma Oak and Ben Reed${TEXT}`,
    ),
  );
  expect(findings.map(({ what }) => what).join('\n')).not.toContain('journal “Oak');
});

test.each(['Reseña de: Los caminos del sur', 'Rezension zu: Die Wege', 'Review of: The roads'])(
  'the kind before the book: %s',
  (title) => {
    expect(front(`${title}\n\nAna Sousa`).yaml).toContain('type: book-review');
  },
);

test.each([
  ['HHS Public Access\nAuthor manuscript\n'],
  ['CITATIONS\n4\n\nREADS\n257\n\nSEE PROFILE\n'],
  ['2010 Second World Congress on Coasts and Rivers\n'],
  ['Coast Studies\nISSN: 2776-320X\n'],
  ['ORIGINAL CONTRIBUTION\n'],
  ['Original Contribution\n'],
])('below what sites, conferences and journals print above it: %s', (top) => {
  const prose = 'We have read the maps of the upper valley and found the names to be older. ';
  const { article, front } = intake(
    Buffer.from(
      `${top}\nNames of the Rivers of the North\n\nLuisa Ferrante\n\nUniversity of Lund, Lund, Sweden\n\nAbstract\n${prose.repeat(4)}\n\n1. Introduction\n\n${prose.repeat(9)}\n\n2. Methods\n\n${prose.repeat(9)}`,
    ),
  );
  expect(/^title: (.*)$/m.exec(article)?.[1]).toBe('Names of the Rivers of the North');
  expect(front?.authors.map(({ name }) => name.family)).toEqual(['Ferrante']);
});

test('a name with the mark of its place is no title, though none stands on the page', () => {
  const { article } = intake(
    Buffer.from(
      `Anna Serwaa1\n\n, Luisa Ferrante2\n\n1 University of Accra, Accra, Ghana\n\n2 University of Lund, Lund, Sweden${TEXT}`,
    ),
  );
  expect(article).not.toMatch(/^title: .*(?:Serwaa|Ferrante)/m);
});

test.each([
  ['a subject and the kind of article', 'RIVERS AND LAKES | ORIGINAL ARTICLE\n\n', ''],
  ['a journal of one word', 'Medicine\n\n®\n\nStudy Protocol Clinical Trial\n\nOPEN\n\n', ', MDa'],
])('%s above the title are no part of it', (_, above, degree) => {
  const { families, yaml } = front(
    `${above}Names of the rivers of the upper valley\nby rod and line\nA protocol for a controlled trial\nAma Serwaa${degree}, Ben Mensah\n\nAbstract\n${PARAGRAPH}`,
  );
  expect(yaml).toMatch(
    /title: "?Names of the rivers of the upper valley by rod and line A protocol for a controlled trial/,
  );
  expect(families).toEqual(['Serwaa', 'Mensah']);
});
