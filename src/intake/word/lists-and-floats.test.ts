/** Lists with several paragraphs per item, lists in cells, and captions and pictures that float in Word. */
import { expect, test } from 'vitest';
import { LONG, take } from '../../../test/intake/take-word.ts';
import { drawing, PIXEL, p, r } from '../../../test/intake/word-file.ts';

const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="${720 * (at + 1)}" w:hanging="360"/></w:pPr></w:lvl>`;
const list = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const NUMBERING = `${list(1, level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2'))}${list(2, level(0, 'bullet', '-'))}${list(3, level(0, 'decimal', '%1.'))}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>`;
const numPr = (id: number, at = 0) =>
  `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`;
const item = (text: string, id = 1, at = 0) => p(text, numPr(id, at));
const set = (text: string, left = 720) => p(text, `<w:ind w:left="${left}"/>`);
const display = (letter: string) =>
  `<w:p><m:oMathPara><m:oMath><m:r><m:t>${letter}</m:t></m:r></m:oMath></m:oMathPara></w:p>`;
const parts = { numbering: NUMBERING };

const cell = (content: string) => `<w:tc>${content}</w:tc>`;
const table = (...rows: string[][]) =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
/** A picture 5 cm wide. */
const picture = (name: string) => drawing(name);
const MEDIA = { media: { 'a.png': PIXEL } };

test('paragraphs below an item belong to it, and the list continues', () => {
  const body = `${p(LONG)}${item('Something you know')}${set(LONG)}${item('Something you have')}${set(LONG)}${item('Something you are')}${set(LONG)}${item('Something you do')}${set(LONG)}${p(LONG)}`;
  const { text } = take(body, parts);
  expect(text).toContain(
    `1. Something you know\n\n   ${LONG}\n2. Something you have\n\n   ${LONG}\n3. `,
  );
  expect(text.endsWith(`\n\n${LONG}`)).toBe(true);
});

test('equations between items belong to the item, with their numbers', () => {
  const body = `${p(LONG)}${item('Add the rivers.')}${display('x')}${p('(2.1)')}${item('Divide them.')}${item('By length.', 1, 1)}${display('y')}${p('\t(2.2)')}${item('By name.', 1, 1)}${item('Stop.')}${p(LONG)}`;
  const { text } = take(body, parts);
  expect(text).toContain(
    '1. Add the rivers.\n\n   $$\n   x\n   $$ {#eq-2-1}\n2. Divide them.\n   1. By length.\n\n      $$\n      y\n      $$ {#eq-2-2}\n   2. By name.\n3. Stop.',
  );
});

test('a sentence that opens another list ends the one above it', () => {
  const body = `${p(LONG)}${item('One.')}${item('Two.')}${set('The disadvantages are:')}${item('Three.', 3)}${item('Four.', 3)}`;
  expect(take(body, parts).text).toContain(
    '1. One.\n2. Two.\n\nThe disadvantages are:\n\n1. Three.\n2. Four.',
  );
});

test('nested lists in table cells', () => {
  const bullets = `${p('Both:')}${item('rivers', 2)}${item('lakes', 2)}`;
  const steps = `${item('Look.')}${item('Near.', 1, 1)}${item('Far.', 1, 1)}${item('Write.')}`;
  const body = p(LONG) + table([p('Kind'), p('Steps')], [bullets, steps]);
  expect(take(body, parts).text).toContain(
    '<td><p>Both:</p><ul><li>rivers</li><li>lakes</li></ul></td><td><ol><li>Look.<ol><li>Near.</li><li>Far.</li></ol></li><li>Write.</li></ol></td>',
  );
});

test('a table column that Word numbers', () => {
  const row = (name: string) => [p('', numPr(1)), p(name)];
  const named = (name: string) => [item(name, 3), p('12')];
  const body = `${p(LONG)}${table([p('No'), p('River')], row('Oba'), row('Ero'))}${p(LONG)}${table([p('River'), p('Length')], named('Oba'), named('Ero'))}`;
  const { text } = take(body, parts);
  expect(text).toMatch(/\| 1\. +\| Oba +\|\n\| 2\. +\| Ero +\|/);
  expect(text).toMatch(/\| 1\. Oba +\| +12 +\|\n\| 2\. Ero +\| +12 +\|/);
});

test('items are not headings if most items of their list are not', () => {
  const one = p('Names of rivers', numPr(1), '<w:b/>');
  const body = `${p(LONG)}${item('The first of the reasons is the water, which all of them have.')}${item('The second is the road.')}${one}${item('The last is the bridge.')}${p(LONG)}`;
  expect(take(body, parts).text).toContain('3. **Names of rivers**\n4. The last');
});

test('a chapter number with a space after its full stop', () => {
  const caption = (number: string, name: string) =>
    p(`Gambar 2. ${number} ${name}`, '<w:pStyle w:val="Caption"/>');
  const styles =
    '<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/></w:style>';
  const body = `${p(LONG)}<w:p>${picture('a.png')}</w:p>${caption('1', 'The river')}${p(LONG)}<w:p>${picture('a.png')}</w:p>${caption('2', 'iMaps of it')}`;
  const { text } = take(body, { ...MEDIA, styles });
  expect(text).toContain('![The river](figures/figure-1.png){#fig-2-1}');
  expect(text).toContain('![iMaps of it](figures/figure-1.png){#fig-2-2}');
});

test('a floating picture in a text paragraph', () => {
  const body = `${p(LONG)}<w:p>${picture('a.png')}${r(LONG)}</w:p>${p('Figure 1: The river')}<w:p>${r(LONG)}${picture('a.png')}</w:p>${p(LONG)}`;
  expect(take(body, MEDIA).text).toBe(
    `${LONG}\n\n${LONG}\n\n![The river](figures/figure-1.png){#fig-1}\n\n${LONG}\n\n![](figures/figure-1.png)\n\n${LONG}`,
  );
});

test('a bare caption between two pictures does not take a sentence as its title', () => {
  const body = `${p(LONG)}<w:p>${picture('a.png')}</w:p>${p('Ilustración 1')}${p('then we present the most important of the maps')}<w:p>${picture('a.png')}</w:p>${p('Ilustración 2 El mapa')}`;
  const { text } = take(body, MEDIA);
  expect(text).toContain('then we present the most important of the maps\n\n![El mapa]');
});

test('an empty table is dropped', () => {
  expect(take(`${p(LONG)}${table([p('')])}${p(LONG)}`).text).toBe(`${LONG}\n\n${LONG}`);
});

test.each(['···（1）', ', (1)', 'Equation 1. '])(
  'a number beside a formula as authors set it: “%s”',
  (number) => {
    const formula = '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>';
    const label = number.startsWith('Eq');
    const body = `${p(LONG)}<w:p>${label ? r(number) : ''}${formula}${r(label ? ',' : number)}</w:p>`;
    expect(take(body).text).toMatch(/\$\$\nx( ,)?\n\$\$ \{#eq-1\}$/);
  },
);

test.each([
  'A map of mountains\n\nDescription automatically generated',
  'C:\\Users\\Ada\\AppData\\Local\\river.tmp',
])('descriptions that no person wrote: %s', (alt) => {
  const body = `${p(LONG)}<w:p>${drawing('a.png', alt)}</w:p>`;
  expect(take(body, MEDIA).text).toBe(`${LONG}\n\n![](figures/figure-1.png)`);
});

test('field code that another program wrote as text', () => {
  const body = `${p(LONG)}<w:p>${picture('a.png')}</w:p>${p('Figure  SEQ Figure \\* ARABIC 1: The river')}`;
  expect(take(body, MEDIA).text).toContain('![The river](figures/figure-1.png){#fig-1}');
});

test('lists keep their letters, Roman numerals and brackets', () => {
  const numbering = `${list(1, level(0, 'lowerLetter', '(%1)'), level(1, 'lowerRoman', '%2.'))}${list(2, level(0, 'upperLetter', '%1.'))}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>`;
  const body = `${p(LONG)}${item('One.')}${item('Two.')}${item('By name.', 1, 1)}${item('By class.', 1, 1)}${item('Three.')}${p(LONG)}${item('First.', 2)}${item('Second.', 2)}`;
  const { text } = take(body, { numbering });
  expect(text).toContain('(a) One.\n(b) Two.\n    i. By name.\n    ii. By class.\n(c) Three.\n');
  expect(text).toContain('A.  First.\nB.  Second.');
});

test('typed letters and Roman numerals stay; "(i)" continues letters or starts a list', () => {
  const typed = (...marks: string[]) => marks.map((mark) => p(`${mark} words here;`)).join('');
  const body = `${p(LONG)}${typed('(h)', '(i)')}${p(LONG)}${typed('(a)', '(b)', '(c)')}${p(LONG)}${typed('(i)', '(ii)')}${p(LONG)}${typed('1)', '2)')}`;
  const { text } = take(body, {});
  expect(text).toContain('(a) words here;\n(b) words here;\n(c) words here;\n');
  expect(text).toContain('(i) words here;\n(ii) words here;\n');
  expect(text).toContain('1) words here;\n2) words here;');
  expect(text).toContain('(h) words here;\n\n(i) words here;');
});

test('a floating picture beside a heading', () => {
  const floating = picture('a.png').replaceAll('wp:inline', 'wp:anchor');
  const body = `${p(LONG)}<w:p>${floating}${r('Results', '<w:b/>')}</w:p>${p(LONG)}`;
  expect(take(body, MEDIA).text).toBe(
    `${LONG}\n\n# Results\n\n![](figures/figure-1.png)\n\n${LONG}`,
  );
});

test('the words of charts and diagrams go to the report', () => {
  const drawn = (inside: string) =>
    `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData>${inside}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
  const space = 'http://schemas.openxmlformats.org/drawingml/2006';
  const related = (id: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${id}" Target="${target}"/>`;
  const words = (text: string) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`;
  const values = (name: string, ...all: string[]) =>
    `<c:${name}>${all.map((value) => `<c:pt><c:v>${value}</c:v></c:pt>`).join('')}</c:${name}>`;
  const chart = `<c:chartSpace xmlns:c="${space}/chart" xmlns:a="${space}/main"><c:title>${words('Length of rivers')}</c:title><c:ser>${values('tx', 'Kilometres')}${values('cat', 'Oba', 'Ero')}${values('val', '12', '7')}</c:ser></c:chartSpace>`;
  const diagram = `<dgm:dataModel xmlns:dgm="${space}/diagram" xmlns:a="${space}/main"><dgm:pt>${words('Spring')}</dgm:pt><dgm:pt>${words('Mouth')}</dgm:pt></dgm:dataModel>`;
  const { text, account, ledger } = take(
    `${p(LONG)}${drawn(`<c:chart xmlns:c="${space}/chart" r:id="chart"/>`)}${drawn(`<dgm:relIds xmlns:dgm="${space}/diagram" r:dm="diagram"/>`)}${drawn(`<c:chart xmlns:c="${space}/chart" r:id="broken"/>`)}${p(LONG)}`,
    {
      relationships:
        related('chart', 'charts/chart1.xml') +
        related('diagram', 'diagrams/data1.xml') +
        related('broken', 'charts/chart2.xml'),
      parts: {
        'word/charts/chart1.xml': chart,
        'word/charts/chart2.xml': '<c:chart',
        'word/diagrams/data1.xml': diagram,
      },
    },
  );
  expect(text).toBe(`${LONG}\n\n${LONG}`);
  expect(account.leftOut.map(({ start, end }) => ledger.source.text.slice(start, end))).toEqual([
    'Length of rivers | Kilometres: Oba 12; Ero 7',
    'Spring | Mouth',
  ]);
});

test('a line below a picture that Word counts is its caption, in any language and word order', () => {
  const bold = (text: string) => r(text, '<w:b/>');
  const sequence = (name: string, number: string) =>
    `<w:fldSimple w:instr=" SEQ ${name} \\* ARABIC ">${bold(number)}</w:fldSimple>`;
  const body = `${p(LONG)}<w:p>${picture('a.png')}</w:p><w:p>${sequence('kuvio', '1')}${bold('. kuvatus Joki')}</w:p>${p(LONG)}<w:p>${bold('Kodas ')}${sequence('kodas', '1')}${bold(' Skaičiuoti')}</w:p>${p(LONG)}`;
  const { text } = take(body, MEDIA);
  expect(text).toContain('![1. kuvatus Joki](figures/figure-1.png){#fig-1}');
  expect(text).not.toMatch(/^#/m);
});

test('an appendix that Word counts is a heading', () => {
  const counted = `<w:p>${r('Appendix ', '<w:b/>')}<w:fldSimple w:instr=" SEQ Appendix \\* ALPHABETIC ">${r('A', '<w:b/>')}</w:fldSimple></w:p>`;
  expect(take(`${p(LONG)}${counted}${p(LONG)}`).text).toMatch(/^# Appendix A/m);
});

test('numbers that count within a chapter are read whole, and nothing else is linked', () => {
  const body = `${p(LONG)}<w:p>${picture('a.png')}</w:p>${p('Figure 1-1: The river')}${p(`Figure 1-2 and Table 2-1 are elsewhere. ${LONG}`)}`;
  const { text } = take(body, MEDIA);
  expect(text).toContain('![The river](figures/figure-1.png){#fig-1-1}');
  expect(text).toContain('Figure 1-2 and Table 2-1 are elsewhere.');
});

test('a caption in the first row and notes in the last rows of a table from a statistical program', () => {
  const across = (text: string) =>
    `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p(text)}</w:tc></w:tr>`;
  const rows = table([p('River'), p('Length')], [p('Ob'), p('3,650')]);
  const inner = rows.replace('<w:tbl>', '').replace('</w:tbl>', '');
  const body = `${p(LONG)}<w:tbl>${across('Table 1: Lengths of rivers')}${inner}${across('Note. In kilometres.')}</w:tbl>`;
  const { text } = take(body);
  expect(text).toMatch(/:::table \{#tbl-1\}\n\| River \| Length \|/);
  expect(text).toMatch(/\| 3,650 {2}\|\n\nLengths of rivers\n\nNote\. In kilometres\.\n:::$/);
});

test.each([
  ['^a^ Of the mouth.', r('a', '<w:vertAlign w:val="superscript"/>') + r(' Of the mouth.')],
  [
    'Correlation is significant at the 0.01 level.',
    r('Correlation is significant at the 0.01 level.'),
  ],
  ['a. Dependent Variable: Length', r('a. Dependent Variable: Length')],
])('a note without its word: %s', (note, runs) => {
  const rows = table([p('River'), p('Length')], [p('Ob'), p('3,650')]);
  const across = `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p>${runs}</w:p></w:tc></w:tr>`;
  for (const noted of [rows.replace('</w:tbl>', `${across}</w:tbl>`), `${rows}<w:p>${runs}</w:p>`])
    expect(take(p(LONG) + p('Table 1. Rivers') + noted + p(LONG)).text).toContain(
      `| 3,650  |\n\nRivers\n\n${note}\n:::\n\n${LONG}`,
    );
});

test('an isotope at the start of the text below a table is not a note label', () => {
  const isotope = `<w:p>${r('3', '<w:vertAlign w:val="superscript"/>')}${r(`H and others. ${LONG}`)}</w:p>`;
  const rows = table([p('River'), p('Length')], [p('Ob'), p('3,650')]);
  expect(take(p(LONG) + p('Table 1. Rivers') + rows + isotope).text).toMatch(
    /\n\n\^3\^H and others/,
  );
});

test('a page laid out in columns by a borderless table', () => {
  const text = `${LONG} ${LONG}`;
  const left = p('2. Methods', '<w:pStyle w:val="Heading1"/>') + p(text) + p(text);
  const right = p('3. Results', '<w:pStyle w:val="Heading1"/>') + p(text);
  expect(take(p(LONG) + table([left, right]) + p(LONG)).article).toContain(
    `${LONG}\n\n# Methods\n\n${text}\n\n${text}\n\n# Results\n\n${text}\n\n${LONG}`,
  );
});

test('a sentence about a figure in a caption style is not a caption without a picture', () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/></w:style>';
  const styled = (text: string) => p(text, '<w:pStyle w:val="Caption"/>');
  const body = `${p(LONG)}<w:p>${picture('a.png')}</w:p>${styled('Figure 1. The river')}${styled(`Figure 1 measures rivers. ${LONG}`)}${p(LONG)}`;
  const { text, findings } = take(body, { ...MEDIA, styles });
  expect(text).toContain(`![The river](figures/figure-1.png){#fig-1}`);
  expect(JSON.stringify(findings)).not.toContain('without a figure');
});
