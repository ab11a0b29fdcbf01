/** Front pages as `pdftotext` gives them: raised marks in lines of their own, the journal where the title could be. */
import { expect, test } from 'vitest';
import { intake } from '../intake.ts';

const ABSTRACT =
  'Abstract\nThe rivers of the upper valley have been described many times, but their names have not.\nThis article asks which of them are the oldest, and gives an answer that holds for all of the maps.\nKeywords: rivers, names, maps\n\n1. Introduction\nRivers are named by those who live beside them, and most of the names are older than any of the maps.\nNobody knows who gave them first, and the oldest of the maps that we have seen does not say so either.\n';

function front(page: string) {
  const result = intake(Buffer.from(`${page}\n\n${ABSTRACT}`));
  expect(result.account.lost).toEqual([]);
  return result.article.split(/^---\n/m)[1] ?? '';
}

test('marks alone in their lines belong to the affiliations below them', () => {
  const yaml = front(
    'Names of rivers in the upper valley\n\nAma Serwaa1, Luisa Ferrante2\n\n1\n\nDepartment of Geography, University of Ibadan, Ibadan, Nigeria\n2\n\nInstitute of Rivers, University of Pisa, Pisa, Italy',
  );
  expect(yaml).toMatch(/family: Serwaa\}\n {4}affiliations: \[ibadan\]/);
  expect(yaml).toMatch(/family: Ferrante\}\n {4}affiliations: \[pisa\]/);
});

test('the name of the journal and of its site are no title', () => {
  const yaml = front(
    'Upper Rivers 38 (2013) 2044–2051\n\nContents lists available at RiverDirect\n\nUpper Rivers\n\nNames of rivers in the upper valley\n\nAma Serwaa, Luisa Ferrante\n\nUniversity of Ibadan, Ibadan, Nigeria',
  );
  expect(yaml).toMatch(/^title: Names of rivers in the upper valley$/m);
  expect(yaml).toMatch(/^pages: 2044-2051$/m);
});

test('a number of a line alone above the title is no mark', () => {
  const yaml = front(
    '1\n\nTitle: Names of rivers in the upper valley\n\n2\n\nAma Serwaa, Luisa Ferrante\n\nUniversity of Ibadan, Ibadan, Nigeria',
  );
  expect(yaml).toMatch(/^title: Names of rivers in the upper valley$/m);
});

test.each([
  'a_serwaa@ibadan.example.edu1, rivers@pisa.example.org2, dede77@lome.example.com3',
  '1a_serwaa@ibadan.example.edu, 2rivers@pisa.example.org, 3dede77@lome.example.com',
])('marks at addresses say whose they are: %s', (addresses) => {
  const yaml = front(
    `Names of rivers in the upper valley\n\nAma Serwaa1, Luisa Ferrante2, Kojo Mensah3\n\n1,2,3\nUniversity of Ibadan, Ibadan, Nigeria\n${addresses}`,
  );
  expect(yaml).toMatch(/family: Serwaa\}\n {4}email: a_serwaa@ibadan\.example\.edu/);
  expect(yaml).toMatch(/family: Ferrante\}\n {4}email: rivers@pisa\.example\.org/);
  expect(yaml).toMatch(/family: Mensah\}\n {4}email: dede77@lome\.example\.com/);
});

test('a name in an address says nothing of the address behind it', () => {
  const yaml = front(
    'Names of rivers in the upper valley\n\nAma Serwaa, Luisa Ferrante\n\nUniversity of Ibadan, Ibadan, Nigeria\nserwaa@ibadan.example.edu, ferrante@ibadan.example.edu',
  );
  expect(yaml).toMatch(/family: Ferrante\}\n {4}email: ferrante@/);
});

test('what stands above the kind of the article names the journal', () => {
  const yaml = front(
    'river\nsciences\n\nArticle\n\nNames of rivers in the upper valley\n\nAma Serwaa, Luisa Ferrante\n\nUniversity of Ibadan, Ibadan, Nigeria',
  );
  expect(yaml).toMatch(/^title: Names of rivers in the upper valley$/m);
});

test('a title in two languages is two where there are two abstracts', () => {
  const yaml = front(
    'Nombres de los ríos del valle alto y\nde las montañas\nNames of the rivers of the valley\nand of the hills\n\nAma Serwaa, Luisa Ferrante\n\nUniversity of Ibadan, Ibadan, Nigeria\n\nResumen\nLos ríos del valle alto se han descrito muchas veces, pero sus nombres no, y nadie ha preguntado cuáles son los más antiguos.',
  );
  expect(yaml).toMatch(/Nombres de los ríos del valle alto y de las montañas$/m);
  expect(yaml).toMatch(/Names of the rivers of the valley and of the hills$/m);
});

test('a title in two languages whose small words several languages share', () => {
  const yaml = front(
    'La lectura en voz alta en la escuela rural\nReading aloud in schools of the country\n\nAma Serwaa, Luisa Ferrante\n\nUniversity of Ibadan, Ibadan, Nigeria\n\nResumen\nLos ríos del valle alto se han descrito muchas veces, pero sus nombres no, y nadie ha preguntado cuáles son los más antiguos.',
  );
  expect(yaml).toMatch(/^title: La lectura en voz alta en la escuela rural$/m);
  expect(yaml).toMatch(/title: Reading aloud in schools of the country$/m);
});

test('volume and issue at the head of every page are those of the article', () => {
  const head = 'RIVERS, Vol.2 No.1 February 2018';
  const page = `${'Rivers are named by those who live beside them, and most names are older than the maps are. '.repeat(12).trim()}\n`;
  const text = `${head}\n\nNames of rivers in the upper valley\n\nAma Serwaa, Luisa Ferrante\n\nUniversity of Ibadan, Ibadan, Nigeria\n\n${ABSTRACT}\n${page}`;
  const { journal } = intake(Buffer.from([text, page, page].join(`\f${head}\n\n`)));
  expect(journal).toMatchObject({ volume: '2', issue: '1', year: '2018' });
});
