/** What is wrong with the pages of an issue, in words for the editor. */
import type { Pages } from '../../article/article.ts';
import type { RuleName } from '../../messages/rules.ts';
import type { Assigned, PageProblem } from './assign-pages.ts';

export interface PageMessage {
  rule: RuleName;
  reason: string;
  advice: string;
}

/** @param names of the articles, in the order of `assigned` */
export function pageMessage(
  index: number,
  assigned: readonly Assigned[],
  names: readonly string[],
): PageMessage | undefined {
  const { pages, problem } = assigned[index] ?? {};
  if (problem) return wordsFor(problem, pages ?? { first: '' }, names);
  if (!pages || pages.last !== undefined || !/\d/.test(pages.first)) return undefined;
  return {
    rule: 'pages-unknown',
    reason: `Unexpected pages from ${pages.first} on, expected the last page, too: the article was not printed yet`,
    advice: NOT_PRINTED,
  };
}

const NOT_PRINTED = 'Build the PDF, too (leave out --to): the number of pages comes from it.';

type Kind = PageProblem['kind'];
type Problem<K extends Kind> = Extract<PageProblem, { kind: K }>;
type Words<K extends Kind> = (
  problem: Problem<K>,
  pages: Pages,
  names: readonly string[],
) => PageMessage;

function wordsFor<K extends Kind>(
  problem: Problem<K>,
  pages: Pages,
  names: readonly string[],
): PageMessage {
  const words: Words<K> = WORDS[problem.kind];
  return words(problem, pages, names);
}

const LEAVE_OUT = 'Leave `pages:` out, and the article gets its pages from the issue.';

const WORDS: { [K in Kind]: Words<K> } = {
  gap: ({ expected, behind }, { first }, names) => ({
    rule: 'pages-gap',
    reason: `Unexpected first page ${first}, expected ${expected}${after(behind, names)}`,
    advice: LEAVE_OUT,
  }),
  overlap: ({ expected, behind }, { first }, names) => ({
    rule: 'pages-overlap',
    reason: `Unexpected first page ${first}, expected ${expected}${after(behind, names)}: a page would stand twice in the issue`,
    advice: LEAVE_OUT,
  }),
  length: ({ expected, count }, { first, last }) => ({
    rule: 'pages-differ',
    reason: `Unexpected pages ${first}–${last} for an article that prints on ${count}, expected ${expected.first}–${expected.last}`,
    advice:
      'Correct `pages:`, or name the first page alone: the last one is then taken from the print. Another theme may need more pages.',
  }),
  even: (_, { first }) => ({
    rule: 'pages-differ',
    reason: `Unexpected first page ${first}, expected an odd one, as \`start-on: odd\` in issue.yaml asks`,
    advice: LEAVE_OUT,
  }),
  unknown: ({ behind }, _, names) => ({
    rule: 'pages-unknown',
    reason: `Unexpected article without page numbers, expected those behind “${names[behind]}”, whose printed length is not known`,
    advice: `Build the whole issue with its PDFs; if “${names[behind]}” has an error, correct that first.`,
  }),
};

function after(behind: number | undefined, names: readonly string[]): string {
  return behind === undefined
    ? ', the first page in issue.yaml'
    : `, the next one behind “${names[behind]}”`;
}
