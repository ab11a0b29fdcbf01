import type { Block } from '../article/article.ts';
import type { ArticleSubject, At } from './subject.ts';

/** The place of a word in the manuscript; that of its block if the manuscript does not have the word as it is. */
export function placeOfWord(
  subject: Pick<ArticleSubject, 'at' | 'range' | 'text'>,
  block: Block,
  word: string,
): At {
  const at = subject.at(block);
  const [start, end] = [at.place?.start.offset, at.place?.end.offset];
  if (start === undefined || end === undefined) return at;
  const index = subject.text.slice(start, end).indexOf(word);
  return index === -1 ? at : subject.range(start + index, start + index + word.length);
}
