import { expect, test } from 'vitest';
import { LONG, take } from '../../../test/intake/take-word.ts';
import {
  drawing,
  escapeXml,
  field,
  PIXEL,
  p,
  r,
  wordFile,
} from '../../../test/intake/word-file.ts';
import { intake } from '../intake.ts';

test('marks, superscripts, symbols, tabs and soft hyphens', () => {
  const body = `<w:p>${r('Plain ')}${r('bold', '<w:b/>')}${r(' ')}${r('slanted', '<w:i/>')}${r(' x')}${r('2', '<w:vertAlign w:val="superscript"/>')}${r(' H')}${r('2', '<w:position w:val="-6"/>')}${r('O ')}${r('caps', '<w:smallCaps/>')}<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>${r(' a', '<w:rFonts w:ascii="Symbol"/>')}${r(' pua\uF062')}<w:r><w:t>co</w:t><w:softHyphen/><w:t>op</w:t></w:r>${r(' not bold', '<w:b w:val="0"/>')}</w:p>`;
  expect(take(body).text).toBe(
    'Plain **bold** *slanted* x^2^ H~2~O [caps]{.smallcaps}α α puaβcoop not bold',
  );
});

test('bold by a style and its base, switched off in a run', () => {
  const styles =
    '<w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style><w:style w:type="character" w:styleId="T"><w:name w:val="Mine"/><w:basedOn w:val="S"/></w:style>';
  const body = `<w:p>${r('one ')}${r('two', '<w:rStyle w:val="T"/>')}${r(' ')}${r('three', '<w:rStyle w:val="T"/><w:b w:val="false"/>')}</w:p>`;
  expect(take(body, { styles }).text).toBe('one **two** three');
});

test('headings by localized ids, by outline level, by a style based on a heading', () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="berschrift2"/></w:style>';
  const body = [
    p('Second', '<w:pStyle w:val="berschrift2"/>'),
    p(LONG),
    p('Outlined', '<w:outlineLvl w:val="1"/>'),
    p(LONG),
    p('Based', '<w:pStyle w:val="Mine"/>'),
    p(LONG),
  ].join('');
  expect(take(body, { styles }).text.match(/^#.*/gm)).toEqual([
    '## Second',
    '## Outlined',
    '## Based',
  ]);
});

test('numbers that Word computes for headings and lists', () => {
  const level = (at: number, format: string, text: string, style = '') =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${style}<w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'lowerRoman', '(%1)')}${level(1, 'bullet', '•')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  const item = (text: string, at: number) =>
    p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`);
  const { text } = take(item('one', 0) + item('inner', 1) + item('two', 0) + p(LONG), {
    numbering,
  });
  expect(text).toContain('(i) one\n    - inner\n(ii) two');
});

test('footnotes and endnotes, with two paragraphs and marks', () => {
  const footnotes = `<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="1">${p('First.')}${p('Second.')}</w:footnote>`;
  const endnotes = `<w:endnote w:id="1"><w:p>${r('At the ')}${r('end', '<w:i/>')}${r('.')}</w:p></w:endnote>`;
  const body = `<w:p>${r('Text')}<w:r><w:footnoteReference w:id="1"/></w:r>${r(' more')}<w:r><w:endnoteReference w:id="1"/></w:r>${r('.')}</w:p>`;
  expect(take(body, { footnotes, endnotes }).text).toBe(
    'Text[^1] more[^2].\n\n[^1]: First.\n\n    Second.\n\n[^2]: At the *end*.',
  );
});

const ZOTERO = {
  id: 1,
  type: 'article-journal',
  title: 'A study of rivers',
  author: [{ family: 'Adeyemi', given: 'T.' }],
  issued: { 'date-parts': [['2019', 3]] },
  'container-title': 'Water',
  volume: 3,
  DOI: 'https://doi.org/10.1000/xyz',
};

function zotero(...entries: object[]): string {
  return field(
    `ADDIN ZOTERO_ITEM CSL_CITATION ${JSON.stringify({ citationItems: entries })}`,
    r('(as printed)'),
  );
}

test('Zotero citation fields become keys, with each work exactly once', () => {
  const body = `<w:p>${r('Said ')}${zotero({ uris: ['http://z/1'], itemData: ZOTERO })}${r(' and ')}${zotero({ uris: ['http://z/1'], itemData: ZOTERO, locator: '12-13', label: 'page', prefix: 'see ' })}${r('.')}</w:p>`;
  const { text, references } = take(body);
  expect(text).toBe('Said [@adeyemi2019] and [see @adeyemi2019, pp. 12-13].');
  expect(references).toMatchObject([
    { id: 'adeyemi2019', title: 'A study of rivers', volume: '3', DOI: '10.1000/xyz' },
  ]);
});

test('the year 0 of a citation field is dropped', () => {
  const itemData = { ...ZOTERO, issued: { 'date-parts': [['0']] } };
  const { text, references } = take(`<w:p>${zotero({ itemData })}</w:p>`);
  expect(text).toBe('[@adeyemind]');
  expect(references[0]).not.toHaveProperty('issued');
});

test.each([
  { author: 'toString' },
  { author: [{ family: ['A'] }] },
  { author: [null] },
  { title: { a: 1 } },
  { DOI: ['10.5555/a'] },
  { issued: '2019' },
  { issued: { 'date-parts': ['2019'] } },
  { issued: { literal: {} } },
  { page: true },
])('a citation field with malformed data keeps its printed words: %j', (odd) => {
  const { text, references } = take(
    `<w:p>${r('Said ')}${zotero({ itemData: { ...ZOTERO, ...odd } })}</w:p>`,
  );
  expect(text).toBe('Said (as printed)');
  expect(references).toEqual([]);
});

test('EndNote: inline and in fldData; the inner data field is ignored', () => {
  const record = (rec: number, title: string) =>
    `<EndNote><Cite><Author>Brook</Author><Pages>7</Pages><record><rec-number>${rec}</rec-number><ref-type name="Book">6</ref-type><contributors><authors><author><style>Brook, Ann</style></author></authors></contributors><titles><title><style>${title}</style></title></titles><dates><year><style>2001</style></year></dates><publisher>P</publisher></record></Cite></EndNote>`;
  const coded = Buffer.from(record(2, 'Lakes')).toString('base64');
  const char = (type: string, data = '') =>
    `<w:r><w:fldChar w:fldCharType="${type}">${data}</w:fldChar></w:r>`;
  const hidden = `${char('begin', `<w:fldData xml:space="preserve">${coded}</w:fldData>`)}<w:r><w:instrText> ADDIN EN.CITE </w:instrText></w:r>${char('begin', `<w:fldData>${coded}</w:fldData>`)}<w:r><w:instrText> ADDIN EN.CITE.DATA </w:instrText></w:r>${char('end')}${char('separate')}${r('(B)')}${char('end')}`;
  const body = `<w:p>${r('One ')}${field(` ADDIN EN.CITE ${record(1, 'Ponds')}`, r('(A)'))}${r(', two ')}${hidden}${r('.')}</w:p>`;
  const { text, references } = take(body);
  expect(text).toBe('One [@brook2001a, p. 7], two [@brook2001b, p. 7].');
  expect(references.map(({ title, type, publisher }) => [title, type, publisher])).toEqual([
    ['Ponds', 'book', 'P'],
    ['Lakes', 'book', 'P'],
  ]);
});

test('Word’s own sources and Mendeley Cite', () => {
  const sources =
    '<b:Source><b:Tag>Wil17</b:Tag><b:SourceType>JournalArticle</b:SourceType><b:Author><b:Author><b:NameList><b:Person><b:Last>Wilson</b:Last><b:First>J.</b:First></b:Person></b:NameList></b:Author></b:Author><b:Title>Pursuit</b:Title><b:JournalName>RPQ</b:JournalName><b:Year>2017</b:Year></b:Source>';
  const mendeley = Buffer.from(
    JSON.stringify({ citationItems: [{ id: 'm', itemData: { ...ZOTERO, id: 'm' } }] }),
  ).toString('base64');
  const control = `<w:sdt><w:sdtPr><w:tag w:val="MENDELEY_CITATION_v3_${mendeley}"/></w:sdtPr><w:sdtContent>${r('(Adeyemi)')}</w:sdtContent></w:sdt>`;
  const body = `<w:p>${r('A ')}<w:sdt><w:sdtContent>${field(' CITATION Wil17 \\p 4 \\l 1033 ', r('(Wilson, 2017)'))}</w:sdtContent></w:sdt>${r(' b ')}${control}${r('.')}</w:p>`;
  expect(take(body, { sources }).text).toBe('A [@wilson2017, p. 4] b [@adeyemi2019].');
});

test('a field over several paragraphs is the printed list, whose works are not listed twice', () => {
  const body = `<w:p>${r('Said ')}${zotero({ uris: ['http://z/1'], itemData: ZOTERO })}${r('.')}</w:p>${p('References', '<w:pStyle w:val="Heading1"/>')}<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ADDIN ZOTERO_BIBL {} CSL_BIBLIOGRAPHY </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('Adeyemi, T. (2019). A study of rivers. Water, 3.')}</w:p>${p('Brook, A. (2001). Lakes and ponds of the north. London: Press.')}<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  const { references, text } = take(body);
  expect(references.map(({ id }) => id)).toEqual(['adeyemi2019', 'brook2001']);
  expect(text).toBe('Said [@adeyemi2019].');
});

test('captions, SEQ and REF fields, pictures under new names', () => {
  const caption = `<w:p><w:bookmarkStart w:id="1" w:name="_Ref1"/>${r('Figure ')}<w:fldSimple w:instr=" SEQ Figure ">${r('1')}</w:fldSimple><w:bookmarkEnd w:id="1"/>${r('. The river in ')}${r('spring', '<w:i/>')}${r('.')}</w:p>`;
  const body = `<w:p>${r('See ')}${field(' REF _Ref1 \\h ', r('Figure 1'))}${r(' and Fig. 1.')}</w:p><w:p>${drawing('a.png', 'Water between hills')}</w:p>${caption}`;
  const { text, images } = take(body, { media: { 'a.png': PIXEL } });
  expect(text).toBe(
    'See @fig-1 and [Fig. 1](#fig-1).\n\n![The river in *spring*.](figures/figure-1.png){#fig-1 alt="Water between hills"}',
  );
  expect(images).toMatchObject([{ name: 'figure-1.png', mediaType: 'image/png' }]);
});

test('tables: simple ones with pipes, merged cells in HTML, captions above, notes below', () => {
  const cell = (text: string, properties = '') =>
    `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${p(text)}</w:tc>`;
  const simple = `<w:tbl><w:tr>${cell('Name')}${cell('Length')}</w:tr><w:tr>${cell('Oba')}${cell('12 | 13')}</w:tr></w:tbl>`;
  const merged = `<w:tbl><w:tr>${cell('Name')}${cell('Length', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('Oba', '<w:vMerge w:val="restart"/>')}${cell('12')}${cell('a < b')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('13')}${cell('km')}</w:tr></w:tbl>`;
  const { text, findings } = take(
    p('Table 1. Lengths') +
      simple +
      p(LONG) +
      p('Table 2. More lengths') +
      merged +
      p('Note. Measured in May.'),
  );
  expect(text).toContain(
    ': Lengths {#tbl-1}\n\n| Name | Length   |\n|------|----------|\n| Oba  | 12 \\| 13 |',
  );
  expect(text).toContain('<tr><th>Name</th><th colspan="2">Length</th></tr>');
  expect(text).toContain('<tr><td rowspan="2">Oba</td><td>12</td><td>a &lt; b</td></tr>');
  expect(text).toContain('\n\nMore lengths\n\nNote. Measured in May.\n:::');
  expect(findings.map(({ what }) => what)).toContain('Table 2: 2 merged cells kept.');
});

test('formulas inline, displayed and numbered', () => {
  const math =
    '<m:oMath><m:f><m:num><m:r><m:t>α</m:t></m:r></m:num><m:den><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:den></m:f></m:oMath>';
  const body = `<w:p>${r('Let ')}${math}${r(' be small, by Eq. (1).')}</w:p><w:p>${math}${r('\t(1)')}</w:p>`;
  expect(take(body).text).toBe(
    'Let $\\frac{\\alpha}{x^{2}}$ be small, by [Eq. (1)](#eq-1).\n\n$$\n\\frac{\\alpha}{x^{2}}\n$$ {#eq-1}',
  );
});

test('an accent without a TeX command is set above, never changed', () => {
  const accent =
    '<m:oMath><m:acc><m:accPr><m:chr m:val="\u0311"/></m:accPr><m:e><m:r><m:t>x</m:t></m:r></m:e></m:acc></m:oMath>';
  const { text, findings } = take(`<w:p>${r('An ')}${accent}${r(' here.')}</w:p>`);
  expect(text).toContain('\\overset{\u0311}{x}');
  expect(findings.some(({ topic, sure }) => topic === 'equations' && sure === 'unsure')).toBe(true);
});

test('tracked changes stop intake, unless they are accepted', () => {
  const body = `<w:p>${r('Kept ')}<w:ins w:id="1">${r('new ')}</w:ins><w:del w:id="2"><w:r><w:delText>old </w:delText></w:r></w:del>${r('end.')}</w:p><w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>${r('First half ')}</w:p>${p('second half.')}`;
  expect(() => take(body)).toThrow(
    /tracked changes \(1 insertion, 2 deletions\).*--accept-changes/,
  );
  const { text, account } = take(body, {}, { acceptChanges: true });
  expect(text).toBe('Kept new end.\n\nFirst half second half.');
  expect(account.leftOut.map(({ why }) => why)).toContain('deleted');
});

test('words at a deleted paragraph mark are joined if no space separates them', () => {
  const deleted = '<w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>';
  const body = `<w:p>${deleted}${r('Lakes acr')}${r('oss both hills and ', '<w:b/>')}</w:p><w:p>${deleted}${r('the riv')}</w:p>${p('ers of the valley.')}`;
  const { text, account } = take(body, {}, { acceptChanges: true });
  expect(text).toBe('Lakes acr**oss both hills and** the rivers of the valley.');
  expect(account.lost).toEqual([]);
  expect(account.counts.get('joined')).toBe(2);
});

test('a heading below deleted paragraphs keeps its style', () => {
  const gone = `<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr><w:del w:id="4"><w:r><w:delText>Old words</w:delText></w:r></w:del></w:p>`;
  const body = `${p(LONG)}${gone}${gone}${p('Rivers', '<w:pStyle w:val="Heading1"/>')}${p(LONG)}`;
  expect(take(body, {}, { acceptChanges: true }).article).toContain('\n\n# Rivers\n\n');
});

test('hidden text, comments, headers and unfilled placeholders are left out and reported', () => {
  const body = `<w:p>${r('Seen.')}${r('unseen', '<w:vanish/>')}<w:r><w:commentReference w:id="4"/></w:r></w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('Click to enter')}</w:sdtContent></w:sdt>`;
  const { text, account } = take(body, {
    comments: `<w:comment w:id="4" w:author="Ed">${p('Why?')}</w:comment>`,
    header: p('Running head'),
  });
  expect(text).toBe('Seen.');
  expect(new Set(account.leftOut.map(({ why }) => why))).toEqual(
    new Set(['hidden', 'comment', 'header-footer']),
  );
});

test('words in cells that Markdown would read as lists, rules or emphasis', () => {
  const row = (texts: string[], properties = '') =>
    `<w:tr>${texts.map((text, at) => `<w:tc>${at === 0 ? properties : ''}${p(text)}</w:tc>`).join('')}</w:tr>`;
  const wide = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>';
  const { text } = take(
    `<w:tbl>${row(['Lengths'], wide)}${row(['1. Oba', '-'])}${row(['2.', '***'])}${row(['+ a*b*', '[x](y) & \\z'])}</w:tbl>`,
  );
  expect(text).toContain('<td>1\\. Oba</td><td>\\-</td>');
  expect(text).toContain('<td>2\\.</td><td>\\*\\*\\*</td>');
  expect(text).toContain('<td>\\+ a\\*b\\*</td><td>\\[x](y) &amp; \\\\z</td>');
});

test('adjacent formulas are joined', () => {
  const formula = (letter: string) => `<m:oMath><m:r><m:t>${letter}</m:t></m:r></m:oMath>`;
  expect(take(`<w:p>${r('Let ')}${formula('a')}${formula('b')}${r(' be.')}</w:p>`).text).toBe(
    'Let $a b$ be.',
  );
});

test('a page header that is not XML is reported; the article is read', () => {
  const { text, findings } = take(p('Seen.'), {
    header: `<w:p><w:r><w:t>Names & maps</w:t></w:r></w:p>`,
  });
  expect(text).toBe('Seen.');
  expect(findings.map(({ what }) => what)).toContainEqual(expect.stringMatching(/header.*damaged/));
});

test('text boxes once, after their paragraph; smart tags; right-to-left words', () => {
  const box = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${p('In the box.')}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('In the box.')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
  const body = `<w:p><w:smartTag>${r('Tagged')}</w:smartTag>${r(' name ')}${r('ملک فردوسؒ ٹھیک ہے', '<w:rtl/>')}${r(' here.')}<w:r>${box}</w:r></w:p>`;
  expect(take(body).text).toBe('Tagged name [ملک فردوسؒ ٹھیک ہے]{lang=ur} here.\n\nIn the box.');
});

test('links: by relationship, by field, and without a target', () => {
  const relationships =
    '<Relationship Id="rIdL" Type="http://x/hyperlink" Target="https://example.org/a_b" TargetMode="External"/>';
  const body = `<w:p><w:hyperlink r:id="rIdL">${r('a site')}</w:hyperlink>${r(', ')}${field(' HYPERLINK "https://example.org/x" ', r('https://example.org/x'))}${r(', ')}<w:hyperlink r:id="rIdNone">${r('nowhere')}</w:hyperlink></w:p>`;
  expect(take(body, { relationships }).text).toBe(
    '[a site](https://example.org/a_b), https://example.org/x, nowhere',
  );
});

test('words that a tracked change joined are not lost if each part occurs elsewhere', () => {
  const inserted = '<w:ins w:id="1"><w:r><w:t>exert</w:t></w:r></w:ins>';
  const deleted =
    '<w:del w:id="2"><w:r><w:delText xml:space="preserve">have </w:delText></w:r></w:del>';
  const text = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
  const body = `<w:p>${text('It may ')}${inserted}${deleted}${text('anabolic force on the muscle.')}</w:p><w:p>${text('It did not exert an anabolic force that anybody saw.')}</w:p>`;
  const { account } = take(body, {}, { acceptChanges: true });
  expect(account.lost).toEqual([]);
});

test('a letter that a tracked change replaced', () => {
  const ins = `<w:ins w:id="1" w:author="a">${r('P')}</w:ins>`;
  const del = '<w:del w:id="2" w:author="a"><w:r><w:delText>p</w:delText></w:r></w:del>';
  const body = `<w:p>${r('On the slopes the ')}${ins}${del}${r('inyon grows.')}</w:p>${p(LONG)}`;
  expect(take(body, {}, { acceptChanges: true }).text).toContain('the Pinyon grows');
});

test('an asterisk inside a name is text', () => {
  expect(take(p(`${LONG} Power was reckoned in G*Power and R.`)).text).toContain('G\\*Power');
});

test('links by reference managers in Google Docs are typed citations', () => {
  const cite = field(' HYPERLINK "https://paperpile.com/c/PA7P/x1y2" ', r('(Palmer 1949)'));
  const body = `${p(LONG)}<w:p>${r('The bird was seen early ')}${cite}${r(' in the north.')}</w:p><w:p>${r('References')}</w:p><w:p>${r('Palmer, R. S. (1949). Maine birds. Bulletin of the Museum of Comparative Zoology 102: 1-656.')}</w:p>`;
  expect(take(body).article).toContain('seen early [@palmer1949] in the north');
});

test('pictures that are only linked are never fetched', () => {
  const relationships =
    '<Relationship Id="rIdX" Type="http://x/image" Target="file:///etc/passwd" TargetMode="External"/>';
  const body = `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:blip r:link="rIdX"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>${p(LONG)}`;
  const { images, findings } = take(body, { relationships });
  expect(images).toEqual([]);
  expect(findings.some(({ what }) => what.includes('only linked'))).toBe(true);
});

test('metafiles are kept and reported', () => {
  const emf = new Uint8Array(60);
  emf.set([1, 0, 0, 0], 0);
  emf.set([0x20, 0x45, 0x4d, 0x46], 40);
  const { images, findings } = take(`<w:p>${drawing('a.emf')}</w:p>${p('Figure 1. A plan')}`, {
    media: { 'a.emf': emf },
  });
  expect(images.map(({ name }) => name)).toEqual(['figure-1.emf']);
  expect(findings.some(({ what }) => what.includes('EMF'))).toBe(true);
});

test('strict namespaces and a renamed main part', () => {
  const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
  const parts = {
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/other.xml"/></Relationships>',
    'word/other.xml': `<x:document xmlns:x="${strict}"><x:body><x:p><x:r><x:t>${escapeXml(LONG)}</x:t></x:r></x:p></x:body></x:document>`,
  };
  expect(intake(wordFile({ body: '', parts })).article).toContain(LONG);
});

test('an empty part counts as missing', () => {
  const parts = { 'customXml/item1.xml': '' };
  expect(take(p(LONG), { sources: '<b:Source/>', parts }).text).toBe(LONG);
});

test('a note of the title page is read as one of its lines', () => {
  const footnotes = `<w:footnote w:id="1">${p('Corresponding author: t.adeyemi@ui.example.ng')}</w:footnote>`;
  const body = `${p('Rivers and their names in the upper valley', '<w:jc w:val="center"/>', '<w:b/><w:sz w:val="32"/>')}<w:p>${r('Tola Adeyemi')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>${p('University of Ibadan, Ibadan, Nigeria')}${p('Introduction', '', '<w:b/>')}${p(LONG)}`;
  const { article } = intake(wordFile({ body, footnotes }));
  expect(article).toContain('email: t.adeyemi@ui.example.ng\n    corresponding: true');
  expect(article).not.toContain('[^');
});

test('a printed list after an empty paragraph in a heading style', () => {
  const entry = (text: string) => p(text, '<w:pStyle w:val="Bibliography"/>');
  const heading = '<w:pStyle w:val="Heading1"/>';
  const body = `${p(LONG)}${p('References', heading)}${p('', heading)}${entry('Adeyemi, T. (2019). A study of rivers. Water, 3(2), 1-20.')}${entry('Brook, A. (2001). Lakes and ponds of the north. London: Press.')}`;
  const styles =
    '<w:style w:type="paragraph" w:styleId="Bibliography"><w:name w:val="Bibliography"/></w:style>';
  const { article, references } = take(body, { styles });
  expect(references).toHaveLength(2);
  expect(article).not.toContain('# References');
});

test('headings with Roman numerals keep them', () => {
  const head = (text: string) => p(text, '<w:jc w:val="center"/>');
  const body = `${head('I. INTRODUCTION')}${p(LONG)}${head('II. METHODS')}${p(LONG)}${head('A. Simulation')}${p(LONG)}${head('III. RESULTS')}${p(LONG)}`;
  const { article } = intake(wordFile({ body }));
  expect(article).toContain('\nnumber-sections: roman\n');
  expect(article).toContain('\n# METHODS\n');
  expect(article).toContain('\n## Simulation\n');
});

test('small capitals stay in the cells of a merged table', () => {
  const cell = (content: string, more = '') =>
    `<w:tc><w:tcPr>${more}</w:tcPr><w:p>${content}</w:p></w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const body = `<w:tbl>${row(cell(r('Rivers of ') + r('Nasa', '<w:smallCaps/>') + r(' maps [1]', '<w:smallCaps/><w:i/>'), '<w:gridSpan w:val="2"/>'))}${row(cell(r('a')), cell(r('b')))}</w:tbl>`;
  expect(take(body).text).toContain(
    '<th colspan="2">Rivers of [Nasa]{.smallcaps} [<em>maps [1]</em>]{.smallcaps}</th>',
  );
});
