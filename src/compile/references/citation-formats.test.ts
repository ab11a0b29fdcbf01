import { expect, test } from 'vitest';
import { toBibtex } from './citation-formats.ts';

test('BibTeX reads each name unchanged', () => {
  const authors = [
    { family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' },
    { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
    { family: 'Sri Mulyani' },
    { family: 'Sukarno' },
    { literal: 'Salt and Tides Group' },
    { family: 'Ferry and Ann Bell', given: 'Rosa' },
    { family: 'Okoro, PhD', given: 'Tomas' },
  ];
  const entry = toBibtex({ id: 'x', type: 'article-journal', title: 'T', author: authors });
  expect(entry).toContain(
    'author = {van Gogh, Vincent and King, Jr., Martin Luther and {Sri Mulyani} and Sukarno and {Salt and Tides Group} and {Ferry and Ann Bell}, Rosa and {Okoro, PhD}, Tomas}',
  );
});
