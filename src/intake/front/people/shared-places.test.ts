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
    corresponding?: boolean;
  }[];
  affiliations?: { id: string; institution?: string; department?: string }[];
}

const TEXT =
  'Abstract\nWe have read the maps of the upper valley and found that most of the names are older than the maps are. Where a name changed it changed once, and it never changed back.\nKeywords: rivers, names\n1. Introduction\nThe rivers of the upper valley have been described many times, but their names have not, and nobody has asked which of them are the oldest.\n';

const TITLE = 'Names of rivers in the upper valley';

/** Numbers before paragraphs: 1., 2., 3. */
const COUNTED =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

const BODY = TEXT.split('\n')
  .map((line) => p(line))
  .join('');

const read = (page: string) => frontOf(Buffer.from(`${TITLE}\n\n${page}\n\n${TEXT}`));

function frontOf(file: Uint8Array) {
  const { article, account, findings } = intake(file);
  expect(account.lost).toEqual([]);
  const { authors, affiliations = [] } = parse(article.split(/^---\n/m)[1] ?? '') as FrontData;
  return {
    authors: authors.map(({ name }) => `${name.given} ${name.family}`),
    affiliations,
    institutions: affiliations.map(({ institution }) => institution),
    ties: authors.map(({ affiliations: own = [] }) =>
      own.map((id) => affiliations.findIndex((place) => place.id === id)),
    ),
    emails: authors.map(({ email }) => email),
    corresponding: authors.map((author) => author.corresponding === true),
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

test('each name again, above the place where its author works', () => {
  const { authors, ties, corresponding } = read(
    'Ama Serwaa*,a, Kojo Mensah**,b, Lina Berg**,c\n\n*Corresponding author:\na Dr. Ama Serwaa, Ph.D.\nLund Business School, Lund University, Sweden\nE-mail: serwaa@lund.example\n\n**Equal contribution:\nb Dr. Kojo Mensah, Ph.D.\nSchool of Rivers, University of Accra, Ghana\nE-mail: kojo@accra.example\n\nc Dr. Lina Berg, Ph.D.\nCentre for Maps, University of Pisa, Italy\nE-mail: l.berg@pisa.example',
  );
  expect(authors).toEqual(['Ama Serwaa', 'Kojo Mensah', 'Lina Berg']);
  expect(ties).toEqual([[0], [1], [2]]);
  expect(corresponding).toEqual([true, false, false]);
});

test('the name behind “Corresponding author” counts before a star', () => {
  const { corresponding } = read(
    'Ama Serwaa1, Kojo Mensah2*\n\n1 Department of Geography, University of Lund, Lund, Sweden\n2 Institute of Water, Pisa, Italy\n\n*Corresponding author: Ama Serwaa, rivers@lund.example',
  );
  expect(corresponding).toEqual([true, false]);
});

test('an address in the line of the corresponding author is no further affiliation', () => {
  const { institutions, ties } = read(
    'Ama Serwaa and Kojo Mensah\n\nDepartment of Geography, Institute of Maps, University of Lund\n\nCorrespondence concerning this article should be addressed to Ama Serwaa, Department of Geography, Institute of Maps, University of Lund, Lund, Sweden, Email: serwaa@lund.example',
  );
  expect(institutions).toHaveLength(1);
  expect(ties).toEqual([[0], [0]]);
});

test('Word counts a line that begins with an office', () => {
  const counted = (text: string) =>
    p(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
  const name = (words: string, mark: string) =>
    `<w:p>${r(words)}${r(mark, '<w:vertAlign w:val="superscript"/>')}</w:p>`;
  const { ties } = frontOf(
    wordFile({
      numbering: COUNTED,
      body: `${p(TITLE)}${name('Ama Serwaa', '1')}${name('Kojo Mensah', '2')}${name('Lina Berg', '3')}${counted('Department of Geography, University of Lund, 22100 Lund, Sweden.')}${counted('Independent researcher, 33006 Oviedo, Spain.')}${counted('Institute of Water, 56100 Pisa, Italy.')}${TEXT.split(
        '\n',
      )
        .map((line) => p(line))
        .join('')}`,
    }),
  );
  expect(ties).toEqual([[0], [1], [2]]);
});

test('marks that stand at the second print of the names only, and places that Word counts', () => {
  const counted = (text: string) =>
    p(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
  const raised = (text: string) => r(text, '<w:vertAlign w:val="superscript"/>');
  const { ties } = frontOf(
    wordFile({
      numbering: COUNTED,
      body: `${p(TITLE)}${p('Ama Serwaa and Kojo Mensah')}<w:p>${r('Ama Serwaa')}${raised('1')}${r(' Kojo Mensah')}${raised('2,3')}</w:p>${counted('Haute École de la Vallée, Lausanne')}${counted('Haute École des Lacs, site de Lund')}${counted('River lab, institut des cartes, Fribourg')}${BODY}`,
    }),
  );
  expect(ties).toEqual([[0], [1, 2]]);
});

test('places without marks behind a semicolon are two, in the order of the authors', () => {
  const { ties } = read(
    'Ama Serwaa, Kojo Mensah\n\nDepartment of Geography, University of Accra, Ghana; Institute of Botany, University of Lund, Lund, Sweden',
  );
  expect(ties).toEqual([[0], [1]]);
});

test('a consortium behind the authors is no affiliation', () => {
  const { institutions, questions } = read(
    'Ama Serwaa1, Kojo Mensah2, and the RIVERMAP Consortium\n\n1University of Accra, Ghana\n2University of Lund, Lund, Sweden',
  );
  expect(institutions).toEqual(['University of Accra', 'University of Lund']);
  expect(questions.join()).toContain('RIVERMAP');
});

test('an ORCID belongs to the owner of the address in its line', () => {
  const { orcids } = read(
    'Ama Serwaa*\nKojo Mensah**\n\n*University of Accra, serwaa@accra.example, ORCID: 0000-0002-1825-0097\n**University of Lund, mensah@lund.example, ORCID: 0000-0001-5109-3700',
  );
  expect(orcids).toEqual(['0000-0002-1825-0097', '0000-0001-5109-3700']);
});

test('numbers that only count the authors are no marks', () => {
  const lines = [
    '1. Ama Serwaa',
    'Department of Geography, University of Accra, Ghana',
    '2. Kojo Mensah',
    'University of Lund, Lund, Sweden',
  ].map((line) => p(line));
  expect(frontOf(wordFile({ body: `${p(TITLE)}${lines.join('')}${BODY}` })).ties).toEqual([
    [0],
    [1],
  ]);
});

test.each([
  ['Corresponding author. E-mail address: serwaa@lund.example', 'E-mail: mensah@lund.example'],
  ['E-mail: serwaa@lund.example. Corresponding author.', 'E-mail: mensah@lund.example'],
])('only the address in the line of its label is of the corresponding author: %s', (own, other) => {
  const { corresponding, emails } = read(
    `Ama Serwaa, Kojo Mensah\nUniversity of Lund, Lund, Sweden\n${own}\n${other}`,
  );
  expect(emails).toEqual(['serwaa@lund.example', 'mensah@lund.example']);
  expect(corresponding).toEqual([true, false]);
});

test('names and addresses in columns that are made with spaces', () => {
  const { authors, emails } = frontOf(
    wordFile({
      body: `${p(TITLE)}${p('Ama Serwaa          Kojo Mensah            Lina Berg')}${p('river7@lund.example     lake@lund.example     hill@lund.example')}${BODY}`,
    }),
  );
  expect(authors).toEqual(['Ama Serwaa', 'Kojo Mensah', 'Lina Berg']);
  expect(emails).toEqual(['river7@lund.example', 'lake@lund.example', 'hill@lund.example']);
});

test('addresses without names go to the authors whom no address names, in their order', () => {
  const { emails } = read(
    'Ama Serwaa*, Ying Ng, Kojo Mensah, Lina Berg*\nUniversity of Lund, Lund, Sweden\n*Corresponding authors: serwaa@lund.example; lberg@lund.example\nContributing authors: serwaa@lund.example; yn22x@lund.example; hill@lund.example; lberg@lund.example',
  );
  expect(emails).toEqual([
    'serwaa@lund.example',
    'yn22x@lund.example',
    'hill@lund.example',
    'lberg@lund.example',
  ]);
});

test('an affiliation in the style of subtitles is read as one', () => {
  const { institutions } = frontOf(
    wordFile({
      body: `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${r(TITLE)}</w:p>${['Ama Serwaa', 'Kojo Mensah', 'Department of Personality and Social Psychology', 'University of Lund'].map((line) => `<w:p><w:pPr><w:pStyle w:val="Subtitle"/><w:jc w:val="center"/></w:pPr>${r(line)}</w:p>`).join('')}${BODY}`,
    }),
  );
  expect(institutions).toEqual(['University of Lund']);
});

test('an institution in the line below its departments is one affiliation with them', () => {
  const { affiliations, ties } = read(
    'Ana Wippel, Rita Liermann\nCurso de Ciência da Computação\nDepartamento de Sistemas\nUniversidade Regional do Vale, Brasil',
  );
  expect(affiliations).toEqual([
    expect.objectContaining({
      department: 'Curso de Ciência da Computação, Departamento de Sistemas',
      institution: 'Universidade Regional do Vale',
    }),
  ]);
  expect(ties).toEqual([[0], [0]]);
});

test('the address in the line of “Correspondence” comes before the names in the lines below', () => {
  const { corresponding } = read(
    'Gabriela Cardenas1, Henry Morocho1, Flavio Lozano1*\n1 University of Lund, Lund, Sweden\n*\nCorrespondence: flavio.lozano@lund.example\nGabriela Cardenas; 0000-0002-1825-0097; 2020@lund.example\nHenry Morocho; 0000-0001-5109-3700; 0202@lund.example\nFlavio Lozano; 0000-0002-1694-233X; flavio.lozano@lund.example',
  );
  expect(corresponding).toEqual([false, false, true]);
});

test('a supervisor behind a dash is not an author', () => {
  const { authors } = read(
    'Д. В. Вяткин\nНаучный руководитель – М. К. Громов\nСибирский государственный университет, Красноярск, Россия',
  );
  expect(authors).toEqual(['Д. В. Вяткин']);
});

test('a department and a country that run over the end of a line are whole', () => {
  const { affiliations } = read(
    'Ana Wippel\nDepartment of Geography and\nRegional Planning, University of Lund, Lund, United\nKingdom',
  );
  expect(affiliations).toEqual([
    expect.objectContaining({
      department: 'Department of Geography and Regional Planning',
      institution: 'University of Lund',
      country: 'GB',
    }),
  ]);
});

test('initials are written in the longer form of another place, and none is lost', () => {
  const { authors } = read(
    'J.-L. Du, G.R. Eaton, and S.S. Eaton\nDepartment of Chemistry, University of Lund, Lund, Sweden\nAddress correspondence to: Gareth R. Eaton, Department of Chemistry, University of Lund, Lund, Sweden. E-mail: geaton@lund.example',
  );
  expect(authors).toEqual(['J.-L. Du', 'Gareth R. Eaton', 'S.S. Eaton']);
});

test.each([
  ['NY, USA.', { region: 'NY', country: 'US' }],
  ['NY, Republic of Slovenia', { region: 'NY, Republic of Slovenia' }],
])('a country that is known is a code, and another name stays: %s', (end, fields) => {
  const { affiliations } = read(`Ama Serwaa\nPlant Section, Cornell University, Geneva, ${end}`);
  expect(affiliations).toEqual([expect.objectContaining(fields)]);
});

test('a footnote of a name with an affiliation is its author’s, and one without marks nobody', () => {
  const call = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const note = (id: number, text: string) => `<w:footnote w:id="${id}">${p(text)}</w:footnote>`;
  const { institutions, ties } = frontOf(
    wordFile({
      body: `${p(TITLE, '<w:jc w:val="center"/>', '<w:b/><w:sz w:val="32"/>')}<w:p>${r('Masanori Kannari')}${call(1)}${call(2)}${r(', Taisuke Takayama')}${call(3)}${r(', Tetsuji Senda')}${call(4)}</w:p>${BODY}`,
      footnotes: [
        note(1, 'Institute of Maps, University of Lund, Lund, Sweden'),
        note(2, 'Faculty of Food, University of Accra, Accra, Ghana'),
        note(3, 'The author thanks two readers for their advice on the rivers.'),
        note(4, 'Department of Rivers, University of Pisa, Pisa, Italy'),
      ].join(''),
    }),
  );
  expect(institutions).toEqual(['University of Lund', 'University of Accra', 'University of Pisa']);
  expect(ties).toEqual([[0, 1], [], [2]]);
});
