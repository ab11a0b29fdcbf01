/** Handles entries in a different language or script than the article. */

import type { Direction, Inline } from '../../../article/article.ts';
import { countMatches } from '../../../words/count-matches.ts';
import { baseLanguage } from '../../../words/language-tag.ts';
import { directionOf } from '../../../words/languages/index.ts';
import type { Run } from '../runs.ts';

/** Wraps an entry in a span with its language and direction, if they differ from those of the article. */
export function wrapForeignEntry(
  children: Inline[],
  work: { language?: unknown; title?: string },
  article: { language: string; direction: Direction },
): Inline[] {
  const workLanguage =
    typeof work.language === 'string' && isTag(work.language) ? work.language : undefined;
  const direction = workLanguage ? directionOf(workLanguage) : scriptDirection(work.title ?? '');
  const language =
    workLanguage && baseLanguage(workLanguage) !== baseLanguage(article.language)
      ? workLanguage
      : undefined;
  const otherDirection =
    direction !== undefined && direction !== article.direction ? direction : undefined;
  if (!language && !otherDirection) return children;
  return [
    {
      type: 'span',
      ...(language && { language }),
      ...(otherDirection && { direction: otherDirection }),
      children,
    },
  ];
}

function isTag(language: string): boolean {
  return /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/.test(language);
}

/** The direction of most letters; undefined if there are none. */
function scriptDirection(text: string): Direction | undefined {
  const letters = countMatches(text, /\p{L}/gu);
  const rightToLeft = countMatches(text, RIGHT_TO_LEFT);
  if (letters === 0) return undefined;
  return rightToLeft * 2 > letters ? 'rtl' : 'ltr';
}

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;

const ARABIC_PUNCTUATION: Record<string, string> = { ',': '،', ';': '؛', '?': '؟' };

/**
 * Replaces the Latin punctuation of styles by Arabic punctuation between Arabic letters. In an article in
 * Arabic script, it is also replaced between an Arabic letter and a number: "(فردوس، 2023)".
 */
export function withArabicPunctuation(runs: Run[], language: string): Run[] {
  const letters = runs.map((run) => run.text).join('');
  if (!/\p{Script=Arabic}/u.test(letters)) return runs;
  const isArabicArticle = new Intl.Locale(language).maximize().script === 'Arab';
  let offset = 0;
  return runs.map((run) => {
    const start = offset;
    offset += run.text.length;
    if (run.url) return run;
    return {
      ...run,
      text: run.text.replace(/[,;?]/g, (sign, index: number) =>
        isAmongArabic(letters, start + index, isArabicArticle)
          ? (ARABIC_PUNCTUATION[sign] ?? sign)
          : sign,
      ),
    };
  });
}

/** Punctuation beyond which letters do not matter. */
const BORDER = '[,;()\\[\\]]';

function isAmongArabic(text: string, at: number, loosely: boolean): boolean {
  const before = text.slice(Math.max(0, at - 80), at);
  const after = text.slice(at + 1, at + 80);
  const near = isArabic(new RegExp(`(\\p{L})(?:(?!${BORDER})\\P{L})*$`, 'u').exec(before)?.[1]);
  const next = isArabic(new RegExp(`^(?:(?!${BORDER})\\P{L})*(\\p{L})`, 'u').exec(after)?.[1]);
  if (!loosely) return near === true && next === true;
  return near ?? next ?? isArabic(/(\p{L})\P{L}*$/u.exec(before)?.[1]) ?? true;
}

function isArabic(letter: string | undefined): boolean | undefined {
  return letter === undefined ? undefined : /\p{Script=Arabic}/u.test(letter);
}
