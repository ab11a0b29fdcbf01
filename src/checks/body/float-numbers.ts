/** The rule that figures and tables exist if the text mentions them by typed numbers. */
import type { Article, ArticleType, Block, Inline } from '../../article/article.ts';
import { message } from '../../messages/message.ts';
import type { RuleName } from '../../messages/rules.ts';
import { memoizeWeak } from '../../words/memoize/memoize-weak.ts';
import type { ArticleCheck, Finding } from '../check.ts';
import { floatsOf, lineOf, lineWords, textBlocks, walkBlocks, words } from '../nodes.ts';
import { placeOfWord } from '../place-of-word.ts';
import { PRACTICE } from '../sources.ts';
import type { ArticleSubject } from '../subject.ts';
import { type FloatType, floatPattern } from './float-names.ts';

export const FLOAT_NUMBERS: readonly ArticleCheck[] = [
  {
    name: 'float-number-unknown',
    receivers: ['readers', 'pmc'],
    ...PRACTICE,
    find: findUnknownNumbers,
  },
];

/** The text between the first and the second number. Examples: "Figures 1-4", "Tables 2 and 3". */
const SECOND = '\\s?[–-]\\s?|,?\\s(?:and|to|or|&|y|e|et|und|bis)\\s';

/** Matches "Figure 3", but neither "Figure 3 of Hill" nor "fig03" in a file name. */
const mentionPattern = memoizeWeak(({ language }: Article) => {
  const [figure, table] = [floatPattern('figure', language), floatPattern('table', language)];
  return new RegExp(
    `(?<!insert )(?:(${figure}\\.?)|${table}\\.?)(?:\\s|(?<!\\p{Script=Latin}))(\\d{1,2})(?:(?<=s\\.?\\s\\d{1,2})(?:${SECOND})(\\d{1,2}))?(?!\\d|\\.\\d|(?:(?:${SECOND})\\d{1,2})?[.,]?\\s*(?:of|in|from|by|de|da|do|del|di|von|aus|van|из)(?!\\p{L}))`,
    'giu',
  );
});

/** The end of a text after a citation. A figure that is mentioned next belongs to the cited work. */
export const AFTER_CITATION = /(?:\d{4}[a-z]?|\bn\.d\.|\[\d+\])\)?[,;:]?\s*(?:see\s)?$/u;

/** In notes a page may stand in between. Examples: "*Old Tides*, 19, fig. 39", "57 with fig. 52". */
const AFTER_CITATION_IN_NOTE =
  /(?:\d[a-z]?|\bn\.d\.|\[\d+\])\)?[,;:]?\s*(?:(?:with|and|see|esp\.)\s)?$/u;

/** Messages about text that was left out. Nobody knows which figures and tables it contained. */
const TEXT_LEFT_OUT = new Set<string>(['directive-unknown', 'text-elsewhere'] satisfies RuleName[]);
/** Messages about one picture that was left out, of a figure or of a table. */
export const PICTURE_LEFT_OUT = new Set<string>([
  'figure-missing',
  'figure-outside-folder',
  'figure-type',
] satisfies RuleName[]);

/** These types of article mention the figures and tables of other works. */
const TYPES_ABOUT_OTHER_WORKS = new Set<ArticleType>([
  'addendum',
  'article-commentary',
  'book-review',
  'correction',
  'expression-of-concern',
  'letter',
  'reply',
  'retraction',
]);

/** Whether the article should contain every figure and table that it mentions. */
function shouldHaveAllFloats({ article, reported }: ArticleSubject): boolean {
  return (
    !TYPES_ABOUT_OTHER_WORKS.has(article.type) &&
    !reported.some(({ rule }) => TEXT_LEFT_OUT.has(rule))
  );
}

/** A mention of a figure or table in the text. */
interface FloatMention {
  block: Block;
  /** Example: "Figures 1-4" */
  name: string;
  type: FloatType;
  /** The last number of a range. */
  number: string;
}

function* findUnknownNumbers(subject: ArticleSubject): Generator<Finding> {
  if (!shouldHaveAllFloats(subject)) return;
  const floats = floatsOf(subject.article);
  const leftOut = subject.reported.filter(({ rule }) => PICTURE_LEFT_OUT.has(rule)).length;
  const seen = new Set<string>();
  for (const { block, name, type, number } of findMentions(subject)) {
    const sameType = floats.filter((float) => float.type === type);
    const count = sameType.length + leftOut;
    const key = reportKey(type, number, count);
    const exists = sameType.some((float) => float.number === number) || Number(number) <= count;
    if (exists || seen.has(key) || isInLink(subject, block, name)) continue;
    seen.add(key);
    yield {
      message: message('float-number-unknown', { text: name, count, type }),
      at: placeOfWord(subject, block, name),
    };
  }
}

/** Mentions of figures and tables of the article itself, not of a cited work. */
function* findMentions(subject: ArticleSubject): Generator<FloatMention> {
  const { article } = subject;
  const blocksOfNotes = new Set(walkBlocks(article.notes.flatMap(({ children }) => children)));
  const pattern = mentionPattern(article);
  for (const block of walkBlocks(textBlocks(article))) {
    const text = lineWords(block, article);
    const afterCitation = blocksOfNotes.has(block) ? AFTER_CITATION_IN_NOTE : AFTER_CITATION;
    for (const { 0: name, 1: figure, 2: first = '', 3: last = '', index } of text.matchAll(
      pattern,
    )) {
      const [before, after] = [text.slice(0, index), text.slice(index + name.length)];
      if (afterCitation.test(before) || isCaptionLabel(before, after)) continue;
      yield { block, name, type: figure ? 'figure' : 'table', number: highest(first, last) };
    }
  }
}

/** Mentions with the same key are reported once: each number, or the type if the article has no such float. */
function reportKey(type: FloatType, number: string, count: number): string {
  return count === 0 ? type : `${type} ${number}`;
}

/** The last number of a range. "Figure 2-1" is not a range, but a figure of a chapter. */
function highest(first: string, last: string): string {
  return Number(last) > Number(first) ? last : first;
}

/** Text of a link is not checked. Example: "Figs [7–10](#fig-3)" are panels of one figure. */
export function isInLink({ article }: ArticleSubject, block: Block, name: string): boolean {
  const textOutsideLinks = lineOf(block).map((node) =>
    isLink(node) ? ' ' : words([node], article),
  );
  return !textOutsideLinks.join('').includes(name);
}

function isLink({ type }: Inline): boolean {
  return type === 'crossReference' || type === 'link';
}

/** Whether a caption begins with its own number. */
function isCaptionLabel(before: string, after: string): boolean {
  return before === '' && /^\s*[.:]/.test(after);
}
