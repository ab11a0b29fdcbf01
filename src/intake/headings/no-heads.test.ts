/** Lines that look like headings but are not. */
import { describe, expect, test } from 'vitest';
import { bold, headsOf } from '../../../test/intake/heads.ts';

/** Number of lines that are taken for headings, each in bold above text. */
const countHeads = (...lines: string[]) => headsOf(lines.flatMap(bold)).length;

describe('a bold line above a text', () => {
  test.each([
    ['columns set apart by the space bar', 'CERAMIC      METALLIC      ALLOY'],
    ['columns set apart by tabs', 'Name\tLength\tWidth'],
    ['a remark in brackets', '(Please say more about the rivers)'],
    ['a caption that a program did not find', '?(caption)'],
    ['a line of a form', 'If yes, specify the date ____________'],
    ['a note below a table', '* without the upper valley'],
    ['an address of mail', 'Contact: Ama Serwaa serwaa@example.org'],
    ['a work', 'Roe and Grant 2015'],
    ['a work of many', 'Roe et al. (2015)'],
    ['a line of contents', 'Rivers of the valley ............ 12'],
    ['a listing without a name', 'Algorithm 1'],
    ['a listing', 'Listing 3: Counting rivers'],
    ['whose a figure is', 'Fonte: (Serwaa, 2014)'],
    ['who said it', '— Ama Serwaa, of the valley'],
    ['a sentence in quotation marks', '“A river is a list of its names.”[1]'],
    ['a listing in Greek', 'Κώδικας 1: Ποταμοί'],
  ])('is not a heading: %s', (_, text) => {
    expect(countHeads(text)).toBe(0);
  });

  test.each([
    ['a number, a tab and a name', '1.\tRivers of the valley'],
    ['a name with brackets', 'Rivers (and lakes)'],
    ['a name with a year', 'Summer 2015'],
    ['a name of code', 'Code of conduct'],
    ['a name of sources', 'Sources of the river'],
    ['a question in quotation marks', 'What is “a river”'],
  ])('is a heading: %s', (_, text) => {
    expect(countHeads(text)).toBe(1);
  });
});

test('takes three chapters with one paragraph each for an outline', () => {
  expect(countHeads('BAB I PENDAHULUAN', 'BAB II LANDASAN TEORI', 'BAB III METODE')).toBe(0);
  expect(countHeads('BAB I PENDAHULUAN', 'BAB II LANDASAN TEORI')).toBe(2);
  const behind = countHeads('BAB I RIVERS', 'BAB II LAKES', 'BAB III SEAS', 'BAB II LAKES', 'Maps');
  expect(behind).toBe(2);
});
