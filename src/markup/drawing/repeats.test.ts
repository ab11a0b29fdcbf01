import { expect, test } from 'vitest';
import { readXml } from '../read-xml.ts';
import { repeatCounter } from './repeats.ts';

function shapesWithRepeats(xml: string): number {
  const counter = repeatCounter();
  readXml(xml, {
    open({ local, attributes }) {
      const attributeOf = (name: string) => attributes.find((each) => each.local === name)?.value;
      counter.open(attributeOf('id'), local === 'use' ? attributeOf('href')?.slice(1) : undefined);
    },
    close: counter.close,
  });
  return counter.total();
}

const levels = (count: number, each: number) =>
  Array.from(
    { length: count },
    (_, level) => `<g id="l${level + 1}">${`<use href="#l${level}"/>`.repeat(each)}</g>`,
  ).join('');

test.each([
  ['shapes alone', '<svg><g id="a"><path/></g><path/></svg>', 4],
  ['a shape that is shown twice', '<svg><path id="a"/><use href="#a"/><use href="#a" /></svg>', 6],
  ['what is not there', '<svg><use href="#a"/><path href="#a"/></svg>', 3],
  ['what shows itself', '<svg><g id="a"><use href="#a"/><path/></g></svg>', 4],
  ['levels', `<svg><path id="l0"/>${levels(3, 10)}</svg>`, 2 + 21 + 221 + 2221],
])('%s', (_, svg, shapes) => {
  expect(shapesWithRepeats(svg)).toBe(shapes);
});

test('many levels, and a deep one', () => {
  expect(shapesWithRepeats(`<svg><path id="l0"/>${levels(12, 10)}</svg>`)).toBeGreaterThan(1e12);
  const deep = `${'<g id="a">'.repeat(10_000)}${'</g>'.repeat(10_000)}`;
  expect(shapesWithRepeats(deep)).toBe(10_000);
  expect(
    shapesWithRepeats(`<svg><g id="a"><path/><path/></g><g id="a"/><use href="#a"/></svg>`),
  ).toBe(9);
});
