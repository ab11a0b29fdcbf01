import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editImage, removeImage } from './edit-image.ts';

const text = [
  '---',
  'title: A',
  '---',
  '',
  'Words with ![a sign](figures/sign.png){width=4%} in the line.',
  '',
  '![The *map*, after [@lee2020].](figures/map.png){#fig-map  alt="Old" width=60%}',
  '',
  '![Second](<figures/my map.png> "title")',
  '',
].join('\n');
const map = { line: 7, column: 1 };
const second = { line: 9, column: 1 };

test('the alternative text is replaced at its place only', () => {
  expect(editImage(text, map, { alt: 'A "new" \\ text' })).toBe(
    text.replace('alt="Old"', 'alt="A \\"new\\" \\\\ text"'),
  );
});

test('attributes are added and removed', () => {
  expect(editImage(text, second, { alt: 'New', width: '50mm' })).toBe(
    text.replace('"title")', '"title"){alt="New" width=50mm}'),
  );
  expect(editImage(text, map, { alt: '' })).toBe(text.replace('  alt="Old"', ''));
  const added = editImage(text, second, { alt: 'New' }) ?? '';
  expect(editImage(added, second, { alt: '' })).toBe(text);
});

test('the caption keeps its Markdown, and lone brackets are escaped', () => {
  expect(editImage(text, map, { caption: 'A **new** one]' })).toBe(
    text.replace('The *map*, after [@lee2020].', 'A **new** one\\]'),
  );
});

test('another file, also with spaces in its name', () => {
  expect(editImage(text, second, { target: 'figures/other (2).png' })).toBe(
    text.replace('my map.png', 'other%20(2).png'),
  );
  expect(editImage(text, second, { target: 'figures/b.png' })).toContain(
    '](figures/b.png "title")',
  );
});

test('lines may end as on Windows', () => {
  const windows = text.replaceAll('\n', '\r\n');
  expect(editImage(windows, map, { alt: 'New' })).toBe(windows.replace('"Old"', '"New"'));
});

test('what is no picture in Markdown is left alone', () => {
  expect(editImage('<img src="a.png">\n', { line: 1, column: 1 }, { alt: 'a' })).toBeUndefined();
  expect(editImage(text, { line: 5, column: 1 }, { alt: 'a' })).toBeUndefined();
});

test('a picture is removed with its paragraph', () => {
  expect(removeImage(text, map)).toBe(text.replace(/!\[The.*\n\n/, ''));
});

test('any alternative text is read again as it was typed, or refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (alt) => {
      const edited = editImage(text, map, { alt });
      if (edited === undefined) return;
      const start = text.indexOf('alt="Old"');
      expect(edited.slice(0, start - 2)).toBe(text.slice(0, start - 2));
      expect(edited.endsWith(text.slice(start + 'alt="Old"'.length))).toBe(true);
    }),
  );
});
