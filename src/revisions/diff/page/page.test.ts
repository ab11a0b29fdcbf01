import { describe, expect, it } from 'vitest';
import { emptyArticle, inline, paragraph } from '../../../../test/support/build-article.ts';
import { HOSTILE, hostileArticle } from '../../../../test/support/sample-articles.ts';
import { compareVersions } from '../index.ts';
import { diffPage } from './page.ts';

describe('the page of both versions', () => {
  it('marks removed and added text, also for screen readers', () => {
    const page = pageOf(['We read 12 gauges.'], ['We read 21 gauges.']);
    expect(page).toContain(
      '<del><span class="said">[removed: </span>12<span class="said">]</span></del>',
    );
    expect(page).toContain(
      '<ins><span class="said">[added: </span>21<span class="said">]</span></ins>',
    );
    expect(page).toContain('a number changed: 12 → 21');
  });

  it('folds unchanged text and leaves nothing out', () => {
    const words = Array.from({ length: 9 }, (_, index) => `Paragraph of its own number ${index}.`);
    const page = pageOf(words, [...words, 'A new one.']);
    expect(page).toContain('7 unchanged paragraphs');
    for (const text of words) expect(page).toContain(text);
  });

  it('escapes text of articles and folders', () => {
    const hostile = { ...hostileArticle, title: inline(`${HOSTILE} other`) };
    const versions = compareVersions(hostileArticle, hostile);
    const page = diffPage({ name: HOSTILE, before: HOSTILE, after: HOSTILE, versions });
    expect(page).not.toMatch(/<script|\u0000|\u001b/);
    expect(page.match(/<\w+[^>]*\son\w+=/g)).toBeNull();
  });
});

function pageOf(before: string[], after: string[]): string {
  const article = (texts: string[]) => emptyArticle({ body: texts.map((text) => paragraph(text)) });
  const versions = compareVersions(article(before), article(after));
  return diffPage({ name: 'x', before: 'version 1.0', after: 'as it stands', versions });
}
