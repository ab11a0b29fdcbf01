/** The rule about numbers in brackets that are typed as citations, although the style prints authors and years. */
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
      // Numbers that match the list are reported by `citation-in-plain-text`.
      if (typedCites(subject).some(({ citation }) => citation.mode === 'numeric')) return;
      const found = [...findTypedNumbers(subject)];
      const numbers = new Set(found.flatMap(({ numbers }) => numbers));
      const [first] = found;
      // Citations count from 1. An interval or an index may contain 0, or no 1.
      if (!first || found.length < 2 || !numbers.has(1) || numbers.has(0)) return;
      yield* reportBeyondList(subject, found);
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

/** The first number that is greater than the number of entries in a typed list. */
function* reportBeyondList(
  subject: ArticleSubject,
  found: readonly TypedNumbers[],
): Generator<Finding> {
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

function* findTypedNumbers(subject: ArticleSubject): Generator<TypedNumbers> {
  for (const { node, block } of inlinesOf(textBlocks(subject.article), 'text'))
    for (const [text] of node.value.matchAll(NUMBERS))
      yield { text, numbers: (text.match(/\d+/g) ?? []).map(Number), at: subject.at(block) };
}
