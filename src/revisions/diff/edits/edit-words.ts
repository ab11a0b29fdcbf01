/** Recognizes edits that do not change the words themselves: hyphenation, repetition, articles. */
import { baseLanguage } from '../../../words/language-tag.ts';
import { DASH, type Edit, editText, sameWords, wordsIn } from './edit.ts';
import type { Vocabulary } from './spelling.ts';
import { ARTICLES, HYPHEN_DECIDES, NEED_ARTICLE, SPACE_DECIDES } from './word-lists.ts';

/** Whether only the division of words changed, with the same letters and the same meaning. */
export function onlyDivisionChanged(edit: Edit, { language }: Vocabulary): boolean {
  const [before, after] = [edit.removed, edit.added].map((tokens) =>
    wordsIn(tokens).join('').toLowerCase(),
  );
  if (!before || before !== after || sameWords(edit, (text) => text.toLowerCase())) return false;
  // Each character is a word in these scripts.
  if (/^(?:zh|ja|th)/.test(language)) return false;
  const hasHyphen = [...edit.removed, ...edit.added].some(({ text }) => DASH.test(text));
  return !(hasHyphen ? HYPHEN_DECIDES : SPACE_DECIDES).has(before);
}

/** Finds words that differ only in a hyphen. Example: "re-sign" and "resign" */
export function isMeaningfulHyphen({ removed, added, last, next }: Edit): boolean {
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
