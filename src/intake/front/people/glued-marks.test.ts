/** Templates of publishers as text of a PDF: signs and letters that were raised are glued to the names and to the places. */
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { intake } from '../../intake.ts';

const page = (authors: string, places: string) =>
  `Names of rivers in the upper valley\n${authors}\n${places}\nAbstract\nWe have read the maps of the upper valley and found that most of the names are older than the maps are. Where a name changed it changed once, and it never changed back.\nKeywords: rivers, names\n1. Introduction\nThe rivers of the upper valley have been described many times, but their names have not, and nobody has asked which of them are the oldest.\n`;

function people(authors: string, places: string) {
  const { article, account } = intake(Buffer.from(page(authors, places)));
  expect(account.lost).toEqual([]);
  const front = parse(article.split(/^---\n/m)[1] ?? '') as {
    authors: { name: { family: string }; email?: string; affiliations?: string[] }[];
    affiliations: { id: string; institution: string }[];
  };
  return {
    families: front.authors.map(({ name }) => name.family),
    emails: front.authors.map(({ email }) => email),
    places: front.affiliations.map(({ institution }) => institution),
    ties: front.authors.map(({ affiliations = [] }) =>
      affiliations.map((id) => front.affiliations.findIndex((place) => place.id === id)),
    ),
  };
}

test('letters glued to names and places are marks', () => {
  expect(
    people(
      'Jos Mensaha,1,∗\n, Lina Bergb,2\n, Kojo Ashb',
      'aUniversity of Ibadan, Ibadan, Nigeria\nbInstitute of Water, Utrecht, The Netherlands',
    ),
  ).toEqual({
    families: ['Mensah', 'Berg', 'Ash'],
    emails: [undefined, undefined, undefined],
    places: ['University of Ibadan', 'Institute of Water'],
    ties: [[0], [1], [1]],
  });
});

test('letters are marks at names where a space parts them from the places, in one line', () => {
  const { families, ties } = people(
    'Kojo Mensaha, Lina Bergb, and Jos Ashb',
    'a University of Ibadan, Ibadan, Nigeria; bInstitute of Water, Utrecht, The Netherlands',
  );
  expect(families).toEqual(['Mensah', 'Berg', 'Ash']);
  expect(ties[0]).toEqual([0]);
});

test('families that all end in the letter of one place keep it where nobody is of the other', () =>
  expect(
    people(
      'Ana Silva, Luis Costa',
      'a University of Ibadan, Ibadan, Nigeria\nb Institute of Water, Utrecht, The Netherlands',
    ).families,
  ).toEqual(['Silva', 'Costa']));

test('families that end in such a letter keep it where not all names do', () =>
  expect(
    people('Ama Serwaa, Kojo Mensah', 'aUniversity of Ibadan, Ibadan, Nigeria').families,
  ).toEqual(['Serwaa', 'Mensah']));

test('joiners that join nothing stand where a page has the sign of an ORCID', () => {
  const { families, ties } = people(
    'Jos Mensah \u200D \u200D,1,2 Lina Berg,2 Kojo Ash \u200D \u200D1',
    '1 University of Ibadan, Ibadan, Nigeria\n2 Institute of Water, Utrecht, The Netherlands',
  );
  expect(families).toEqual(['Mensah', 'Berg', 'Ash']);
  expect(ties).toEqual([[0, 1], [1], [0]]);
});

test.each([
  'a: Independent scholar, Accra\nb: Valley Data Ltd\nc: Laboratorio de Aguas',
  'a) Consejo Nacional de Investigaciones Científicas y Técnicas, Godoy Cruz 2290, Argentina\nb) Comisión de Investigaciones Científicas de la Provincia de Buenos Aires, calle 10 y 526, La Plata\nc) Serviço de Água, Rua das Flores, Lisboa',
])('a mark of a name and a sign begin an affiliation, whatever its words are: %s', (places) => {
  const { ties } = people('Eric Sperling (a,b), Manuel Colon (a,c), Karl Skorup (a)', places);
  expect(ties).toEqual([[0, 1], [0, 2], [0]]);
});

test('addresses with the mark of a name are its own; the address of the journal is nobody’s', () => {
  const { emails } = people(
    'Asep Deddy1, Rifan Alamsyah2',
    'Sekolah Tinggi Teknologi Garut, Garut, Indonesia\nEmail : jurnal@lund.example\n1 asep.deddy@lund.example\n2 1606020@lund.example',
  );
  expect(emails).toEqual(['asep.deddy@lund.example', '1606020@lund.example']);
});

test('addresses with a mark that two authors have are given by their other signs', () => {
  const { emails } = people(
    'Asep Deddy1, Rifan Alamsyah1, Leni Fitriani2',
    '1 University of Ibadan, Ibadan, Nigeria\n2 University of Accra, Accra, Ghana\n1 alamsyah@lund.example\n2 leni@lund.example',
  );
  expect(emails).toEqual([undefined, 'alamsyah@lund.example', 'leni@lund.example']);
});
