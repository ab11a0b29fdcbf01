/**
 * The article's citation of itself above its abstract: "Roe J, Elm B. Tides on gravel. Coast Stud
 * 1998;49:399-405."
 */
import { frontLabel } from '../../labels.ts';
import type { Label } from '../lines/line-label.ts';
import type { FrontLine } from '../lines/lines.ts';
import { hasEmail } from '../lines/words.ts';
import { foldTitle } from './title-of-journal.ts';

/** Lines; no citation of an article takes more. */
const LONGEST = 7;

/** Of the letters of its words, the share that stands above it already, in the title and the names. */
const REPEATED = 0.6;

/**
 * Indices of the lines that cite the article itself: they end with a year and pages, and repeat words of the
 * lines above. They are neither authors nor the start of the abstract.
 */
export function ownCitation(lines: FrontLine[]): Set<number> {
  const own = labelledCitation(lines);
  for (const [last, { text }] of lines.entries()) {
    if (!END.test(text) || own.has(last)) continue;
    const first = firstLineOf(lines, last);
    if (first !== undefined) for (let at = first; at <= last; at += 1) own.add(at);
  }
  return own;
}

/** Alone on its line, above the names and the title once more. */
const LABEL =
  /^(?:(?:how to )?cite this article(?: as)?|citation|cómo citar(?: este artículo)?|como citar(?: este artigo)?)\s*:$/iu;
const DOI = /\b10\.\d{4,9}\//;

/** "Citation:", and below it up to the DOI what a publisher prints beside the title, and a PDF's text above it. */
function labelledCitation(lines: FrontLine[]): Set<number> {
  const label = lines.findIndex(({ text }) => LABEL.test(text));
  const below = lines.slice(label + 1, label + 1 + LONGEST_LABELLED);
  const end = below.findIndex(({ text }) => DOI.test(text));
  if (label === -1 || end === -1 || below.slice(0, end).some(saysWhatItIs)) return new Set();
  return new Set(Array.from({ length: end }, (_, index) => label + 1 + index));
}

/** Lines in a narrow column. */
const LONGEST_LABELLED = 12;

/** "1998;49:399 -405.", "1993, 64, 215-230.", "62, 1740 (1984)." at the end of a line. */
const END =
  /(?:(?<!\d)(?:19|20)\d\d[a-z]?\)?\s?[.;,:]\s?(?:\d{1,4}\s?(?:\(\d{1,4}\)\s?)?[,:]\s?)?(?:pp?\.\s?)?\d{1,5}\s?[-–—]\s?\d{1,5}|[,:]\s?\d{1,5}(?:\s?[-–—]\s?\d{1,5})?\s?\((?:19|20)\d\d\)|\(?(?:19|20)\d\d\)?\.\s.{3,60}[,.]?\s\d{1,4}\s?(?:\(\d{1,4}\)\s?)?[,:]\s?\d{1,5}\s?[-–—]\s?\d{1,5})\.?$/u;

/** The longest run of lines that is made of the words above it, up to the line that ends it. */
function firstLineOf(lines: FrontLine[], last: number): number | undefined {
  for (let first = Math.max(last - LONGEST + 1, 2); first <= last; first += 1) {
    const run = lines.slice(first, last + 1);
    if (run.some(saysWhatItIs)) continue;
    const above = wordsOf(lines.slice(0, first));
    if (
      /^\p{Lu}/u.test(run[0]?.text ?? '') &&
      shareIn(above, run.slice(0, 1)) >= REPEATED &&
      shareIn(above, run) >= REPEATED
    )
      return first;
  }
  return undefined;
}

function saysWhatItIs({ text }: FrontLine): boolean {
  return frontLabel(text) !== undefined || hasEmail(text);
}

/** In letters, so that the short words of a journal's name count little; 0 for fewer than four words. */
function shareIn(above: Set<string>, run: FrontLine[]): number {
  const words = [...wordsOf(run)];
  const letters = (those: string[]) => those.reduce((sum, word) => sum + word.length, 0);
  const known = words.filter((word) => above.has(word));
  return known.length < 3 ? 0 : letters(known) / letters(words);
}

/** Of four letters and more; a word cut at the end of a line is whole. */
function wordsOf(lines: FrontLine[]): Set<string> {
  const text = lines.map((line) => line.text).join('\n');
  const whole = text.replace(/(?<=\p{L})[-\u00AD]\n(?=\p{Ll})/gu, '');
  return new Set(whole.toLowerCase().match(/\p{L}{4,}/gu));
}

/** Lines of a title at most. */
const LONGEST_TITLE = 6;

/**
 * Extends the title as far as the article's citation of itself contains it, because a line of one word does
 * not look like a title.
 */
export function withTitleCited(lines: FrontLine[], labels: Label[]): Label[] {
  const cited = ` ${foldTitle([...ownCitation(lines)].map((at) => lines[at]?.text).join(' '))} `;
  const first = labels.indexOf('title');
  const ends = Array.from({ length: LONGEST_TITLE }, (_, index) => first + index + 1);
  const isCited = (end: number) =>
    end <= lines.length &&
    cited.includes(
      ` ${foldTitle(
        lines
          .slice(first, end)
          .map(({ text }) => text)
          .join(' '),
      )} `,
    );
  const end = first === -1 ? undefined : ends.filter(isCited).at(-1);
  return end === undefined
    ? labels
    : labels.map((label, at) => (at >= first && at < end ? 'title' : label));
}
