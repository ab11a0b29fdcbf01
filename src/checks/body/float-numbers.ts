/** The numbers of figures and tables that the text names as its author typed them: each is there. */
import type { Article, ArticleType, Block, Inline } from '../../article/article.ts';
import { message } from '../../messages/message.ts';
import type { RuleName } from '../../messages/rules.ts';
import { memoizeWeak } from '../../words/memoize/memoize-weak.ts';
import type { ArticleCheck, Finding } from '../check.ts';
import { deep, floatsOf, lineOf, lineWords, textBlocks, words } from '../nodes.ts';
import { placeOfWord } from '../place-of-word.ts';
import { PRACTICE } from '../sources.ts';
import type { ArticleSubject } from '../subject.ts';
import { type FloatType, floatPattern } from './float-names.ts';

export const FLOAT_NUMBERS: readonly ArticleCheck[] = [
  {
    name: 'float-number-unknown',
    receivers: ['readers', 'pmc'],
    ...PRACTICE,
    find: unknownNumbers,
  },
];

/** Behind the first of several: "Figures 1-4", "Tables 2 and 3". */
const SECOND = '\\s?[–-]\\s?|,?\\s(?:and|to|or|&|y|e|et|und|bis)\\s';

/** "Figure 3", but neither "Figure 3 of Hill" nor "fig03" of a file: each once for each number. */
const typedIn = memoizeWeak(({ language }: Article) => {
  const [figure, table] = [floatPattern('figure', language), floatPattern('table', language)];
  return new RegExp(
    `(?<!insert )(?:(${figure}\\.?)|${table}\\.?)(?:\\s|(?<!\\p{Script=Latin}))(\\d{1,2})(?:(?<=s\\.?\\s\\d{1,2})(?:${SECOND})(\\d{1,2}))?(?!\\d|\\.\\d|(?:(?:${SECOND})\\d{1,2})?[.,]?\\s*(?:of|in|from|by|de|da|do|del|di|von|aus|van|из)(?!\\p{L}))`,
    'giu',
  );
});

/** A work is cited just before: the figure is there. */
export const AFTER_CITATION = /(?:\d{4}[a-z]?|\bn\.d\.|\[\d+\])\)?[,;:]?\s*(?:see\s)?$/u;

/** In a note a page of it may stand there: "*Old Tides*, 19, fig. 39", "57 with fig. 52". */
const AFTER_CITATION_IN_NOTE =
  /(?:\d[a-z]?|\bn\.d\.|\[\d+\])\)?[,;:]?\s*(?:(?:with|and|see|esp\.)\s)?$/u;

/** What compiling left out of the text: nobody knows which figures and tables were to be in it. */
const TEXT_LEFT_OUT = new Set<string>(['directive-unknown', 'text-elsewhere'] satisfies RuleName[]);
/** Each of these left out one picture, of a figure or of a table. */
export const PICTURE_LEFT_OUT = new Set<string>([
  'figure-missing',
  'figure-outside-folder',
  'figure-type',
] satisfies RuleName[]);

/** Types that speak of the figures and tables of other works. */
const ABOUT_OTHERS = new Set<ArticleType>([
  'addendum',
  'article-commentary',
  'book-review',
  'correction',
  'expression-of-concern',
  'letter',
  'reply',
  'retraction',
]);

/** Whether a figure or table of which its text speaks should be in it. */
function hasAllItNames({ article, reported }: ArticleSubject): boolean {
  return !ABOUT_OTHERS.has(article.type) && !reported.some(({ rule }) => TEXT_LEFT_OUT.has(rule));
}

/** A figure or table as the text names it. */
interface Named {
  block: Block;
  /** "Figures 1-4" */
  name: string;
  type: FloatType;
  /** Of a range the last. */
  number: string;
}

function* unknownNumbers(subject: ArticleSubject): Generator<Finding> {
  if (!hasAllItNames(subject)) return;
  const floats = floatsOf(subject.article);
  const leftOut = subject.reported.filter(({ rule }) => PICTURE_LEFT_OUT.has(rule)).length;
  const seen = new Set<string>();
  for (const { block, name, type, number } of namedFloats(subject)) {
    const own = floats.filter((float) => float.type === type);
    const count = own.length + leftOut;
    const matter = matterOf(type, number, count);
    const isThere = own.some((float) => float.number === number) || Number(number) <= count;
    if (isThere || seen.has(matter) || isInLink(subject, block, name)) continue;
    seen.add(matter);
    yield {
      message: message('float-number-unknown', { text: name, count, type }),
      at: placeOfWord(subject, block, name),
    };
  }
}

/** Those of the article itself, not of a work that is cited beside them. */
function* namedFloats(subject: ArticleSubject): Generator<Named> {
  const { article } = subject;
  const noted = new Set(deep(article.notes.flatMap(({ children }) => children)));
  const typed = typedIn(article);
  for (const block of deep(textBlocks(article))) {
    const text = lineWords(block, article);
    const cited = noted.has(block) ? AFTER_CITATION_IN_NOTE : AFTER_CITATION;
    for (const { 0: name, 1: figure, 2: first = '', 3: last = '', index } of text.matchAll(typed)) {
      const [before, behind] = [text.slice(0, index), text.slice(index + name.length)];
      if (cited.test(before) || isOfCaption(before, behind)) continue;
      yield { block, name, type: figure ? 'figure' : 'table', number: highest(first, last) };
    }
  }
}

/** Where the article has no figures at all, that is one matter. */
function matterOf(type: FloatType, number: string, count: number): string {
  return count === 0 ? type : `${type} ${number}`;
}

/** Of a range; "Figure 2-1" is one of a chapter. */
function highest(first: string, last: string): string {
  return Number(last) > Number(first) ? last : first;
}

/** What a link shows is the business of its target: "Figs [7–10](#fig-3)" are panels of one figure. */
export function isInLink({ article }: ArticleSubject, block: Block, name: string): boolean {
  const unlinked = lineOf(block).map((node) => (isLink(node) ? ' ' : words([node], article)));
  return !unlinked.join('').includes(name);
}

function isLink({ type }: Inline): boolean {
  return type === 'crossReference' || type === 'link';
}

/** A caption that begins with its own number names nothing. */
function isOfCaption(before: string, behind: string): boolean {
  return before === '' && /^\s*[.:]/.test(behind);
}
