/** Tells citations from texts of the same form: a place and a year, a court case, a publisher, a taxon. */
import { memoizeWeak } from '../../words/memoize/memoize-weak.ts';
import { lettersAndDigits } from '../nodes.ts';
import type { ArticleSubject } from '../subject.ts';
import { isAuthorMention } from './author-mentions.ts';
import type { TypedCite } from './typed-citations.ts';

/** Whether names and a year are probably a citation, although the list has no such entry. */
export function isLikelyCitation(subject: ArticleSubject, typed: TypedCite): boolean {
  const { text } = subject;
  const { names, year } = typed.cite;
  // Examples: "Resolution 57 of 5 June 2016", "the GBD 2010 study".
  if (/\d/.test(names) || isNameWithYear(year, names, subject) || COMPANY.test(names)) return false;
  if (isTaxonAuthor(text, typed) || isPublisher(subject, typed)) return false;
  if (isAcronymOfEntry(subject, typed)) return false;
  return typed.citation.mode === 'narrative'
    ? isNarrativeCitation(text, typed)
    : !placesOf(subject).has(lettersAndDigits(names));
}

/** Whether the running text has the name with its year, without brackets. Example: "the GBD 2010 study" */
function isNameWithYear(year: string, names: string, subject: ArticleSubject): boolean {
  const name = ` ${names.trim()} ${year}`;
  const ends = yearsAfterWords(subject).get(lastTwoWords(name));
  return ends?.some((end) => subject.text.startsWith(name, end - name.length)) ?? false;
}

/** End offsets of years between spaces, by the word before and the year. */
const yearsAfterWords = memoizeWeak(({ text }: ArticleSubject) => {
  const ends = [...text.matchAll(/(?<= )\d{4}[a-z]?(?= )/g)].map(
    ({ 0: { length }, index }) => index + length,
  );
  return Map.groupBy(ends, (end) => lastTwoWords(text.slice(Math.max(0, end - LONGEST_NAME), end)));
});
const LONGEST_NAME = 200;

function lastTwoWords(words: string): string {
  return words.split(' ').slice(-2).join(' ');
}

/** The maker of a program. Examples: "(IBM Corp., Armonk, NY, 2019)", "(Department of Tides, University of Whitby, 2003)". */
const COMPANY = /(?<!\p{L})(?:Corp|Inc|Ltd|LLC|LP|GmbH|S\.A|B\.V)\b|^\s*Dep(?:artmen)?t\b[^,]*,\s/u;

/**
 * Whether a name before a year in brackets is an author: it has a co-author, or the words around it
 * say so. "Brexit (2016)" is not a citation.
 */
function isNarrativeCitation(
  text: string,
  { citation: { start, end }, cite: { names } }: TypedCite,
): boolean {
  const before = text.slice(Math.max(0, start - 30), start);
  if (/\bet al/u.test(names)) return true;
  // Court cases. Examples: "Roe v. Wade (1973)", "R v Dudley (1884)".
  if (/\bvs?\.?\s$/.test(before) || PART_OF_NAME.test(before)) return false;
  return (
    /\s(?:and|&|und|y|et)\s|,/u.test(names) || isAuthorMention(before, text.slice(end, end + 40))
  );
}

/** The beginning of a longer name. Examples: "the Council on Wellbeing and Tides (2020)", "the Treaty of Rome (1957)". */
const PART_OF_NAME = /\p{Lu}\p{L}{1,1000}\s+(?:on|for|of)\s+(?:the\s+)?$/u;

/**
 * Whether the name is that of a person who named a taxon. It may be on a line of its own below the taxon.
 * Examples: "*Turdus merula* (Linnaeus, 1758)", "*Parra jacana* Linnaeus (1766)".
 */
function isTaxonAuthor(text: string, { citation: { start } }: TypedCite): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  return TAXON.test(before) || TAXON_ABOVE.test(before);
}
const TAXON_ABOVE = /\n[*_]*\p{Lu}\p{Ll}+(?: \p{Ll}{3,}){1,2}[*_]*\s*\n\s*$/u;
const TAXON = /(?<![*_])[*_]\p{Lu}\p{Ll}+(?:\s\(\p{Lu}\p{Ll}+\))?(?:\s\p{Ll}{3,}){1,2}[*_],?\s*$/u;

/** Whether the name is a publisher, known from the list or from a title before it. Example: "*A History of Tides* (Harbour Press, 2007)" */
function isPublisher(
  subject: ArticleSubject,
  { citation: { start }, cite: { names } }: TypedCite,
): boolean {
  const { text } = subject;
  if (publishersOf(subject).has(lettersAndDigits(names))) return true;
  const before = text.slice(Math.max(0, start - LONGEST_NOTE), start);
  if (endsAfterTitleInNote(before)) return true;
  return /[*_]\s*$/.test(before) && /^\s*\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+\s*$/u.test(names);
}

const publishersOf = memoizeWeak(
  ({ works }: ArticleSubject): ReadonlySet<string> =>
    new Set(works.map(({ csl }) => lettersAndDigits(csl.publisher ?? ''))),
);

/** Whether the name is an acronym of the author or publisher of an entry of that year. Examples: "(Capes, 2022)", "(IBAMA-MMA, 2004)". */
function isAcronymOfEntry(subject: ArticleSubject, { cite: { names, year } }: TypedCite): boolean {
  const acronyms = names.trim().toUpperCase().split(/[-/]/);
  const entries = acronymsByYear(subject).get(Number.parseInt(year, 10)) ?? [];
  return entries.some(({ capitals }) => acronyms.every((acronym) => capitals.has(acronym)));
}

/** Words in capitals in the authors and publishers of each entry, by year. */
const acronymsByYear = memoizeWeak(({ works }: ArticleSubject) => {
  const entries = works.map(({ csl: { author = [], publisher = '', issued } }) => {
    const names = [publisher, ...author.map(({ literal = '' }) => literal)].join('\n');
    const capitals = new Set<string>(names.match(CAPITALS));
    return { year: Number(issued?.['date-parts']?.[0]?.[0]), capitals };
  });
  return Map.groupBy(entries, ({ year }) => year);
});
const CAPITALS = /(?<!\p{L})\p{Lu}{3,}(?!\p{L})/gu;

/**
 * Whether a text ends in a footnote that gives a work in full, after the title of that work.
 * Example: "[^1]: See Eugen Weber, *Peasants into Frenchmen*, 2 vols. (London, 1969)".
 */
function endsAfterTitleInNote(before: string): boolean {
  const paragraph = before.split(/\n[ \t]*\n(?![ \t])/).at(-1) ?? '';
  const start = paragraph.search(/(?:^|\n)\[\^[^\]\n]+\]:/);
  if (start === -1) return false;
  const note = paragraph.slice(start).replace(ABBREVIATION, '$1 ');
  const end = Math.max(...['.', ';', '(', ')'].map((stop) => note.lastIndexOf(stop)));
  return [...note.matchAll(TITLE)].some(({ 0: title, index }) => index + title.length > end);
}

const ABBREVIATION = /\b(vols?|eds?|trans|pts?|nos?|rev|ser|Bd|Aufl|hg|Hrsg|tom|vyd)\./g;
const TITLE = /[*_]\p{L}[^*_;]*[*_]|["“«„]\p{L}[^“”"«»„;]*[”"»“’]|‘\p{L}[^‘“”"«»„;]*[”"»“’]/gu;
const LONGEST_NOTE = 2_000;

/**
 * Names of places, from the affiliations, from the list and from the text.
 * Example: "(Brest, 2022)" is not a citation if the text has "in Brest" or "University of Brest".
 */
const placesOf = memoizeWeak(({ text, article, works }: ArticleSubject): ReadonlySet<string> => {
  const listed = works.flatMap(({ csl }) => [csl['publisher-place'], csl['event-place']]);
  const cities = article.affiliations.map(({ city }) => city);
  const mentioned = [...text.matchAll(PLACE)].map(([, name]) => name);
  return new Set(
    [...cities, ...listed, ...mentioned].flatMap(
      (name) => lettersAndDigits(String(name ?? '')) || [],
    ),
  );
});

const PLACE =
  /(?<!\p{L})(?:in|near|from|University of)\s(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?)(?=[.;]|\s(?!et\b|and\b|&)\p{Ll})/gu;
