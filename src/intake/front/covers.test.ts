/** Front pages of conferences and seminars, mostly in Cyrillic: names with initials, each above a position, and labels. */
import { expect, test } from 'vitest';
import { p, wordFile } from '../../../test/intake/word-file.ts';
import { intake } from '../intake.ts';

const centred = (text: string, run = '') => p(text, '<w:jc w:val="center"/>', run);
const bold = (text: string) => centred(text, '<w:b/>');
const TEXT = p(
  'Реки верхней долины описаны много раз, но их названия не описаны, и никто не спрашивал, какие из них самые старые, хотя карты давно собраны в одном месте. Мы спрашиваем об этом и даём ответ, который верен для всех карт.',
);
const SECTION = bold('Введение') + TEXT + TEXT;
const TITLE = bold('Названия рек верхней долины на картах');

function front(body: string, parts = {}) {
  const result = intake(wordFile({ body, ...parts }));
  expect(result.account.lost).toEqual([]);
  const [, yaml = ''] = result.article.split(/^---\n/m);
  const { authors = [], abstract = [] } = result.front ?? {};
  return { yaml, result, abstract, families: authors.map(({ name }) => name?.family) };
}

test('a name with initials above its position, twice, and both again in English', () => {
  const { families, yaml, result } = front(
    `${p('УДК 81.373')}${TITLE}${bold('Ердина М.А.')}${centred('студент, ИИТ РТУ')}${bold('Парасова О.Р.')}${centred('к.ф.н., доцент кафедры ИЯ-3, РТУ')}${p('Аннотация. Описаны названия рек верхней долины на картах двух столетий, и показано, какие из них самые старые.')}${bold('Names of rivers of the upper valley on maps')}${bold('Erdina M.A.')}${centred('Student, Institute of Maps, Ruthen University')}${bold('Parasova O.R.')}${centred('Associate Professor, Ruthen University')}${p('Abstract. The names of rivers of the upper valley on the maps of two centuries are described, and it is shown which of them are the oldest.')}${SECTION}`,
  );
  expect(families).toEqual(['Ердина', 'Парасова']);
  expect(yaml).toContain('native-name: {given: M.A., family: Erdina, language: en}');
  expect(yaml).toContain('    title: Names of rivers of the upper valley on maps\n');
  expect(result.article).not.toMatch(/^# Names/m);
});

test('names that end with a comma, one in each line', () => {
  const lines = ['Павлюк О. А.,', 'Вознич О. В.,', 'Жданко О. Г.'].map((line) => p(line));
  expect(front(`${lines.join('')}${TITLE}${SECTION}`).families).toEqual([
    'Павлюк',
    'Вознич',
    'Жданко',
  ]);
});

test.each([
  ['Докладчик: Иван Петрович Речной*, ведущий инженер', 'Речной'],
  ['Выполнил студент: Анна Ильинична Озёрная', 'Озёрная'],
  ['Integrantes: Ana Sousa, Rui Prado', 'Sousa'],
  ['نام دانشجو : رضا محمدی', 'محمدی'],
])('who wrote it, behind a label: %s', (line, family) => {
  const { families } = front(
    `${TITLE}${centred(line)}${centred('Руководитель: А. А. Горный')}${SECTION}`,
  );
  expect(families[0]).toBe(family);
  expect(families).not.toContain('Горный');
});

test('title, authors and abstract in three languages, in styles of a journal, without labels', () => {
  const names = [
    'Назва статті (укр)',
    'Автори (укр)',
    'Анотація (укр)',
    'Название статьи (рус)',
    'Авторы (рус)',
    'Аннотация (рус)',
  ];
  const styles = names
    .map(
      (name, at) =>
        `<w:style w:type="paragraph" w:styleId="s${at}"><w:name w:val="${at}_0${at}_${name}"/></w:style>`,
    )
    .join('');
  const styled = (at: number, text: string) => p(text, `<w:pStyle w:val="s${at}"/>`);
  const { yaml, families, abstract } = front(
    [
      styled(1, 'О. І. Гаврищук, О. Г. Жданко'),
      styled(0, 'Назви річок верхньої долини'),
      styled(
        2,
        'Річки верхньої долини описані багато разів, але їхні назви не описані, і ніхто не питав, які з них найстаріші, хоча карти давно зібрані в одному місці. Ми питаємо про це і даємо відповідь.',
      ),
      p('Ключові слова: річки, назви'),
      styled(4, 'Е. И. Гаврищук, Е. Г. Жданко'),
      styled(3, 'Названия рек верхней долины'),
      styled(
        5,
        'Реки верхней долины описаны много раз, но их названия не описаны, и никто не спрашивал, какие из них самые старые, хотя карты давно собраны в одном месте. Мы спрашиваем об этом и даём ответ.',
      ),
      p('Ключевые слова: реки, названия'),
      bold('Вступ'),
      p(
        'Річки верхньої долини описані багато разів, але їхні назви не описані, і ніхто не питав, які з них найстаріші, хоча карти давно зібрані в одному місці, і це питання досі відкрите.',
      ).repeat(3),
    ].join(''),
    { styles },
  );
  expect(families).toEqual(['Гаврищук', 'Жданко']);
  expect(yaml).toMatch(/^title: Назви річок верхньої долини$/m);
  expect(yaml).toContain('  ru:\n    title: Названия рек верхней долины\n    abstract: |\n');
  expect(abstract).toHaveLength(1);
});

test('title, authors and abstract once more in English behind the references', () => {
  const entries = [
    'Адеев Т. А. Реки и их названия // Вода. 2019. № 3. С. 1–20.',
    'Брукин А. А. Озёра и пруды севера. М.: Наука, 2001. 210 с.',
    'Колев Д. И. Моря // Карты. 2012. № 7. С. 30–41.',
  ];
  const { yaml, result, families } = front(
    `${TITLE}${bold('Ердина М.А.')}${p('Аннотация. Описаны названия рек верхней долины на картах двух столетий, и показано, какие из них самые старые.')}${SECTION}${bold('Список литературы')}${entries.map((entry) => p(entry)).join('')}${bold('Names of rivers of the upper valley on maps')}${centred('Erdina M.A.')}${p('Abstract. The names of rivers of the upper valley on the maps of two centuries are described, and it is shown which of them are the oldest and which are not.')}${p('Keywords: rivers, names, maps')}`,
  );
  expect(families).toEqual(['Ердина']);
  expect(yaml).toContain('native-name: {given: M.A., family: Erdina, language: en}');
  expect(yaml).toContain(
    '  en:\n    title: Names of rivers of the upper valley on maps\n    abstract: |\n',
  );
  expect(yaml).toContain('    keywords: [rivers, names, maps]');
  expect(result.article.match(/^# .*$/gm)).toEqual(['# Введение']);
});

test('one place of work, printed below each of its authors', () => {
  const author = (name: string, mail: string) =>
    p(
      `${name}\nSchool of Maps\nUniversity of Ibadan\nIbadan, Nigeria\n${mail}`
        .split('\n')
        .join(' '),
    )
      .replace(' School', '</w:t><w:br/><w:t>School')
      .replace(' University', '</w:t><w:br/><w:t>University')
      .replace(' Ibadan, N', '</w:t><w:br/><w:t>Ibadan, N')
      .replace(` ${mail}`, `</w:t><w:br/><w:t>${mail}`);
  const { result, yaml } = front(
    `${bold('Names of rivers of the upper valley')}${author('Ama Serwaa', 'ama@ui.example.ng')}${author('Tola Adeyemi', 'tola@ui.example.ng')}${p('Abstract—Rivers of the upper valley were named by those who crossed them, and we ask which of the names are the oldest.')}${bold('I. Introduction')}${p('Rivers of the upper valley were named by those who crossed them, and this sentence is long enough to be the text of a section.').repeat(3)}`,
  );
  const places = result.front?.affiliations.length;
  expect(places).toBe(1);
  expect(yaml.match(/affiliations: \[\w+\]/g)).toHaveLength(2);
  expect(new Set(yaml.match(/affiliations: \[\w+\]/g)).size).toBe(1);
});

test('a kind of article in two languages is no title', () => {
  const { yaml } = front(`${p('Makale / Research Paper')}${TITLE}${p('И. П. Речной')}${SECTION}`);
  expect(yaml).toMatch(/^title: Названия рек верхней долины на картах$/m);
});

test('one that is known in both languages says what the article is', () => {
  const { yaml } = front(
    `${p('Olgu Sunumu / Case Report')}${bold('Vadide Nadir Bir Ağrı Nedeni: Taş ve Kum')}${p('Emre Çınar')}${SECTION}`,
  );
  expect(yaml).toMatch(/^title: "Vadide Nadir Bir Ağrı Nedeni: Taş ve Kum"$/m);
  expect(yaml).toMatch(/^type: case-report$/m);
});

test('an abstract above everything is no title, where there is none', () => {
  const prose =
    'We had to name three rivers for this map. Their names can be read in any order and say how old they are. The oldest of them was named by those who crossed it first. The others were named by those who lived at them, and by nobody else. Nobody knows the names that they had before.';
  const { yaml } = front(
    `${bold('Abstract')}${p(prose)}${bold('1. Introduction')}${p(prose)}${bold('2. Rivers')}${p(prose)}`,
  );
  expect(yaml).not.toContain('title:');
  expect(yaml).toContain('abstract: |\n  We had to name three rivers');
});

test('a street and an e-mail address make no further author', () => {
  const { families, yaml } = front(
    `${TITLE}${bold('Fajar Zakir, Lena Fitrani')}${centred('Jurnal Algoritma')}${centred('Sekolah Tinggi Teknologi Garut')}${centred('Jl. Mayor Syamsu No. 1 Jayaraga Garut 44151 Indonesia')}${centred('Email : jurnal@sttg.example.id')}${centred('1lena@sttg.example.id')}${centred('31406054@sttg.example.id')}${SECTION}`,
  );
  expect(families).toEqual(['Zakir', 'Fitrani']);
  expect(yaml).toContain('institution: Sekolah Tinggi Teknologi Garut');
});

const styledAs = (id: string, name: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
const STYLES_OF_WORD = styledAs('Title', 'Title') + styledAs('Heading1', 'heading 1');
const table = (rows: string[][]) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

test('the cover of a report: above the title who asked for it, below it who wrote and who checked it', () => {
  const { yaml, families, abstract } = front(
    `${bold('МІНІСТЕРСТВО ОСВІТИ І НАУКИ УКРАЇНИ')}${centred('ВЕРХНІЙ ДЕРЖАВНИЙ УНІВЕРСИТЕТ')}${centred('Кафедра річок і карт')}${bold('Курсовий проект')}${centred('на тему «Назви річок верхньої долини»')}${centred('з дисципліни «Карти»')}${p('Перевірив:')}${p('зав. кафедрою')}${p('Первенко С. М.')}${p('Виконав:')}${p('Студент групи К-19')}${p('Гаврищук В. Є.')}${SECTION}`,
  );
  expect(yaml).toMatch(/^title: «Назви річок верхньої долини»$/m);
  expect(families).toEqual(['Гаврищук']);
  expect(abstract).toEqual([]);
});

test('a cover in Vietnamese: the faculty is no author', () => {
  const { yaml, families } = front(
    `${bold('TRƯỜNG ĐẠI HỌC SÔNG HỒNG')}${centred('KHOA ĐÀO TẠO CHẤT LƯỢNG CAO')}${bold('ĐỀ TÀI: TÊN CÁC CON SÔNG TRÊN BẢN ĐỒ')}${p('Giảng viên: Thầy Trần Quang Hải')}${p('Sinh viên: Nguyễn Văn Sông 15110129')}${SECTION}`,
  );
  expect(yaml).toMatch(/^title: TÊN CÁC CON SÔNG TRÊN BẢN ĐỒ$/m);
  expect(families).toHaveLength(1);
});

test('the name of a student above a number is no title', () => {
  const { yaml, families } = front(
    `${p('Elif Kaya')}${p('210601060')}${bold('1. Nehirler ve adları')}${p('Yukarı vadinin nehirleri birçok kez anlatıldı, ama adları anlatılmadı ve hiç kimse hangilerinin en eski olduğunu sormadı.').repeat(3)}`,
  );
  expect(families).toEqual(['Kaya']);
  expect(yaml).not.toContain('title:');
});

test('behind the contents stands text, and nothing of the front page', () => {
  const rows = [
    ['CNN', 'Convolutional Neural Network'],
    ['SVM', 'Support Vector Machine'],
    ['CPU', 'Central Processing Unit'],
  ];
  const lines = ['Введение 3', 'Реки 4'].map((line) => p(line)).join('');
  const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${lines}</w:sdtContent></w:sdt>`;
  const { families, result } = front(
    `${TITLE}${bold('Ердина М.А.')}${contents}${bold('Сокращения')}${table(rows)}${SECTION}${bold('Реки')}${TEXT}${bold('Карты')}${TEXT}${bold('Выводы')}${TEXT}`,
  );
  expect(families).toEqual(['Ердина']);
  expect(result.front?.affiliations).toEqual([]);
  expect(result.article).toMatch(/^\| SVM +\| Support Vector Machine +\|$/m);
});

test('a table below the first head in its style is data, where the title has its own', () => {
  const { yaml, result } = front(
    `${p('Rivers of the upper valley', '<w:pStyle w:val="Title"/>')}${p('Sources and files', '<w:pStyle w:val="Heading1"/>')}${p('The names of 5,147 rivers were read from the maps of the valley.')}${p('Variables', '<w:pStyle w:val="Heading1"/>')}${table(
      [
        ['Variable', 'Meaning'],
        ['SEQN', 'Participant identifier'],
        ['AGE', 'Age (years)'],
      ],
    )}${p('Sample Flow', '<w:pStyle w:val="Heading1"/>')}${table([
      ['Stage', 'Rivers'],
      ['Raw file', '5,147'],
    ])}`,
    { styles: STYLES_OF_WORD },
  );
  expect(yaml).not.toMatch(/authors:|keywords:|affiliations:|abstract:/);
  expect(result.article).toContain('# Variables');
  expect(result.account.lost).toEqual([]);
});

test('heads of statements, the area of a conference and the DOI of a grant are no facts of the article', () => {
  const { yaml, families } = front(
    `${bold('Names of rivers of the upper valley on maps')}${centred('Ama Serwaa')}${centred('Área 8 – Economia e Organização Industrial')}${p('Data Availability')}${p('All data are available from the authors.')}${p('Ethics Approval Statement')}${p('The study was supported by the Foundation of Rivers (https://doi.org/10.5555/220020502) and by nobody else at all.')}${p('Abstract')}${p('Rivers of the upper valley were named by those who crossed them, and we ask which of the names are the oldest.')}${bold('1. Introduction')}${p('Rivers of the upper valley were named by those who crossed them, and this sentence is long enough to be the text of a section.').repeat(3)}`,
  );
  expect(families).toEqual(['Serwaa']);
  expect(yaml).not.toContain('doi:');
});

test('the DOI of the data is not the article’s; that of its preprint is, although the data stand in the next sentence', () => {
  const page = (line: string) =>
    front(
      `${bold('Names of rivers of the upper valley on maps')}${centred('Ama Serwaa')}${p(line)}${p('Abstract')}${p('Rivers of the upper valley were named by those who crossed them, and we ask which of the names are the oldest.')}${bold('1. Introduction')}${p('Rivers of the upper valley were named by those who crossed them, and this sentence is long enough to be the text of a section.').repeat(3)}`,
    ).yaml;
  expect(
    page('All code and data used are fully available from Zenodo: doi:10.5555/zenodo.8310085'),
  ).not.toContain('doi:');
  expect(
    page(
      'This is version 2 of our preprint published at https://doi.org/10.5555/rivers_v2. All materials and data sets are available in the repository.',
    ),
  ).toContain('doi: 10.5555/rivers_v2');
});

test('paragraphs of an abstract in Chinese are no keywords', () => {
  const prose =
    '针对问题二：我们比较两类河流的名称，并给出最重要的特征，随后在两大类内部用聚类方法给出亚类的划分与稳定性，得出的结论是旧的名称比新的名称更稳定，也更容易在不同的地图之间互相对应，因此可以用来判断地图绘制的年代。';
  const { yaml, abstract } = front(
    `${bold('上游河谷的河流名称')}${bold('摘要')}${p(prose)}${p(prose.replace('二', '三'))}${p('关键词：河流；名称；地图')}${bold('一、引言')}${p(prose).repeat(3)}`,
  );
  expect(yaml).toContain('keywords: [河流, 名称, 地图]');
  expect(abstract).toHaveLength(2);
});

test('abbreviations below the contents are neither keywords nor an abstract', () => {
  const lines = ['Einleitung 1', 'Theorie 3'].map((line) => p(line)).join('');
  const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${lines}</w:sdtContent></w:sdt>`;
  const text =
    'Die Flüsse des oberen Tals sind oft beschrieben worden, ihre Namen aber nicht, und niemand hat gefragt, welche davon die ältesten sind.';
  const { yaml, families, result } = front(
    `${bold('Namen der Flüsse im oberen Tal')}${p('Bearbeiter: Anna Weber')}${p('Matr.-Nr.: 2137652')}${bold('Abstract')}${p(text)}${bold('Schlüsselwörter')}${p('Fluss, Name, AST')}${contents}${bold('Abkürzungsverzeichnis')}${p('AST Abstract Syntax Tree')}${p('DSL Domain-Specific Language')}${bold('1 Einleitung')}${p(text).repeat(3)}`,
  );
  expect(yaml).toContain('keywords: [Fluss, Name, AST]');
  expect(families).toEqual(['Weber']);
  expect(result.front?.affiliations).toEqual([]);
});

test('the cover of a thesis in Chinese, with letters apart', () => {
  const { yaml, families } = front(
    `${bold('上 河 大 學')}${bold('資 訊 工 程 學 系')}${bold('碩 士 論 文')}${bold('上游河谷的河流名稱在地圖上的分析與比較')}${centred('指導教授：周大河 博士')}${bold('一、引言')}${p('上游河谷的河流名稱已經被描述過許多次，但沒有人問過其中哪些最古老，雖然這些地圖早已收集在一處，可以互相比較。').repeat(3)}`,
  );
  expect(yaml).toMatch(/^title: 上游河谷的河流名稱在地圖上的分析與比較$/m);
  expect(families).toEqual([]);
});

test('notes at the names of authors say where they work', () => {
  const call = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const name = (text: string, id: number) => p(text, '', '').replace('</w:p>', `${call(id)}</w:p>`);
  const note = (id: number, text: string) => `<w:footnote w:id="${id}">${p(text)}</w:footnote>`;
  const { result } = front(
    `${bold('Names of the rivers of the upper valley')}${name('Ama Serwaa', 2)}${name('Luisa Ferrante', 3)}${p('Abstract')}${p('The names of rivers of the upper valley on the maps of two centuries are described here.')}${bold('Introduction')}${p('The rivers of the upper valley have been described many times, but their names have not, and nobody has asked which of them are the oldest.').repeat(3)}`,
    {
      footnotes:
        note(2, 'PhD student of the Department of Rivers of the University of Accra.') +
        note(3, 'Professor at the Institute of Lakes, University of Pisa.'),
    },
  );
  const { authors = [], affiliations = [] } = result.front ?? {};
  expect(authors.map((author) => author.affiliations)).toEqual(affiliations.map(({ id }) => [id]));
  expect(affiliations).toHaveLength(2);
});

test('the note of one of several authors is of nobody else', () => {
  const call = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  const { result } = front(
    `${bold('Names of the rivers of the upper valley')}${p('Ama Serwaa').replace('</w:p>', `${call}</w:p>`)}${p('Luisa Ferrante')}${p('Kojo Mensah')}${p('Abstract')}${p('The names of rivers of the upper valley on the maps of two centuries are described here.')}${bold('Introduction')}${p('The rivers of the upper valley have been described many times, but their names have not, and nobody has asked which of them are the oldest.').repeat(3)}`,
    {
      footnotes: `<w:footnote w:id="2">${p('Institute of Lakes, University of Pisa, Pisa, Italy. serwaa@pisa.example')}</w:footnote>`,
    },
  );
  const { authors = [], affiliations = [] } = result.front ?? {};
  expect(affiliations).toHaveLength(1);
  expect(authors[1]?.affiliations).toEqual([]);
  expect(result.findings.map(({ what }) => what).join()).toContain('not tied to one');
});

test('a note of thanks at the name of an author names no place of work', () => {
  const call = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  const { result } = front(
    `${bold('Names of the rivers of the upper valley')}${p('Ama Serwaa').replace('</w:p>', `${call}</w:p>`)}${p('University of Accra, Ghana')}${p('Abstract')}${p('The names of rivers of the upper valley on the maps of two centuries are described here.')}${bold('Introduction')}${p('The rivers of the upper valley have been described many times, but their names have not, and nobody has asked which of them are the oldest.').repeat(3)}`,
    {
      footnotes: `<w:footnote w:id="2">${p('The author thanks the Institute of Lakes of the University of Pisa for its support, and Ann Brook for her comments.')}</w:footnote>`,
    },
  );
  expect(result.front?.affiliations).toHaveLength(1);
});

test('a line of ORCIDs, and several addresses in brackets', () => {
  const { result } = front(
    `${bold('Names of the rivers of the upper valley')}${p('Ama Serwaa, Luisa Ferrante')}${p('University of Accra, Faculty of Rivers, Accra, Ghana')}${p('{amaserwaa, ferrante.r214}@uni.example')}${p('ORCID: Ama Serwaa https://orcid.org/0000-0002-5169-5960, Luisa Ferrante https://orcid.org/0000-0001-8360-2100')}${p('Abstract')}${p('The names of rivers of the upper valley on the maps of two centuries are described here.')}${bold('Introduction')}${p('The rivers of the upper valley have been described many times, but their names have not, and nobody has asked which of them are the oldest.').repeat(3)}`,
  );
  expect(result.front?.authors).toMatchObject([
    { email: 'amaserwaa@uni.example', orcid: '0000-0002-5169-5960' },
    { email: 'ferrante.r214@uni.example', orcid: '0000-0001-8360-2100' },
  ]);
});

test.each([
  ['Word Count (including references): 6090'],
  ['Number of tables: 3'],
  ['Predictive Heuristics'],
])('no person: %s', (line) => {
  const { families } = front(
    `${bold('Names of rivers of the upper valley')}${p('Ama Serwaa')}${p('University of Accra')}${p('Kojo Mensah')}${p('University of Lund')}${p(line)}${p('Abstract')}${p('We use predictive heuristics to count the words of the tables of rivers in the upper valley.')}${bold('Introduction')}${p('The rivers of the upper valley have been described many times, but their names have not.').repeat(3)}`,
  );
  expect(families).toEqual(['Serwaa', 'Mensah']);
});
