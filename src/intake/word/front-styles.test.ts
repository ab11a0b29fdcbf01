/** Front pages whose parts have styles of Word or of publishers' templates. */
import { expect, test } from 'vitest';
import { LONG } from '../../../test/intake/take-word.ts';
import { p, wordFile } from '../../../test/intake/word-file.ts';
import { intake } from '../intake.ts';

/** Paragraphs in the named styles, then a section. */
function frontOf(lines: [style: string, text: string][], run = '') {
  const names = [...new Set(lines.map(([style]) => style))];
  const styles = names
    .map(
      (name, index) =>
        `<w:style w:type="paragraph" w:styleId="s${index}"><w:name w:val="${name}"/></w:style>`,
    )
    .join('');
  const body = lines.map(([style, text]) =>
    p(text, `<w:pStyle w:val="s${names.indexOf(style)}"/>`, run),
  );
  const heading =
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>';
  return intake(
    wordFile({
      styles: styles + heading,
      body: `${body.join('')}${p('Introduction', '<w:pStyle w:val="Heading1"/>')}${p(LONG)}${p(LONG)}`,
    }),
  );
}

test.each([
  ['MDPI_1.2_title', 'MDPI_1.3_authornames'],
  ['Els-Title', 'Els-Author'],
  ['papertitle', 'author'],
  ['[TC] Judul Artikel', 'Author Name'],
])('the title in the style %s', (title, author) => {
  const { front } = frontOf([
    ['Normal', 'Names of lakes, names of seas, and the maps of both'],
    ['Normal', 'What became of them in our time'],
    [title, 'Rivers and their names'],
    [author, 'Tola Adeyemi and Ann Brook'],
  ]);
  expect(front?.title).toMatchObject([{ text: 'Rivers and their names' }]);
  expect(front?.authors.map(({ name }) => name?.family)).toEqual(['Adeyemi', 'Brook']);
});

test('a line without the title style does not continue the title', () => {
  const { front } = frontOf([
    [
      'Title',
      'A Comparison of the Names of Rivers: Who Asked, Who Answered, and Who Wrote it Down',
    ],
    ['Normal', 'Tola Ming (Tom) Adeyemi (G20580112)'],
    ['Normal', 'STAT 6230 Term Paper'],
    ['Normal', 'Professor Ann Brook'],
    ['Normal', 'Dept of Geography'],
  ]);
  expect(front?.title).toMatchObject([
    { text: 'A Comparison of the Names of Rivers: Who Asked, Who Answered, and Who Wrote it Down' },
  ]);
});

test('a line in the subtitle style above the title is not the subtitle', () => {
  const { front } = frontOf([
    ['Subtitle', 'University of Ibadan'],
    ['Title', 'Rivers and their names'],
    ['Subtitle', 'A survey of maps'],
  ]);
  expect(front?.subtitle).toMatchObject([{ text: 'A survey of maps' }]);
});

test('authors in the style of a subtitle', () => {
  const { front } = frontOf([
    ['Title', 'Rivers and their names on maps of the valley'],
    ['Subtitle', 'Yelda Aperstag1,*, Amin Tzahav1, Tola Verbel1, Ravi Shagol Damtel2'],
    ['Normal', '1 Institute of Rivers, University of Ibadan, Ibadan, Nigeria'],
    ['Normal', '2 Department of Lakes, University of Accra, Accra, Ghana'],
  ]);
  expect(front?.subtitle).toBeUndefined();
  expect(front?.authors).toHaveLength(4);
});

test('a title in the style of the head of a table of contents', () => {
  const { front, account } = frontOf([
    ['TOC Heading', 'Rivers and their names on maps of the valley'],
    ['Normal', 'Tola Adeyemi and Ann Brook'],
  ]);
  expect(front?.title).toMatchObject([{ text: 'Rivers and their names on maps of the valley' }]);
  expect(account.leftOut).toEqual([]);
});

test('a title in a second language in a style based on the first', () => {
  const style = (id: string, name: string, more = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
  const inStyle = (id: string, text: string) => p(text, `<w:pStyle w:val="${id}"/>`);
  const { front } = intake(
    wordFile({
      styles:
        style('a', '[TC] Judul Artikel') +
        style('b', 'Inggris', '<w:basedOn w:val="a"/><w:rPr><w:i/></w:rPr>'),
      body: [
        inStyle('a', 'Nama sungai di lembah atas'),
        inStyle('b', 'Names of rivers in the upper valley'),
        p('Tola Adeyemi, Ann Brook'),
        p(`Abstrak. Sungai di lembah ini dinamai oleh mereka yang menyeberanginya, dan itu lama.`),
        p(`Abstract. ${LONG}`),
        p('1. Pendahuluan'),
        p(LONG),
        p(LONG),
      ].join(''),
    }),
  );
  expect(front?.title).toMatchObject([{ text: 'Nama sungai di lembah atas' }]);
});

test('the word above the authors is not part of the title', () => {
  const { front } = frontOf([
    ['heading 1', 'Rivers and their names: a survey of maps of the upper valley.'],
    ['heading 1', 'Authors'],
    ['Normal', 'Tola Fahmy Adeyemi1, Ann Bakry Brook1 *, Marwa Abd Elmawla Cole1'],
    ['heading 1', 'Affiliation'],
    [
      'Normal',
      '1Department of Geography, Faculty of Science, University of Ibadan, Ibadan, Nigeria',
    ],
  ]);
  expect(front?.title).toMatchObject([
    { text: 'Rivers and their names: a survey of maps of the upper valley.' },
  ]);
});

test('keywords end before the first sentences of the text', () => {
  const first =
    'Название реки – это слово, которым её зовут те, кто через неё переходит, и потому оно старше всех карт этой долины и всех списков.';
  const text = `${first} `.repeat(3).trim();
  const { front, article } = intake(
    wordFile({
      body: [
        p('Названия рек верхней долины', '<w:jc w:val="center"/>', '<w:b/><w:sz w:val="32"/>'),
        p('Ердякова М.А.', '<w:jc w:val="center"/>', '<w:b/>'),
        p(`Аннотация. ${first}`),
        p('Ключевые слова: реки, названия, карты'),
        p('Names of the rivers', '<w:jc w:val="center"/>', '<w:b/><w:sz w:val="32"/>'),
        p(`Abstract. ${LONG}`),
        p('Keywords: rivers, names, maps'),
        p(first),
        p(text),
        p(text),
      ].join(''),
    }),
  );
  expect(front?.translations).toMatchObject([{ keywords: ['rivers', 'names', 'maps'] }]);
  expect(article).toContain(`\n\n${first}\n\n${text}`);
});

test('a section above the abstract keeps its heading', () => {
  const { front, article } = frontOf([
    ['Title', 'Rivers and their names'],
    ['heading 1', 'Statement of need'],
    ['Normal', `Many ask for them. ${LONG}`],
    ['heading 1', 'Abstract'],
    ['Normal', LONG],
  ]);
  expect(front?.abstract).toMatchObject([[{ text: LONG }]]);
  expect(article).toContain('\n# Statement of need\n\nMany ask for them.');
});

test('a title in another language in a heading style that no section has is not a heading', () => {
  const { article } = frontOf([
    ['Title', 'Rivers and their names'],
    ['heading 3', 'Les rivières et leurs noms'],
    ['Normal', `Beaucoup les demandent. ${LONG}`],
    ['heading 1', 'Abstract'],
    ['Normal', LONG],
  ]);
  expect(article.match(/^#.*$/gm)).toEqual(['# Introduction']);
});

test('keywords as list items, as Pandoc writes them', () => {
  const items = ['names of rivers', 'hydronyms, that is names of waters in general', 'maps'];
  const number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const { front } = intake(
    wordFile({
      numbering:
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      body: [
        ...[p('Rivers and their names', '<w:jc w:val="center"/>', '<w:b/>'), p('Keywords')],
        ...[...items.map((item) => p(item, number)), p('Introduction', '', '<w:b/>')],
        ...[p(LONG), p(LONG)],
      ].join(''),
    }),
  );
  expect(front?.keywords).toEqual(items);
});

test('terms of a definition list are not headings', () => {
  const { article } = frontOf(
    [
      ['Title', 'Rivers and their names'],
      ['heading 1', 'Introduction'],
      ['Definition Term', 'Hydronym'],
      ['Definition', LONG],
      ['Definition Term', 'Potamonym'],
      ['Definition', LONG],
    ],
    '<w:b/>',
  );
  expect(article.match(/^#.*$/gm)).toEqual(['# Introduction', '# Introduction']);
});

test('keywords below a placeholder abstract end where the text starts', () => {
  const name = 'Rivers and their names';
  const link = `<w:hyperlink w:anchor="ref"><w:r><w:t>2014</w:t></w:r></w:hyperlink>`;
  const linked = p('').replace('<w:r><w:t xml:space="preserve"></w:t></w:r>', link);
  const { front, account, article } = intake(
    wordFile({
      body: [
        ...[p(name), p('Tola Adeyemi'), p('Abstract. To be written.')],
        ...[p('Keywords: rivers; names;').replace('</w:p>', `${link}</w:p>`), p(LONG), linked],
        ...[p(LONG), p(LONG)],
      ].join(''),
    }),
  );
  expect(front?.keywords).toEqual(['rivers', 'names', '2014']);
  expect(article).toContain(LONG);
  expect(account.lost).toEqual([]);
});

test('lines above the text of a thesis are not authors; a bare label marks the corresponding author', () => {
  const { front } = frontOf([
    ['Title', 'Rivers and their names'],
    ['Normal', 'Tola Adeyemi1, Ann Brook2'],
    ['Normal', '1,2Department of Geography, University of the Lakes'],
    ['Normal', 'Corresponding Author:'],
    ['Normal', 'Ann Brook'],
    ['Normal', 'E-mail: ann@lakes.example'],
    ['Normal', 'LEMBAR PENGESAHAN'],
  ]);
  expect(front?.authors).toMatchObject([
    { name: { family: 'Adeyemi' }, corresponding: false, affiliations: ['lakes'] },
    { name: { family: 'Brook' }, corresponding: true, affiliations: ['lakes'] },
  ]);
});

test('columns of a front page with headings are read one after the other', () => {
  const row = (...cells: string[]) =>
    `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;
  const below = `${p('Received: 12 March 2024')}${p('Keywords:')}${p('rivers')}${p('names')}`;
  const abstract =
    'We look at rivers and at what they were called by those who lived there before.';
  const table = row(p('ARTICLE INFO'), p('ABSTRACT')) + row(below, p(abstract));
  const { article } = intake(
    wordFile({
      body: `${p('Rivers and their names', '', '<w:b/><w:sz w:val="32"/>')}${p('Tola Adeyemi')}<w:tbl>${table}</w:tbl>${p('Introduction', '', '<w:b/>')}${p(LONG)}${p(LONG)}`,
    }),
  );
  expect(article).toContain(`keywords: [rivers, names]\nabstract: |\n  ${abstract}`);
  expect(article).toContain('received: 2024-03-12');
});
