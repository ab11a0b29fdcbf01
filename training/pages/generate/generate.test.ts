import { describe, expect, test } from 'vitest';
import { splitIntoWords } from '../../../src/intake/source.ts';
import type { FieldSpan, LabelledPage } from '../labelled-page.ts';
import { generatePage, LAYOUTS, ONE_TO_A_LINE } from './generate.ts';

const PAGES = Array.from({ length: 300 }, (_, seed) => generatePage(seed));
const texts = ({ draft, fields }: LabelledPage, ...wanted: FieldSpan['field'][]) =>
  fields
    .filter(({ field }) => wanted.includes(field))
    .map(({ start, end }) => draft.source.text.slice(start, end));

const WHOLE = Array.from({ length: 60 }, (_, seed) => generatePage(seed, { whole: true }));

/** Without hyphens at line ends, spaces, capitals and accents, which Greek and Turkish capitals change. */
const folded = (text: string) =>
  text.replace(/-?\s+/g, '').normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();

test('The same seed gives the same page', () => {
  expect(generatePage(7)).toEqual(generatePage(7));
  expect(generatePage(7).id).not.toBe(generatePage(8).id);
});

test('Fields are sorted, do not overlap, and no word has two of them', () => {
  for (const { draft, fields } of [...PAGES, ...WHOLE]) {
    for (const [index, { start, end }] of fields.entries()) {
      expect(start).toBeLessThan(end);
      expect(start).toBeGreaterThanOrEqual(fields[index - 1]?.end ?? 0);
    }
    const within = fields.filter(({ field }) => field !== 'mark');
    for (const word of splitIntoWords(draft.source.text)) {
      // No space stands between the parts of a Chinese, Japanese or Korean name.
      if (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u.test(word.text)) continue;
      const own = within.filter(
        ({ start, end }) => start < word.start + word.text.length && end > word.start,
      );
      expect(own.length, word.text).toBeLessThanOrEqual(1);
    }
  }
});

test('Each author of the truth begins in the text, with the given names and the family name', () => {
  for (const page of PAGES) {
    const people = page.fields.filter(
      ({ field, begins }) => begins && (field === 'given' || field === 'family'),
    );
    // Covers, other languages and notes on the corresponding author repeat names.
    expect(people.length, page.id).toBeGreaterThanOrEqual(page.truth.authors?.length ?? 0);
    const printed = folded(texts(page, 'given', 'family').join(' '));
    for (const { given = '', family } of page.truth.authors ?? [])
      for (const name of [given, family]) expect(printed, page.id).toContain(folded(name));
  }
});

test('Affiliations of the truth are as many as begin in the text, and ties point to them', () => {
  for (const page of PAGES) {
    const begun = page.fields.filter(
      ({ field, begins }) => begins && field !== 'given' && field !== 'family',
    );
    const { authors = [], affiliations = [] } = page.truth;
    expect(begun.length, page.id).toBeGreaterThanOrEqual(affiliations.length);
    for (const { affiliations: own = [] } of authors)
      for (const index of own) expect(affiliations[index], page.id).toBeDefined();
  }
});

test('A whole document has sections, captions, references and what pages print', () => {
  const drawn = new Set(WHOLE.flatMap(({ fields }) => fields.map(({ field }) => field)));
  const wanted: FieldSpan['field'][] = ['heading', 'body', 'caption', 'references', 'note'];
  for (const field of [...wanted, 'furniture', 'footnote', 'appendix'] as const)
    expect(drawn).toContain(field);
});

describe('Layouts', () => {
  test.each([...ONE_TO_A_LINE.slice(0, 12), ...LAYOUTS.slice(-11)])(
    '%s can be asked for',
    (layout) => {
      expect(generatePage(3, { layout }).layout).toBe(layout);
    },
  );
});
