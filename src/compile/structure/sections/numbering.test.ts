import { expect, test } from 'vitest';
import { structured } from '../../../../test/support/structured.ts';

test('an id of a heading ends with a whole character', () => {
  const { article } = structured(`# a${'𠀀'.repeat(40)}`, 'author-date');
  expect(article.body).toMatchObject([{ id: `a${'𠀀'.repeat(29)}` }]);
});

test('letters of appendices continue after Z', () => {
  const heads = Array.from({ length: 28 }, (_, index) => `# Proof ${index} {.appendix}`);
  const text = `---\ntitle: T\nnumber-sections: true\n---\n\n${heads.join('\n\n')}`;
  const { article } = structured(text, 'author-date');
  const numbers = article.back.map(({ section }) => section.number);
  expect(numbers.slice(24)).toEqual(['Y', 'Z', 'AA', 'BB']);
});
