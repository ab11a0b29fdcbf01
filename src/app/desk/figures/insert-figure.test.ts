import { expect, test } from 'vitest';
import { insertFigure } from './insert-figure.ts';

const figure = { path: 'figures/my-map.png', caption: 'The [map', alt: 'A "map"' };
const line = '![The \\[map](figures/my-map.png){#fig-my-map alt="A \\"map\\""}';

test('a figure stands at the end of the text', () => {
  expect(insertFigure('One.\n\nTwo.\n', figure)).toBe(`One.\n\nTwo.\n\n${line}\n`);
  expect(insertFigure('One.', figure)).toBe(`One.\n\n${line}\n`);
});

test('or after a paragraph, with blank lines around', () => {
  expect(insertFigure('One.\n\nTwo.\n', { ...figure, afterLine: 1 })).toBe(
    `One.\n\n${line}\n\nTwo.\n`,
  );
  expect(insertFigure('One.\r\n# Two\r\n', { ...figure, afterLine: 1 })).toBe(
    `One.\r\n\r\n${line}\r\n\r\n# Two\r\n`,
  );
});

test('a label is not used twice', () => {
  expect(insertFigure(`${line}\n`, figure)).toContain('{#fig-my-map-2 ');
});
