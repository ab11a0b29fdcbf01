import { expect, test } from 'vitest';
import { formatOf } from './format-of.ts';

test('the content decides on the format', () => {
  expect(formatOf('[{"id": "a"}]')).toBe('json');
  expect(formatOf('% made by hand\n@article{lee2020, title={A}}')).toBe('bib');
  expect(formatOf('TY  - JOUR\nER  - ')).toBe('ris');
  expect(formatOf('PMID- 123\nTI  - A')).toBe('nbib');
  expect(formatOf('[1] Lee, A. (2020). A title. Journal.')).toBe('text');
  expect(formatOf('Lee, A. (2020). @home. Journal.')).toBe('text');
});

test('the name of the file decides if the content does not', () => {
  expect(formatOf('{broken', 'works.json')).toBe('json');
  expect(formatOf('- id: a', 'works.yaml')).toBe('yaml');
  expect(formatOf('TY  - JOUR', 'works.txt')).toBe('ris');
});
