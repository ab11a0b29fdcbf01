import { expect, test } from 'vitest';
import { cpuTime } from '../../test/support/cpu-time.ts';
import { texToMathml } from './mathml.ts';

function mathml(tex: string, display = true): string {
  const result = texToMathml(tex, display);
  return 'mathml' in result ? result.mathml : `error: ${result.error}`;
}

test('an inline formula', () => {
  expect(mathml('x^2', false)).toBe('<math><msup><mi>x</mi><mn>2</mn></msup></math>');
});

test('text is not split into letters', () => {
  expect(mathml('体重')).toContain('<mtext>体重</mtext>');
});

test('alignment is in attributes, without class and style', () => {
  const text = mathml('\\begin{aligned}a&=b\\\\c&=d\\end{aligned}');
  expect(text).toContain('<mtd columnalign="right"><mi>a</mi></mtd>');
  expect(text).not.toMatch(/ (class|style)=/);
});

test.each(['equation', 'align', 'gather', 'eqnarray'])(
  '%s loses its own numbers and labels',
  (name) => {
    expect(mathml(`\\begin{${name}}a=b\\label{eq:x}\\end{${name}}`)).not.toMatch(
      /error|eq:x|width/,
    );
  },
);

test('only mstyle has a script level', () => {
  const text = mathml('\\frac{1}{1+\\frac{1}{1+\\frac{1}{1+\\frac{1}{2}}}}');
  expect(text).toContain('<mstyle scriptlevel="2"><mn>1</mn></mstyle>');
  expect(text).not.toMatch(/<(?!mstyle)\w+ [^>]*scriptlevel/);
});

test('units of siunitx are read', () => {
  expect(mathml('\\SI{3}{m}')).toContain('<mn>3</mn>');
});

test.each([
  ['\\underset{x}{\\operatorname{argmin}}', 'munder'],
  ['\\overset{x}{\\operatorname{argmin}}', 'msup'],
  ['\\hat{\\operatorname{argmin}}', 'mover'],
])('the name of a function with limits is one element: %s', (tex, name) => {
  const row = '<mrow><mi>argmin</mi><mo>\u2061</mo><mspace width="0.1667em"></mspace></mrow>';
  expect(mathml(tex)).toMatch(new RegExp(`<${name}>${row}<(m[io])[^>]*>[^<]*</\\1></${name}>`));
});

test('characters by number, as in MathJax', () => {
  expect(mathml('\\unicode{x1D7D9}_\\unicode[Times]{963}')).toContain('<mi>𝟙</mi><mi>σ</mi>');
  expect(mathml('\\unicode{xFFFFFF}')).toMatch(/^error/);
});

test.each([
  ['\\frac{a', /^error: Unexpected end of input/],
  ['x^', /^error: .* nothing follows$/],
  ['\\href{javascript:alert(1)}{x}', /^error: .*\\href/],
  ['x'.repeat(30_000), /^error: a formula of 30000 characters/],
  ['\\def\\a{\\a\\a}\\a', /^error: /],
])('%s is refused', (tex, reason) => {
  expect(mathml(tex)).toMatch(reason);
});

test.each([
  [String.raw`\SI{3}{\kilo\gram\per\meter\squared}`, '3kg/m2'],
  [
    String.raw`\SI{1.5e-3}{\electronvolt}, \num{2E8}, \qty[mode=text]{e5}{m}`,
    '1.5×10−3eV,2×108,105m',
  ],
  [String.raw`\SI{3+-1}{m}, \num{5}, \SIrange{1e2}{1e3}{s}, \sin{e4}`, '3±1m,5,1×102–1×103s,sine4'],
  [String.raw`\nicefrac{1}{2}`, '1/2'],
  [String.raw`\mathbfit{x} + \symbf{y} + \mbox{and}`, '𝒙+𝐲+and'],
  [String.raw`\begin{IEEEeqnarray}{rCl}a &=& b\end{IEEEeqnarray}`, 'a=b'],
  [String.raw`\begin{multlined}a \\ b\end{multlined}`, 'ab'],
])('commands of other packages are read: %s', (tex, words) => {
  const made = texToMathml(tex, true);
  expect('mathml' in made && made.mathml.replace(/<[^>]*>|[\s\u2061-\u2064]/g, '')).toBe(words);
});

test.each([
  [String.raw`\begin{array}{*4{c}}a&b&c&d\end{array}`, 'abcd'],
  [String.raw`\begin{array}[t]{@{}l|*{2}{r}@{}}a&b&c\end{array}`, 'abc'],
  [String.raw`\begin{array}{>{\bf}p{2cm}c}a&b\end{array}`, 'ab'],
])('columns of arrays are read: %s', (tex, words) => {
  const made = texToMathml(tex, true);
  expect('mathml' in made && made.mathml.replace(/<[^>]*>|[\s\u2061-\u2064]/g, '')).toBe(words);
});

test.each([
  ['braces', '{'.repeat(1000) + '}'.repeat(1000)],
  ['scripts', `${'x^{'.repeat(2000)}x${'}'.repeat(2000)}`],
  ['accents', `${'\\hat'.repeat(3000)} x`],
  ['definitions', `\\def\\a{${'\\hat'.repeat(80)}}${'\\a'.repeat(90)} x`],
])('deeply nested %s are refused', (_, tex) => {
  expect(texToMathml(tex, false)).toHaveProperty('error');
});

test('a sign over a letter is an accent, text over an arrow is not', () => {
  expect(mathml('\\bar x')).toContain('<mover accent="true"><mi>x</mi>');
  expect(mathml('\\vec v')).toContain('<mover accent="true"><mi>v</mi>');
  expect(mathml('\\xrightarrow{n}')).toMatch(
    /<mover accent="false"><mo stretchy="true"[^>]*>⟶<\/mo><mrow>/,
  );
});

test.each([
  [String.raw`\overline{AB}`, 'top'],
  [String.raw`\boxed{E}`, 'box'],
  [String.raw`\cancel{x}`, 'updiagonalstrike'],
])('enclosures are kept: %s', (tex, notation) => {
  expect(mathml(tex)).toMatch(new RegExp(`<menclose [^>]*notation="${notation}"`));
});

test('the lines of an array are kept', () => {
  const tex = String.raw`\begin{array}{cc|c}1&2&3\\ \hline 4&5&6\\ 7&8&9\end{array}`;
  expect(mathml(tex)).toContain('<mtable columnlines="none solid" rowlines="solid none">');
});

test.each([
  [String.raw`\pi^2\sin x`, 1],
  [String.raw`2\max_x f`, 1],
  [String.raw`a + \sin x`, 0],
  [String.raw`\sin x`, 0],
])('there is a thin space between an operand and a function: %s', (tex, spaces) => {
  const [before = ''] = mathml(tex).split(/<mi>(?:sin|max)/);
  expect(before.match(/<mspace width="0.1667em">/g) ?? []).toHaveLength(spaces);
});

test.each([
  [String.raw`\frac{\text{a b}}{\text{c}}`, 'b</mtext><mtext>c</mtext></mfrac>'],
  [String.raw`\overset{\text{a}}{\text{b}}`, '<msup><mtext>b</mtext><mtext>a</mtext></msup>'],
  [String.raw`\mathop{trace}(x)`, '>trace</mo>'],
  [String.raw`\mathop{\arg\max}_x f`, '<munder><mrow><mrow><mi>arg</mi>'],
])('elements with ordered children keep their number: %s', (tex, part) => {
  expect(mathml(tex)).toContain(part);
});

test('numbers of siunitx with thousands of spaces are read fast', () => {
  const blanks = ' '.repeat(4000);
  expect(cpuTime(() => mathml(`\\num{${blanks}0${blanks}-}`))).toBeLessThan(5_000);
  expect(mathml('\\num{ 1.5  e -3}')).toBe(mathml('\\num{1.5e-3}'));
});
