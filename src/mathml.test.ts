import { expect, test } from 'vitest';
import { texToMathml } from './mathml.ts';

function mathml(tex: string, display = true): string {
  const result = texToMathml(tex, display);
  return 'mathml' in result ? result.mathml : `error: ${result.error}`;
}

test('an inline formula', () => {
  expect(mathml('x^2', false)).toBe('<math><msup><mi>x</mi><mn>2</mn></msup></math>');
});

test('alignment is said in attributes, no class or style is left', () => {
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

test('units of siunitx are read', () => {
  expect(mathml('\\SI{3}{m}')).toContain('<mn>3</mn>');
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
])('%s one in another without measure are refused', (_, tex) => {
  expect(texToMathml(tex, false)).toHaveProperty('error');
});
