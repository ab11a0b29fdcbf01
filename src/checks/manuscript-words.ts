/** Compares the words of the manuscript with the article: none is lost, doubled or out of order. */
import type { Block } from '../article/article.ts';
import { message } from '../messages/message.ts';
import type { RuleName } from '../messages/rules.ts';
import type { Place, Point } from '../words/place.ts';
import { offsetsOf } from '../words/text-points.ts';
import type { ArticleCheck, Finding } from './check.ts';
import { childBlocks, truncateText, walkBlocks } from './nodes.ts';
import type { ArticleSubject } from './subject.ts';
import { findDropped } from './words/find-dropped.ts';
import { type ManuscriptWord, manuscriptWords } from './words/manuscript-words.ts';
import { writtenPieces } from './words/written-words.ts';

export const MANUSCRIPT_WORDS: readonly ArticleCheck[] = [
  {
    needs: 'article',
    severity: 'error',
    name: 'manuscript-words-differ',
    receivers: ['readers'],
    source: 'Offprint: nothing is lost silently',
    date: '2026',
    *find(subject) {
      yield* findDifferences(subject);
      for (const blocks of listsInOrder(subject.article)) yield* findOutOfOrder(subject, blocks);
    },
  },
];

function* findDifferences(subject: ArticleSubject): Generator<Finding> {
  const { article, text } = subject;
  const offset = offsetsOf(text);
  const { place: key } = subject.key('keywords');
  // Keywords from a project file have no place in the manuscript.
  const written = key && isEmpty(key) ? { ...article, keywords: [] } : article;
  const pieces = writtenPieces(written, subject.placeInText)
    .filter(({ place }) => !place || !isEmpty(place))
    .map(({ place, ...words }) => ({
      ...words,
      start: place ? offset(place.start) : 0,
      end: place ? offset(place.end) : 0,
    }));
  const losses = reportedLosses(subject, offset);
  const isReported = (words: readonly ManuscriptWord[]) =>
    losses.some((range) => overlaps(range, words));
  const { dropped, doubled } = findDropped(
    manuscriptWords(text, subject.consumed),
    pieces,
    (word) => isReported([word]),
  );
  for (const words of dropped) if (!isReported(words)) yield lossFinding(subject, words);
  for (const { words, at } of doubled)
    yield {
      message: message('manuscript-words-differ/doubled', { words: truncateText(words.join(' ')) }),
      at: subject.range(at, at),
    };
}

function isEmpty({ start, end }: Place): boolean {
  return start.line === end.line && start.column === end.column;
}

function lossFinding(subject: ArticleSubject, words: readonly ManuscriptWord[]): Finding {
  const [start, end] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
  return {
    message: message('manuscript-words-differ/lost', {
      words: truncateText(subject.text.slice(start, end)),
    }),
    at: subject.range(start, end),
  };
}

/** Rules of `build` that report words as left out or not understood. */
const LOSS_RULES = new Set<RuleName>([
  'abstract-in-text',
  'keywords-in-text',
  'attribute-unknown',
  'citation-malformed',
  'comment-unclosed',
  'content-conditional',
  'control-character',
  'cross-reference-missing',
  'directive-unknown',
  'equation-syntax',
  'figure-missing',
  'figure-outside-folder',
  'figure-type',
  'footnote-missing',
  'footnote-never-called',
  'front-matter-ignored',
  'heading-repeats-title',
  'layout-ignored',
  'link-scheme',
  'link-target-missing',
  'markup-unread',
  'nesting-too-deep',
  'raw-html',
  'raw-latex',
  'text-elsewhere',
]);

interface Range {
  start: number;
  end: number;
}

/** Ranges of the manuscript whose loss `build` has reported. */
function reportedLosses({ reported }: ArticleSubject, offset: (point: Point) => number): Range[] {
  return reported
    .filter(({ rule }) => LOSS_RULES.has(rule as RuleName))
    .flatMap(({ placeInText }) => placeInText ?? [])
    .map(({ start, end }) => ({ start: offset(start), end: offset(end) }));
}

function overlaps({ start, end }: Range, words: readonly ManuscriptWord[]): boolean {
  return (words[0]?.start ?? 0) <= end && (words.at(-1)?.end ?? 0) >= start;
}

/** Lists of blocks whose order is the same in the article and in the manuscript. */
function* listsInOrder({ abstract, body, notes }: ArticleSubject['article']): Generator<Block[]> {
  const lists = [abstract, body, ...notes.map(({ children }) => children)];
  for (const list of lists) {
    yield list;
    for (const block of walkBlocks(list))
      if (block.type !== 'figure' && block.type !== 'table') yield [...childBlocks(block)];
  }
}

function* findOutOfOrder(subject: ArticleSubject, blocks: readonly Block[]): Generator<Finding> {
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    if (!before || !isBefore(subject.placeInText(block), subject.placeInText(before))) continue;
    const { path, place } = subject.at(before);
    yield {
      message: message('manuscript-words-differ/out-of-order', {
        line: place?.start.line ?? 0,
        path,
      }),
      at: subject.at(block),
    };
  }
}

function isBefore(a: Place | undefined, b: Place | undefined): boolean {
  return a !== undefined && b !== undefined && a.start.line < b.start.line;
}
