import type { Message } from '../../messages/message.ts';
import type { Finding } from '../check.ts';
import type { ArticleSubject } from '../subject.ts';

export type NamePart = 'given' | 'family';

/** Findings about given and family names of persons. */
export function* findInNameParts(
  { article, key }: ArticleSubject,
  problemOf: (part: NamePart, text: string) => Message | undefined,
): Generator<Finding> {
  for (const [index, { name }] of article.authors.entries())
    for (const part of ['given', 'family'] as const) {
      const text = name?.[part];
      const problem = text && problemOf(part, text);
      if (problem) yield { message: problem, at: key(`authors.${index}.name.${part}`) };
    }
}
