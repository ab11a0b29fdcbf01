/** Every article that can be made is valid by its DTD, and keeps its words. */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { arbitraryArticle } from '../../../test/arbitrary-article.ts';
import { sampleArticles } from '../../../test/sample-articles.ts';
import { close, validateJats } from '../../shell/validate-jats.ts';
import { renderJats } from './document.ts';

afterAll(close);

describe('hand-made articles', () => {
  for (const article of sampleArticles) {
    it(`${article.name} is valid`, async () => {
      expect(await validateJats(renderJats(article))).toEqual([]);
    });
  }
});

describe('arbitrary articles', () => {
  it('are valid', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryArticle({ text: 'hostile' }), async (article) => {
        const xml = renderJats(article);
        const problems = await validateJats(xml);
        if (problems.length > 0) {
          const line = problems[0]?.line ?? 1;
          throw new Error(
            `${JSON.stringify(problems[0])}\n${xml
              .split('\n')
              .slice(line - 2, line + 3)
              .join('\n')}`,
          );
        }
      }),
      { numRuns: 30 },
    );
  });
});
