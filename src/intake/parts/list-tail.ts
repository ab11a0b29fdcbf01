/**
 * The unmarked end of a reference list. Advertisements, tables and imprints follow below many lists, with
 * lines that do not begin like entries.
 */
import type { Paragraph } from '../draft.ts';
import { draftText } from '../inlines.ts';
import { startsWithAuthor } from '../references/index.ts';

/** "[12]", "12.", also alone on its line */
const NUMBER = /^(?:\[\d{1,3}\]|\d{1,3}[.)])(?:\s+|$)/;

/** How entries begin behind their numbers. */
const FORMS = [
  // "Family, Given", "Family, G."
  /^(?:\p{Ll}{1,3}\s){0,2}\p{Lu}[\p{L}\p{M}’'-]+(?:\s\p{Lu}[\p{L}\p{M}’'-]+)?,\s\p{Lu}/u,
  // "Family GH"
  /^(?:\p{Ll}{1,3}\s){0,2}\p{Lu}[\p{L}\p{M}’'-]+\s\p{Lu}{1,3}[,.:;\s]/u,
  // nothing in common but that all have numbers
  /^(?!)/,
];

/** "(2001)" behind the authors, over the end of a line too */
const YEAR_BEHIND_AUTHORS = /^[^([]{2,150}[([](?:1[6-9]|20)\d\d[a-z]?\b/;

/** Entries from which a form shows. */
const FEWEST = 4;
/** Share of the beginnings that are alike, where a list has a form. */
const ALIKE = 0.7;
/** Share of those with a year behind the authors: other lines of entries look like beginnings as well. */
const DATED = 0.5;
/** Entries that the lines below the end stand for, at least: single ones may begin otherwise. */
const LEAST_TAIL = 2;

/** Number of paragraphs that belong to the list; the others are below it. */
export function listedParagraphs(paragraphs: Paragraph[]): number {
  const texts = paragraphs.map(({ inlines }) => draftText(inlines).split('\n'));
  const begins = beginnings(texts.flat());
  if (!begins) return paragraphs.length;
  const perEntry = begins.length / begins.filter(Boolean).length;
  let [sum, best, listed, at] = [0, 0, paragraphs.length, 0];
  for (const [index, { length }] of texts.entries()) {
    const starts = begins.slice(at, at + length).filter(Boolean).length;
    at += length;
    sum += starts - (length - starts) / (2 * perEntry);
    if (sum >= best) [best, listed] = [sum, index + 1];
  }
  return best - sum < LEAST_TAIL / 2 ? paragraphs.length : listed;
}

/** Which lines begin entries as most of the list do; undefined where it has no form of its own. */
function beginnings(lines: string[]): boolean[] | undefined {
  const all = lines.map((line, index) => {
    const text = line.replace(NUMBER, '');
    const dated = YEAR_BEHIND_AUTHORS.test(`${text} ${lines[index + 1] ?? ''}`);
    return { text, numbered: text !== line, begins: startsWithAuthor(text), dated };
  });
  const starts = all.filter(({ begins, numbered }) => begins || numbered);
  const first = starts.slice(0, Math.max(FEWEST, starts.length / 2));
  if (first.length < FEWEST) return undefined;
  const isCommon = (holds: (start: (typeof all)[number]) => boolean, share: number) =>
    first.filter(holds).length >= first.length * share;
  if (isCommon(({ dated }) => dated, DATED))
    return all.map(({ numbered, begins, dated }) => numbered || (begins && dated));
  // Where the numbers stand apart from their entries, they fit every form.
  const forms = FORMS.filter((form) =>
    isCommon(({ numbered, text }) => numbered || form.test(text), ALIKE),
  ).map((form) => all.map(({ numbered, text }) => numbered || form.test(text)));
  const count = (begins: boolean[]) => begins.filter(Boolean).length;
  return forms.toSorted((a, b) => count(b) - count(a))[0];
}
