/** Word markup whose meaning goes beyond its words, each construct in its smallest form. */
import { expect, test } from 'vitest';
import { LONG, take } from '../../../test/intake/take-word.ts';
import { drawing, PIXEL, p, r } from '../../../test/intake/word-file.ts';

const MEDIA = { media: { 'a.png': PIXEL } };
const mathRun = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
const display = (inner: string) =>
  `<w:p><m:oMathPara><m:oMath>${inner}</m:oMath></m:oMathPara></w:p>`;
const code = (text: string) => p(text, '', '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas"/>');

test('a drop cap belongs to its word', () => {
  const initial = p(
    'R',
    '<w:framePr w:dropCap="drop" w:lines="2"/>',
    '<w:position w:val="-6"/><w:smallCaps/><w:sz w:val="80"/>',
  );
  expect(take(initial + p(LONG.slice(1))).text).toBe(LONG);
});

test('a number after "#" in a formula is the equation number', () => {
  const array = (...rows: string[]) =>
    `<m:eqArr><m:eqArrPr><m:maxDist m:val="1"/></m:eqArrPr>${rows.map((row) => `<m:e>${row}</m:e>`).join('')}</m:eqArr>`;
  const { text } = take(
    p(`${LONG} See Equation (1).`) +
      display(array(mathRun('E=m#(1)'))) +
      p(LONG) +
      display(array(mathRun('a=b'), mathRun('c=d#') + mathRun('(2)'))) +
      p(LONG) +
      display(mathRun('n=#A')),
  );
  expect(text).toContain('$$\nE=m\n$$ {#eq-1}');
  expect(text).toContain('$$\n\\begin{aligned}a=b \\\\ c=d\\end{aligned}\n$$ {#eq-2}');
  expect(text).toContain('$$\nn=\\#A\n$$');
});

test('a picture anchored in a heading goes below it', () => {
  const head = `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${drawing('a.png')}${r('Rivers')}</w:p>`;
  expect(take(p(LONG) + head + p(LONG), MEDIA).text).toContain(
    '# Rivers\n\n![](figures/figure-1.png)\n\n',
  );
});

test('a heading that is lowered as a whole is not a subscript', () => {
  const head = p('Rivers', '<w:pStyle w:val="Heading1"/>', '<w:vertAlign w:val="subscript"/>');
  expect(take(p(LONG) + head + p(LONG)).text).toContain('\n\n# Rivers\n\n');
});

test('a line of brackets joins the listing beside it', () => {
  const listing = ['{', 'rivers {', 'name', '}', '}'].map(code).join('');
  expect(take(p(LONG) + p(LONG) + listing + p(LONG)).text).toContain(
    '```\n{\nrivers {\nname\n}\n}\n```',
  );
});

test('emphasis of a colon alone is dropped', () => {
  const line = `<w:p>${r('Range', '<w:b/>')}${r(':', '<w:i/>')}${r(' the rivers of the valley lie between one and twelve.')}</w:p>`;
  expect(take(p(LONG) + line).text).toContain('**Range**: the rivers');
});

const numbered = (list: number, text: string, level = 0) =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const template = (id: number, inner: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${inner}</w:abstractNum>`;
const list = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const RESTART = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';

test('lists with one template share a counter; a list restarts only once', () => {
  const numbering =
    template(0, level(0, 'decimal', '%1.')) + list(1, 0) + list(2, 0) + list(3, 0, RESTART);
  const { text } = take(
    numbered(1, 'one') +
      numbered(1, 'two') +
      p(LONG) +
      numbered(2, 'three') +
      numbered(2, 'four') +
      p(LONG) +
      numbered(3, 'anew') +
      numbered(3, 'and on'),
    { numbering },
  );
  expect(text).toContain('1. one\n2. two\n');
  expect(text).toContain('3. three\n4. four\n');
  expect(text).toContain('1. anew\n2. and on');
});

test('a template that links to a list style has the levels of that style', () => {
  const numbering =
    template(0, `<w:styleLink w:val="Rivers"/>${level(0, 'decimal', '%1.')}`) +
    template(1, '<w:numStyleLink w:val="Rivers"/>') +
    list(1, 1);
  const { text } = take(p(LONG) + numbered(1, 'one') + numbered(1, 'two'), { numbering });
  expect(text).toContain('1. one\n2. two');
});

test('a typed item does not continue the sentence above', () => {
  const items = [
    '1. The rivers were counted by their names on the maps of the valley and on those of the coast,',
    '2. Each river was asked for at its mouth, and the answers were written down as they came,',
    '3. What nobody could name was left out of the count and stands in the appendix.',
  ];
  expect(take(p(LONG) + items.map((item) => p(item)).join('')).text).toContain(
    'coast,\n2. Each river was asked for at its mouth, and the answers were written down as they came,\n3. ',
  );
});

test('references to figures and tables in lower case, other digits or Chinese', () => {
  const caption = (words: string) => `<w:p>${drawing('a.png')}</w:p>${p(words)}`;
  const body =
    p(`${LONG} The map is figure 1, its mouth Fig. 1A.`) +
    p('۱۲ نام در شکل ۲ آمده است و در شکل ۳ نیست.') +
    p('三大地带的历年均值见图2，代表图书。') +
    caption('Figure 1. The river') +
    caption('شکل ۲. رود');
  const { text } = take(body, MEDIA);
  expect(text).toContain('[figure 1](#fig-1), its mouth [Fig. 1A](#fig-1)');
  expect(text).toContain('[شکل ۲](#fig-2) آمده است و در شکل ۳ نیست');
  expect(text).toContain('见[图2](#fig-2)，');
});

const figure = (name: string) => `<w:p>${drawing(name)}</w:p>`;
const PANELS =
  ':::{#fig-1}\n![](figures/figure-1.png)\n![](figures/figure-2.png)\n\nThe river. (a) In spring (b) In autumn\n:::';

test('captions of panels go into the caption of their figure', () => {
  const media = { media: { 'a.png': PIXEL, 'b.png': Uint8Array.of(...PIXEL, 0) } };
  const styled = (text: string) => p(text, '<w:pStyle w:val="Caption"/>');
  const below = [figure('a.png'), p('(a) In spring'), figure('b.png'), styled('(b) In autumn')];
  expect(take(p(LONG) + below.join('') + p('Figure 1. The river.'), media).text).toContain(PANELS);
  const cell = (content: string) => `<w:tc>${content}</w:tc>`;
  const grid = `<w:tbl><w:tr>${cell(figure('a.png'))}${cell(figure('b.png'))}</w:tr><w:tr>${cell(p('(a) In spring'))}${cell(p('(b) In autumn'))}</w:tr></w:tbl>`;
  expect(take(p(LONG) + grid + p('Figure 1. The river.'), media).text).toContain(PANELS);
});

test('a table inside a cell is read row by row, and reported', () => {
  const cell = (content: string) => `<w:tc>${content}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
  const inner = `<w:tbl>${row(p('Oba'), p('12'))}${row(p('Niger'), p('7'))}</w:tbl>`;
  const outer = `<w:tbl>${row(p('Part'), p('Rivers'))}${row(p('Upper'), p('Two of them:') + inner + p(''))}</w:tbl>`;
  const { text, findings } = take(p(LONG) + p('Table 1. Rivers') + outer);
  expect(text).toContain('<td><p>Two of them:</p><p>Oba | 12</p><p>Niger | 7</p></td>');
  expect(findings.map(({ what }) => what)).toContain(
    'Table 1: a table inside a cell has become lines of the cell, one for each row.',
  );
});

test('words that run together after an accepted change are reported', () => {
  const deleted = (text: string) =>
    `<w:del w:id="1"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
  const body = `<w:p>${r('The rivers were counted with')}${deleted(' a growing ')}<w:ins w:id="2">${r('increasing')}</w:ins>${r(' care, and colo')}${deleted('u')}${r('r was noted.')}</w:p>`;
  const { text, findings } = take(body, {}, { acceptChanges: true });
  expect(text).toContain('withincreasing care, and color');
  expect(findings.filter(({ what }) => what.startsWith('Words grew'))).toMatchObject([
    {
      what: 'Words grew together where a tracked change was accepted: “withincreasing”.',
      sure: 'unsure',
    },
  ]);
});
