/** The rules by example: cases.md beside it, the examples of each rule, and what articles do. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emptyArticle, paragraph } from '../../../test/support/build-article.ts';
import { knowsWord } from '../../io/english-words.ts';
import { WORD_RULES } from './edits/rules.ts';
import { compareArticles } from './index.ts';

const CASES = readFileSync(new URL('./cases.md', import.meta.url), 'utf8')
  .split(/^## /m)
  .slice(1)
  .flatMap((section) => {
    const language = /\((\S+)\)/.exec(section)?.[1] ?? 'en';
    const elsewhere = /^Elsewhere: (.*)$/m.exec(section)?.[1] ?? '';
    return [...section.matchAll(/^\| (.*?) \| (.*?) \| (minor|substantive) \| ?(.*?) ?\|$/gm)].map(
      ([, before = '', after = '', given = '', why = '']) => ({
        before,
        after,
        given,
        why,
        language,
        elsewhere,
      }),
    );
  });

/** The one change between two paragraphs: "minor: punctuation: nothing → ,". */
function verdict(before: string, after: string, language = 'en', elsewhere = ''): string {
  const article = (text: string) =>
    emptyArticle({ language, body: [paragraph(text), paragraph(elsewhere)] });
  const changes = compareArticles(article(before), article(after), { knows: knowsWord });
  return changes.map((change) => `${change.class}: ${change.why}`).join('\n');
}

describe('cases.md', () => {
  it('holds at least 40 pairs', () => expect(CASES.length).toBeGreaterThanOrEqual(40));

  it.each(CASES)('$before → $after', ({ before, after, given, why, language, elsewhere }) => {
    expect(verdict(before, after, language, elsewhere)).toBe(`${given}: ${why}`);
  });
});

describe('rules', () => {
  const examples = WORD_RULES.flatMap(({ name, class: given, examples: pairs }) =>
    pairs.map(([before, after]) => ({ name, given, before, after })),
  );
  it.each(examples)('$name: $before → $after', ({ given, before, after }) => {
    expect(verdict(before, after).startsWith(`${given}: `)).toBe(true);
  });
});

it('a later DOI is minor, but a changed or removed one is substantive', () => {
  const classOf = (before: string | undefined, after: string | undefined) => {
    const [old, now] = [before, after].map((doi) => emptyArticle({ ...(doi && { doi }) }));
    return old && now && compareArticles(old, now).map((change) => change.class);
  };
  expect(classOf(undefined, '10.5555/a')).toEqual(['minor']);
  expect(classOf('10.5555/a', '10.5555/b')).toEqual(['substantive']);
  expect(classOf('10.5555/a', undefined)).toEqual(['substantive']);
});
