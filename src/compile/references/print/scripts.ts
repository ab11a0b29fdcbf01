/** Entries in another language or script than the article. */

import type { Direction, Inline } from '../../../article/article.ts';
import { countMatches } from '../../../words/count-matches.ts';
import { baseLanguage } from '../../../words/language-tag.ts';
import { directionOf } from '../../../words/languages/index.ts';
import type { Run } from '../runs.ts';

/** A work in another language or direction gets a span that says so. */
export function inOwnLanguage(
  children: Inline[],
  work: { language?: unknown; title?: string },
  article: { language: string; direction: Direction },
): Inline[] {
  const named =
    typeof work.language === 'string' && isTag(work.language) ? work.language : undefined;
  const direction = named ? directionOf(named) : scriptDirection(work.title ?? '');
  const language =
    named && baseLanguage(named) !== baseLanguage(article.language) ? named : undefined;
  const turned = direction !== undefined && direction !== article.direction ? direction : undefined;
  if (!language && !turned) return children;
  return [
    { type: 'span', ...(language && { language }), ...(turned && { direction: turned }), children },
  ];
}

function isTag(language: string): boolean {
  return /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/.test(language);
}

/** The direction of most of the letters; `undefined` where there are none. */
function scriptDirection(text: string): Direction | undefined {
  const letters = countMatches(text, /\p{L}/gu);
  const rightToLeft = countMatches(text, RIGHT_TO_LEFT);
  if (letters === 0) return undefined;
  return rightToLeft * 2 > letters ? 'rtl' : 'ltr';
}

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;

const ARABIC_SIGNS: Record<string, string> = { ',': '،', ';': '؛', '?': '؟' };

/**
 * Styles bring Latin punctuation; between Arabic letters it is the Arabic one. In a text of Arabic
 * script also between such a letter and a number: "(فردوس، 2023)".
 */
export function withArabicSigns(runs: Run[], language: string): Run[] {
  const letters = runs.map((run) => run.text).join('');
  if (!/\p{Script=Arabic}/u.test(letters)) return runs;
  const arabic = new Intl.Locale(language).maximize().script === 'Arab';
  let offset = 0;
  return runs.map((run) => {
    const start = offset;
    offset += run.text.length;
    if (run.url) return run;
    return {
      ...run,
      text: run.text.replace(/[,;?]/g, (sign, index: number) =>
        isAmongArabic(letters, start + index, arabic) ? (ARABIC_SIGNS[sign] ?? sign) : sign,
      ),
    };
  });
}

/** Signs that end what a letter has to do with a sign. */
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
