/** Finds the listed work of each cite. For this, names are separated from the words around them. */
import type { Acronyms } from './acronyms.ts';
import { POSSESSIVE, readCitedNames } from './cited-names.ts';
import type { FoundCitation, FoundCite } from './find.ts';
import { type Match, matchWork, nameFit } from './match.ts';
import { SECONDARY } from './secondary.ts';
import { foldForMatching } from './words.ts';
import type { Work } from './works.ts';

/** A cite with its work, if one was found. */
export interface ResolvedCite extends Match {
  cite: FoundCite;
}

export function resolveCite(
  cite: FoundCite,
  found: FoundCitation,
  works: Work[],
  acronyms: Acronyms,
): ResolvedCite {
  const names = readCitedNames(cite.names);
  const whole = matchWork(names, cite.year, works);
  if (whole.match === 'exact') return { ...whole, cite };
  const second = yearIn(cite.original);
  const byOriginal = second && matchWork(names, second, works);
  if (byOriginal && byOriginal.match === 'exact') return { ...byOriginal, cite };
  const other = acronyms.get(foldForMatching(names.text.replace(POSSESSIVE, '')));
  const byAcronym = other && matchWork(readCitedNames(other), cite.year, works);
  if (byAcronym && (byAcronym.match === 'exact' || byAcronym.match === 'ambiguous'))
    return { ...byAcronym, cite };
  const part = found.mode === 'narrative' ? fromLaterWord(cite, works) : afterWords(cite, works);
  return part ?? { ...whole, cite };
}

/** The year of the first edition, which the list may have instead. Example: "1930/1978" */
export const yearIn = (original: string): string | undefined => /\d{4}/.exec(original)?.[0];

// ------------------------------------------------------------- words of the sentence

/** Skips words of the sentence before narrative names. Example: "In Odgaard (2017)" */
function fromLaterWord(cite: FoundCite, works: Work[]): ResolvedCite | undefined {
  const words = cite.names.split(/\s+/);
  for (let from = 1; from < words.length; from++) {
    if (LINK.test(words[from] ?? '')) continue;
    const found = matchWork(readCitedNames(words.slice(from).join(' ')), cite.year, works);
    if (found.match !== 'exact' && found.match !== 'ambiguous') continue;
    return { ...found, cite, ...(isSecondName(words, from) && { match: 'name-differs' }) };
  }
  return afterComma(cite, works);
}

/** Example: "In a report of the Tide Board, Hill (2015)", if the list has Hill and Marsh */
function afterComma(cite: FoundCite, works: Work[]): ResolvedCite | undefined {
  const comma = cite.names.lastIndexOf(', ');
  if (comma < 0) return undefined;
  const names = readCitedNames(cite.names.slice(comma + 2));
  const found = matchWork(names, cite.year, works);
  const isFirstAuthor = found.work !== undefined && nameFit(names, found.work) >= FIRST_AUTHOR_FIT;
  return found.match === 'name-differs' && isFirstAuthor ? { ...found, cite } : undefined;
}

/** Fit of names if the first author is the same and the others are not named. */
const FIRST_AUTHOR_FIT = 0.9;

const LINK = /^(?:and|&|und|y|e|et|ve|dan|и|و|اور)$/u;

/**
 * Whether the skipped words end with a first author.
 * Example: "Ash and Elm (2010)", if the list has only Elm
 */
function isSecondName(words: string[], from: number): boolean {
  const [before = '', link = ''] = words.slice(0, from).slice(-2);
  return LINK.test(link) && /^\p{Lu}\p{L}+$/u.test(before);
}

/**
 * Skips words before names in brackets.
 * Examples: "as in mice, Hill et al.", "unpublished data; Hill", "National Gauge Centre; NGC"
 */
function afterWords(cite: FoundCite, works: Work[]): ResolvedCite | undefined {
  for (const { 0: border, index } of cite.names.matchAll(/[,;:]\s+(?=\S)/g)) {
    const before = cite.names.slice(0, index);
    if (!hasOtherWords(before)) continue;
    const from = index + border.length;
    const names = cite.names.slice(from);
    const found = matchWork(readCitedNames(names), cite.year, works);
    if (found.match !== 'exact') continue;
    const prefix = [cite.prefix, `${before}${border.trim()}`].filter(Boolean).join(' ');
    return { ...found, cite: { ...cite, names, prefix } };
  }
  return undefined;
}

/** Whether a text is more than names of authors: it has a word in lower case, a number, or a long name. */
function hasOtherWords(words: string): boolean {
  const parts = words.split(/[\s,;&]+/).filter(Boolean);
  const small = parts.filter((part) => /^[\p{Ll}\d]/u.test(part) && !NAME_LINK.test(part));
  // Commas separate things, and a semicolon the author. Example: "Tundra, Taiga, Steppe; NGC"
  if (words.split(',').length > 2 && !/\p{Lu}\./u.test(words)) return true;
  // The name of a method before its author. Example: "AIC, Akaike"
  if (/^\p{Lu}{2,8}$/u.test(words.trim())) return true;
  return (
    small.length > 0 || words.split(/[,;]/).some((part) => part.trim().split(/\s+/).length > 3)
  );
}

const NAME_LINK =
  /^(?:and|und|y|e|et|al\.?|ve|dan|van|von|der|den|de|del|della|di|da|do|dos|das|du|la|le|el|bin|ibn|ter|zu|af)$/u;

// ------------------------------------------------------------------ secondary sources

/**
 * Moves unread works into the prefix of the work that cites them, which the list has.
 * Example: "Rabbitt, 1982, as cited in Lyon, 2014"
 */
export function withoutSecondary(cites: ResolvedCite[], text: string): ResolvedCite[] {
  let unreadWorks = '';
  return cites.flatMap((each, index) => {
    const { cite, work } = each;
    if (!work && SECONDARY.test(cites[index + 1]?.cite.prefix ?? '')) {
      unreadWorks += `${text.slice(cite.start, cite.end)}, `;
      return [];
    }
    const prefix = unreadWorks + cite.prefix;
    unreadWorks = '';
    return [{ ...each, cite: { ...cite, prefix } }];
  });
}

// -------------------------------------------------------------------------- other years

/**
 * Removes matches with a different year, if the work is cited exactly beside it.
 * Example: 1987 in "Crafton (1982, 1987)", if the list has only 1982
 */
export function withoutRepeatedWorks(cites: ResolvedCite[]): ResolvedCite[] {
  const exactWorks = new Set(cites.flatMap(({ match, work }) => (match === 'exact' ? [work] : [])));
  return cites.map((each) =>
    each.match === 'year-differs' && exactWorks.has(each.work)
      ? { cite: each.cite, match: 'not-listed', rivals: [] }
      : each,
  );
}
