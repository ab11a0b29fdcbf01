/** Habits of authors seen in real Word files, each rewritten in its smallest form. */
import { expect, test } from 'vitest';
import { LONG, take } from '../../../test/intake/take-word.ts';
import { drawing, field, PIXEL, p, r, wordFile } from '../../../test/intake/word-file.ts';
import { intake } from '../intake.ts';

const ENTRIES = [
  'Adeyemi, T. (2019). A study of rivers. Water, 3(2), 1-20.',
  'Brook, A. (2001). Lakes and ponds of the north. London: Press.',
  'Cole, D. (2012). Seas and their names. Maps, 7(1), 30-41.',
].map((entry) => p(entry));
const MEDIA = { media: { 'a.png': PIXEL, 'b.png': Uint8Array.of(...PIXEL, 0) } };

const cell = (content: string) => `<w:tc>${content}</w:tc>`;
const table = (...rows: string[][]) =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
const picture = (name: string) => `<w:p>${drawing(name)}</w:p>`;

test('figures and captions after the reference list are not entries', () => {
  const body = `${p(LONG)}${p('References')}${ENTRIES.join('')}${p('Figure 1. The river and its mouth in the year 2017, seen from the hill.')}${picture('a.png')}`;
  const { text, references } = take(body, MEDIA);
  expect(references.map(({ id }) => id)).toEqual(['adeyemi2019', 'brook2001', 'cole2012']);
  expect(text).toContain(
    '![The river and its mouth in the year 2017, seen from the hill.](figures/figure-1.png){#fig-1}',
  );
});

test('a picture in the reference list stays in the text', () => {
  const body = `${p(LONG)}${p('References')}${ENTRIES.join('')}${picture('a.png')}`;
  expect(take(body, MEDIA).text).toContain('![](figures/figure-1.png)');
});

test('a frame around a table is unfolded', () => {
  const inner = table([p('River'), p('Length')], [p('Oba'), p('12')]);
  const body = p(LONG) + table([p('Table 1: Lengths of rivers') + inner + p('')]);
  const styled = body.replace('<w:tbl>', '<w:tbl><w:tblPr><w:tblStyle w:val="Table"/></w:tblPr>');
  expect(take(styled).text).toContain(
    ': Lengths of rivers {#tbl-1}\n\n| River | Length |\n|-------|--------|\n| Oba   | 12     |',
  );
});

test('pictures laid out in a table, each above its caption', () => {
  const body =
    p(LONG) +
    table(
      [picture('a.png'), picture('b.png')],
      [p('Fig 1 – The river in spring'), p('Fig 2 – The river in autumn')],
    );
  expect(take(body, MEDIA).text).toContain(
    '![The river in spring](figures/figure-1.png){#fig-1}\n\n![The river in autumn](figures/figure-2.png){#fig-2}',
  );
});

test('a caption in two paragraphs: its number, then its title', () => {
  const rows = table([p('River'), p('Length')], [p('Oba'), p('12')]);
  const body = `${p(LONG)}${p('Table 1', '', '<w:b/>')}${p('Lengths of the rivers of the valley', '', '<w:i/>')}${rows}<w:p>${r('Note', '<w:i/>')}${r('. In kilometres.')}</w:p>${p(LONG)}${p('Figure 1', '', '<w:b/>')}${p('The river in spring', '', '<w:i/>')}${picture('a.png')}${p(LONG)}`;
  const { text, findings } = take(body, MEDIA);
  expect(text).toContain('Lengths of the rivers of the valley\n\n*Note*. In kilometres.\n:::');
  expect(text).toContain('![The river in spring](figures/figure-1.png){#fig-1}');
  expect(text).not.toMatch(/\*\*(?:Table|Figure) 1/);
  expect(findings.map(({ what }) => what).join()).not.toContain('Caption without');
});

test('bold of the whole text is dropped', () => {
  const bold = (text: string) => p(text, '', '<w:b/>');
  const body = `${bold(LONG)}<w:p>${r('One ', '<w:b/>')}${r('word', '<w:b/><w:i/>')}${r(' slants. ', '<w:b/>')}</w:p>${bold(LONG)}${bold(LONG)}`;
  expect(take(body).text).toBe([LONG, 'One *word* slants.', LONG, LONG].join('\n\n'));
});

test('several spaces and tabs become one space', () => {
  expect(take(p('One  word,\t \tanother.   Third.')).text).toBe('One word, another. Third.');
});

test('a reference followed by marks or letters', () => {
  const caption = p('Figure 2. The river.');
  const first = p('Figure 1. The lake.');
  const body = `${p(LONG)}${picture('a.png')}${first}${picture('b.png')}${caption}<w:p>${r('As Figure 2')}${r('a', '<w:i/>')}${r(' and in Figure 1')}${r('.', '<w:b/><w:i/>')}</w:p>`;
  expect(take(body, MEDIA).text).toContain('As [Figure 2*a*](#fig-2) and in [Figure 1](#fig-1)');
});

test('a long paragraph in a heading style is not a heading', () => {
  const styled = '<w:pStyle w:val="Heading1"/>';
  const text = `${LONG} ${LONG} ${LONG}`;
  const { article } = take(p('Methods', styled) + p(LONG) + p(text, styled) + p(LONG));
  expect(article).toContain(`\n\n${text}\n\n`);
});

test('a table in which Word prints its sources', () => {
  const works = [
    'T. Adeyemi, "A study of rivers," *Water,* vol. 3, no. 2, pp. 1-20, 2019.',
    'A. Brook, Lakes and ponds of the north, London: Press, 2001.',
    'D. Cole, "Seas and their names," Maps, vol. 7, no. 1, pp. 30-41, 2012.',
  ];
  const rows = works.map((work, at) => [p(`[${at + 1}]`), p(work)]);
  const { references, text } = take(`${p(LONG)}${p('References')}${table(...rows)}`);
  expect(references.map(({ id }) => id)).toEqual(['adeyemi2019', 'brook2001', 'cole2012']);
  expect(text).not.toContain('|');
});

test('lines of a cover above the text that look like its headings', () => {
  const bold = (text: string) => p(text, '<w:jc w:val="center"/>', '<w:b/>');
  const cover = ['به نام خدا', 'نام استاد : رضا محمدی', 'عنوان: رودها و نام‌های آن‌ها'].map(bold);
  const heads = ['مقدمه', 'رودها', 'دریاچه‌ها'].map((head) => bold(head) + p(LONG));
  const { article } = intake(wordFile({ body: [...cover, ...heads].join('') }));
  expect(article.match(/^#+ .*$/gm)).toEqual(['# مقدمه', '# رودها', '# دریاچه‌ها']);
  expect(article).toContain('به نام خدا');
});

test('text in the style of headings that are set bold by hand', () => {
  const head = (text: string) => p(text, '<w:pStyle w:val="Heading2"/>', '<w:b/>');
  const plain = p(
    'We write the length of each river at its mouth as the sum',
    '<w:pStyle w:val="Heading2"/>',
  );
  const styles =
    '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style>';
  const body = ['Rivers', 'Lakes', 'Seas'].map((name) => head(name) + p(LONG)).join('');
  const { text, findings } = take(body + plain + p(LONG), { styles });
  expect(text.match(/^#+ .*$/gm)).toEqual(['## Rivers', '## Lakes', '## Seas']);
  expect(findings.map(({ what }) => what).join()).toContain(
    '1 paragraph has the style of headings that are set apart, but is set as the text',
  );
});

test('"Table 1" in a heading style above its title and its table', () => {
  const rows = table([p('River'), p('Length')], [p('Oba'), p('12')]);
  const styled = p('Table 1', '<w:pStyle w:val="Heading1"/>');
  const { text } = take(p(LONG) + styled + p('Lengths of rivers') + rows + p(LONG));
  expect(text).toContain(': Lengths of rivers {#tbl-1}\n\n| River');
});

test.each(['Figure Salinity and trend', 'Figure: Salinity'])(
  'a caption without a number, bold and large, directly above its picture: %s',
  (words) => {
    const caption = p(words, '', '<w:b/><w:sz w:val="32"/>');
    expect(take(p(LONG) + caption + picture('a.png') + p(LONG), MEDIA).text).toContain(
      `![${words}](figures/figure-1.png)`,
    );
  },
);

test('a caption in lower case directly below its picture; a sentence there is text', () => {
  const body = (words: string) => p(LONG) + picture('a.png') + p(words) + p(LONG);
  expect(take(body('Figure 1 states of the river'), MEDIA).text).toContain(
    '![states of the river](figures/figure-1.png){#fig-1}',
  );
  expect(take(body('Figure 1 shows the states of the river.'), MEDIA).text).toContain(
    '\n\nFigure 1 shows the states of the river.',
  );
});

test('a bullet and a lower-case Roman numeral before headings', () => {
  const bold = (text: string) => p(text, '', '<w:b/><w:sz w:val="28"/>');
  const { article } = intake(
    wordFile({ body: p(LONG) + bold('• i. Names') + p(LONG) + bold('• ii. Lakes') + p(LONG) }),
  );
  expect(article.match(/^#.*/gm)).toEqual(['# Names', '# Lakes']);
});

test('a logo in the line of the title is left out of the title', () => {
  const big = '<w:b/><w:sz w:val="36"/>';
  const title = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${drawing('a.png')}${r('Rivers and their names in the upper valley', big)}</w:p>`;
  const names = `${p('Tola Adeyemi')}${p('University of Ibadan, Ibadan, Nigeria')}`;
  const { article, findings } = intake(
    wordFile({ ...MEDIA, body: title + names + p('Introduction', '', '<w:b/>') + p(LONG) }),
  );
  expect(article).toContain('title: Rivers and their names in the upper valley');
  expect(findings.some(({ what }) => what.includes('front page: figure-1.png'))).toBe(true);
});

test('a table below the keywords is not a keyword; a long note with an address stays text', () => {
  const note =
    'The data of this study, all programs and the questionnaires in three languages stand at https://doi.org/10.5555/rivers, where they may be used by anybody. The authors declare that nobody paid them, that they have no interests of their own in the rivers, and that both have read the text as it is printed here.';
  const body = [
    p(
      'Rivers and their names in the upper valley',
      '<w:jc w:val="center"/>',
      '<w:b/><w:sz w:val="36"/>',
    ),
    p('Tola Adeyemi'),
    p('University of Ibadan, Ibadan, Nigeria'),
    p(note),
    p(`Abstract: ${LONG} ${LONG}`),
    p('Keywords: rivers, names, maps'),
    table([p('GIS'), p('Geographic information system')], [p('DEM'), p('Digital elevation model')]),
    p('Introduction', '', '<w:b/>'),
    p(LONG),
  ].join('');
  const { article } = intake(wordFile({ body }));
  expect(article).toContain('keywords: [rivers, names, maps]\n');
  expect(article).toMatch(/\| GIS +\| Geographic information system \|/);
  expect(article).toContain(`\n\n${note}\n`);
});

test('a repeated title above the text is left out', () => {
  const big = '<w:b/><w:sz w:val="36"/>';
  const styles =
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>';
  const again = p('Rivers and their names in the upper valley', '<w:pStyle w:val="Heading1"/>');
  const title = p('Rivers and their names in the upper valley', '<w:jc w:val="center"/>', big);
  const page = `${title}${p('Tola Adeyemi')}${p('University of Ibadan, Ibadan, Nigeria')}${p(`Abstract: ${LONG}`)}${p('Keywords: rivers, names, maps')}`;
  const { article, account } = intake(
    wordFile({ styles, body: page + again + p(`${LONG} ${LONG}`) + p(`${LONG} ${LONG}`) }),
  );
  expect(article.match(/Rivers and their names in the upper valley/g)).toHaveLength(1);
  expect(account.leftOut.map(({ why }) => why)).toContain('repeated');
});

test('paragraphs cut by a page break are joined before a lower-case letter; listings never are', () => {
  const open = 'The names of the rivers were written down by the people who lived beside them and';
  expect(take(p(open) + p('their neighbours on the hills, as far as anybody knew.')).text).toBe(
    `${open} their neighbours on the hills, as far as anybody knew.`,
  );
  const capital =
    'Input: the rivers of the valley, with the names that their neighbours gave them.';
  expect(take(p(open) + p(capital)).text).toBe(`${open}\n\n${capital}`);
  const comment = '/* Reading the rivers of the valley from the file in which they were kept */';
  expect(take(p(comment) + p('proc freq data=rivers;')).text).toContain('\n\nproc freq');
});

test('the text starts after the keywords, however far its first number is', () => {
  const lines = [
    ...['Rivers of the upper valley and their names', 'Tola Adeyemi, Ngozi Eze'],
    `Abstract: ${LONG}`,
    'Keywords: rivers, names, maps',
  ].map((text) => p(text));
  const long = Array.from({ length: 20 }, () => p(LONG)).join('');
  const head = (text: string) => p(text, '<w:jc w:val="center"/>', '<w:b/>');
  const body = `${lines.join('')}${head('Kinds of rivers')}${long}${head('1. Short ones')}${p(LONG)}${head('2. Long ones')}${p(LONG)}`;
  const { article } = intake(wordFile({ body }));
  expect(article).toContain('keywords: [rivers, names, maps]');
  expect(article).toContain('\n# Kinds of rivers ');
});

test('an indent on one side is a quotation if it is rare and the first line has no extra indent', () => {
  const text = (ind: string) => p(LONG, `<w:ind ${ind}/>`);
  const quote = `> ${LONG}`;
  const plain = p(LONG).repeat(9);
  expect(take(plain + text('w:left="720"') + p(LONG)).text).toContain(quote);
  expect(take(plain + text('w:left="720" w:firstLine="420"') + p(LONG)).text).not.toContain(quote);
  expect(take(plain + text('w:left="720"').repeat(6)).text).not.toContain(quote);
  expect(take(plain + text('w:left="720" w:right="720"').repeat(6)).text).toContain(quote);
});

test('an optional hyphen separates Persian letters and is dropped elsewhere', () => {
  const parted = (first: string, second: string) =>
    `<w:p><w:r><w:t>${first}</w:t><w:softHyphen/><w:t>${second}</w:t></w:r></w:p>`;
  const { text } = take(
    `${p(LONG)}${parted('رودخانه', 'ها دراز هستند.')}${parted('Riv', 'ers are long.')}`,
  );
  expect(text).toContain('رودخانه\u200Cها دراز هستند.');
  expect(text).toContain('Rivers are long.');
});

test('a caption whose label is a link, as Google Docs makes it', () => {
  const label = `<w:hyperlink w:anchor="figure1">${r('Figure 1', '<w:u w:val="single"/>')}</w:hyperlink>`;
  const body = `${p(LONG)}<w:p>${drawing('a.png')}</w:p><w:p>${label}${r('. The river in spring.')}</w:p>${p(LONG)}`;
  const { text } = take(body, { media: { 'a.png': PIXEL } });
  expect(text).toContain('![The river in spring.](figures/figure-1.png){#fig-1');
});

test('"2. Methods" without a style has the level of "1. Sources" with one', () => {
  const styled = (text: string, level = 1) => p(text, `<w:pStyle w:val="Heading${level}"/>`);
  const bold = (text: string) => p(text, '', '<w:b/>');
  const heads = [
    styled('1. Sources'),
    bold('2. Methods'),
    bold('2.1. Maps'),
    bold('3. Results'),
    styled('Funding', 2),
  ];
  const { text } = take(heads.map((head) => head + p(LONG)).join(''));
  expect(text.match(/^#+ .*$/gm)?.map((head) => head.replace(/ \{.*/, ''))).toEqual([
    '# Introduction',
    '# Sources',
    '# Methods',
    '## Maps',
    '# Results',
    '## Funding',
  ]);
});

test('a reference that Word lost is reported', () => {
  const lost = field(' REF _Ref9 \\h ', r('¡Error! No se encuentra el origen de la referencia.'));
  const { findings } = take(`${p(LONG)}<w:p>${r('See ')}${lost}</w:p>`);
  expect(findings.map(({ what }) => what)).toContain(
    '1 reference leads nowhere; the words of Word’s error stand in the text.',
  );
});

test('a path that WPS leaves as the description of a picture is dropped', () => {
  const body = `${p(LONG)}<w:p>${drawing('a.png', 'C:/Users/Ama/Temp/wps.Xk')}</w:p>${p(LONG)}`;
  expect(take(body, { media: { 'a.png': PIXEL } }).text).toContain('![](figures/figure-1.png)');
});

test('a table of contents that ends at the start of the first heading', () => {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const contents = `<w:p>${mark('begin')}<w:r><w:instrText> TOC \\o "1-2" </w:instrText></w:r>${mark('separate')}${r('Rivers 3')}</w:p>`;
  const head = `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${mark('end')}${r('Rivers')}</w:p>`;
  const { text } = take(p(LONG) + contents + head + p(LONG));
  expect(text).toContain('# Rivers\n');
  expect(text).not.toContain('Rivers 3');
});
