/** The parts of authors’ names, each with what is wrong with it. */
import { told } from '../../messages/told.ts';
import type { Finding } from '../check.ts';
import { clipped } from '../nodes.ts';
import type { ArticleSubject } from '../subject.ts';

/** Findings about given and family names of persons. */
export function* inParts(
  { article, key }: ArticleSubject,
  expected: (text: string) => string | undefined,
): Generator<Finding> {
  for (const [index, { name }] of article.authors.entries())
    for (const part of ['given', 'family'] as const) {
      const text = name?.[part];
      const wanted = text && expected(text);
      if (wanted)
        yield {
          reason: told`Unexpected ${{ part }} name "${{ name: clipped(text) }}", expected ${wanted}`,
          at: key(`authors.${index}.name.${part}`),
        };
    }
}
