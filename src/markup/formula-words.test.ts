import { expect, test } from 'vitest';
import { formulaWords, raisedDigits } from './formula-words.ts';

test.each([
  ['\\alpha', 'α'],
  ['x^2 \\le y_{ij}', 'x² ≤ y_ij'],
  ['10^{-3}', '10⁻³'],
  ['-x', '−x'],
  ['a, b', 'a, b'],
  ['90^\\circ', '90°'],
  ["f'(x)", 'f′(x)'],
  ['H_2O', 'H₂O'],
  ['{}^{14}\\mathrm{C}', '¹⁴C'],
  ['\\Lambda_b^0 \\to p K^-', 'Λ_b⁰ → pK⁻'],
  ['\\hat{x} \\in \\mathbb{R}^n', 'x̂ ∈ ℝⁿ'],
  ['\\mathbf{x}', 'x'],
  ['e^{-x^2}', 'e^(−x²)'],
  ['\\sum_{i=1}^n x_i', '∑_(i=1)ⁿ x_i'],
  ['\\frac{a+1}{b}', '(a + 1)/b'],
  ['\\binom{n}{k}', '(n k)'],
  ['\\sqrt{s} = 13', '√s = 13'],
  ['\\sqrt[3]{x+1}', '∛(x + 1)'],
  ['\\overline{AB}', 'AB'],
  ['\\lim_{n\\to\\infty} a', 'lim_(n→∞) a'],
  ['5\\,\\mu\\mathrm{m}', '5 μm'],
  ['\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}', '(1 2; 3 4)'],
  ['\\text{if } x', 'if x'],
])('%s is written %s', (tex, words) => {
  expect(formulaWords(tex)).toBe(words);
});

test.each(['\\unknowncommand{x}', '\\frac{a', '', '\\phantom{x}'])(
  'what cannot be read, or shows nothing, stays as it is: %s',
  (tex) => {
    expect(formulaWords(tex)).toBe(tex);
  },
);

test('a superscript uses superscript characters only if all of them exist', () => {
  expect(['2', '-3', '2+', 'st', '1a', ''].map(raisedDigits)).toEqual([
    '²',
    '⁻³',
    '²⁺',
    'st',
    '1a',
    '',
  ]);
});
