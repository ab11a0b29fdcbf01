/** Sections and equations that the text names by numbers which none of them has. */
import type { Article } from '../../article/article.ts';
import { message } from '../../messages/message.ts';
import { escapePattern } from '../../words/escape-pattern.ts';
import { label } from '../../words/languages/index.ts';
import { memoizeWeak } from '../../words/memoize/memoize-weak.ts';
import type { Check, Finding } from '../check.ts';
import { blocksOf, deep, lineWords, textBlocks } from '../nodes.ts';
import { placeOfWord } from '../place-of-word.ts';
import { PRACTICE } from '../sources.ts';
import type { ArticleSubject } from '../subject.ts';
import { AFTER_CITATION, isInLink } from './float-numbers.ts';

/** What stands behind the number of another work's: "Section 9 of the Act", "Equation 7 in Hill". */
const OF_ANOTHER =
  /^[.,]?\s*(?:of|in|from|by|de|da|do|del|della|di|du|des|der|von|aus|van|из|act|code)(?!\p{L})/u;

export const SECTION_AND_EQUATION_NUMBERS: readonly Check[] = [
  {
    name: 'equation-number-unknown',
    receivers: ['readers', 'pmc'],
    ...PRACTICE,
    find: unknownEquations,
  },
  {
    name: 'section-number-unknown',
    receivers: ['readers', 'pmc'],
    ...PRACTICE,
    find: unknownSections,
  },
];

function* unknownEquations(subject: ArticleSubject): Generator<Finding> {
  const equations = blocksOf(subject.article, 'equation');
  const known = new Set(equations.flatMap(({ number }) => number ?? []));
  // Each line of one may have a number of its own.
  const lines = equations.flatMap(({ value }) => value.split('\\\\')).length;
  const isUnknown = (number: string) => !known.has(number) && Number(number) > lines;
  if (known.size > 0) yield* unknown(subject, 'equation', isUnknown);
}

function* unknownSections(subject: ArticleSubject): Generator<Finding> {
  const numbers = blocksOf(subject.article, 'section').flatMap(({ number }) => number ?? []);
  const known = new Set(numbers);
  if (known.size === 0) return;
  const found = [...unknown(subject, 'section', (number) => !known.has(number))];
  // In a text about laws, sections are theirs.
  if (found.length > 0 && !namesOthers(subject.article)) yield* found;
}

type Place = 'equation' | 'section';

const ENGLISH: Record<Place, string> = { equation: 'Eqs?|Eqns?|Equations?', section: 'Sections?' };
const NUMBERS: Record<Place, string> = {
  equation: '\\(?\\d{1,2}(?![\\d\\p{L}]|\\.\\d|(?<!s\\.?\\s\\d{1,2})-\\d)\\)?',
  section: '\\d{1,2}(?:\\.\\d{1,2}){0,2}(?![\\d\\p{L}(]|\\.\\d|\\s\\()',
};

/** "Equation 7", "Eq. (7)", "Sección 9.1", "Sections 2, 3 and 9". */
const typedIn = memoizeWeak(({ language }: Article) => {
  const pattern = (place: Place) => {
    const names = `${ENGLISH[place]}|${escapePattern(label(language, place, undefined))}`;
    const number = NUMBERS[place];
    const last = `,?\\s?(?:and|to|or|through|&|–|-)\\s?`;
    const several = `(?<=s\\.?\\s${number})(?:,\\s${number})*${last}${number}`;
    return new RegExp(`(?:${names})\\.?\\s(?=\\(?\\d)(${number}(?:${several})?)`, 'gu');
  };
  return { equation: pattern('equation'), section: pattern('section') };
});

function* unknown(
  subject: ArticleSubject,
  place: Place,
  isUnknown: (number: string) => boolean,
): Generator<Finding> {
  const seen = new Set<string>();
  for (const { block, name, numbers, before } of mentions(subject.article, place)) {
    if (AFTER_CITATION.test(before) || isInLink(subject, block, name)) continue;
    for (const number of numbers.filter((each) => isUnknown(each) && !seen.has(each))) {
      seen.add(number);
      yield {
        message:
          place === 'equation'
            ? message('equation-number-unknown', { text: name, number })
            : message('section-number-unknown', { text: name, number }),
        at: placeOfWord(subject, block, name),
      };
    }
  }
}

/** Those whose numbers nobody gives to another work. */
function* mentions(article: Article, place: Place) {
  for (const block of deep(textBlocks(article))) {
    const text = lineWords(block, article);
    for (const { 0: name, 1: typed = '', index } of text.matchAll(typedIn(article)[place])) {
      const [before, behind] = [text.slice(0, index), text.slice(index + name.length)];
      const numbers = typed.match(/\d[\d.]*/g) ?? [];
      if (!OF_ANOTHER.test(behind)) yield { block, name, numbers, before };
    }
  }
}

const LAWS =
  /(?<!\p{L})sections?\s\d[\w.()]{0,40}[.,]?\s*(?:(?:of|in|from|under)\s(?!this\s)|\p{L}{0,40}\s?(?:act|code)(?!\p{L}))|§\s?\d/iu;

function namesOthers(article: Article): boolean {
  return [...deep(textBlocks(article))].some((block) => LAWS.test(lineWords(block, article)));
}
