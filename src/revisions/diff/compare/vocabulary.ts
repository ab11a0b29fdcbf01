import type { Article } from '../../../article/article.ts';
import { addOne } from '../../../words/counts.ts';
import { once } from '../../../words/memoize/once.ts';
import type { Vocabulary } from '../edits/spelling.ts';
import type { Around } from './comparison.ts';

/** The words of both versions. They are counted lazily. */
export function vocabularyOf(before: Article, after: Article, around: Around): Vocabulary {
  const [old, now] = [once(() => countWords(before)), once(() => countWords(after))];
  const { language } = after;
  return {
    language,
    before: (word) => old().small(word) + old().capital(word),
    after: (word) => now().small(word) + now().capital(word),
    hasSmall: (word) => old().small(word) + now().small(word) > 0,
    knows: (word) => around.knows?.(word, language),
  };
}

interface Counts {
  small(word: string): number;
  /** The words that are not in lower case. */
  capital(word: string): number;
}

function countWords({ title, subtitle, abstract, keywords, body, back, notes }: Article): Counts {
  const [small, capital] = [new Map<string, number>(), new Map<string, number>()];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      for (const [word] of value.matchAll(/[\p{L}\p{M}]+(?:['’\u200C][\p{L}\p{M}]+)*/gu)) {
        const key = word.toLowerCase();
        addOne(key === word ? small : capital, key);
      }
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  visit([title, subtitle, abstract, keywords, body, back, notes]);
  return { small: (word) => small.get(word) ?? 0, capital: (word) => capital.get(word) ?? 0 };
}
