/** Titles of Word files: what stands beside them is no part of them. */
import { expect, test } from 'vitest';
import { drawing, PIXEL, p, wordFile } from '../../../test/intake/word-file.ts';
import { intake } from '../intake.ts';

const TITLE = '<w:pStyle w:val="Title"/>';
const STYLES =
  '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style>';
const head = (text: string, level = 1) => p(text, `<w:pStyle w:val="Heading${level}"/>`);
const TEXT = p(
  'The rivers of the upper valley have been described many times, but their names have not, and nobody has asked which of them are the oldest. This article asks it, and gives an answer that holds for all of the maps that we have seen.',
);

function front(body: string, parts = {}) {
  const result = intake(wordFile({ styles: STYLES, body, ...parts }));
  expect(result.account.accounted).toBe(result.account.wordsIn);
  expect(result.account.lost).toEqual([]);
  const [, yaml = '', text = ''] = result.article.split(/^---\n/m);
  return { yaml, text, findings: result.findings.map(({ what }) => what) };
}

test('the label of an abstract that holds one word', () => {
  const body = `${p('Names of rivers in the upper valley? A systematic review', TITLE)}${p('Abstract')}${p('TODO')}${head('Background')}${TEXT}`;
  expect(front(body).yaml).toMatch(
    /^title: Names of rivers in the upper valley\? A systematic review$/m,
  );
});

test('the title again in another language, below the one that has the style', () => {
  const body = `${p('Nama sungai di lembah atas', TITLE)}${p('Names of rivers in the upper valley')}${p('Ama Serwaa, Luisa Ferrante')}${p('Abstract')}${TEXT}${p('Keywords: rivers, names')}${p('Abstrak')}${p('Sungai di lembah atas telah digambarkan berkali-kali, tetapi nama mereka tidak, dan tidak seorang pun yang bertanya mana yang paling tua dari semuanya itu pada peta yang kami baca untuk penelitian ini.')}${p('Kata kunci: sungai, nama')}${head('Pendahuluan')}${p('Sungai yang mengalir di lembah ini adalah yang tertua dan dengan demikian namanya tidak berubah untuk waktu yang lama, dan oleh karena itu peta dari masa itu dapat dibaca dengan mudah pada hari ini.')}`;
  const { yaml } = front(body);
  expect(yaml).toMatch(/^title: Nama sungai di lembah atas$/m);
  expect(yaml).toContain('  en:\n    title: Names of rivers in the upper valley\n');
});

test.each([
  ['Manuscript category: Soils and rivers', ''],
  ['RRH: Names of rivers', ''],
  ['', 'Authors’ names and addresses:'],
])('labels beside a title: %s%s', (above, below) => {
  const title = 'Names of rivers in the upper valley';
  const body = [above, title, below, 'Ama Serwaa, Luisa Ferrante']
    .filter(Boolean)
    .map((line) => p(line));
  const { yaml } = front(`${body.join('')}${p('Abstract')}${TEXT}${head('Background')}${TEXT}`);
  expect(yaml).toMatch(new RegExp(`^title: ${title}$`, 'm'));
});

test('a title page with labels on lines of their own', () => {
  const body = [
    'Full title',
    'Names of rivers in the upper valley',
    'Short running title',
    'Names of rivers',
    'Author',
    'Ama Serwaa',
    'Supervised by:',
    'Luisa Ferrante',
  ];
  const { yaml } = front(
    `${body.map((line) => p(line)).join('')}${p('Abstract')}${TEXT}${head('Background')}${TEXT}`,
  );
  expect(yaml).toMatch(/^title: Names of rivers in the upper valley$/m);
  expect(yaml).toMatch(/^short-title: Names of rivers$/m);
  expect(yaml).toContain('Serwaa');
  expect(yaml).not.toContain('Ferrante');
});

test('the title again in another language, in brackets', () => {
  const body = `${p('Nama sungai di lembah atas', TITLE)}${p('(Names of rivers in the upper valley)')}${p('Ama Serwaa, Luisa Ferrante')}${p('Abstract')}${TEXT}${p('Abstrak')}${p('Sungai di lembah atas telah digambarkan berkali-kali, tetapi nama mereka tidak, dan tidak seorang pun yang bertanya mana yang paling tua dari semuanya itu pada peta yang kami baca untuk penelitian ini.')}${head('Pendahuluan')}${p('Sungai yang mengalir di lembah ini adalah yang tertua dan dengan demikian namanya tidak berubah untuk waktu yang lama, dan oleh karena itu peta dari masa itu dapat dibaca dengan mudah pada hari ini.')}`;
  expect(front(body).yaml).toContain('    title: Names of rivers in the upper valley\n');
});

test('the title again in another script', () => {
  const body = `${p('Названия рек верхней долины', TITLE)}${p('Names of rivers in the upper valley', TITLE)}${p('Abstract')}${TEXT}${head('Введение')}${p('Реки верхней долины описаны много раз, но их названия не описаны, и никто не спрашивал, какие из них самые старые, хотя карты давно собраны в одном месте.')}`;
  expect(front(body).yaml).toMatch(/^title: Названия рек верхней долины$/m);
});

test('a label in brackets', () => {
  const body = `${p('[Title]: Names of rivers in the upper valley')}${p('Ama Serwaa')}${p('Abstract')}${TEXT}${head('Introduction')}${TEXT}`;
  expect(front(body).yaml).toMatch(/^title: Names of rivers in the upper valley$/m);
});

test('the style of authors on every line', () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="Author"><w:name w:val="Author"/></w:style>';
  const styled = (text: string) => p(text, '<w:pStyle w:val="Author"/>');
  const body = `${styled('Names of rivers in the upper valley: a survey of maps')}${styled('Ama Serwaa, Luisa Ferrante')}${p('Abstract')}${TEXT}${p('Introduction')}${TEXT}`;
  expect(front(body, { styles }).yaml).toMatch(
    /^title: "Names of rivers in the upper valley: a survey of maps"$/m,
  );
});

test('a label above the title, an institution above both', () => {
  const body = `${p('State College of the Upper Valley')}${p('Thema:')}${p('Names of rivers in the upper valley')}${p('Ama Serwaa')}${p('Abstract')}${TEXT}${head('Introduction')}${TEXT}`;
  expect(front(body).yaml).toMatch(/^title: Names of rivers in the upper valley$/m);
});

test.each([
  ['RH: Serwaa and Ferrante 2024 • Names of rivers', 'Names of rivers'],
  ['Running head: NAMES OF RIVERS', 'NAMES OF RIVERS'],
])('a running head is the short title: %s', (line, short) => {
  const body = `${p(line)}${p('Names of rivers in the upper valley')}${p('Ama Serwaa, Luisa Ferrante')}${p('Abstract')}${TEXT}${head('Introduction')}${TEXT}`;
  const { yaml } = front(body);
  expect(yaml).toMatch(/^title: Names of rivers in the upper valley$/m);
  expect(yaml).toMatch(new RegExp(`^short-title: ${short}$`, 'm'));
});

test.each(['УДК', 'УДК 551.48', 'UDC 551.48'])('a code above the title: %s', (code) => {
  const body = `${p(code)}${p('Names of rivers in the upper valley')}${p('Ama Serwaa')}${p('Abstract')}${TEXT}${head('Introduction')}${TEXT}`;
  expect(front(body).yaml).toMatch(/^title: Names of rivers in the upper valley$/m);
});

test('the number of a chapter', () => {
  const body = `${p('BAB II')}${p('NAMA SUNGAI')}${p('2.1. Peta', '', '<w:b/>')}${TEXT}${p('2.2. Nama', '', '<w:b/>')}${TEXT}`;
  const { yaml, text } = front(body);
  expect(yaml).toMatch(/^title: NAMA SUNGAI$/m);
  expect(yaml).not.toContain('abstract');
  expect(text).toContain('Peta\n\nThe rivers');
});

test('the label of the authors below the title is no part of it', () => {
  const bold = (words: string) => p(words, '', '<w:b/>');
  const { yaml } = front(
    `${bold('Names of rivers in the upper valley')}${bold('Authors')}${p('Ama Serwaa, Kojo Mensah')}${bold('Affiliation')}${p('University of Lund, Lund, Sweden')}${TEXT}`,
  );
  expect(yaml).toMatch(/^title: Names of rivers in the upper valley$/m);
});

test('a text that begins with a section has no title', () => {
  const sentence = p('A river is water that runs.');
  const body = `${head('Terms')}${sentence}${head('Beginning')}${TEXT}${TEXT}${head('Names')}${TEXT}`;
  const { yaml, text, findings } = front(body);
  expect(yaml).not.toMatch(/title|abstract/);
  expect(text).toContain('# Terms\n\nA river is water that runs.\n\n# Beginning');
  expect(findings).toContain('No title was found on the front page.');
});

test('the only head at its level is the title, whatever follows', () => {
  const body = `${head('Names of rivers')}${p('This chapter tells of names and of maps.')}${p('Table 1 Rivers')}${head('Maps', 2)}${TEXT}${head('Names', 2)}${TEXT}`;
  const { yaml, text } = front(body);
  expect(yaml).toMatch(/^title: Names of rivers$/m);
  expect(text.trim()).toMatch(
    /^This chapter tells of names and of maps\.\n\nTable 1 Rivers\n\n# Maps/,
  );
});

test('the head of a list of contents', () => {
  const body = `${p('NAMES OF RIVERS')}${p('Contents')}${head('Beginning')}${p('')}${TEXT}${head('Names')}${TEXT}`;
  expect(front(body).yaml).toMatch(/^title: NAMES OF RIVERS$/m);
});

test('pictures alone in a line above the title', () => {
  const body = `<w:p>${drawing('a.png')}<w:r><w:br/></w:r><w:r><w:t>Names of rivers</w:t></w:r></w:p>${p('Ama Serwaa')}${p('Abstract')}${TEXT}${head('Introduction')}${TEXT}`;
  expect(front(body, { media: { 'a.png': PIXEL } }).yaml).toMatch(/^title: Names of rivers$/m);
});

const TEXT_OF_PDF = (title: string) =>
  `${title}\nAma Serwaa, Luisa Ferrante\nDepartment of Geography, University of Ibadan, Ibadan, Nigeria\n\nAbstract\nThe rivers of the upper valley have been described many times, but their names have not, and nobody has asked\nwhich of them are the oldest. This article asks it, and gives an answer that holds for all of the maps.\n\n1. Introduction\n\n${'Rivers of the upper valley were named by those who crossed them, and this is the text of a section.\n'.repeat(30)}`;

test.each([
  ['Original Articles\nNames of rivers in the upper valley', 'Names of rivers in the upper valley'],
  ['|\nNames of rivers in the upper valley', 'Names of rivers in the upper valley'],
  ['Names of rivers in the∗\nupper valley', 'Names of rivers in the upper valley'],
  ['Names of rivers\nin the upper valley', 'Names of rivers in the upper valley'],
])('in the text of a PDF: %j', (lines, title) => {
  const { article, account } = intake(new TextEncoder().encode(TEXT_OF_PDF(lines)));
  expect(account.lost).toEqual([]);
  expect(article).toMatch(new RegExp(`^title: ${title}$`, 'm'));
});

test.each([
  [
    'Urban Rivers Review\n2016, Vol. 52(1) 3–32\n© The Author(s) 2015\nReprints and permissions:\nsagepub.com/journalsPermissions.nav\nurr.sagepub.com\nArticle',
  ],
  ['CONTRIBUTED RESEARCH ARTICLE 1'],
])('below what a publisher or template prints: %j', (above) => {
  const text = `${above}\n${TEXT_OF_PDF('Names of rivers in the upper valley').replace(/\n\n/g, '\n')}`;
  expect(intake(Buffer.from(text)).article).toMatch(
    /^title: Names of rivers in the upper valley$/m,
  );
});

test('who reviewed a book is the author of the review, and no head', () => {
  const text = `BOOK REVIEW\n\nThe Names of Rivers. By Ada Brook. Oxford: Valley Press, 2019. xii + 230 pp.\n\nReviewed by Ben Elm, University of York\n\n${'The rivers of the upper valley have been described many times, but their names have not, and nobody has asked which of them are the oldest. This book asks it.\n\n'.repeat(3)}`;
  const { article, account, findings } = intake(Buffer.from(text));
  expect(account.lost).toEqual([]);
  expect(article).toContain('authors:\n  - name: {given: Ben, family: Elm}');
  expect(article).not.toContain('# Reviewed');
  expect(findings.map(({ what }) => what).join()).not.toContain('left out');
});

test('a title that the heads of the pages repeat', () => {
  const page = (head: string) =>
    `${head}\n\n${'Rivers of the upper valley were named by those who crossed them, and this is the text of it.\n'.repeat(9)}`;
  const title = 'Names of rivers in the upper valley';
  const text = [TEXT_OF_PDF(title), page(title), page(title), page(title)].join('\n\f');
  const { article } = intake(new TextEncoder().encode(text));
  expect(article.match(new RegExp(title, 'g'))).toHaveLength(1);
  expect(article).toMatch(new RegExp(`^title: ${title}$`, 'm'));
});

test('“Dr” is no part of “addressed”: words are counted whole', () => {
  const text = TEXT_OF_PDF('Names of rivers').replace(
    '\n\nAbstract',
    '\nCorrespondence concerning this article should be addressed to Ama Serwaa, Ibadan.\n\nAbstract',
  );
  expect(intake(new TextEncoder().encode(text)).account.lost).toEqual([]);
});

test('words of Chinese that are taken for names are accounted for', () => {
  const text = `上游河流名称研究\n\n王小明，引文\n\n（北京大学 地理学院，北京 100871）\n\n摘要：上游的河流已被描述过许多次，但它们的名称却没有。\n\n关键词：河流；名称\n\n1 引言\n\n${'上游的河流已被描述过许多次，但它们的名称却没有，也没有人问过其中哪些是最古老的。\n\n'.repeat(4)}文\n\n引\n`;
  expect(intake(new TextEncoder().encode(text)).account.lost).toEqual([]);
});

test('no line of an abstract becomes the title of a page that lacks one', () => {
  const page = `Journal of Rivers, 2024, 193, 1417–1425\nAdvance access publication date May 16, 2024\n\nOriginal Contribution\n\nLaura B. Serwaa*,1,2\nBen L. Mensah1\n\n, Lina Elm2\n\n1 Institute of Rivers, University of Accra, Accra, Ghana\n2 Department of Lakes, University of Ibadan, Ibadan, Nigeria\n\nAbstract\nThe relation between the names of rivers (n = 306) and of the lakes (n = 323) on the maps of the valley was\nread in this study of all hills. The names were taken each month from the maps of the towns. Names of\nrivers and lakes were told apart by their endings (aORs) for the time of the maps that we have. Among all\nmaps of the valley, more had names of rivers than of lakes, and few had both of them in one place.\nKey words: rivers; lakes\n\nIntroduction\n${'The rivers of the upper valley have been described many times.\n'.repeat(9)}`;
  const { front, findings, account } = intake(new TextEncoder().encode(page));
  expect(account.lost).toEqual([]);
  expect(front?.title).toBeUndefined();
  expect(findings.map(({ what }) => what)).toContain('No title was found on the front page.');
});

test('a label says that its paragraph is the whole title', () => {
  const names = ['Slade Barrow-Ankins', 'Ama Serwaa', 'Kojo Mensah'];
  const body = `${p('Title: Names of rivers in the upper valley')}${names.map((name) => p(name)).join('')}${p('Abstract')}${TEXT}${head('Introduction')}${TEXT}`;
  const { yaml } = front(body);
  expect(yaml).toMatch(/^title: Names of rivers in the upper valley$/m);
  expect(yaml).toContain('Barrow-Ankins');
});

test('below a labelled title, other labels count', () => {
  const body = `${p('Title: Names of rivers in the upper valley')}${p('Running title: Rivers and their names')}${p('Ama Serwaa, Kojo Mensah')}${p('Abstract')}${TEXT}${head('Introduction')}${TEXT}`;
  const { yaml } = front(body);
  expect(yaml).toMatch(/^title: Names of rivers in the upper valley$/m);
  expect(yaml).toMatch(/^short-title: Rivers and their names$/m);
});

test('two more titles in one language are one translation', () => {
  const other = (text: string) => p(text, TITLE);
  const body = `${p('Nombres de los ríos del valle y de sus orillas', TITLE)}${other('Names of the rivers of the valley and of its banks')}${p('Ama Serwaa')}${other('The names of the rivers in the maps of the valley')}${p('Resumen')}${p('Los ríos del valle alto se han descrito muchas veces, pero sus nombres no, y nadie ha preguntado cuáles son los más antiguos entre los que se conocen.')}${head('Introducción')}${p('Los ríos del valle alto se han descrito muchas veces, pero sus nombres no.')}`;
  expect(front(body).yaml.match(/^ {2}en:$/gm)).toHaveLength(1);
});

test('a subtitle in another language is the translated title', () => {
  const styles = `${STYLES}<w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/></w:style>`;
  const body = `${p('Nombres de los ríos del valle y de sus orillas', TITLE)}${p('Names of the rivers of the valley and of its banks', '<w:pStyle w:val="Subtitle"/>')}${p('Ama Serwaa')}${p('Resumen')}${p('Los ríos del valle alto se han descrito muchas veces, pero sus nombres no, y nadie ha preguntado cuáles son los más antiguos entre los que se conocen.')}${head('Introducción')}${p('Los ríos del valle alto se han descrito muchas veces, pero sus nombres no.')}`;
  const { yaml } = front(body, { styles });
  expect(yaml).toMatch(/^title: Nombres de los ríos del valle y de sus orillas$/m);
  expect(yaml).toContain('  en:\n    title: Names of the rivers of the valley and of its banks\n');
});

test.each(['ßaffiliation', 'éabstract', 'keywordsº'])(
  'no part of a word is a label: %s',
  (title) => {
    const { account, article } = intake(new TextEncoder().encode(`${title}\n\nWords here.\n`));
    expect(account.lost).toEqual([]);
    expect(article).toContain(`title: ${title}`);
  },
);

const INDONESIAN = p(
  'Sungai di lembah atas telah digambarkan berkali-kali, tetapi nama mereka tidak, dan tidak seorang pun yang bertanya mana yang paling tua dari semuanya itu pada peta yang kami baca untuk penelitian ini.',
);

test('the title and the authors again in another language, without an abstract', () => {
  const body = `${p('Nama sungai di lembah atas', TITLE)}${p('Ama Serwaa')}${p('Universitas Lembah, Indonesia')}${p('Names of rivers in the valley', TITLE)}${p('Ama Serwaa')}${p('Valley University, Indonesia')}${head('Pendahuluan')}${INDONESIAN}${INDONESIAN}`;
  const { yaml } = front(body);
  expect(yaml).toMatch(/^title: Nama sungai di lembah atas$/m);
  expect(yaml).toContain('translations:\n  en:\n    title: Names of rivers in the valley\n');
});

test('the only abstract is in another language than the text', () => {
  const { yaml, findings } = front(
    `${p('Nama sungai di lembah atas', TITLE)}${p('Ama Serwaa')}${p('Abstract')}${TEXT}${p('Keywords: rivers, names, maps')}${head('Pendahuluan')}${INDONESIAN}${INDONESIAN}`,
  );
  expect(yaml).toContain('language: id\n');
  expect(yaml).toMatch(/^translations:\n {2}en:\n {4}abstract: /m);
  expect(yaml).not.toMatch(/^(?:abstract|keywords):/m);
  expect(findings).toContain(
    'No abstract in the language of the article was found, only one in another (en).',
  );
});

test('an invocation above the title is not taken for it, though it has its style', () => {
  const persian =
    'رودهای درهٔ بالا بارها توصیف شده‌اند، اما نام‌های آن‌ها نه، و هیچ‌کس نپرسیده است که کدام یک از آن‌ها کهن‌تر است.';
  const { yaml } = front(
    `${p('به نام خدا', TITLE)}${p('نام رودها در نقشه‌های درهٔ بالا', TITLE)}${p('مریم احمدی')}${p('دانشگاه تهران، تهران، ایران')}${head('چکیده')}${p(persian)}${head('مقدمه')}${p(persian)}${p(persian)}`,
  );
  expect(yaml).toMatch(/^title: نام رودها در نقشه‌های درهٔ بالا$/m);
});
