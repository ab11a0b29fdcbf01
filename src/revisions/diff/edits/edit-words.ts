/** What an edit does to words that stay what they are: divided, doubled, with or without an article. */
import { baseLanguage } from '../../../words/language-tag.ts';
import { DASH, type Edit, editText, sameWords, wordsIn } from './edit.ts';
import type { Vocabulary } from './spelling.ts';
import { ARTICLES, HYPHEN_DECIDES, NEED_ARTICLE, SPACE_DECIDES } from './word-lists.ts';

/** Whether the same letters stand there, divided otherwise, and say the same. */
export function lettersMoved(edit: Edit, { language }: Vocabulary): boolean {
  const [before, after] = [edit.removed, edit.added].map((tokens) =>
    wordsIn(tokens).join('').toLowerCase(),
  );
  if (!before || before !== after || sameWords(edit, (text) => text.toLowerCase())) return false;
  // One sign is a word there.
  if (/^(?:zh|ja|th)/.test(language)) return false;
  const hasHyphen = [...edit.removed, ...edit.added].some(({ text }) => DASH.test(text));
  return !(hasHyphen ? HYPHEN_DECIDES : SPACE_DECIDES).has(before);
}

/** "re-sign" and "resign" where the hyphen alone came or went; the words beside it are kept. */
export function hyphenDecides({ removed, added, last, next }: Edit): boolean {
  const isHyphen = [...removed, ...added].some(({ text }) => DASH.test(text));
  return isHyphen && HYPHEN_DECIDES.has(`${last?.text}${next?.text}`.toLowerCase());
}

export function doubledWord({ removed, added, last, next }: Edit): string | undefined {
  const [word, ...more] = removed.map(({ text }) => text);
  if (word === undefined || more.length > 0 || added.length > 0) return undefined;
  const isDouble = [last, next].some((token) => token?.text.toLowerCase() === word.toLowerCase());
  return isDouble && removed[0]?.kind === 'word' ? `a doubled word: ${word}` : undefined;
}

export function articleWord(edit: Edit, { language }: Vocabulary): string | undefined {
  const articles = ARTICLES[baseLanguage(language)];
  const words = wordsIn([...edit.removed, ...edit.added]).map((word) => word.toLowerCase());
  if (!articles || words.length === 0 || !words.every((word) => articles.has(word)))
    return undefined;
  return NEED_ARTICLE.has(edit.next?.text ?? '') ? undefined : `an article: ${editText(edit)}`;
}
