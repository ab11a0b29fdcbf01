import { expect, test } from 'vitest';
import { noticeWithFacts } from './notice-with-facts.ts';

test('a notice without facts stays as it was typed', () => {
  expect(noticeWithFacts('Words.', { title: '', doi: undefined })).toBe('Words.');
});

test('facts are written into front matter', () => {
  expect(noticeWithFacts('Words.', { title: 'Correction: A "b"', doi: '10.5555/x' })).toBe(
    `---\ntitle: 'Correction: A "b"'\ndoi: 10.5555/x\n---\n\nWords.\n`,
  );
});

test('front matter that was typed is kept', () => {
  expect(noticeWithFacts('---\nauthors: []\n---\n\nWords.', { doi: '10.5555/x' })).toBe(
    '---\nauthors: []\ndoi: 10.5555/x\n---\n\nWords.\n',
  );
});
