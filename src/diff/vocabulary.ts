import type { Article } from '../article.ts';
import type { Around } from './comparison.ts';
import type { Vocabulary } from './spelling.ts';

/** The words of both versions; they are counted only when somebody asks. */
export function vocabularyOf(before: Article, after: Article, around: Around): Vocabulary {
  const [old, now] = [before, after].map(counter);
  const { language } = after;
  return {
    language,
    before: (word) => old?.(word) ?? 0,
    after: (word) => now?.(word) ?? 0,
    knows: (word) => around.knows?.(word, language),
  };
}

function counter(article: Article): (word: string) => number {
  let counts: Map<string, number> | undefined;
  return (word) => {
    counts ??= countWords(article);
    return counts.get(word) ?? 0;
  };
}

function countWords({ title, subtitle, abstract, keywords, body, back, notes }: Article) {
  const counts = new Map<string, number>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      for (const [word] of value
        .toLowerCase()
        .matchAll(/[\p{L}\p{M}]+(?:['’\u200C][\p{L}\p{M}]+)*/gu))
        counts.set(word, (counts.get(word) ?? 0) + 1);
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  visit([title, subtitle, abstract, keywords, body, back, notes]);
  return counts;
}
