import type { Message } from '../../messages/message.ts';
import type { Finding } from '../check.ts';
import { truncateText } from '../nodes.ts';
import type { ArticleSubject } from '../subject.ts';

interface NamePartFacts {
  part: 'given' | 'family';
  /** The beginning of the text. */
  name: string;
}

/** Findings about the given and family names of the authors. */
export function* findInNameParts(
  { article, key }: ArticleSubject,
  problemOf: (text: string, facts: NamePartFacts) => Message | undefined,
): Generator<Finding> {
  for (const [index, { name }] of article.authors.entries())
    for (const part of ['given', 'family'] as const) {
      const text = name?.[part];
      const problem = text && problemOf(text, { part, name: truncateText(text) });
      if (problem) yield { message: problem, at: key(`authors.${index}.name.${part}`) };
    }
}
