import { describe, expect, it } from 'vitest';
import { matchesOf } from './matches.ts';
import { remembering } from './memoize/remembering.ts';

describe('matches', () => {
  it.each([
    [/\d+/g, '12 of 345'],
    [/x*/g, 'axxb'],
    [/\p{Lu}/gu, 'none'],
  ])('of %s equal those of matchAll, even after an unfinished search', (pattern, text) => {
    pattern.exec(`${text} 1 X`);
    expect(matchesOf(pattern, text)).toEqual([...text.matchAll(pattern)]);
  });
});

describe('remembering', () => {
  it('computes a result once, and again after the cache was cleared', () => {
    const made: string[] = [];
    const of = remembering(2, (text) => {
      made.push(text);
      return { text };
    });
    for (const text of ['a', 'b', 'a', 'c', 'a']) expect(of(text)).toEqual({ text });
    expect(made).toEqual(['a', 'b', 'c', 'a']);
  });

  it('does not cache long strings', () => {
    const of = remembering(2, (text) => ({ text }));
    const long = 'x'.repeat(100);
    expect(of(long)).not.toBe(of(long));
  });
});
