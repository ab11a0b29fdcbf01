/** Rules that sections and equations exist if the text mentions them by typed numbers. */
import type { Article } from '../../article/article.ts';
import { message } from '../../messages/message.ts';
import { escapePattern } from '../../words/escape-pattern.ts';
import { label } from '../../words/languages/index.ts';
import { memoizeWeak } from '../../words/memoize/memoize-weak.ts';
import type { Check, Finding } from '../check.ts';
import { blocksOf, lineWords, textBlocks, walkBlocks } from '../nodes.ts';
import { placeOfWord } from '../place-of-word.ts';
import { PRACTICE } from '../sources.ts';
import type { ArticleSubject } from '../subject.ts';
import { AFTER_CITATION, isInLink } from './float-numbers.ts';

/** The text after a number of another work. Examples: "Section 9 of the Act", "Equation 7 in Hill". */
const OF_ANOTHER_WORK =
  /^[.,]?\s*(?:of|in|from|by|de|da|do|del|della|di|du|des|der|von|aus|van|из|act|code)(?!\p{L})/u;

export const SECTION_AND_EQUATION_NUMBERS: readonly Check[] = [
  {
    name: 'equation-number-unknown',
    receivers: ['readers', 'pmc'],
    ...PRACTICE,
    find: findUnknownEquations,
  },
  {
    name: 'section-number-unknown',
    receivers: ['readers', 'pmc'],
    ...PRACTICE,
    find: findUnknownSections,
  },
];

function* findUnknownEquations(subject: ArticleSubject): Generator<Finding> {
  const equations = blocksOf(subject.article, 'equation');
  const known = new Set(equations.flatMap(({ number }) => number ?? []));
  // Each line of an equation may have its own number.
  const lines = equations.flatMap(({ value }) => value.split('\\\\')).length;
  const isUnknown = (number: string) => !known.has(number) && Number(number) > lines;
  if (known.size > 0) yield* findUnknown(subject, 'equation', isUnknown);
}

function* findUnknownSections(subject: ArticleSubject): Generator<Finding> {
  const numbers = blocksOf(subject.article, 'section').flatMap(({ number }) => number ?? []);
  const known = new Set(numbers);
  if (known.size === 0) return;
  const found = [...findUnknown(subject, 'section', (number) => !known.has(number))];
  // In an article about laws, sections are those of the laws.
  if (found.length > 0 && !mentionsLaws(subject.article)) yield* found;
}

type Target = 'equation' | 'section';

const ENGLISH: Record<Target, string> = { equation: 'Eqs?|Eqns?|Equations?', section: 'Sections?' };
const NUMBERS: Record<Target, string> = {
  equation: '\\(?\\d{1,2}(?![\\d\\p{L}]|\\.\\d|(?<!s\\.?\\s\\d{1,2})-\\d)\\)?',
  section: '\\d{1,2}(?:\\.\\d{1,2}){0,2}(?![\\d\\p{L}(]|\\.\\d|\\s\\()',
};

/** Examples: "Equation 7", "Eq. (7)", "Sección 9.1", "Sections 2, 3 and 9". */
const mentionPatterns = memoizeWeak(({ language }: Article) => {
  const pattern = (target: Target) => {
    const names = `${ENGLISH[target]}|${escapePattern(label(language, target, undefined))}`;
    const number = NUMBERS[target];
    const last = `,?\\s?(?:and|to|or|through|&|–|-)\\s?`;
    const several = `(?<=s\\.?\\s${number})(?:,\\s${number})*${last}${number}`;
    return new RegExp(`(?:${names})\\.?\\s(?=\\(?\\d)(${number}(?:${several})?)`, 'gu');
  };
  return { equation: pattern('equation'), section: pattern('section') };
});

function* findUnknown(
  subject: ArticleSubject,
  target: Target,
  isUnknown: (number: string) => boolean,
): Generator<Finding> {
  const seen = new Set<string>();
  for (const { block, name, numbers, before } of findMentions(subject.article, target)) {
    if (AFTER_CITATION.test(before) || isInLink(subject, block, name)) continue;
    for (const number of numbers.filter((each) => isUnknown(each) && !seen.has(each))) {
      seen.add(number);
      yield {
        message:
          target === 'equation'
            ? message('equation-number-unknown', { text: name, number })
            : message('section-number-unknown', { text: name, number }),
        at: placeOfWord(subject, block, name),
      };
    }
  }
}

/** Mentions by number, except those of another work. */
function* findMentions(article: Article, target: Target) {
  for (const block of walkBlocks(textBlocks(article))) {
    const text = lineWords(block, article);
    for (const { 0: name, 1: typed = '', index } of text.matchAll(
      mentionPatterns(article)[target],
    )) {
      const [before, after] = [text.slice(0, index), text.slice(index + name.length)];
      const numbers = typed.match(/\d[\d.]*/g) ?? [];
      if (!OF_ANOTHER_WORK.test(after)) yield { block, name, numbers, before };
    }
  }
}

const LAWS =
  /(?<!\p{L})sections?\s\d[\w.()]{0,40}[.,]?\s*(?:(?:of|in|from|under)\s(?!this\s)|\p{L}{0,40}\s?(?:act|code)(?!\p{L}))|§\s?\d/iu;

function mentionsLaws(article: Article): boolean {
  return [...walkBlocks(textBlocks(article))].some((block) => LAWS.test(lineWords(block, article)));
}
