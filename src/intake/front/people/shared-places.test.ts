/** Which affiliation and which address is whose, where numbers, stars and repeated lines could mislead. */
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { p, r, wordFile } from '../../../../test/intake/word-file.ts';
import { intake } from '../../intake.ts';

interface FrontData {
  authors: {
    name: { given?: string; family: string };
    affiliations?: string[];
    email?: string;
    orcid?: string;
  }[];
  affiliations?: { id: string; institution?: string; department?: string }[];
}

const TEXT =
  'Abstract\nWe have read the maps of the upper valley and found that most of the names are older than the maps are. Where a name changed it changed once, and it never changed back.\nKeywords: rivers, names\n1. Introduction\nThe rivers of the upper valley have been described many times, but their names have not, and nobody has asked which of them are the oldest.\n';

const TITLE = 'Names of rivers in the upper valley';

const read = (page: string) => frontOf(Buffer.from(`${TITLE}\n\n${page}\n\n${TEXT}`));

function frontOf(file: Uint8Array) {
  const { article, account, findings } = intake(file);
  expect(account.lost).toEqual([]);
  const { authors, affiliations = [] } = parse(article.split(/^---\n/m)[1] ?? '') as FrontData;
  return {
    authors: authors.map(({ name }) => `${name.given} ${name.family}`),
    institutions: affiliations.map(({ institution }) => institution),
    ties: authors.map(({ affiliations: own = [] }) =>
      own.map((id) => affiliations.findIndex((place) => place.id === id)),
    ),
    emails: authors.map(({ email }) => email),
    orcids: authors.map(({ orcid }) => orcid),
    questions: findings.filter(({ sure }) => sure === 'unsure').map(({ what }) => what),
  };
}

test('a number inside an address is no mark', () => {
  const { institutions, ties } = read(
    'Ama Serwaa1, Kojo Mensah2\n\n1 Department of Geography, University of Lund, Sölvegatan 1-1-1, Lund, Sweden, 2 Department of Water, University of Pisa, 1-2 Via Roma, Pisa, Italy',
  );
  expect(institutions).toEqual(['University of Lund', 'University of Pisa']);
  expect(ties).toEqual([[0], [1]]);
});

test('numbers of an affiliation that stand together are marks of their own', () => {
  const { ties } = read(
    'Ama Serwaa1, Kojo Mensah2, Lina Berg3\n123Department of Geography, University of Lund, Lund, Sweden',
  );
  expect(ties).toEqual([[0], [0], [0]]);
});

test('marks of addresses say whose they are, and the only affiliation is of all authors', () => {
  const raised = (words: string, at: number) =>
    `${at === 0 ? '' : r(', ')}${r(words)}${r(`${at + 1}`, '<w:vertAlign w:val="superscript"/>')}`;
  const line = (...words: string[]) => `<w:p>${words.map(raised).join('')}</w:p>`;
  const { ties, emails } = frontOf(
    wordFile({
      body: [
        p(TITLE, '', '<w:b/>'),
        line('Ama Serwaa', 'Kojo Mensah', 'Lina Berg'),
        p('Department of Geography, University of Lund, Lund, Sweden'),
        line('rivers77@lund.example', 'maps@lund.example', 'office@lund.example'),
        ...TEXT.trim()
          .split('\n')
          .map((text) => p(text)),
      ].join(''),
    }),
  );
  expect(ties).toEqual([[0], [0], [0]]);
  expect(emails).toEqual(['rivers77@lund.example', 'maps@lund.example', 'office@lund.example']);
});

test('an ORCID behind each name belongs to this name', () => {
  const { orcids } = read(
    'Ama Serwaa (ORCID: 0000-0002-1825-0097), Kojo Mensah (ORCID: 0000-0001-5109-3700)\nUniversity of Lund, Lund, Sweden',
  );
  expect(orcids).toEqual(['0000-0002-1825-0097', '0000-0001-5109-3700']);
});

test('the address of the corresponding author holds no further author', () => {
  const { authors, questions } = read(
    'Ama Serwaa1 and Kojo Mensah1\n1 University of Lund\n\nCorrespondence concerning this article should be addressed to Ama Serwaa, Den Dolech 1, Box 33, 5600 Lund, Sweden. E-mail: serwaa@lund.example',
  );
  expect(authors).toEqual(['Ama Serwaa', 'Kojo Mensah']);
  expect(questions.join()).not.toContain('Den Dolech:');
});

test('what stands below every author is no author', () => {
  const places = 'Yazılım Mühendisliği\nFırat Üniversitesi\nElazığ, Türkiye';
  const { authors } = read(
    `İbrahim Şahin\n${places}\nsahin@firat.example\nMuhammet Baykara\n${places}\nbaykara@firat.example\nEmre Aşkın\n${places}\naskin@firat.example`,
  );
  expect(authors).toEqual(['İbrahim Şahin', 'Muhammet Baykara', 'Emre Aşkın']);
});

test('authors without an affiliation are a question', () => {
  const { authors, questions } = read('Ama Serwaa and Kojo Mensah');
  expect(authors).toEqual(['Ama Serwaa', 'Kojo Mensah']);
  expect(questions).toContain('No affiliation was found on the front page.');
});

test('a name that is spelt in another way in a list of addresses is the same author, and a question', () => {
  const { authors, orcids, questions } = read(
    'Ama Serwaa1, William Naurai2\n1 University of Lund, Lund, Sweden\n2 University of Pisa, Pisa, Italy\n\nORCID IDs\nAma Serwaa: 0000-0002-1825-0097\nWilliam Nauray: 0000-0001-5109-3700',
  );
  expect(authors).toEqual(['Ama Serwaa', 'William Naurai']);
  expect(orcids).toEqual(['0000-0002-1825-0097', '0000-0001-5109-3700']);
  expect(questions).toContain('William Naurai is written “William Nauray” in another place.');
});

test('an address belongs to the author in brackets behind it', () => {
  const { orcids } = read(
    'Ama Serwaa, Kojo Mensah and Lina Roe\nUniversity of Lund, Lund, Sweden\n\nORCID: 0000-0002-1825-0097 (K. Mensah); 0000-0001-5109-3700 (L. Roe)',
  );
  expect(orcids).toEqual([undefined, '0000-0002-1825-0097', '0000-0001-5109-3700']);
});
