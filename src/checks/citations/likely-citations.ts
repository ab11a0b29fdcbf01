/** What looks like a citation and is none: a day and its place, a court's case, a publisher, a taxon. */
import { memoizeWeak } from '../../words/memoize/memoize-weak.ts';
import { lettersAndDigits } from '../nodes.ts';
import type { ArticleSubject } from '../subject.ts';
import { isAuthorMention } from './author-mentions.ts';
import type { TypedCite } from './typed-citations.ts';

/** Whether words and a year that no entry of the list has are a citation all the same. */
export function isLikelyCitation(subject: ArticleSubject, typed: TypedCite): boolean {
  const { text } = subject;
  const { names, year } = typed.cite;
  // "Resolution 57 of 5 June 2016", "the GBD 2010 study"
  if (/\d/.test(names) || isNamedWith(year, names, subject) || COMPANY.test(names)) return false;
  if (namesTaxon(text, typed) || namesPublisher(subject, typed)) return false;
  if (namesHouse(subject, typed)) return false;
  return typed.citation.mode === 'narrative'
    ? isSaid(text, typed)
    : !placesOf(subject).has(lettersAndDigits(names));
}

/** "GBD 2010" in the running text is a thing that has its year in its name, also in brackets. */
function isNamedWith(year: string, names: string, subject: ArticleSubject): boolean {
  const name = ` ${names.trim()} ${year}`;
  const places = yearsBehindWords(subject).get(lastTwo(name));
  return places?.some((end) => subject.text.startsWith(name, end - name.length)) ?? false;
}

/** Where years end that stand between spaces, by the word before them and themselves. */
const yearsBehindWords = memoizeWeak(({ text }: ArticleSubject) => {
  const ends = [...text.matchAll(/(?<= )\d{4}[a-z]?(?= )/g)].map(
    ({ 0: { length }, index }) => index + length,
  );
  return Map.groupBy(ends, (end) => lastTwo(text.slice(Math.max(0, end - LONGEST_NAME), end)));
});
const LONGEST_NAME = 200;

function lastTwo(words: string): string {
  return words.split(' ').slice(-2).join(' ');
}

/** "(IBM Corp., Armonk, NY, 2019)", "(Department of Tides, University of Whitby, 2003)" made the program. */
const COMPANY = /(?<!\p{L})(?:Corp|Inc|Ltd|LLC|LP|GmbH|S\.A|B\.V)\b|^\s*Dep(?:artmen)?t\b[^,]*,\s/u;

/** "Brexit (2016)" is no citation: one name before a year must say something, or be said to. */
function isSaid(text: string, { citation: { start, end }, cite: { names } }: TypedCite): boolean {
  const before = text.slice(Math.max(0, start - 30), start);
  if (/\bet al/u.test(names)) return true;
  // "Roe v. Wade (1973)" and "R v Dudley (1884)" are cases.
  if (/\bvs?\.?\s$/.test(before) || PART_OF_NAME.test(before)) return false;
  return (
    /\s(?:and|&|und|y|et)\s|,/u.test(names) || isAuthorMention(before, text.slice(end, end + 40))
  );
}

/** "the Council on Wellbeing and Tides (2020)", "the Treaty of Rome (1957)" */
const PART_OF_NAME = /\p{Lu}\p{L}{1,1000}\s+(?:on|for|of)\s+(?:the\s+)?$/u;

/**
 * "*Turdus merula* (Linnaeus, 1758)", "*Parra jacana* Linnaeus (1766)": who named it, and when; it may
 * stand by itself below its name.
 */
function namesTaxon(text: string, { citation: { start } }: TypedCite): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  return TAXON.test(before) || TAXON_ABOVE.test(before);
}
const TAXON_ABOVE = /\n[*_]*\p{Lu}\p{Ll}+(?: \p{Ll}{3,}){1,2}[*_]*\s*\n\s*$/u;
const TAXON = /(?<![*_])[*_]\p{Lu}\p{Ll}+(?:\s\(\p{Lu}\p{Ll}+\))?(?:\s\p{Ll}{3,}){1,2}[*_],?\s*$/u;

/** "*A History of Tides* (Harbour Press, 2007)": a publisher of the list, or words that are no person's. */
function namesPublisher(
  subject: ArticleSubject,
  { citation: { start }, cite: { names } }: TypedCite,
): boolean {
  const { text } = subject;
  if (publishersOf(subject).has(lettersAndDigits(names))) return true;
  const before = text.slice(Math.max(0, start - LONGEST_NOTE), start);
  if (isBehindTitleInNote(before)) return true;
  return /[*_]\s*$/.test(before) && /^\s*\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+\s*$/u.test(names);
}

const publishersOf = memoizeWeak(
  ({ works }: ArticleSubject): ReadonlySet<string> =>
    new Set(works.map(({ csl }) => lettersAndDigits(csl.publisher ?? ''))),
);

/** "(Capes, 2022)", "(IBAMA-MMA, 2004)": the capitals of those who wrote or published an entry of that year. */
function namesHouse(subject: ArticleSubject, { cite: { names, year } }: TypedCite): boolean {
  const cited = names.trim().toUpperCase().split(/[-/]/);
  const entries = housesOf(subject).get(Number.parseInt(year, 10)) ?? [];
  return entries.some(({ capitals }) => cited.every((name) => capitals.has(name)));
}

/** Words in capitals of authors and publishers, for each entry of a year. */
const housesOf = memoizeWeak(({ works }: ArticleSubject) => {
  const entries = works.map(({ csl: { author = [], publisher = '', issued } }) => {
    const names = [publisher, ...author.map(({ literal = '' }) => literal)].join('\n');
    const capitals = new Set<string>(names.match(CAPITALS));
    return { year: Number(issued?.['date-parts']?.[0]?.[0]), capitals };
  });
  return Map.groupBy(entries, ({ year }) => year);
});
const CAPITALS = /(?<!\p{L})\p{Lu}{3,}(?!\p{L})/gu;

/**
 * Whether a text ends in a note that is itself an entry, behind its title.
 * Example: "[^1]: See Eugen Weber, *Peasants into Frenchmen*, 2 vols. (London, 1969)".
 */
function isBehindTitleInNote(before: string): boolean {
  const paragraph = before.split(/\n[ \t]*\n(?![ \t])/).at(-1) ?? '';
  const start = paragraph.search(/(?:^|\n)\[\^[^\]\n]+\]:/);
  if (start === -1) return false;
  const note = paragraph.slice(start).replace(STOPPED_WORD, '$1 ');
  const end = Math.max(...['.', ';', '(', ')'].map((stop) => note.lastIndexOf(stop)));
  return [...note.matchAll(TITLE)].some(({ 0: title, index }) => index + title.length > end);
}

const STOPPED_WORD = /\b(vols?|eds?|trans|pts?|nos?|rev|ser|Bd|Aufl|hg|Hrsg|tom|vyd)\./g;
const TITLE = /[*_]\p{L}[^*_;]*[*_]|["“«„]\p{L}[^“”"«»„;]*[”"»“’]|‘\p{L}[^‘“”"«»„;]*[”"»“’]/gu;
const LONGEST_NOTE = 2_000;

/**
 * Names of places: those of the affiliations and of the list, and what the text says something to be
 * in, or a university to be of: "(Brest, 2022)" beside "in Brest".
 */
const placesOf = memoizeWeak(({ text, article, works }: ArticleSubject): ReadonlySet<string> => {
  const listed = works.flatMap(({ csl }) => [csl['publisher-place'], csl['event-place']]);
  const own = article.affiliations.map(({ city }) => city);
  const said = [...text.matchAll(PLACE)].map(([, name]) => name);
  return new Set(
    [...own, ...listed, ...said].flatMap((name) => lettersAndDigits(String(name ?? '')) || []),
  );
});

const PLACE =
  /(?<!\p{L})(?:in|near|from|University of)\s(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?)(?=[.;]|\s(?!et\b|and\b|&)\p{Ll})/gu;
