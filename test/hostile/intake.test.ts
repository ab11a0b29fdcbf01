import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { newBudget } from '../../src/article/budget.ts';
import { intake } from '../../src/intake/intake.ts';
import { drawing, p, wordFile } from '../intake/word-file.ts';
import { cpuTime } from '../support/cpu-time.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const compound = (name: string) =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Uint8Array(600),
    ...Buffer.from(name, 'utf16le'),
  ]);

const BOMB = ' '.repeat(60_000_000);
const REFUSED: [name: string, file: () => Uint8Array, sentence: RegExp][] = [
  ['an empty file', () => new Uint8Array(), /^The file is empty\.$/],
  ['a text of white space', () => bytes(' \n\t\n'), /holds no words/],
  ['a text of lines', () => bytes('- a\n\n'.repeat(60_001)), /60001 lines.*at most 60000/],
  ['a PDF', () => bytes('%PDF-1.7\n%âã'), /This is a PDF.*text/],
  ['an old Word file', () => compound('WordDocument'), /old \.doc file/],
  ['an encrypted Word file', () => compound('EncryptedPackage'), /protected by a password/],
  ['an InPage file', () => compound('InPage300'), /InPage.*Unicode/],
  [
    'a text in InPage’s encoding',
    () => Uint8Array.from(Array.from({ length: 400 }, (_, at) => (at % 2 ? 0x80 + (at % 60) : 4))),
    /encoding of InPage/,
  ],
  ['an RTF file', () => bytes('{\\rtf1 text}'), /RTF/],
  ['a LaTeX file', () => bytes('% a draft\n\\documentclass{article}\n'), /LaTeX/],
  [
    'a web page saved by Word',
    () => bytes('<html xmlns:w="x"><body>text</body></html>'),
    /web page/,
  ],
  ['a picture', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), /picture/],
  [
    'binary data',
    () => Uint8Array.from(Array.from({ length: 2000 }, (_, at) => (at * 7) % 32)),
    /not a text/,
  ],
  ['50 MB of text', () => new Uint8Array(50_000_000).fill(97), /50 MB long/],
  [
    'a Word file of paragraphs',
    () =>
      wordFile({ body: Array.from({ length: 60_001 }, (_, at) => p(at.toString(36))).join('') }),
    /more than 60000 paragraphs.*one article/,
  ],
  [
    'a Word file of text',
    () => wordFile({ body: p(Array.from({ length: 4_000_000 }, (_, at) => at).join(' ')) }),
    /more than 20 MB of text/,
  ],
  ['a cut-off archive', () => wordFile({ body: p('text') }).slice(0, 300), /damaged/],
  ['an archive of other things', () => zipSync({ 'a.txt': strToU8('x') }), /not a Word file/],
  [
    'an Excel file',
    () =>
      zipSync({
        '[Content_Types].xml': strToU8(
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/x" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        ),
      }),
    /Excel/,
  ],
  [
    'an OpenDocument file',
    () =>
      zipSync({
        mimetype: strToU8('application/vnd.oasis.opendocument.text'),
        'content.xml': strToU8('<x/>'),
      }),
    /OpenDocument/,
  ],
  [
    'XML that is cut off',
    () =>
      wordFile({
        body: '',
        parts: {
          'word/document.xml':
            '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>',
        },
      }),
    /damaged.*well-formed/,
  ],
  [
    'entities that multiply',
    () =>
      wordFile({
        body: '',
        parts: {
          'word/document.xml': '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>',
        },
      }),
    /document type declaration/,
  ],
  [
    '20 000 nested controls',
    () =>
      wordFile({
        body: `${'<w:sdt><w:sdtContent>'.repeat(20_000)}${p('deep')}${'</w:sdtContent></w:sdt>'.repeat(20_000)}`,
      }),
    /nested/,
  ],
  ['a bomb of text', () => wordFile({ body: p('a'.repeat(60_000_000)) }), /unpacks to far more/],
  [
    '20 000 parts',
    () =>
      zipSync(
        Object.fromEntries(Array.from({ length: 10_500 }, (_, at) => [`x${at}`, new Uint8Array()])),
      ),
    /more than 10000 parts/,
  ],
  [
    'two parts of one name, the first of them a bomb',
    () => renamed(wordFile({ body: p('Words'), parts: { 'word/documenT.xml': BOMB } })),
    /two of its parts have one name/,
  ],
  ['a Pages file', () => zipSync({ 'Index/Document.iwa': strToU8('x') }), /is a Pages file/],
  ['an e-book', () => zipSync({ 'META-INF/container.xml': strToU8('<container/>') }), /EPUB/],
  [
    'the lock beside a file open in Word',
    () => Uint8Array.from({ length: 162 }, (_, at) => (at === 0 ? 4 : at < 5 ? 65 : 0)),
    /lock that Word lays/,
  ],
  ['a Word file without words', () => wordFile({ body: '<w:p/>' }), /no words/],
];

/** An archive in which one name is written over by another. */
function renamed(file: Uint8Array): Uint8Array {
  const text = Buffer.from(file).toString('latin1');
  return Buffer.from(text.replaceAll('word/documenT.xml', 'word/document.xml'), 'latin1');
}

test.each(REFUSED)('%s is refused with one sentence', (_, file, sentence) => {
  expect(() => intake(file())).toThrow(sentence);
});

test('a size that lies ends in an error, not in memory', () => {
  const file = wordFile({ body: p('word '.repeat(400_000)) });
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  // Every directory entry of the main part now claims 5 000 bytes.
  for (let at = 0; at + 46 < file.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 100_000)
      view.setUint32(at + 24, 5000, true);
  }
  expect(() => intake(file)).toThrow(/damaged/);
});

test('a part that is not what its checksum says is damaged, and named', () => {
  const file = wordFile({ body: p('The tides rise.') });
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  for (let at = 0; at + 46 < file.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 16, 1, true);
  expect(() => intake(file)).toThrow(/damaged \(\[Content_Types\]\.xml\)/);
});

test('paths that leave the archive and parts with control characters do no harm', () => {
  const body = `<w:p><w:r><w:t>A bell${String.fromCharCode(7)} rings in the text.</w:t></w:r></w:p>`;
  const { article, findings } = intake(wordFile({ body, parts: { '../../evil.txt': 'x' } }));
  expect(article).toContain('A bell rings in the text.');
  expect(findings.some(({ what }) => what.includes('control characters'))).toBe(true);
});

const KINDS: [name: string, text: string][] = [
  ['one letter', 'a'.repeat(300_000)],
  ['spaces', `x${' '.repeat(300_000)}y`],
  ['brackets', '('.repeat(100_000)],
  ['square brackets', '['.repeat(60_000)],
  ['stars', '*a '.repeat(60_000)],
  ['lines that end no sentence', `${'some words of a text that goes on\n\n'.repeat(20_000)}`],
  ['columns', `${'words on the left          words on the right\n'.repeat(10_000)}`],
  ['commas and names', 'Malik Firdous, '.repeat(20_000)],
  ['digits and dots', '1.'.repeat(100_000)],
  ['at signs', 'a@'.repeat(100_000)],
  ['e-mail-like', `${'a.'.repeat(100_000)}@`],
  ['marks before a place', `${'1,'.repeat(100_000)} University of Lund, Sweden`],
  ['dates', 'Received 12 March '.repeat(20_000)],
  ['degrees', `A Title of this Paper\n\nAnn Ash${' MD'.repeat(60)} x1\n\nAbstract\n\nWords.`],
  ['hyphens', `References\n\n${each(20, () => `A.: ${'Aa-A'.repeat(400)}\n`)}`],
  ['labels', 'Abstract: Keywords: '.repeat(20_000)],
  ['years in brackets', '(Smith, 2019; '.repeat(20_000)],
  ['links', 'https://'.repeat(40_000)],
  ['quotes', `“${'a '.repeat(100_000)}`],
  ['blank lines', '\n'.repeat(300_000)],
  ['short lines', 'a b\n'.repeat(40_000)],
  ['numbers on lines', '12\n\n'.repeat(40_000)],
  ['tabs', 'a\tb\n'.repeat(20_000)],
  ['superscripts', 'a¹ '.repeat(60_000)],
  ['tags', '<i>'.repeat(60_000)],
  ['hyphens at line ends', 'co-\n'.repeat(40_000)],
  ['capitals', `${'ABC DEF '.repeat(20_000)}\n\ntext`],
  ['heads of the same words', 'A HEADING OF IT\n\nwords here.\n\n'.repeat(10_000)],
  [
    'authors and affiliations',
    `${each(4_000, (at) => `Ann Author${at}, `)}\n\n${each(4_000, (at) => `${at} Department of X, University of Y\n`)}`,
  ],
  [
    'lines above an abstract',
    `${each(2_500, (at) => `${at} Department of X, University of Y\n`)}\n\nAbstract\n\nWords.`,
  ],
];

function each(count: number, write: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => write(at)).join('');
}

test.each(KINDS)('long text of %s ends in time, every word accounted for', (_, text) => {
  const file = bytes(`A title of an article\n\nMalik Firdous\n\n${text}\n\nThe end of it.`);
  const spent = cpuTime(() => {
    const { account } = intake(file);
    expect(account.lost).toEqual([]);
    expect(account.accounted).toBe(account.wordsIn);
  });
  expect(spent).toBeLessThan(8000);
});

/** The decoder turned round: Node encodes UTF-8 and Latin-1 only. */
function singleBytes(text: string, label: string): Uint8Array {
  const table = Array.from({ length: 256 }, (_, byte) => byte);
  const signs = new TextDecoder(label).decode(Uint8Array.from(table));
  return Uint8Array.from(text, (sign) => signs.indexOf(sign));
}

function doubleBytes(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const codes = new Map(Array.from({ length: 128 }, (_, at) => [String.fromCharCode(at), [at]]));
  for (let lead = 0x81; lead < 0xff; lead += 1)
    for (let trail = 0x40; trail < 0xff; trail += 1) {
      const sign = decoder.decode(Uint8Array.from([lead, trail]));
      if (!codes.has(sign)) codes.set(sign, [lead, trail]);
    }
  return Uint8Array.from([...text].flatMap((sign) => codes.get(sign) ?? []));
}

const GERMAN =
  'Ein Titel für Prüfer\n\nDie Größe der Flüsse wurde gemessen, und das Ergebnis ist für alle schön.';
const FRENCH =
  'Les noms des rivières\n\nÀ côté de la forêt l’eau coulait déjà ; c’était là où l’on rêvait.';
const CZECH =
  'Dějiny českého práva\n\nŘeky a města byly vždy důležité pro život lidí. Žádný člověk není ostrov.';
const TURKISH =
  'Nehirlerin eğitim ve öğretimi\n\nBu çalışmada öğrencilerin başarıları incelenmiştir ve ışık görüldü.';
const RUSSIAN =
  'Названия рек\n\nНазвания рек старше, чем карты. Люди давали имена рекам задолго до карт.';
const GREEK = 'Τα ονόματα των ποταμών\n\nΤα ονόματα των ποταμών είναι παλαιότερα από τους χάρτες.';
const ARABIC = 'أسماء الأنهار\n\nهذه دراسة عن أسماء الأنهار في الوادي العلوي وهي أقدم من الخرائط.';
const CHINESE =
  '河流的名字\n\n河流的名字比地图更古老。这是一个关于河流的研究。我们用了一年的时间。';
const JAPANESE = '川の名前の研究\n\nこの論文では、川の名前がどのようにしてつけられたのかを調べた。';

const ENCODED: [encoding: string, text: string, bytes: Uint8Array][] = [
  ['UTF-16LE', GERMAN, Buffer.from(`\uFEFF${GERMAN}`, 'utf16le')],
  ['UTF-16LE', GERMAN, Buffer.from(GERMAN, 'utf16le')],
  ['UTF-16BE', GERMAN, Buffer.from(`\uFEFF${GERMAN}`, 'utf16le').swap16()],
  ['Windows-1252', GERMAN, Buffer.from(GERMAN, 'latin1')],
  ['Windows-1252', FRENCH, singleBytes(FRENCH, 'windows-1252')],
  ['Mac OS Roman', GERMAN, singleBytes(GERMAN, 'macintosh')],
  ['Windows-1250', CZECH, singleBytes(CZECH, 'windows-1250')],
  ['Windows-1254', TURKISH, singleBytes(TURKISH, 'windows-1254')],
  ['Windows-1251', RUSSIAN, singleBytes(RUSSIAN, 'windows-1251')],
  ['KOI8-R', RUSSIAN, singleBytes(RUSSIAN, 'koi8-r')],
  ['ISO 8859-5', RUSSIAN, singleBytes(RUSSIAN, 'iso-8859-5')],
  ['DOS 866', RUSSIAN, singleBytes(RUSSIAN, 'ibm866')],
  ['ISO 8859-2', CZECH, singleBytes(CZECH, 'iso-8859-2')],
  ['UTF-16LE', RUSSIAN, Buffer.from(RUSSIAN, 'utf16le')],
  ['UTF-16BE', CHINESE, Buffer.from(CHINESE, 'utf16le').swap16()],
  ['Windows-1253', GREEK, singleBytes(GREEK, 'windows-1253')],
  ['Windows-1256', ARABIC, singleBytes(ARABIC, 'windows-1256')],
  ['GB 18030', CHINESE, doubleBytes(CHINESE, 'gb18030')],
  ['Shift JIS', JAPANESE, doubleBytes(JAPANESE, 'shift_jis')],
];

test.each(ENCODED)('%s is recognised and named: %s', (encoding, text, file) => {
  const { findings, article } = intake(file);
  const named = findings.find(({ what }) => what.startsWith('The text was read as'));
  expect(named?.what).toContain(encoding);
  const words = text.match(/[\p{L}\p{M}]{4,}/gu) ?? [];
  expect(words.filter((word) => !article.includes(word))).toEqual([]);
});

test('UTF-8 goes without saying, UTF-32 is refused', () => {
  expect(intake(bytes(GERMAN)).findings.some(({ what }) => what.includes('read as'))).toBe(false);
  expect(() => intake(Uint8Array.from([0xff, 0xfe, 0, 0, 65, 0, 0, 0]))).toThrow(/UTF-32/);
});

test('a text without references is a manuscript without a bibliography', () => {
  const { article, references } = intake(
    bytes(
      'Rivers and names\n\nTola Adeyemi\n\nThe rivers of the upper valley were named by those who crossed them (nobody knows when).',
    ),
  );
  expect(references).toEqual([]);
  expect(article).not.toContain('bibliography');
});

test('a manuscript passes as it is', () => {
  const text =
    '---\ntitle: Rivers\nauthors: [Tola Adeyemi]\n---\n\n# Introduction\n\nText *as it is* [@key], see @fig-a.[^n]\n\n![A *map*.](a.png){#fig-a}\n\n[^n]: H~2~O, `@x`, [low]{.smallcaps}.\n';
  const { article, findings, account } = intake(bytes(text));
  expect(article).toBe(text);
  expect(account.lost).toEqual([]);
  expect(findings.map(({ sure }) => sure)).toEqual(['certain']);
});

test.each([
  [
    'runs of two looks',
    (count: number) =>
      '<w:r><w:rPr><w:b/></w:rPr><w:t>a </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>word </w:t></w:r>'.repeat(
        count,
      ),
  ],
  [
    'lines ended by Shift+Enter',
    (count: number) => '<w:r><w:t>A short line of a poem</w:t><w:br/></w:r>'.repeat(count),
  ],
])('%s in one paragraph take time in proportion', (_, runs) => {
  const file = (count: number) => wordFile({ body: `${p('Text.')}<w:p>${runs(count)}</w:p>` });
  const [small, large] = [file(1500), file(6000)];
  intake(small);
  const once = cpuTime(() => intake(small));
  expect(cpuTime(() => intake(large))).toBeLessThan(Math.max(once * 9, 400));
});

test('a level of a list that no memory holds', () => {
  const numPr = '<w:numPr><w:ilvl w:val="99999999"/><w:numId w:val="1"/></w:numPr>';
  const numbering =
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="99999999"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
  const file = wordFile({ body: p('One item of it.', numPr).repeat(3), numbering });
  expect(cpuTime(() => expect(intake(file).article).toContain('One item of it.'))).toBeLessThan(
    2000,
  );
});

test('names that JavaScript’s objects inherit are no elements and no values that Word knows', () => {
  const run = '<w:r><valueOf/><w:t>Text of it.</w:t></w:r>';
  const math = '<m:oMath><constructor><m:r><m:t>x</m:t></m:r></constructor></m:oMath>';
  const body = `<constructor/><w:p><w:pPr><w:jc w:val="constructor"/></w:pPr><toString/>${run}${math}</w:p>`;
  const numPr = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const numbering =
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="constructor"/><w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
  const file = wordFile({ body: body + p('One item of it.', numPr), numbering });
  const { article } = intake(file);
  expect(article).toContain('Text of it.');
  expect(article).not.toMatch(/native code|\[object/);
});

test('twenty thousand citations in one paragraph', () => {
  const list = Array.from(
    { length: 90 },
    (_, at) => `[${at + 1}] Hill A. Tides ${at}. J Sea. 2001;${at}:1-9.`,
  );
  const body = Array.from({ length: 20_000 }, (_, at) => `[${(at % 90) + 1}] `).join('');
  const file = bytes(
    `On tides\n\nAda Hill\n\nIntroduction\n\nThe tides ${body}\n\nReferences\n\n${list.join('\n')}`,
  );
  expect(cpuTime(() => expect(intake(file).article).toContain('@hill2001'))).toBeLessThan(10_000);
});

test('fields that never end take time in proportion', () => {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const open = (words: string) =>
    `<w:p>${mark('begin')}<w:r><w:instrText> REF a </w:instrText></w:r>${mark('separate')}<w:r><w:t>${words}</w:t></w:r></w:p>`;
  // Alike paragraphs would be taken for a bomb.
  const words = (at: number) => createHash('sha256').update(`${at}`).digest('hex');
  const file = (count: number) =>
    wordFile({
      body: p('Text.') + Array.from({ length: count }, (_, at) => open(words(at))).join(''),
    });
  const [small, large] = [file(4000), file(16_000)];
  intake(small);
  const once = cpuTime(() => intake(small));
  expect(cpuTime(() => intake(large))).toBeLessThan(Math.max(once * 8, 400));
});

test('comments that are all open at once take time in proportion', () => {
  const each = (write: (id: number) => string) =>
    Array.from({ length: 3000 }, (_, id) => write(id)).join('');
  const body =
    each((id) => `<w:p><w:commentRangeStart w:id="${id}"/><w:r><w:t>words here</w:t></w:r></w:p>`) +
    `<w:p>${each((id) => `<w:commentRangeEnd w:id="${id}"/>`)}</w:p>`;
  const comments = each((id) => `<w:comment w:id="${id}" w:author="a">${p('note')}</w:comment>`);
  const file = wordFile({ body, comments });
  const told: string[] = [];
  const time = cpuTime(() => told.push(...intake(file).findings.map(({ what }) => what)));
  expect(told.filter((what) => what.includes(' … ')).length).toBeGreaterThan(2900);
  expect(time).toBeLessThan(6000);
});

test('paragraphs that each begin with a "1." are no stairs', () => {
  const items = Array.from({ length: 2_000 }, (_, at) => `1. The item w${at} of it.\n\n`).join('');
  const { article, account } = intake(bytes(`On tides\n\nAda Hill\n\nIntroduction\n\n${items}`));
  expect(account.accounted).toBe(account.wordsIn);
  expect(article).toContain('1. The item w0 of it.\n   1. The item w1 of it.\n');
  expect(article).not.toContain('      1.');
});

test('a word of capitals and hyphens without end', () => {
  const file = bytes(`On tides\n\nAda Hill\n\nIntroduction\n\nThe ${'A-'.repeat(50_000)} tides.`);
  expect(cpuTime(() => intake(file))).toBeLessThan(6000);
});

test.each([
  ['initials', 'A. \n'],
  ['numbers above their words', '1\n\nIntroduction\n\n'],
])('lines that are all %s take time in proportion', (_, lines) => {
  const file = (count: number) =>
    bytes(lines.repeat(count / lines.split('\n').filter(Boolean).length));
  const [small, large] = [file(10_000), file(50_000)];
  intake(small);
  const once = cpuTime(() => intake(small));
  expect(cpuTime(() => intake(large))).toBeLessThan(once * 8);
});

const TIDES = 'The tides rise and fall, and nobody knows where they end, so that we looked for it.';

test('a thousand authors at two hundred places take time in proportion', () => {
  const file = (count: number) => {
    const letter = (at: number) => String.fromCharCode(97 + (at % 26));
    const name = (_: unknown, at: number) =>
      `Ama${letter(at)} Serwa${letter(at / 26)}${(at % 200) + 1}`;
    const names = Array.from({ length: count }, name).join(', ');
    const places = Array.from(
      { length: 200 },
      (_, at) => `${at + 1} University of Accra${at}, Ghana`,
    );
    return bytes(`Searches for tides\n\n${names}\n\n${places.join('\n')}\n\nAbstract\n${TIDES}\n`);
  };
  const [small, large] = [file(250), file(1000)];
  intake(small);
  const once = cpuTime(() => intake(small));
  expect(cpuTime(() => intake(large))).toBeLessThan(once * 8);
});

test('pictures that unpack to more than an article has are named, and its words are kept', () => {
  const picture = (shade: number) => {
    const bytes = new Uint8Array(400_000).fill(shade);
    bytes.set([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
    return bytes;
  };
  const names = ['one.png', 'same.png', 'two.png', 'three.png'];
  const media = Object.fromEntries(names.map((name, at) => [name, picture([1, 1, 2, 3][at] ?? 0)]));
  const shown = names.map((name) => `${p(`Words of ${name}`)}<w:p>${drawing(name)}</w:p>`).join('');
  const body = p('Introduction', '<w:pStyle w:val="Heading1"/>') + shown;
  const budget = newBudget({ figures: 800_000 });
  const { article, images, findings, account } = intake(wordFile({ body, media }), { budget });
  expect(images.map(({ name }) => name)).toEqual(['figure-1.png', 'figure-2.png']);
  expect(article.match(/figure-1\.png/g)).toHaveLength(2);
  for (const name of names) expect(article).toContain(`Words of ${name}`);
  expect(account.accounted).toBe(account.wordsIn);
  expect(findings.map(({ what }) => what).filter((what) => what.includes('Not written'))).toEqual([
    expect.stringMatching(
      /take more than 1 MB.* Not written: word\/media\/three\.png \(paragraph 9\)\.$/,
    ),
  ]);
  expect(budget.figures.left()).toBeGreaterThanOrEqual(0);
});
