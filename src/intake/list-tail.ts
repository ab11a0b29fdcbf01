/**
 * Where the entries of a list are over, though nothing says so: advertisements of a series, tables and
 * imprints go on below many lists. Their lines do not begin as those of the list do.
 */
import type { Paragraph } from './draft.ts';
import { textOf } from './inlines.ts';
import { startsWithAuthor } from './references/index.ts';

/** How entries begin. */
const FORMS = [
  // "[12]", "12."
  /^(?:\[\d{1,3}\]|\d{1,3}[.)])\s/,
  // "Family, Given", "Family, G."
  /^(?:\p{Ll}{1,3}\s){0,2}\p{Lu}[\p{L}\p{M}’'-]+(?:\s\p{Lu}[\p{L}\p{M}’'-]+)?,\s\p{Lu}/u,
  // "Family GH"
  /^(?:\p{Ll}{1,3}\s){0,2}\p{Lu}[\p{L}\p{M}’'-]+\s\p{Lu}{1,3}[,.:;\s]/u,
];

/** "(2001)" behind the authors */
const YEAR_BEHIND_AUTHORS = /^.{2,150}?[([](?:1[6-9]|20)\d\d[a-z]?\b/;

/** Entries from which a form shows. */
const FEWEST = 4;
/** Share of the beginnings that are alike, where a list has a form. */
const ALIKE = 0.7;
/** Entries that the lines below the end stand for, at least: single ones may begin otherwise. */
const LEAST_TAIL = 2;

/** Number of paragraphs that belong to the list; the others stand below it. */
export function listedParagraphs(paragraphs: Paragraph[]): number {
  const texts = paragraphs.map(({ inlines }) => textOf(inlines).split('\n'));
  const lines = texts.flat();
  const begins = beginningOf(lines);
  if (!begins) return paragraphs.length;
  const perEntry = lines.length / lines.filter(begins).length;
  let [sum, best, listed] = [0, 0, paragraphs.length];
  for (const [index, own] of texts.entries()) {
    const starts = own.filter(begins).length;
    sum += starts - (own.length - starts) / (2 * perEntry);
    if (sum >= best) [best, listed] = [sum, index + 1];
  }
  return best - sum < LEAST_TAIL / 2 ? paragraphs.length : listed;
}

/** What tells the first lines of entries in a list; undefined where they have no form in common. */
function beginningOf(lines: string[]): ((line: string) => boolean) | undefined {
  const starts = lines.filter((line) => startsWithAuthor(line) || FORMS[0]?.test(line));
  const first = starts.slice(0, Math.max(FEWEST, starts.length / 2));
  if (first.length < FEWEST) return undefined;
  const share = (form: RegExp) => first.filter((line) => form.test(line)).length / first.length;
  const form = FORMS.find((form) => share(form) >= ALIKE);
  if (!form) return undefined;
  const dated = share(YEAR_BEHIND_AUTHORS) >= ALIKE / 2;
  return (line) =>
    form.test(line) || (dated && YEAR_BEHIND_AUTHORS.test(line) && startsWithAuthor(line));
}
