import { latinDigits } from '../../words/digits.ts';
import { editDistance } from '../../words/edit-distance.ts';
import { getOrInsert } from '../../words/memoize/get-or-insert.ts';
import { memoizeWeak } from '../../words/memoize/memoize-weak.ts';
import { isAcronym } from './acronyms.ts';
import type { CitedNames } from './cited-names.ts';
import { foldForMatching } from './words.ts';
import type { ListedPerson, Work } from './works.ts';
import { isUndated } from './years.ts';

export type CitationMatch = 'exact' | 'name-differs' | 'year-differs' | 'ambiguous' | 'not-listed';

export interface Match {
  match: CitationMatch;
  work?: Work;
  /** Other works that fit equally well. */
  rivals: Work[];
}

interface Candidate {
  work: Work;
  /** Fit of the names: 1 if they are the same, 0 if none is similar. */
  name: number;
  year: YearFit;
}

/** `guessed`: the letter is the same, but only guessed from the place in the list. */
type YearFit = 'same' | 'guessed' | 'letter' | 'near' | 'undated' | 'other';

/** Names with at least this fit are the same. Below it, they are only similar. */
const SAME_NAME = 0.95;
/** Names with a smaller fit are different. */
const SIMILAR_NAME = 0.6;

/** Earlier matches by list, because texts cite the same works many times. */
const matchesWith = memoizeWeak((_: Work[]) => new Map<string, Match>());

/** Finds the listed work of a citation. */
export function matchWork(names: CitedNames, year: string, works: Work[]): Match {
  const matches = matchesWith(works);
  const key = `${year}\n${names.text}`;
  return getOrInsert(matches, key, () => findWork(names, year, works));
}

function findWork(names: CitedNames, year: string, works: Work[]): Match {
  // The year is compared first, because it is quick and must fit in any case.
  const printed = latinDigits(year).trim();
  const [, yearBeforeChrist] = BEFORE_CHRIST.exec(printed) ?? [];
  const [, digits, letter = ''] = /^(\d{4})([a-z]?)$/.exec(printed) ?? [];
  const fitOf = (work: Work) =>
    digits === undefined
      ? wordsFit(yearBeforeChrist ? `-${yearBeforeChrist}` : printed, work)
      : yearFit(digits, letter, work);
  const candidates = works
    .map((work) => ({ work, year: fitOf(work) }))
    .filter((each) => each.year !== 'other')
    .map((each): Candidate => ({ ...each, name: nameFit(names, each.work) }))
    .filter(({ name }) => name >= SIMILAR_NAME);
  for (const { match, fits, mustBeUnique } of CHOICES) {
    const chosen = bestMatch(match, candidates.filter(fits));
    // A different year is acceptable only if a single work fits.
    if (chosen && !(mustBeUnique && chosen.match === 'ambiguous')) return chosen;
  }
  return { match: 'not-listed', rivals: [] };
}

/** In a list, "380 BCE" is -380. */
const BEFORE_CHRIST = /^(\d{1,4})\s?\p{L}/u;

interface Choice {
  match: CitationMatch;
  fits(candidate: Candidate): boolean;
  /** Whether it applies only if no other work fits equally well. */
  mustBeUnique?: true;
}

/** By priority. */
const CHOICES: Choice[] = [
  { match: 'exact', fits: ({ name, year }) => name >= SAME_NAME && year === 'same' },
  { match: 'year-differs', fits: ({ name, year }) => name >= SAME_NAME && year === 'guessed' },
  { match: 'year-differs', fits: ({ name, year }) => name >= SAME_NAME && year === 'letter' },
  { match: 'name-differs', fits: ({ year }) => /^(?:same|guessed|letter)$/.test(year) },
  { match: 'year-differs', fits: ({ name }) => name >= 0.9, mustBeUnique: true },
];

/** The work whose names fit best; ambiguous if another fits about as well. */
function bestMatch(match: CitationMatch, candidates: Candidate[]): Match | undefined {
  const sorted = [...candidates].sort((a, b) => b.name - a.name);
  const [first] = sorted;
  if (!first) return undefined;
  const rivals = sorted
    .slice(1)
    .filter(({ name }) => name > first.name - 0.03)
    .map(({ work }) => work);
  return { match: rivals.length > 0 ? 'ambiguous' : match, work: first.work, rivals };
}

/** Fit of words instead of a year, and of years BC. Examples: "n.d.", "forthcoming" */
function wordsFit(printed: string, { year }: Work): YearFit {
  if (year === '') return /^-\d/.test(printed) ? 'other' : 'same';
  if (/^-\d/.test(printed)) return year === printed ? 'same' : 'other';
  return !isUndated(printed) && foldForMatching(year) === foldForMatching(printed)
    ? 'same'
    : 'undated';
}

function yearFit(digits: string, letter: string, work: Work): YearFit {
  if (work.year === digits) return letterFit(letter, work);
  // The list may give two years. Example: "2001, 2002"
  if (work.year.split(/\D+/).includes(digits)) return 'same';
  // Laws are cited by the year in their title.
  if (work.year === '' && work.title.split(' ').includes(digits)) return 'same';
  return isNear(digits, work.year) ? 'near' : work.year === '' ? 'undated' : 'other';
}

/** Fit of the letter of a year. A year without a letter fits all. */
function letterFit(printed: string, { letter, isLetterGuessed }: Work): YearFit {
  if (printed === '') return 'same';
  return printed !== letter ? 'letter' : isLetterGuessed ? 'guessed' : 'same';
}

/** Whether years differ by one, by one digit, or by two swapped digits. */
function isNear(a: string, b: string): boolean {
  if (!/^\d{4}$/.test(b)) return false;
  if (Math.abs(Number(a) - Number(b)) === 1) return true;
  const [first, second, ...more] = [0, 1, 2, 3].filter((index) => a[index] !== b[index]);
  if (first === undefined || more.length > 0) return false;
  if (second === undefined) return true;
  return second === first + 1 && a[first] === b[second] && a[second] === b[first];
}

// -------------------------------------------------------------------------- names

/** How well names fit the authors of a work, from 0 (not at all) to 1 (the same). */
export function nameFit(names: CitedNames, work: Work): number {
  const site = siteFit(names.text, work);
  const [first, second] = names.people;
  const [author, coauthor] = work.people;
  if (!first || !author) return site;
  let fit = personFit(first, author);
  if (fit === 0) return Math.max(site, groupFit(names, work));
  if (second && !names.more) {
    const other = coauthor ? personFit(second, coauthor) : 0;
    const reordered = names.people.every((cited) =>
      work.people.some((listed) => personFit(cited, listed) === 1),
    );
    fit = other > 0 ? Math.min(fit, other) : fit * (work.more || reordered ? 0.9 : 0.5);
  }
  if (names.more) fit -= otherNamesPenalty(names, work);
  return Math.max(site, fit - numberPenalty(names, work), groupFit(names, work));
}

/**
 * Penalty for further names before "et al." that the work does not have. "Kaur, Bose, et al." distinguishes
 * works of Kaur.
 */
function otherNamesPenalty({ people }: CitedNames, { people: authors }: Work): number {
  const [, ...others] = people;
  const different = others.filter((cited, index) => {
    const author = authors[index + 1];
    return author !== undefined && personFit(cited, author) === 0;
  });
  return different.length > 0 ? 0.1 : 0;
}

/** Penalty for a different number of names. Examples: "Smith" for two authors, "Smith et al." for one author */
function numberPenalty({ people, more }: CitedNames, work: Work): number {
  const count = work.people.length;
  if (work.more) return more || people.length === 1 ? 0 : 0.1;
  // Two authors are both named, so "et al." fits them less than a work of more authors.
  if (more) return count < 2 ? 0.15 : count === 2 ? 0.04 : 0;
  return people.length < count && people.length <= 2 ? 0.1 : people.length > count ? 0.1 : 0;
}

type CitedPerson = CitedNames['people'][number];

function personFit(cited: CitedPerson, listed: ListedPerson): number {
  const name = cited.folded;
  if (listed.group)
    return [listed.family, listed.short, listed.whole].includes(name)
      ? 1
      : misspellingFit(name, listed.family);
  if (listed.whole !== undefined && name === listed.whole) return 1;
  const fit = familyFit(name, listed.family);
  if (fit === 0 || cited.initials === '' || listed.initials === '') return fit;
  const agree =
    listed.initials.startsWith(cited.initials) || cited.initials.startsWith(listed.initials);
  return agree ? fit : fit - 0.3;
}

function familyFit(printed: string, entered: string): number {
  if (printed === entered) return 1;
  const [cited, listed] = [withoutGeneration(printed), withoutGeneration(entered)];
  if (cited === listed && cited !== '') return 0.98;
  if (cited === '' || listed === '') return 0;
  // Given names or particles on one side. Examples: "Liselotte Odgaard", "van der Berg" and "Berg"
  if (cited.endsWith(` ${listed}`) || listed.endsWith(` ${cited}`)) return 0.97;
  if (listed.startsWith(`${cited} `) && cited.length > 3) return 0.95;
  const last = cited.split(' ').at(-1) ?? '';
  return Math.max(
    misspellingFit(cited, listed),
    last.length > 3 ? misspellingFit(last, listed) : 0,
  );
}

/** Removes a suffix that lists may have elsewhere. "Silveira Neto" is listed as "Silveira, S. Neto". */
function withoutGeneration(name: string): string {
  return name.replace(/(?<=\p{L}{2}) (?:junior|jr|sr|neto|filho|sobrinho|hijo|iii?)$/u, '');
}

/** Fit of a misspelled name. The length of the longer name limits the number of edits. */
function misspellingFit(a: string, b: string): number {
  const length = Math.max(a.length, b.length);
  if (a[0] !== b[0] && length < 7) return 0;
  const edits = editDistance(a, b, 3);
  if (edits <= 1 && length >= 5) return 0.85;
  if (edits <= 2 && length >= 7) return 0.75;
  return edits <= 3 && length >= 9 ? 0.65 : 0;
}

/** Whether the text may be the start of a title: "MAR…" as in ABNT, or a work without authors. */
function isShortened(text: string, cited: string, { anonymous }: Work): boolean {
  return /(?:…|\.{3})["”»]?$/.test(text) || (anonymous && cited.includes(' '));
}

/** Groups: the same words in part, or their first letters: "WHO". */
function groupFit({ text, people, folded: cited }: CitedNames, work: Work): number {
  const [author] = work.people;
  if (!author?.group || people.length === 0) return 0;
  if ([author.family, author.short, author.whole].includes(cited)) return 1;
  if (isShortened(text, cited, work) && author.family.startsWith(`${cited} `)) return 1;
  const [mine, theirs] = [cited.split(' '), author.family.split(' ')];
  if (isAcronym(text.trim(), theirs)) return 0.9;
  if (isAcronym(author.family.toUpperCase(), mine)) return 0.9;
  if (author.family.startsWith(`${cited} `) && mine.length > 1) return 0.9;
  const shared =
    theirs.filter((word) => mine.includes(word)).length / Math.max(mine.length, theirs.length);
  return shared >= 0.6 ? 0.5 + 0.4 * shared : 0;
}

/** "iea.org/data and statistics": a site and words of the title. */
function siteFit(text: string, { host, title }: Work): number {
  if (host === '') return 0;
  const [, site = '', rest = ''] =
    /^(?:https?:\/\/)?(?:www\.)?([\w-]+(?:\.[\w-]+)+)\/?(.{0,1000})$/i.exec(text.trim()) ?? [];
  if (site.toLowerCase() !== host) return 0;
  return foldForMatching(rest) !== '' && foldForMatching(rest) === title ? 0.9 : 0.6;
}
