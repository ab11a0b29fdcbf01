import { expect, test } from 'vitest';
import { shapesWithRepeats } from './repeated-shapes.ts';

const levels = (count: number, each: number) =>
  Array.from(
    { length: count },
    (_, level) => `<g id="l${level + 1}">${`<use xlink:href="#l${level}"/>`.repeat(each)}</g>`,
  ).join('');

test.each([
  ['shapes alone', '<svg><g id="a"><path/></g><path/></svg>', 5],
  ['a shape that is shown twice', '<svg><path id="a"/><use href="#a"/><use href="#a" /></svg>', 7],
  ['what is not there', '<svg><use href="#a"/><path href="#a"/></svg>', 4],
  ['what shows itself', '<svg><g id="a"><use href="#a"/><path/></g></svg>', 5],
  ['levels', `<svg><path id="l0"/>${levels(3, 10)}</svg>`, 3 + 21 + 221 + 2221],
])('%s', (_, svg, shapes) => {
  expect(shapesWithRepeats(svg)).toBe(shapes);
});

test('many levels, and a deep one', () => {
  expect(shapesWithRepeats(`<svg><path id="l0"/>${levels(12, 10)}</svg>`)).toBeGreaterThan(1e12);
  expect(shapesWithRepeats('<g id="a">'.repeat(100_000))).toBe(100_001);
});
