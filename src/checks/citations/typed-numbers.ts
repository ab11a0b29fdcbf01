/** Numbers in brackets, typed as citations, where the style prints authors and years. */
import { message } from '../../messages/message.ts';
import type { ArticleCheck, Finding } from '../check.ts';
import { inlinesOf, textBlocks } from '../nodes.ts';
import type { ArticleSubject, At } from '../subject.ts';
import { typedCites, typedLists } from './typed-citations.ts';

export const TYPED_NUMBERS: readonly ArticleCheck[] = [
  {
    name: 'citation-number-typed',
    receivers: ['readers', 'crossref', 'pmc'],
    source: 'docs/manuscript.md, citations',
    date: '2026',
    *find(subject) {
      if (subject.article.citationFormat !== 'author-date') return;
      // Those that fit the list are told there (citation-in-plain-text).
      if (typedCites(subject).some(({ citation }) => citation.mode === 'numeric')) return;
      const found = [...typedNumbers(subject)];
      const numbers = new Set(found.flatMap((one) => one.numbers));
      const [first] = found;
      // They count from 1: an interval or an index does not.
      if (!first || found.length < 2 || !numbers.has(1) || numbers.has(0)) return;
      yield* beyondList(subject, found);
      yield {
        message: message('citation-number-typed', { count: found.length, text: first.text }),
        at: first.at,
      };
    },
  },
];

interface TypedNumbers {
  text: string;
  numbers: number[];
  at: At;
}

/** The first that no entry of the list has, where it is typed, too. */
function* beyondList(subject: ArticleSubject, found: readonly TypedNumbers[]): Generator<Finding> {
  const [list] = typedLists(subject);
  if (!list) return;
  const [, ...entries] = subject.text
    .slice(...list)
    .trim()
    .split(/\n+/);
  const count = entries.filter((entry) => /\d{4}/.test(entry)).length;
  const beyond = found.find(({ numbers }) => numbers.some((number) => number > count));
  if (beyond && count > 0)
    yield {
      message: message('citation-number-typed/beyond-list', { text: beyond.text, count }),
      at: beyond.at,
    };
}

const NUMBERS = /(?<=[\p{L}\p{P}]\s)\[\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*\]/gu;

function* typedNumbers(subject: ArticleSubject): Generator<TypedNumbers> {
  for (const { node, block } of inlinesOf(textBlocks(subject.article), 'text'))
    for (const [text] of node.value.matchAll(NUMBERS))
      yield { text, numbers: (text.match(/\d+/g) ?? []).map(Number), at: subject.at(block) };
}
