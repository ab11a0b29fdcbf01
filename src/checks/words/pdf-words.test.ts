import { expect, test } from 'vitest';
import { emptyArticle, inline } from '../../../test/support/build-article.ts';
import type { Note } from '../../article/article.ts';
import { notesBehind } from './pdf-words.ts';

const note = (number: string, words: string): Note => ({
  id: `fn-${number}`,
  number,
  calls: [`fnref-${number}`],
  children: [{ type: 'paragraph', children: inline(words) }],
});
const ARTICLE = emptyArticle({
  notes: [note('1', 'At the foot.'), note('2', 'Behind the text.'), note('3', 'Nowhere.')],
});

test('a note after the text is found if it is at the foot of no page', () => {
  const printed = { main: 'Words. Notes Behind the text.', notes: 'At the foot.' };
  const behind = notesBehind(ARTICLE, printed, { captionLast: true });
  expect([...behind].map(({ number }) => number)).toEqual(['2']);
});
