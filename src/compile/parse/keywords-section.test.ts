import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseManuscript, withoutNodes } from './index.ts';
import { keywordsSection } from './keywords-section.ts';

const parse = (text: string) =>
  parseManuscript(new VFile({ path: 'article.md', value: `---\ntitle: T\n---\n${text}` }));

test.each([
  ['behind the abstract', '## Abstract\n\nA.\n\n## Keywords\n\nOne, *two*.\n\n## B\n', 'One, two.'],
  ['a list', '# Key words\n\n- one\n- two, three\n\n# B\n', 'one; two, three'],
  ['in another language', '# Palabras clave\n\nuno; dos\n\n# B\n', 'uno; dos'],
])('%s', (_, text, expected) => {
  const manuscript = parse(text);
  const found = keywordsSection(manuscript);
  expect(found?.text).toBe(expected);
  expect(keywordsSection(withoutNodes(manuscript, found?.taken ?? []))).toBeUndefined();
});

test.each([
  ['words that go on', '# Keywords\n\nA.\n\nB.\n\n# C\n'],
  ['in the midst of the text', '# A\n\nA.\n\n# B\n\nB.\n\n# Keywords\n\nC\n\n# D\n'],
  ['many words that nothing parts', '# Keywords\n\none a\ntwo b\nthree c\nfour d\n\n# B\n'],
  ['at the end', '# A\n\nA.\n\n# Keywords\n\nC\n'],
])('no keywords: %s', (_, text) => {
  const manuscript = parse(text);
  expect(keywordsSection(manuscript)).toBeUndefined();
});
