import { expect, test } from 'vitest';
import { splitKeywords } from './keywords.ts';

test.each([
  ['Cité Centrale Rivers Maps', 'The Cité Centrale is old. Maps of the Cité Centrale are not.'],
  ['Central Asia Rivers Maps', 'Central Asia is wide. Rivers cross Central Asia.'],
])('two words of "%s" are one term, where the text has them as a pair', (text, corpus) => {
  const { terms } = splitKeywords(text, corpus);
  expect(terms.map((term) => term.text)).toEqual([
    text.split(' ').slice(0, 2).join(' '),
    'Rivers',
    'Maps',
  ]);
});
