import { expect, test } from 'vitest';
import { texNesting } from './tex-nesting.ts';

test.each([
  ['a + b', 0],
  ['x^2 + y_{i} + z', 2],
  ['\\frac{1}{2} + \\frac{1}{2} + \\frac12', 2],
  ['\\hat{a}\\hat{b}\\hat{c}', 2],
  ['\\left(\\left(a\\right)\\right)', 2],
  ['\\begin{a} \\alpha & b \\end{a}', 2],
  ['x^{x^{x^{x}}}', 6],
  ['\\sqrt[3]\\sqrt[3]\\sqrt[3] x + y', 3],
  ['\\frac1\\frac1\\frac1 2 + \\frac1 2', 3],
  ['\\frac{1}\\frac{1}\\frac{1}{2}', 4],
  ['} } a', 0],
])('%s: %i', (tex, levels) => {
  expect(texNesting(tex)).toBe(levels);
});

test.each([
  '\\hat',
  '\\hat{',
  'x^{',
  '\\frac1',
  '\\frac{1}',
  '\\left(',
  '\\sqrt[3]',
  'x_\\hat',
  '{a^',
  '\\begin{a}',
])('a thousand of %s are a thousand levels', (piece) => {
  expect(texNesting(piece.repeat(1000))).toBeGreaterThanOrEqual(1000);
});
