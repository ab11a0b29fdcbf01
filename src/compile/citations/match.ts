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
  /** Others that fit as well. */
  rivals: Work[];
}

interface Candidate {
  work: Work;
  /** 1 same names, 0 none alike. */
  name: number;
  year: YearFit;
}

/** `placed`: the same letter, but a guessed one. */
type YearFit = 'same' | 'placed' | 'letter' | 'near' | 'undated' | 'other';

/** From here on names are the same; below, only alike. */
const SAME_NAME = 0.95;
/** Names less alike than this are others' names. */
const LEAST_NAME = 0.6;

/** What was matched with a list before: texts cite the same works again and again. */
const matchesWith = memoizeWeak((_: Work[]) => new Map<string, Match>());

/** Finds the listed work that a citation means. */
export function matchWork(names: CitedNames, year: string, works: Work[]): Match {
  const before = matchesWith(works);
  const key = `${year}\n${names.text}`;
  return getOrInsert(before, key, () => findWork(names, year, works));
}

function findWork(names: CitedNames, year: string, works: Work[]): Match {
  // The year first: it is quick, and no choice takes a work of another one.
  const printed = latinDigits(year).trim();
  const [, before] = BEFORE_CHRIST.exec(printed) ?? [];
  const [, digits, letter = ''] = /^(\d{4})([a-z]?)$/.exec(printed) ?? [];
  const fitOf = (work: Work) =>
    digits === undefined
      ? wordsFit(before ? `-${before}` : printed, work)
      : yearFit(digits, letter, work);
  const candidates = works
    .map((work) => ({ work, year: fitOf(work) }))
    .filter((each) => each.year !== 'other')
    .map((each): Candidate => ({ ...each, name: nameFit(names, each.work) }))
    .filter(({ name }) => name >= LEAST_NAME);
  for (const { match, fits, alone } of CHOICES) {
    const chosen = best(match, candidates.filter(fits));
    // A year that differs is a guess only where one work can be meant.
    if (chosen && !(alone && chosen.match === 'ambiguous')) return chosen;
  }
  return { match: 'not-listed', rivals: [] };
}

/** "380 BCE" is -380 in a list. */
const BEFORE_CHRIST = /^(\d{1,4})\s?\p{L}/u;

interface Choice {
  match: CitationMatch;
  fits(candidate: Candidate): boolean;
  /** Whether it decides only where no other work fits as well. */
  alone?: true;
}

/** In this order: the first that decides. */
const CHOICES: Choice[] = [
  { match: 'exact', fits: ({ name, year }) => name >= SAME_NAME && year === 'same' },
  { match: 'year-differs', fits: ({ name, year }) => name >= SAME_NAME && year === 'placed' },
  { match: 'year-differs', fits: ({ name, year }) => name >= SAME_NAME && year === 'letter' },
  { match: 'name-differs', fits: ({ year }) => /^(?:same|placed|letter)$/.test(year) },
  { match: 'year-differs', fits: ({ name }) => name >= 0.9, alone: true },
];

/** The one whose name fits best; ambiguous where another fits as well. */
function best(match: CitationMatch, candidates: Candidate[]): Match | undefined {
  const sorted = [...candidates].sort((a, b) => b.name - a.name);
  const [first] = sorted;
  if (!first) return undefined;
  const rivals = sorted
    .slice(1)
    .filter(({ name }) => name > first.name - 0.03)
    .map(({ work }) => work);
  return { match: rivals.length > 0 ? 'ambiguous' : match, work: first.work, rivals };
}

/** "n.d.", "forthcoming" */
function wordsFit(printed: string, { year }: Work): YearFit {
  if (year === '') return /^-\d/.test(printed) ? 'other' : 'same';
  if (/^-\d/.test(printed)) return year === printed ? 'same' : 'other';
  return !isUndated(printed) && foldForMatching(year) === foldForMatching(printed)
    ? 'same'
    : 'undated';
}

function yearFit(digits: string, letter: string, work: Work): YearFit {
  if (work.year === digits) return letterFit(letter, work);
  // "2001, 2002": the list says that it may be either.
  if (work.year.split(/\D+/).includes(digits)) return 'same';
  // A law is cited by the year in its title.
  if (work.year === '' && work.title.split(' ').includes(digits)) return 'same';
  return isNear(digits, work.year) ? 'near' : work.year === '' ? 'undated' : 'other';
}

/** No letter says nothing. */
function letterFit(printed: string, { letter, placed }: Work): YearFit {
  if (printed === '') return 'same';
  return printed !== letter ? 'letter' : placed ? 'placed' : 'same';
}

/** One year off, or one digit wrong, or two neighbours swapped. */
function isNear(a: string, b: string): boolean {
  if (!/^\d{4}$/.test(b)) return false;
  if (Math.abs(Number(a) - Number(b)) === 1) return true;
  const [first, second, ...more] = [0, 1, 2, 3].filter((index) => a[index] !== b[index]);
  if (first === undefined || more.length > 0) return false;
  if (second === undefined) return true;
  return second === first + 1 && a[first] === b[second] && a[second] === b[first];
}

// -------------------------------------------------------------------------- names

/** How well names fit a work's authors: 1 the same, 0 not at all. */
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
  if (names.more) fit -= strangers(names, work);
  return Math.max(site, fit - numberPenalty(names, work), groupFit(names, work));
}

/** "Kaur, Bose, et al.", where "Kaur et al." may be two works of a year: what other names than the work's take away. */
function strangers({ people }: CitedNames, { people: authors }: Work): number {
  const [, ...others] = people;
  const strange = others.filter((cited, index) => {
    const author = authors[index + 1];
    return author !== undefined && personFit(cited, author) === 0;
  });
  return strange.length > 0 ? 0.1 : 0;
}

/** "Smith" for a work of two, "Smith et al." for a work of one. */
function numberPenalty({ people, more }: CitedNames, work: Work): number {
  const count = work.people.length;
  if (work.more) return more || people.length === 1 ? 0 : 0.1;
  // Of two, both are named; who writes otherwise means them only where no work of more fits.
  if (more) return count < 2 ? 0.15 : count === 2 ? 0.04 : 0;
  return people.length < count && people.length <= 2 ? 0.1 : people.length > count ? 0.1 : 0;
}

type CitedPerson = CitedNames['people'][number];

function personFit(cited: CitedPerson, listed: ListedPerson): number {
  const name = cited.folded;
  if (listed.group)
    return [listed.family, listed.short, listed.whole].includes(name)
      ? 1
      : misspelt(name, listed.family);
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
  // "Liselotte Odgaard" and "van der Berg" for "Berg" and the other way round
  if (cited.endsWith(` ${listed}`) || listed.endsWith(` ${cited}`)) return 0.97;
  if (listed.startsWith(`${cited} `) && cited.length > 3) return 0.95;
  const last = cited.split(' ').at(-1) ?? '';
  return Math.max(misspelt(cited, listed), last.length > 3 ? misspelt(last, listed) : 0);
}

/** "Silveira Neto" is listed as "Silveira, S. Neto", "Gabriel Júnior" as "Gabriel", suffix "Júnior". */
function withoutGeneration(name: string): string {
  return name.replace(/(?<=\p{L}{2}) (?:junior|jr|sr|neto|filho|sobrinho|hijo|iii?)$/u, '');
}

/** Edits allowed by the length of the longer word. */
function misspelt(a: string, b: string): number {
  const length = Math.max(a.length, b.length);
  if (a[0] !== b[0] && length < 7) return 0;
  const edits = editDistance(a, b, 3);
  if (edits <= 1 && length >= 5) return 0.85;
  if (edits <= 2 && length >= 7) return 0.75;
  return edits <= 3 && length >= 9 ? 0.65 : 0;
}

/** "MAR…" as ABNT cites titles, and the first words of a title where nobody is named. */
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
