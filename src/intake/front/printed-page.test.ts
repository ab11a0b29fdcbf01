/** The text of a PDF without blank lines: what the ends of its lines cut is read whole. */
import { expect, test } from 'vitest';
import { intake } from '../intake.ts';

const PAGE = `R E S E A R C H A R T I C L E
Names of rivers and of lakes: the maps of
Upper Valley Surveys
Ada M. Serwaa 1 , Ben Mensah 2
1 Department of Geography, University of Ibadan, Ibadan, Nigeria
2 Institute of Water, Utrecht, The Netherlands
(Received 15 June 2016, revised 25 July
2016, accepted 1 August 2016)
Abstract
We have read the maps of the upper valley and found that most of the names
(n = 140)
are older than the maps are. Where a name changed it changed once, and it never
changed back, so that the names of the first survey hold for all of the later ones.
Supported in part by grant 14 of the Valley Council and by its friends.
This is an open access article under the terms of the Creative
Commons Attribution 4.0 International License.
1 Introduction
The rivers of the upper valley have been described many times, but their names have not, and
nobody has asked which of them are the oldest. This article asks it, and gives an answer.
Serwaa A, Mensah B. Names of rivers and of lakes. A journal of maps.
`;

const { article, account } = intake(Buffer.from(PAGE));

test('a title goes on behind “of”', () => {
  expect(article).toContain(
    'title: "Names of rivers and of lakes: the maps of Upper Valley Surveys"\n',
  );
});

test('the rest of a list below “and”, and names alone above their places, are authors', () => {
  const named = (page: string) => intake(Buffer.from(page)).article.match(/(?<=family: )[^}]+/g);
  expect(
    named(
      'Rivers of the upper valley\nEric Ash, Dan Elm\nand Giovanni Oak\nAbstract\nRivers flow down, and lakes do not.\n',
    ),
  ).toEqual(['Ash', 'Elm', 'Oak']);
  expect(
    named(
      'Quality of the rivers of one valley\nGeoff Beckham,\nemail: g@example.org\nBrian Garn,\nemail: b@example.org\nSchool of Rivers\nElm University, Ghent, Belgium\nAbstract\nRivers flow down, and lakes do not.\n',
    ),
  ).toEqual(['Beckham', 'Garn']);
});

test('authors are taken once', () => {
  expect(article.match(/^ {2}- name: .*$/gm)).toEqual([
    '  - name: {given: Ada M., family: Serwaa}',
    '  - name: {given: Ben, family: Mensah}',
  ]);
});

test('the buttons of a publisher’s site are no people', () => {
  const page =
    'Rivers of the upper valley\nEric Ash, Dan Elm\nACCESS\n\nRead Online\n\nMetrics & More\n\nArticle Recommendations\n\nABSTRACT: Rivers flow down, and lakes do not.\n';
  expect(intake(Buffer.from(page)).article.match(/(?<=family: )[^}]+/g)).toEqual(['Ash', 'Elm']);
});

test('dates and licence are read over the ends of lines', () => {
  expect(article).toContain(
    'dates: {received: 2016-06-15, revised: 2016-07-25, accepted: 2016-08-01}\n',
  );
  expect(article).toContain('license: CC-BY-4.0\n');
});

test('the abstract keeps its sentences and no foot note; the text begins at its head', () => {
  const abstract = /abstract: \|\n {2}(.*)\n/.exec(article)?.[1];
  expect(abstract).toMatch(/^We have read .* most of the names \(n = 140\) are older .* ones\.$/);
  expect(article).toContain('\n# Introduction\n\nThe rivers of the upper valley');
  expect(account.lost).toEqual([]);
});

test.each([
  'Bronx, NY 10461, USA ABSTRACT\nBackground',
  'Bronx, NY 10461, USA\nAbstract:\nIntroduction:',
])('an abstract whose first head is that of a section: %s', (border) => {
  const { front } = intake(
    Buffer.from(
      `Names of rivers\nAda M. Serwaa\nDepartment of Geography, University of Ibadan, ${border}\nThe names of the rivers were read on old maps, and on those of today.\nMethods:\nWe compared them by hand, one by one, for each of the valleys of the north.\nResults:\nMost of the names are older than the maps are.\n`,
    ),
  );
  const abstract = JSON.stringify(front?.abstract);
  expect(abstract).toContain('read on old maps');
  expect(abstract).toContain('older than the maps');
});

test('places that look like names are no authors: a trust, a former dean, a district', () => {
  const page = (title: string, below: string) =>
    intake(
      Buffer.from(
        `${title}\nIzaz Jamal1 and Sana Roe2\nRiver Hospital, Oakton\nLayton Valley Trust, Akora Khattak\nAbstract\nRivers flow down, and lakes do not.\n${below}`,
      ),
    ).article;
  const names = (article: string) => article.match(/(?<=family: )[^}]+/g);
  const whole = page(
    'Smoking in colleges in\nDistrict Malakand, Khyber Pakhtunkhwa',
    'Keywords: smoking, schools,\nKhyber Pakhtunkhwa\n2 Lecturer, School of Rivers, Oakton University\nMeritorious Professor, Former Dean of Rivers, Anna Maria Roe Women\nUniversity, Oakton\n',
  );
  expect(names(whole)).toEqual(['Jamal', 'Roe']);
  expect(whole).toContain('title: Smoking in colleges in District Malakand, Khyber Pakhtunkhwa\n');
  expect(whole).toContain('keywords: [smoking, schools, Khyber Pakhtunkhwa]\n');
});

test('names counted as in the IEEE’s template, and behind their label, are authors and no title', () => {
  const page = (names: string) =>
    intake(
      Buffer.from(
        `OPEN\n\nTides on gravel beaches of the\nnorthern coast\n${names}\n\nDepartment of Rivers, Oakton University, Oakton, Canada\n\nAbstract—Rivers flow down, and lakes do not.\n`,
      ),
    ).article;
  for (const names of [
    '1st Imran Ashraf\n\n2nd Tanzila Roe',
    'Autores: Imran Ashraf, Tanzila Roe',
  ]) {
    const article = page(names);
    expect(article).toContain('title: Tides on gravel beaches of the northern coast\n');
    expect(article.match(/(?<=family: )[^}]+/g)).toEqual(['Ashraf', 'Roe']);
  }
});

test('sentences stay the abstract’s where they name a school, a union or a university', () => {
  const { article } = intake(
    Buffer.from(
      'Violence in one valley\nAmara Iqbal1and S. Farhana Roe2\nOakton University, Oakton\nThis paper compares what happened in the public school\nteachers of Oakton and of the valley, and in the villages of the north. A sample\nwas recruited from Oakton University, the union council and\nfrom the towns around it, and all of them were asked in the spring of one year. The\nviolence was less where the schools were open to all of the children of the valley.\nKeywords: violence, valleys\n1. Introduction\nThis is the first paragraph of the text, and it says what has been known of the matter so far.\n',
    ),
  );
  expect(article.match(/(?<=family: )[^}]+/g)).toEqual(['Iqbal', 'Roe']);
  expect(article).toContain(
    'abstract: |\n  This paper compares what happened in the public school teachers',
  );
  expect(article).toContain(
    'A sample was recruited from Oakton University, the union council and from the towns',
  );
});

test('title and names in one paragraph with the text stay no part of it', () => {
  const text = `journal.example\n\nRivers of the upper\nvalley and their names\nAda M. Serwaa1,2, Ben Mensah1,\nEva Ek2 & Jan Roe1\n${'The rivers of the upper valley have been described many times, but not their names, and\nnobody has asked which of them are the oldest. This article asks it, and gives an answer.\n'.repeat(4)}`;
  const { front, article } = intake(Buffer.from(text));
  expect(article).toContain('title: Rivers of the upper valley and their names\n');
  expect(front?.authors.map(({ name }) => name.family)).toEqual(['Serwaa', 'Mensah', 'Ek', 'Roe']);
  expect(article).toContain('\n\nThe rivers of the upper valley have been described');
});

test('the sentence of a licence goes on in no title', () => {
  const statement =
    'Open Access This article is licensed under a Creative Commons Attribution 4.0 International\nLicense, which permits use, sharing, adaptation, distribution and reproduction in any medium or\nformat, as long as you give appropriate credit to the original author(s).';
  const text = `${'Rivers flow down, and lakes do not, as the maps of the valley show to whoever reads them.\n'.repeat(9)}\n${statement}\n`;
  expect(intake(Buffer.from(text)).article).not.toContain('title: License');
});

test.each([
  [
    'Coast Studies:\nJurnal Ekonomi Pantai\nNomor XX Volume XX\nISSN: 2776-320X (Online)\nThe article is published at https://coast.example/studies',
    'Coast Studies',
    'Jurnal Ekonomi Pantai',
  ],
  [
    'JURNAL : Studi Pantai\nVolume 1, No. 06, Juni (2022)\nE-ISSN 2828-2442\nHal 609-619',
    'JURNAL : Studi Pantai',
    undefined,
  ],
  ['1', undefined, undefined],
  [
    'CEEL - ISSN 2596-2221\nUniversity of the North\n25 a 29 de novembro de 2019',
    undefined,
    undefined,
  ],
])(
  'no number of a page or an issue and no days of a conference name a journal: %s',
  (top, title, subtitle) => {
    const lines = PAGE.split('\n').slice(1);
    const { journal } = intake(
      Buffer.from([top, '', ...lines.slice(0, 2), '', ...lines.slice(2)].join('\n')),
    );
    expect([journal.title, journal.subtitle]).toEqual([title, subtitle]);
  },
);

/** What publishers print beside or above the title, with the title once more. */
const below = (beside: string) => `${beside}
Names of rivers and of lakes: the maps
of the upper valley
Ada M. Serwaa*, Ben Mensah and Esi Osei
Department of Geography, University of Ibadan, Ibadan, Nigeria
We have read the maps of the upper valley and found that most of the names are older than the maps
are. Where a name changed it changed once, and it never changed back, so that the names of the first
survey hold for all of the later ones, as far as we can see from them.
Keywords: rivers, maps, lakes
INTRODUCTION
The rivers of the upper valley have been described many times, but their names have not, and
nobody has asked which of them are the oldest. This article asks it, and gives an answer.
`;

test.each([
  [
    'its citation of itself',
    'Received: 06 January 2020\nAccepted: 11 February 2020\nCitation:\nSerwaa AM, Mensah B and\nOsei E (2020) Names of rivers\nand of lakes: the maps of the\nupper valley.\nFront. Maps 8:125.\ndoi: 10.5555/fmaps.2020.00125',
  ],
  [
    'where it was published',
    'Valley Maps\nThis article was published in the following Elm Press journal:\nValley Maps\nNumber of times this article has been viewed',
  ],
  [
    'what a licence goes on with, on a page without blank lines',
    '© 2018 Serwaa et al. This work is published and licensed by Elm Press Limited and incorporates\nthe Creative Commons Attribution – Non Commercial (unported, v3.0) License (http://creativecommons.org/licenses/by-nc/3.0/).\nValley Maps and Theories Elm\nR e s e a r c h A r t i c l e',
  ],
  ['signs in the place of badges', 'RESEARCH ARTICLE\na1111111111\na1111111111\na1111111111'],
])('the title is not %s', (_, beside) => {
  const { article, account } = intake(Buffer.from(below(beside)));
  expect(article).toContain(
    'title: "Names of rivers and of lakes: the maps of the upper valley"\n',
  );
  expect(article.match(/(?<=family: )[^}]+/g)).toEqual(['Serwaa', 'Mensah', 'Osei']);
  expect(article).not.toContain('a1111111111');
  expect(account.lost).toEqual([]);
});

test('a name with a mark above another is no title, below the name of the journal', () => {
  const page = below(
    'Names of rivers and of lakes: the maps of the upper valley\nThis article was published in the following Elm Press journal:\nValley Maps',
  ).replace(
    /Names of rivers[^:]*: the maps\nof the upper valley\nAda M. Serwaa\*, Ben Mensah and/,
    'Xin Zhu1\nShou-Gen Cai1\nBen Mensah1\n',
  );
  expect(intake(Buffer.from(page)).article).toContain('family: Zhu');
});

test('a title goes on as far as the citation beside it has it', () => {
  const page = below(
    'Citation:\nSerwaa AM, Mensah B and Osei E\n(2020) Names of rivers and of\nlakes: the maps of the upper\nvalley. Front. Maps 8:125.\ndoi: 10.5555/fmaps.2020.00125',
  ).replace('maps\nof the upper valley\nAda', 'maps of the upper\nvalley\nAda');
  expect(intake(Buffer.from(page)).article).toContain('maps of the upper valley"\n');
});

test('a name with marks and the sign of an ORCID is no line of the title', () => {
  const page = below('Article').replace(
    'Ada M. Serwaa*, Ben Mensah',
    'Petrula Serwango 1,2 ID\n, Ben Mensah 1',
  );
  const { article } = intake(Buffer.from(page.replace('Osei\n', 'Osei 1\n')));
  expect(article).toContain('maps of the upper valley"\n');
  expect(article).toContain('family: Serwango');
});
